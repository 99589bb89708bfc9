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

interface Keys {
  readonly whole: readonly string[];
  readonly parts: readonly string[];
}

/** Keys of a word as it is written, and those of its parts, when it is a compound. */
function keysOf(written: string, partsOf: (word: string) => readonly string[]): Keys {
  const parts = (written.match(/\p{L}+/gu) ?? []).flatMap((word) => {
    const found = partsOf(word);
    return found.length > 1 ? found.flatMap(wordsOf) : [];
  });
  return { whole: wordsOf(written).map(inflectionKey), parts: parts.map(inflectionKey) };
}

/** Where the keys of a text stand, with the number of the word of each. */
function placesOf(keys: readonly Keys[]) {
  const flat = keys.flatMap(({ whole, parts }, place) => whole.map((key, index) => ({ key, parts: index === 0 ? parts : [], place })));
  const places = new Map<string, number[]>();
  for (const [index, { key, parts }] of flat.entries()) {
    for (const each of new Set([key, ...parts])) {
      const known = places.get(each);
      if (known) known.push(index);
      else places.set(each, [index]);
    }
  }
  return { flat, places };
}

/**
 * Finds concepts by their names in texts.
 * @param partsOf parts of a compound; one part for any other word.
 * @returns for each text what it names, by the concept's id.
 */
export function findConcepts(texts: readonly NamedText[], concepts: readonly Concept[], partsOf: (word: string) => readonly string[]): Map<string, Naming>[] {
  const phrases = concepts.flatMap(({ id, phrases: all }) => all.map(({ key, own }) => ({ id, own, keys: key.split(' ') })));
  const byFirst = Map.groupBy(phrases, ({ keys }) => keys[0] ?? '');
  const keysOfWord = remember((written) => keysOf(written, partsOf));
  const meanLength = texts.reduce((sum, { words }) => sum + words.length, 0) / Math.max(1, texts.length);
  const all = texts.map(({ title, names, words }) => {
    const found = new Map<string, { head: number; mentions: number; places: Set<number> }>();
    const search = (list: readonly string[], note: (naming: { head: number; mentions: number; places: Set<number> }, share: number, place: number) => void) => {
      const { flat, places } = placesOf(list.map(keysOfWord));
      for (const [first, at] of places) {
        for (const { id, own, keys } of byFirst.get(first) ?? []) {
          for (const index of at) {
            if (keys.length > 1 && !keys.every((key, offset) => flat[index + offset]?.key === key)) continue;
            const naming = found.get(id) ?? { head: 0, mentions: 0, places: new Set() };
            found.set(id, naming);
            note(naming, own ? 1 : worth.synonym, flat[index]?.place ?? 0);
          }
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
