import type { PackedEntries } from './entry-list.ts';
import type { LexiconContents } from './lexicon.ts';

/** The first file that search reads in a language: `<language>.json`. */
export interface SearchContents extends LexiconContents {
  /** Folder of the other files. Its name depends on their content, so they can be cached forever. */
  readonly folder: string;
  readonly entries: PackedEntries;
  /** Numbers of the pages that compare two countries, by their codes: "dk-fi". */
  readonly pairs: Readonly<Record<string, number>>;
  /** Numbers of the updates since 2015, latest first. */
  readonly notesByDate: readonly number[];
  /** Numbers of the pages that list a collection. */
  readonly lists: readonly number[];
}

/** Search data of one glossary term: `term-<id>.json`. Entry numbers follow title order. */
export interface ConceptContents {
  /** Its own names and its synonyms, folded, most common first. */
  readonly own: readonly string[];
  readonly others: readonly string[];
  /** Original spelling of names that folding changes. */
  readonly spelling: Readonly<Record<string, string>>;
  /** Code of the country, for names used in one country only. */
  readonly countryOf: Readonly<Record<string, string>>;
  /** Its own page, and the entries linked to it. */
  readonly page: readonly number[];
  readonly linked: readonly number[];
  /** Entries that mention it: entry number, worth in hundredths, and places. */
  readonly named: readonly (readonly [entry: number, worth: number, ...places: number[]])[];
  /** Entries among them that use none of the names listed here. */
  readonly unsaid: readonly number[];
}

/** Parts of entries about one country, by entry number: `parts.json`, read only when countries are selected. */
export type PartsByEntry = Readonly<Record<string, readonly (readonly [from: number, to: number, country: string])[]>>;

/** Number of the file with all places of a word: words with the same first three letters share a file. */
export const placesPieceOf = (word: string) => {
  let value = 0;
  for (const letter of word.slice(0, 3)) value = (value * 31 + letter.charCodeAt(0)) % placesPieces;
  return value;
};
export const placesPieces = 128;

/** Paths of one language's files. Texts have their own folder: they are most of the data. */
export const searchFiles = (folder: string) => ({
  beginnings: (piece: number) => `lexicon/${folder}/begin-${piece}.json`,
  endings: (piece: number) => `lexicon/${folder}/end-${piece}.json`,
  correct: (piece: number) => `lexicon/${folder}/correct-${piece}.bin`,
  concept: (id: string) => `lexicon/${folder}/term-${id}.json`,
  parts: `lexicon/${folder}/parts.json`,
  places: (piece: number) => `lexicon/${folder}/places-${piece}.json`,
  chunk: (entry: number, number: number) => `texts/${folder}/${entry}-${number}.json`,
});
