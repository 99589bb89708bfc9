import type { Language } from '../../core/languages.ts';
import { type Chunk, type CountryPart, chunkAround } from '../chunk.ts';
import { correctPieceOf, isCorrect } from '../correct-words.ts';
import { type EntryValues, readEntries } from '../entry-list.ts';
import { inflectionKey } from '../fold.ts';
import { type KnownWord, type LexiconPiece, pieceFor, readPiece } from '../lexicon.ts';
import { type AskPosting, type Posting, readAsks, readPlaces, readPostings } from '../postings.ts';
import { type ConceptContents, type PartsByEntry, placesPieceOf, type SearchContents, searchFiles } from '../search-manifest.ts';

/** Access to the search files, injected so that search runs in tests as well as in browsers. */
export interface SearchFiles {
  /** Reads a file below `search-index/` as text. `fresh` bypasses the cache. Rejects if the file cannot be loaded. */
  readonly read: (path: string, fresh?: boolean) => Promise<string>;
  readonly readBytes: (path: string) => Promise<Uint8Array>;
}

/** Reads the index of one edition in one language, loading each file once. */
export class IndexReader {
  readonly folder: string;
  /** Filter values by entry number, which follows title order. */
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

  /** Opens the published edition. @param fresh whether to bypass the browser's cache. */
  static async open(files: SearchFiles, language: Language, fresh = false): Promise<IndexReader> {
    return new IndexReader(files, language, JSON.parse(await files.read(`${language}.json`, fresh)) as SearchContents);
  }

  #once<Contents>(path: string, load: () => Promise<Contents>): Promise<Contents> {
    const known = this.#read.get(path) as Promise<Contents> | undefined;
    if (known) return known;
    const contents = load();
    this.#read.set(path, contents);
    // A failed load can be retried.
    contents.catch(() => this.#read.delete(path));
    return contents;
  }

  #text<Contents>(path: string, parse: (text: string) => Contents): Promise<Contents> {
    return this.#once(path, () => this.#files.read(path).then(parse));
  }

  /** The piece of the lexicon that covers a word, with its alphabetical neighbours. */
  beginnings(word: string): Promise<LexiconPiece> {
    return this.#text(this.#paths.beginnings(pieceFor(this.#contents.beginnings, inflectionKey(word))), readPiece);
  }

  /** Known words with a prefix, from its piece and, if that starts with the prefix too, the next one. */
  async beginningWith(letters: string): Promise<readonly KnownWord[]> {
    const number = pieceFor(this.#contents.beginnings, inflectionKey(letters));
    const numbers = this.#contents.beginnings[number + 1]?.startsWith(letters) ? [number, number + 1] : [number];
    const pieces = await Promise.all(numbers.map((each) => this.#text(this.#paths.beginnings(each), readPiece)));
    return pieces.flatMap(({ words }) => words.filter(({ word }) => word.startsWith(letters)));
  }

  /** Known words alphabetically close to a word: those of its piece and both adjacent ones. */
  async around(word: string): Promise<readonly KnownWord[]> {
    const middle = pieceFor(this.#contents.beginnings, inflectionKey(word));
    const numbers = [middle - 1, middle, middle + 1].filter((number) => number >= 0 && number < this.#contents.beginnings.length);
    const pieces = await Promise.all(numbers.map((number) => this.#text(this.#paths.beginnings(number), readPiece)));
    return pieces.flatMap(({ words, stems }) => [...words, ...stems]);
  }

  /** The piece of words with a similar ending. @param word reversed word. */
  endings(word: string): Promise<LexiconPiece> {
    return this.#text(this.#paths.endings(pieceFor(this.#contents.endings, word)), readPiece);
  }

  /** Entries that contain a word in any inflection. @param key the word's inflection key. */
  async postings(key: string): Promise<readonly Posting[]> {
    const packed = (await this.#pieceOfKey(key)).postings.get(key);
    return packed ? readPostings(packed) : [];
  }

  /** Questions that contain a word in any inflection. @param key the word's inflection key. */
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

  /** Returns a function that gives the parts of an entry about countries other than these. */
  async partsBeside(countries: readonly string[]): Promise<(entry: number) => readonly CountryPart[]> {
    if (countries.length === 0) return () => [];
    const all = await this.#text(this.#paths.parts, (text) => JSON.parse(text) as PartsByEntry);
    return (entry) => (all[entry] ?? []).map(([from, to, country]) => ({ from, to, country })).filter(({ country }) => !countries.includes(country));
  }

  /** All places of a word as typed, by entry. */
  async places(word: string): Promise<ReadonlyMap<number, readonly number[]>> {
    const piece = await this.#text(this.#paths.places(placesPieceOf(word)), (text) => new Map(Object.entries(JSON.parse(text) as Record<string, string>)));
    const packed = piece.get(word);
    return packed ? readPlaces(packed) : new Map();
  }

  /** Whether a word is in the language's dictionary, even if no page contains it. About 2 % false positives. */
  async isCorrect(word: string): Promise<boolean> {
    if (word.length <= 3) return false;
    const path = this.#paths.correct(correctPieceOf(word));
    return isCorrect(word, await this.#once(path, () => this.#files.readBytes(path)));
  }

  /** The chunk of an entry around a word. @param place number of the word. */
  chunk(entry: number, place: number): Promise<Chunk> {
    return this.chunkAt(entry, chunkAround(place));
  }

  /** A chunk of an entry, by chunk number. */
  chunkAt(entry: number, number: number): Promise<Chunk> {
    return this.#text(this.#paths.chunk(entry, number), (text) => JSON.parse(text) as Chunk);
  }

  /** Numbers of the updates since 2015, latest first. */
  get notesByDate(): readonly number[] {
    return this.#contents.notesByDate;
  }

  /** Numbers of the pages that list a collection. */
  get lists(): readonly number[] {
    return this.#contents.lists;
  }

  /** Number of the page that compares two countries. */
  pairOf(codes: readonly string[]): number | undefined {
    return this.#contents.pairs[codes.toSorted().join('-')];
  }
}
