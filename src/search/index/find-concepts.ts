import { memoize } from '../../core/memoize.ts';
import type { Concept } from '../concepts.ts';
import { inflectionKey, wordsOf } from '../fold.ts';

/** How a text mentions a concept by its names. */
export interface Mention {
  /** From 0 to 1; an own name in the title is worth the most. */
  readonly worth: number;
  /** Numbers of the words where the first mentions start. */
  readonly places: readonly number[];
  /** Keys of the names that it uses. */
  readonly keys: ReadonlySet<string>;
}

/** A text to search for names. */
export interface NamedText {
  readonly title: string;
  /** Other names of the entry. */
  readonly names: readonly string[];
  readonly words: readonly string[];
}

/** `text` is the least that a mention in the text is worth, `textMore` what the text with the most mentions adds, `beside` what text adds to a title. */
const worth = { title: 0.9, name: 0.8, text: 0.32, textMore: 0.42, beside: 0.1, synonym: 0.6 } as const;
/** Number of mentions, in a text of average length, that gives half of the maximum weight. */
const halfway = 1.2;
const mostPlaces = 4;

/** Trie of names, one word key per level: lookup time does not depend on the number of names. */
interface Names {
  /** Concepts with a name that ends at this node. */
  readonly ends: { readonly id: string; readonly own: boolean; readonly key: string }[];
  readonly next: Map<string, Names>;
}

function namesOf(concepts: readonly Concept[]): Names {
  const root: Names = { ends: [], next: new Map() };
  for (const { id, phrases } of concepts) {
    for (const { key: phrase, own } of phrases) {
      let names = root;
      for (const key of phrase.split(' ')) {
        const further = names.next.get(key) ?? { ends: [], next: new Map() };
        names.next.set(key, further);
        names = further;
      }
      names.ends.push({ id, own, key: phrase });
    }
  }
  return root;
}

/** One written word, prepared for lookup. */
interface Written {
  /** Keys of its words; several if punctuation divides it. */
  readonly keys: readonly string[];
  /** Nodes of single-word names that are a part of it, if it is a compound. */
  readonly inside: readonly Names[];
  /** Whether a name may start here. */
  readonly begins: boolean;
}

/** Ends of all names that start at a position. */
function endsAt(keys: readonly string[], start: number, names: Names): Names['ends'] {
  const ends: Names['ends'] = [];
  let node = names.next.get(keys[start] ?? '');
  for (let next = start + 1; node; next += 1) {
    ends.push(...node.ends);
    node = node.next.get(keys[next] ?? '');
  }
  return ends;
}

/** Reports every occurrence of a concept's name, with the number of the word where the name starts. */
function findNames(words: readonly Written[], names: Names, found: (end: Names['ends'][number], place: number) => void): void {
  const keys = words.flatMap((word) => word.keys);
  let start = 0;
  for (const [place, { keys: own, inside, begins }] of words.entries()) {
    const ends = begins ? [...inside.flatMap((part) => part.ends), ...own.keys().flatMap((key) => endsAt(keys, start + key, names))] : [];
    for (const end of ends) found(end, place);
    start += own.length;
  }
}

/** What a text says about one concept. */
interface Mentioned {
  titleScore: number;
  mentions: number;
  readonly places: Set<number>;
  readonly keys: Set<string>;
}

/** Prepares written words for lookup, each distinct word once. */
const wordReader = (known: Names, partsOf: (word: string) => readonly string[]) =>
  memoize((written): Written => {
    const keys = wordsOf(written).map(inflectionKey);
    const parts = (written.match(/\p{L}+/gu) ?? []).map(partsOf).filter(({ length }) => length > 1);
    const keysOfParts = new Set(parts.flat().flatMap(wordsOf).map(inflectionKey));
    const inside = [...keysOfParts].flatMap((part) => (part === keys[0] ? [] : (known.next.get(part) ?? [])));
    return { keys, inside, begins: inside.length > 0 || keys.some((key) => known.next.has(key)) };
  });

/** The mentions of each concept in a text, by concept id. */
function mentionedIn({ title, names, words }: NamedText, known: Names, read: (written: string) => Written): Map<string, Mentioned> {
  const found = new Map<string, Mentioned>();
  const search = (list: readonly string[], note: (mentioned: Mentioned, share: number, place: number) => void) => {
    findNames(list.map(read), known, ({ id, own, key }, place) => {
      const mentioned = found.get(id) ?? { titleScore: 0, mentions: 0, places: new Set(), keys: new Set() };
      found.set(id, mentioned);
      mentioned.keys.add(key);
      note(mentioned, own ? 1 : worth.synonym, place);
    });
  };
  const inHead = (value: number) => (mentioned: Mentioned, share: number) => {
    mentioned.titleScore = Math.max(mentioned.titleScore, value * share);
  };
  search(title.split(/\s+/), inHead(worth.title));
  for (const name of names) search(name.split(/\s+/), inHead(worth.name));
  search(words, (mentioned, share, place) => {
    mentioned.mentions += share;
    mentioned.places.add(place);
  });
  return found;
}

/**
 * Finds mentions of concepts in texts by their names.
 * @param partsOf splits a compound; returns a single part for any other word.
 * @returns for each text, in order, its mentions by concept id.
 */
export function findConcepts(texts: readonly NamedText[], concepts: readonly Concept[], partsOf: (word: string) => readonly string[]): Map<string, Mention>[] {
  const known = namesOf(concepts);
  const read = wordReader(known, partsOf);
  const meanLength = texts.reduce((sum, { words }) => sum + words.length, 0) / Math.max(1, texts.length);
  const all = texts.map((text) => {
    const relativeLength = 0.5 + (0.5 * text.words.length) / meanLength;
    return [...mentionedIn(text, known, read)].map(([id, { titleScore, mentions, places, keys }]) => ({
      id,
      titleScore,
      keys,
      weight: mentions / (mentions + halfway * relativeLength),
      places: [...places].slice(0, mostPlaces),
    }));
  });
  const most = new Map<string, number>();
  for (const { id, weight } of all.flat()) most.set(id, Math.max(weight, most.get(id) ?? 0));
  const naming = ({ id, titleScore, weight, places, keys }: (typeof all)[number][number]): readonly [string, Mention] => {
    const share = weight / (most.get(id) || 1);
    const text = weight > 0 ? worth.text + worth.textMore * share : 0;
    return [id, { worth: Math.max(text, titleScore) + (titleScore > text ? worth.beside * share : 0), places, keys }];
  };
  return all.map((found) => new Map(found.map(naming)));
}
