import type { PackedEntries } from './entry-list.ts';
import type { LexiconContents } from './lexicon.ts';

/** What search reads first of a language: `<language>.json`. */
export interface SearchContents extends LexiconContents {
  /** Folder of its other files. It changes with what is in them, so that they can be kept for good. */
  readonly folder: string;
  readonly entries: PackedEntries;
  /** Numbers of the pages on which two countries stand side by side, by their codes: "dk-fi". */
  readonly pairs: Readonly<Record<string, number>>;
  /** Numbers of the updates since 2015, the latest first. */
  readonly notesByDate: readonly number[];
  /** Numbers of the pages that list a collection. */
  readonly lists: readonly number[];
}

/** What search knows of a term of the glossary: `term-<id>.json`. Entries are numbers in the order of titles. */
export interface ConceptContents {
  /** Its own names and its others, folded, the most common first. */
  readonly own: readonly string[];
  readonly others: readonly string[];
  /** Those of them that are written otherwise than folded. */
  readonly spelling: Readonly<Record<string, string>>;
  /** Code of the one country whose word a name is. */
  readonly countryOf: Readonly<Record<string, string>>;
  /** Its own page, and entries that belong to it. */
  readonly page: readonly number[];
  readonly linked: readonly number[];
  /** Entries that call it by one of its names: the entry, how much that says in hundredths, and where it stands. */
  readonly named: readonly (readonly [entry: number, worth: number, ...places: number[]])[];
  /** Those of them that call it by none of the names that are here. */
  readonly unsaid: readonly number[];
}

/** Parts of entries that speak of one country, by the entry's number: `parts.json`, which is read when countries are chosen. */
export type PartsByEntry = Readonly<Record<string, readonly (readonly [from: number, to: number, country: string])[]>>;

/** Number of the file that holds all places of a word: words that begin alike are together. */
export const placesPieceOf = (word: string) => {
  let value = 0;
  for (const letter of word.slice(0, 3)) value = (value * 31 + letter.charCodeAt(0)) % placesPieces;
  return value;
};
export const placesPieces = 128;

/** Files of one language's folder. Texts are apart: they are most of it. */
export const searchFiles = (folder: string) => ({
  beginnings: (piece: number) => `lexicon/${folder}/begin-${piece}.json`,
  endings: (piece: number) => `lexicon/${folder}/end-${piece}.json`,
  correct: (piece: number) => `lexicon/${folder}/correct-${piece}.bin`,
  concept: (id: string) => `lexicon/${folder}/term-${id}.json`,
  parts: `lexicon/${folder}/parts.json`,
  places: (piece: number) => `lexicon/${folder}/places-${piece}.json`,
  chunk: (entry: number, number: number) => `texts/${folder}/${entry}-${number}.json`,
});
