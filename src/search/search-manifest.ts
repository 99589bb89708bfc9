import type { PackedEntries } from './entry-list.ts';
import type { LexiconContents } from './lexicon.ts';

/** What search reads first of a language: `<language>.json`. */
export interface SearchContents extends LexiconContents {
  /** Folder of its other files. It changes with what is in them, so that they can be kept for good. */
  readonly folder: string;
  readonly entries: PackedEntries;
}

/** What search knows of a term of the glossary: `term-<id>.json`. Entries are numbers in the order of titles. */
export interface ConceptContents {
  /** Its own names and its others, as texts write them, the most common first. */
  readonly own: readonly string[];
  readonly others: readonly string[];
  /** Its own page, and entries that belong to it. */
  readonly page: readonly number[];
  readonly linked: readonly number[];
  /** Entries that call it by one of its names: the entry, how much that says in hundredths, and where it stands. */
  readonly named: readonly (readonly [entry: number, worth: number, ...places: number[]])[];
}

/** Files of one language's folder. Texts are apart: they are most of it. */
export const searchFiles = (folder: string) => ({
  beginnings: (piece: number) => `lexicon/${folder}/begin-${piece}.json`,
  endings: (piece: number) => `lexicon/${folder}/end-${piece}.json`,
  correct: (piece: number) => `lexicon/${folder}/correct-${piece}.bin`,
  concept: (id: string) => `lexicon/${folder}/term-${id}.json`,
  stretch: (entry: string, number: number) => `texts/${folder}/${entry}-${number}.json`,
});
