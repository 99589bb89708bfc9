import { remember } from '../remember.ts';
import type { Concept } from './concepts.ts';
import { inflectionKey, wordsOf } from './fold.ts';

/** Where a text calls a concept by one of its names. */
export interface Naming {
  /** From 0 to 1: a name of its own in a title is 1. */
  readonly worth: number;
  /** Numbers of the words where it stands, the first ones. */
  readonly places: readonly number[];
}

/** A text in which names are looked for. */
export interface NamedText {
  readonly title: string;
  /** Other names by which the entry may be asked for. */
  readonly names: readonly string[];
  readonly words: readonly string[];
}

/** In text: from, and how much more for the text that says it most; `beside` is what text adds to a title. */
const worth = { title: 0.9, name: 0.8, text: 0.32, textMore: 0.42, beside: 0.1, synonym: 0.6 } as const;
/** Mentions in a text of middling length that give half of what many give. */
const halfway = 1.2;
const mostPlaces = 4;

/** A name of a concept. */
interface Phrase {
  readonly id: string;
  readonly own: boolean;
  readonly keys: readonly string[];
}

/** A word as it is written. */
interface Written {
  /** Its keys; more than one where a sign divides it. */
  readonly keys: readonly string[];
  /** Phrases that begin in it, each with the number of the key with which it begins. A name within a compound is of one word. */
  readonly begins: readonly { readonly at: number; readonly phrase: Phrase }[];
}

/** A function that knows of a word which phrases begin in it. */
function reader(phrases: readonly Phrase[], partsOf: (word: string) => readonly string[]): (written: string) => Written {
  const byFirst = Map.groupBy(phrases, ({ keys }) => keys[0] ?? '');
  const ofOneWord = Map.groupBy(
    phrases.filter(({ keys }) => keys.length === 1),
    ({ keys }) => keys[0] ?? '',
  );
  return remember((written) => {
    const keys = wordsOf(written).map(inflectionKey);
    const parts = (written.match(/\p{L}+/gu) ?? []).flatMap((word) => {
      const found = partsOf(word);
      return found.length > 1 ? found.flatMap(wordsOf).map(inflectionKey) : [];
    });
    const inside = [...new Set(parts)].filter((part) => part !== keys[0]).flatMap((part) => ofOneWord.get(part) ?? []);
    const begins = keys.flatMap((key, at) => (byFirst.get(key) ?? []).map((phrase) => ({ at, phrase })));
    return { keys, begins: [...begins, ...inside.map((phrase) => ({ at: 0, phrase }))] };
  });
}

/** Whether a phrase goes on after its first key, over the words of a text. */
function goesOn(words: readonly Written[], place: number, at: number, { keys }: Phrase): boolean {
  let [word, key] = [place, at];
  return keys.every((each, index) => {
    if (index === 0) return true;
    key += 1;
    while (key >= (words[word]?.keys.length ?? Number.POSITIVE_INFINITY)) [word, key] = [word + 1, 0];
    return words[word]?.keys[key] === each;
  });
}

/**
 * Finds concepts by their names in texts.
 * @param partsOf parts of a compound; one part for any other word.
 * @returns for each text what it names, by the concept's id.
 */
export function findConcepts(texts: readonly NamedText[], concepts: readonly Concept[], partsOf: (word: string) => readonly string[]): Map<string, Naming>[] {
  const phrases = concepts.flatMap(({ id, phrases: all }) => all.map(({ key, own }) => ({ id, own, keys: key.split(' ') })));
  const read = reader(phrases, partsOf);
  const meanLength = texts.reduce((sum, { words }) => sum + words.length, 0) / Math.max(1, texts.length);
  const all = texts.map(({ title, names, words }) => {
    const found = new Map<string, { head: number; mentions: number; places: Set<number> }>();
    const search = (list: readonly string[], note: (naming: { head: number; mentions: number; places: Set<number> }, share: number, place: number) => void) => {
      const known = list.map(read);
      for (const [place, { begins }] of known.entries()) {
        for (const { at, phrase } of begins) {
          if (!goesOn(known, place, at, phrase)) continue;
          const naming = found.get(phrase.id) ?? { head: 0, mentions: 0, places: new Set() };
          found.set(phrase.id, naming);
          note(naming, phrase.own ? 1 : worth.synonym, place);
        }
      }
    };
    const inHead = (value: number) => (naming: { head: number }, share: number) => {
      naming.head = Math.max(naming.head, value * share);
    };
    search(title.split(/\s+/), inHead(worth.title));
    for (const name of names) search(name.split(/\s+/), inHead(worth.name));
    search(words, (naming, share, place) => {
      naming.mentions += share;
      naming.places.add(place);
    });
    const relativeLength = 0.5 + (0.5 * words.length) / meanLength;
    return new Map(
      [...found].map(([id, { head, mentions, places }]) => [
        id,
        { head, weight: mentions / (mentions + halfway * relativeLength), places: [...places].slice(0, mostPlaces) },
      ]),
    );
  });
  const most = new Map<string, number>();
  for (const found of all) for (const [id, { weight }] of found) most.set(id, Math.max(weight, most.get(id) ?? 0));
  return all.map(
    (found) =>
      new Map(
        [...found].map(([id, { head, weight, places }]) => {
          const share = weight / (most.get(id) || 1);
          const text = weight > 0 ? worth.text + worth.textMore * share : 0;
          return [id, { worth: Math.max(text, head) + (head > text ? worth.beside * share : 0), places }];
        }),
      ),
  );
}
