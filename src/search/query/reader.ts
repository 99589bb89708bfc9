import type { Language } from '../../core/languages.ts';
import { type Chunk, type CountryPart, chunkAround } from '../chunk.ts';
import { correctPieceOf, isCorrect } from '../correct-words.ts';
import { type EntryValues, readEntries } from '../entry-list.ts';
import { inflectionKey } from '../fold.ts';
import { type KnownWord, type LexiconPiece, pieceFor, readPiece } from '../lexicon.ts';
import { type AskPosting, type Posting, readAsks, readPlaces, readPostings } from '../postings.ts';
import { type ConceptContents, type PartsByEntry, placesPieceOf, type SearchContents, searchFiles } from '../search-manifest.ts';

/** Where the search finds its files; given to it, so that it runs in a test as in a browser. */
export interface SearchFiles {
  /** Text of a file below `search-index/`. `fresh` passes over what is kept of it. Throws when it cannot be had. */
  readonly read: (path: string, fresh?: boolean) => Promise<string>;
  readonly readBytes: (path: string) => Promise<Uint8Array>;
}

/** Reads the index of one edition in one language, each file once. */
export class IndexReader {
  readonly folder: string;
  /** What every entry can be filtered by, by its number in the order of titles. */
  readonly entries: readonly EntryValues[];
  readonly language: Language;
  readonly #files: SearchFiles;
  readonly #contents: SearchContents;
  readonly #paths: ReturnType<typeof searchFiles>;
  readonly #read = new Map<string, Promise<unknown>>();

  private constructor(files: SearchFiles, language: Language, contents: SearchContents) {
    this.#files = files;
    this.language = language;
    this.#contents = contents;
    this.#paths = searchFiles(contents.folder);
    this.folder = contents.folder;
    this.entries = readEntries(contents.entries);
  }

  /** Opens the edition that is published. @param fresh passes over what the browser keeps of an earlier one. */
  static async open(files: SearchFiles, language: Language, fresh = false): Promise<IndexReader> {
    return new IndexReader(files, language, JSON.parse(await files.read(`${language}.json`, fresh)) as SearchContents);
  }

  #once<Contents>(path: string, load: () => Promise<Contents>): Promise<Contents> {
    const known = this.#read.get(path) as Promise<Contents> | undefined;
    if (known) return known;
    const contents = load();
    this.#read.set(path, contents);
    // What failed can be had another time.
    contents.catch(() => this.#read.delete(path));
    return contents;
  }

  #text<Contents>(path: string, parse: (text: string) => Contents): Promise<Contents> {
    return this.#once(path, () => this.#files.read(path).then(parse));
  }

  /** The piece of the lexicon in which a word stands, with the words that begin like it. */
  beginnings(word: string): Promise<LexiconPiece> {
    return this.#text(this.#paths.beginnings(pieceFor(this.#contents.beginnings, inflectionKey(word))), readPiece);
  }

  /** Known words that begin with these letters: those of the letters' piece, and of the next where that begins with them. */
  async beginningWith(letters: string): Promise<readonly KnownWord[]> {
    const number = pieceFor(this.#contents.beginnings, inflectionKey(letters));
    const numbers = this.#contents.beginnings[number + 1]?.startsWith(letters) ? [number, number + 1] : [number];
    const pieces = await Promise.all(numbers.map((each) => this.#text(this.#paths.beginnings(each), readPiece)));
    return pieces.flatMap(({ words }) => words.filter(({ word }) => word.startsWith(letters)));
  }

  /** Known words that begin somewhat like a word: those of its piece and of the pieces beside it. */
  async around(word: string): Promise<readonly KnownWord[]> {
    const middle = pieceFor(this.#contents.beginnings, inflectionKey(word));
    const numbers = [middle - 1, middle, middle + 1].filter((number) => number >= 0 && number < this.#contents.beginnings.length);
    const pieces = await Promise.all(numbers.map((number) => this.#text(this.#paths.beginnings(number), readPiece)));
    return pieces.flatMap(({ words, stems }) => [...words, ...stems]);
  }

  /** The piece with the words that end like one. @param word its letters backwards. */
  endings(word: string): Promise<LexiconPiece> {
    return this.#text(this.#paths.endings(pieceFor(this.#contents.endings, word)), readPiece);
  }

  /** Entries that hold a word or a form of it. @param key of the word's inflections. */
  async postings(key: string): Promise<readonly Posting[]> {
    const packed = (await this.#pieceOfKey(key)).postings.get(key);
    return packed ? readPostings(packed) : [];
  }

  /** Questions that hold a word or a form of it. */
  async asks(key: string): Promise<readonly AskPosting[]> {
    const packed = (await this.#pieceOfKey(key)).asks.get(key);
    return packed ? readAsks(packed) : [];
  }

  #pieceOfKey(key: string): Promise<LexiconPiece> {
    return this.#text(this.#paths.beginnings(pieceFor(this.#contents.beginnings, key)), readPiece);
  }

  concept(id: string): Promise<ConceptContents> {
    return this.#text(this.#paths.concept(id), (text) => JSON.parse(text) as ConceptContents);
  }

  /** Parts of an entry that speak of a country which is none of these. */
  async partsBeside(countries: readonly string[]): Promise<(entry: number) => readonly CountryPart[]> {
    if (countries.length === 0) return () => [];
    const all = await this.#text(this.#paths.parts, (text) => JSON.parse(text) as PartsByEntry);
    return (entry) => (all[entry] ?? []).map(([from, to, country]) => ({ from, to, country })).filter(({ country }) => !countries.includes(country));
  }

  /** All places of a word as it is typed, by entry. */
  async places(word: string): Promise<ReadonlyMap<number, readonly number[]>> {
    const piece = await this.#text(this.#paths.places(placesPieceOf(word)), (text) => new Map(Object.entries(JSON.parse(text) as Record<string, string>)));
    const packed = piece.get(word);
    return packed ? readPlaces(packed) : new Map();
  }

  /** Whether the language's dictionary holds a word, though no page does. */
  async isCorrect(word: string): Promise<boolean> {
    if (word.length <= 3) return false;
    const path = this.#paths.correct(correctPieceOf(word));
    return isCorrect(word, await this.#once(path, () => this.#files.readBytes(path)));
  }

  /** The text of an entry around a word, by the word's number. */
  chunk(entry: number, place: number): Promise<Chunk> {
    return this.chunkAt(entry, chunkAround(place));
  }

  /** A chunk of an entry by its number. */
  chunkAt(entry: number, number: number): Promise<Chunk> {
    return this.#text(this.#paths.chunk(entry, number), (text) => JSON.parse(text) as Chunk);
  }

  /** Numbers of the updates since 2015, the latest first. */
  get notesByDate(): readonly number[] {
    return this.#contents.notesByDate;
  }

  /** Numbers of the pages that list a collection. */
  get lists(): readonly number[] {
    return this.#contents.lists;
  }

  /** Number of the page that sets two countries side by side. */
  pairOf(codes: readonly string[]): number | undefined {
    return this.#contents.pairs[codes.toSorted().join('-')];
  }
}
