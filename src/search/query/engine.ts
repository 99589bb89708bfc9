import type { Language } from '../../core/languages.ts';
import { type Chunk, passageLength, stretchAround } from '../chunk.ts';
import { correctPieceOf, isCorrect } from '../correct-words.ts';
import { type EntryValues, readEntries } from '../entry-list.ts';
import { inflectionKey, phraseKey, wordsOf } from '../fold.ts';
import { backwards, type KnownWord, type Lead, type LexiconPiece, pieceFor, readPiece } from '../lexicon.ts';
import { type ConceptContents, type SearchContents, searchFiles } from '../search-manifest.ts';
import { isStopWord } from '../stop-words.ts';
import type { SearchFiles } from './files.ts';
import { type Correction, kinOf, nearestWords, splitCompound } from './spelling.ts';

/**
 * How strongly a page is taken to be about what was asked, from 0 to 1: a title over a key term over the text,
 * an exact word over a part over a synonym over a correction.
 */
export const worth = {
  title: 1,
  name: 0.88,
  titlePart: 0.66,
  /** The title in the other language. */
  twin: 0.6,
  /** Text: from, and how much more for the page that says it most. */
  text: [0.32, 0.42],
  /** What text adds to a hit in the title. */
  textBeside: 0.11,
  /** A term of the glossary by its own name, a synonym, or a word of one: its page, entries that belong to it, pages that name it. */
  concept: { own: { page: 1, entry: 0.66, named: 0.52 }, synonym: { page: 0.98, entry: 0.62, named: 0.52 }, part: { page: 0.5, entry: 0.4, named: 0.3 } },
  /** Parts of the reader's compound, found apart. */
  parts: 0.5,
  lastPart: 0.34,
  firstPart: 0.28,
  /** Both parts of a known compound, but not as one word. */
  partsApart: 0.35,
  joined: 0.95,
  prefix: 0.72,
  /** Another word of the same root: "bezuiniging" for "bezuinigen". */
  kin: 0.62,
  /** The same, when the word itself is there. */
  kinBeside: 0.45,
  /** What texts in two languages show to be the word for a word of the other one. */
  translation: 0.6,
  /** A phrase of the glossary within a longer one. */
  inner: 0.9,
  correction: 0.5,
  /** All words of a phrase, but not next to each other. */
  apart: 0.72,
  /** Two words of the question near each other. */
  near: 0.2,
  /** How much less a title counts that holds only part of the question. */
  headAlone: 0.6,
  /** How much of the worth hangs on finding all of the question. */
  coverage: 0.5,
  /** What weaker evidence adds to stronger. */
  beside: 0.12,
} as const;

/** Notes and publications tell of entries; they stand behind them. */
export const kindWorth: Readonly<Record<string, number>> = { developments: 0.66, sources: 0.5, pages: 0.8, countries: 0.94 };

const saturation = 2.2;
const longestPhrase = 8;
const mostWords = 16;
/** Words in a name that are marked by themselves; in longer ones each says too little. */
const longestMarked = 2;
/** Names of one term of the glossary that the reader is told of. */
const mostAlso = 2;
const mostLetters = 240;

/** What a word or phrase gives a page: all of it, and what of it comes from the title and key terms rather than the text. */
interface Value {
  readonly all: number;
  readonly head: number;
}

/** What a word or phrase gives each page, by the page's id. */
interface Evidence {
  readonly pages: ReadonlyMap<string, Value>;
  /** Numbers of the words of a page's text where it stands, in order. */
  readonly places: (id: string) => readonly number[];
  /** How telling it is: rare words tell more. */
  readonly idf: number;
}

/** What one part of a query came to mean. */
export interface Unit {
  /** As typed, folded. */
  readonly text: string;
  /** Words to mark in texts, folded. */
  readonly marks: readonly string[];
  /** Other names under which was looked, for the reader to see. */
  readonly also: readonly string[];
  readonly corrected?: KnownWord;
  /** Known words near one that found nothing. */
  readonly nearest: readonly KnownWord[];
  readonly found: boolean;
}

export interface Hit {
  readonly id: string;
  readonly score: number;
  /** Number of the word of its text around which it answers best; 0 when it is not known. */
  readonly place: number;
}

/** What a query found. */
export interface Outcome {
  readonly units: readonly Unit[];
  /** Best first, each entry once. */
  readonly hits: readonly Hit[];
  /** The query with its typing errors mended, when it has any. */
  readonly suggestion?: string;
}

const nowhere = (): readonly number[] => [];
const none: Evidence = { pages: new Map(), places: nowhere, idf: 0 };

/** A search over one language of the site. */
export class SearchEngine {
  readonly #files: SearchFiles;
  readonly #language: Language;
  readonly #evidence = new Map<string, Promise<Evidence>>();
  readonly #phrases = new Map<string, Promise<ReadonlySet<string>>>();
  readonly #contents = new Map<string, Promise<unknown>>();
  #opened:
    | Promise<{ readonly contents: SearchContents; readonly paths: ReturnType<typeof searchFiles>; readonly pages: ReadonlyMap<string, EntryValues> }>
    | undefined;

  constructor(files: SearchFiles, language: Language) {
    this.#files = files;
    this.#language = language;
  }

  #open() {
    this.#opened ??= this.#files.read(`${this.#language}.json`).then((text) => {
      const contents = JSON.parse(text) as SearchContents;
      return { contents, paths: searchFiles(contents.folder), pages: readEntries(contents.entries) };
    });
    return this.#opened;
  }

  /** What every page can be filtered by, in the order of titles. */
  async pages(): Promise<ReadonlyMap<string, EntryValues>> {
    return (await this.#open()).pages;
  }

  /** A file of ours, read once. */
  #read<Contents>(path: string, parse: (text: string) => Contents): Promise<Contents> {
    return this.#once(path, () => this.#files.read(path).then(parse));
  }

  #once<Contents>(path: string, load: () => Promise<Contents>): Promise<Contents> {
    const known = this.#contents.get(path) as Promise<Contents> | undefined;
    const contents = known ?? load();
    if (!known) this.#contents.set(path, contents);
    return contents;
  }

  async #pieceAt(side: 'beginnings' | 'endings', key: string): Promise<LexiconPiece> {
    const { contents, paths } = await this.#open();
    return this.#read(paths[side](pieceFor(contents[side], key)), readPiece);
  }

  async #conceptOf(id: string): Promise<ConceptContents> {
    return this.#read((await this.#open()).paths.concept(id), (text) => JSON.parse(text) as ConceptContents);
  }

  /** Whether the language's dictionary holds a word, though no page does. */
  async #isCorrect(word: string): Promise<boolean> {
    if (word.length <= 3) return false;
    const path = (await this.#open()).paths.correct(correctPieceOf(word));
    return isCorrect(word, await this.#once(path, () => this.#files.readBytes(path)));
  }

  /** Pages that hold a phrase, its words next to each other, by their stems. */
  #phrase(text: string): Promise<ReadonlySet<string>> {
    let found = this.#phrases.get(text);
    if (!found) {
      found = this.#files.pagefind.search(`"${text}"`).then(({ results }) => new Set(results.map(({ id }) => id)));
      this.#phrases.set(text, found);
    }
    return found;
  }

  /** What one word gives each page. */
  #word(word: string): Promise<Evidence> {
    let evidence = this.#evidence.get(word);
    if (!evidence) {
      evidence = this.#weighWord(word);
      this.#evidence.set(word, evidence);
    }
    return evidence;
  }

  async #weighWord(word: string): Promise<Evidence> {
    const exact = await this.#phrase(word);
    if (exact.size === 0) return none;
    const { results } = await this.#files.pagefind.search(word);
    const idf = idfOf(exact.size, (await this.pages()).size);
    const most = results.reduce((highest, { score }) => Math.max(highest, score), 0.01);
    const pages = new Map<string, Value>();
    const places = new Map<string, readonly number[]>();
    for (const { id, score, words, matchedMetaFields: fields = [] } of results) {
      if (!exact.has(id)) continue;
      const saturated = Math.min(1, score / Math.min(most, Math.max(idf, 0.3) * saturation));
      const text = score > 0 ? worth.text[0] + worth.text[1] * saturated : 0;
      const field = fields.includes('title')
        ? worth.title
        : fields.includes('names') || fields.includes('place')
          ? worth.name
          : fields.includes('twin')
            ? worth.twin
            : fields.includes('parts')
              ? worth.titlePart
              : 0;
      const all = Math.max(field, text) + (field > 0 ? worth.textBeside * saturated : 0);
      pages.set(id, { all, head: Math.max(0, all - text) });
      places.set(id, words);
    }
    return { pages, places: (id) => places.get(id) ?? [], idf };
  }

  /** What several words give that belong together. */
  async #phraseWords(words: readonly string[]): Promise<Evidence> {
    const telling = words.filter((word) => !isStopWord(this.#language, word));
    const list = telling.length > 0 ? telling : words;
    if (list.length === 1 && words.length === 1) return this.#word(list[0] ?? '');
    const [together, ...each] = await Promise.all([this.#phrase(words.join(' ')), ...list.map((word) => this.#word(word))]);
    const total = each.reduce((sum, { idf }) => sum + idf, 0);
    if (total === 0) return none;
    const ids = new Set(each.flatMap(({ pages }) => [...pages.keys()]));
    const pages = new Map<string, Value>();
    for (const id of ids) {
      const mean = (part: keyof Value) => each.reduce((sum, one) => sum + one.idf * (one.pages.get(id)?.[part] ?? 0), 0) / total;
      const whole = each.every((one) => one.pages.has(id));
      const near = each.length === 2 ? nearness(each[0]?.places(id) ?? [], each[1]?.places(id) ?? []) : 0;
      const factor = together.has(id) ? 1.1 : whole ? worth.apart + (1 - worth.apart) * near : worth.apart * 0.6;
      pages.set(id, { all: mean('all') * factor, head: mean('head') * factor });
    }
    // The rarest word shows best where the phrase stands.
    const rarest = each.reduce((best, one) => (one.idf > best.idf ? one : best), none);
    return { pages, places: rarest.places, idf: rarest.idf };
  }

  /** Pages that belong to a term of the glossary, and those that use its names. */
  async #concept({ concept, by }: Lead): Promise<Evidence> {
    const { page, linked, named } = await this.#conceptOf(concept);
    const values = worth.concept[by];
    const pages = new Map<string, Value>();
    const places = new Map<string, readonly number[]>();
    const note = (id: string, all: number) => {
      const before = pages.get(id)?.all ?? 0;
      pages.set(id, { all: Math.max(all, before) + worth.beside * Math.min(all, before), head: 0 });
    };
    for (const [number, hundredths, ...at] of named) {
      note(`${number}`, (values.named * hundredths) / 100);
      places.set(`${number}`, at);
    }
    for (const number of linked) note(`${number}`, values.entry);
    for (const number of page) note(`${number}`, values.page);
    return { pages, places: (id) => places.get(id) ?? [], idf: 0 };
  }

  /**
   * Searches.
   * @param typing whether the last word may not be finished. @param literal only the words as typed, in their inflections.
   */
  async search(query: string, { typing = false, literal = false } = {}): Promise<Outcome> {
    const words = wordsOf(query.slice(0, mostLetters)).slice(0, mostWords);
    if (words.length === 0) return { units: [], hits: [] };
    const facts = await this.pages();
    // Their files are asked for at once, not one after the other.
    for (const word of words) {
      if (isStopWord(this.#language, word)) continue;
      for (const begun of [this.#word(word), this.#pieceAt('beginnings', word), this.#pieceAt('beginnings', inflectionKey(word))]) begun.catch(() => undefined);
    }
    const weighed: (Unit & { readonly evidence: Evidence; readonly from: number; readonly to: number })[] = [];
    const tellsNothing = words.every((word) => isStopWord(this.#language, word));
    for (let from = 0; from < words.length; ) {
      const span = literal ? undefined : await this.#spanAt(words, from);
      const to = span?.to ?? from + 1;
      const list = words.slice(from, to);
      if (span || tellsNothing || !isStopWord(this.#language, words[from] ?? '')) {
        const last = typing && to === words.length;
        weighed.push({
          ...(literal ? await this.#asTyped(list) : await this.#weigh(list, span?.leads ?? [], span?.joined, last)),
          from,
          to,
        });
      }
      from = to;
    }
    this.#files.check();
    const suggestion = suggest(words, weighed);
    if (suggestion === undefined) return { units: weighed, hits: rank(weighed, facts) };
    // Mended, its words may make a phrase of the glossary.
    const mended = suggestion === words.join(' ') ? undefined : await this.#mended(suggestion);
    return {
      units: weighed.map(({ marks, ...unit }, index) => ({ ...unit, marks: index === 0 ? [...marks, ...(mended?.marks ?? [])] : marks })),
      hits: mended?.hits ?? rank(weighed, facts),
      suggestion,
    };
  }

  async #mended(query: string): Promise<{ hits: readonly Hit[]; marks: readonly string[] } | undefined> {
    const { hits, units } = await this.search(query);
    return hits.length > 0 ? { hits, marks: units.flatMap(({ marks }) => marks) } : undefined;
  }

  /** The longest phrase of the glossary, or two words that are one, that begins at a word. */
  async #spanAt(words: readonly string[], from: number): Promise<{ to: number; leads: readonly Lead[]; joined?: string } | undefined> {
    const first = words[from] ?? '';
    const piece = await this.#pieceAt('beginnings', inflectionKey(first));
    for (let to = Math.min(words.length, from + longestPhrase); to > from; to -= 1) {
      const leads = piece.leads.get(phraseKey(words.slice(from, to)));
      if (leads) return { to, leads };
      if (to === from + 2) {
        const joined = await this.#joined(first, words[from + 1] ?? '');
        if (joined) {
          const key = phraseKey([joined]);
          return { to, leads: (await this.#pieceAt('beginnings', key)).leads.get(key) ?? [], joined };
        }
      }
    }
    return undefined;
  }

  /** The compound that two words make, when it is known. */
  async #joined(first: string, second: string): Promise<string | undefined> {
    // "Well-being" is one word, though "being" says nothing.
    const small = isStopWord(this.#language, first) || isStopWord(this.#language, second);
    if (small && first.length + second.length < 7) return undefined;
    const linked = [`${first}s${second}`, `${first}en${second}`, `${first.replace(/en$/, '')}s${second}`];
    for (const form of [first + second, ...(small || this.#language === 'en' ? [] : linked)]) {
      const piece = await this.#pieceAt('beginnings', form);
      if (piece.words.some(({ word }) => word === form)) return form;
    }
    return undefined;
  }

  async #asTyped(words: readonly string[]): Promise<Unit & { evidence: Evidence }> {
    const evidence = await this.#phraseWords(words);
    return { text: words.join(' '), marks: [...words], also: [], nearest: [], found: evidence.pages.size > 0, evidence };
  }

  async #weigh(words: readonly string[], leads: readonly Lead[], joined: string | undefined, typing: boolean): Promise<Unit & { evidence: Evidence }> {
    const text = words.join(' ');
    const direct = await this.#phraseWords(words);
    const evidence: Evidence[] = [direct];
    const marks = words.filter((word) => words.length === 1 || !isStopWord(this.#language, word));
    const also: string[] = [];
    let corrected: KnownWord | undefined;
    let nearest: readonly KnownWord[] = [];
    let translated = false;
    if (joined) {
      evidence.push(weaken(await this.#word(joined), worth.joined));
      marks.push(joined);
    }
    if (words.length > 2) evidence.push(...(await this.#innerConcepts(words)));
    for (const lead of leads) {
      const { own, others } = await this.#conceptOf(lead.concept);
      evidence.push(await this.#concept(lead));
      also.push(...own.slice(0, mostAlso));
      const short = [...own, ...others].map((name) => name.split(' ')).filter((name) => name.length <= longestMarked);
      marks.push(...short.flat().filter((word) => !isStopWord(this.#language, word)));
    }
    const [word] = words;
    if (word && words.length === 1) {
      const piece = await this.#pieceAt('beginnings', word);
      const known = piece.words.find((each) => each.word === word);
      if (known && known.parts.length > 1) evidence.push(await this.#together(known.parts, direct.pages.size > 0 ? worth.partsApart : worth.parts));
      const translations = leads.length > 0 ? [] : ((await this.#pieceAt('beginnings', inflectionKey(word))).translations.get(inflectionKey(word)) ?? []);
      translated = translations.length > 0;
      for (const each of translations) {
        evidence.push(weaken(await this.#meaning({ word: each, written: each, parts: [each], weight: 1 }), worth.translation));
        marks.push(each);
        also.push(each);
      }
      for (const each of typing && direct.pages.size === 0 ? [] : kinOf(word, piece.words)) {
        evidence.push(weaken(await this.#word(each.word), direct.pages.size > 0 ? worth.kinBeside : worth.kin));
        marks.push(each.word);
      }
      if (leads.length === 0 && evidence.every(({ pages }) => pages.size === 0)) {
        const guess = await this.#guess(word, piece, typing);
        evidence.push(...guess.evidence);
        marks.push(...guess.marks);
        corrected = guess.corrected;
        nearest = guess.nearest;
      }
    }
    const all = strongest(evidence);
    // A word of the other language may be rare here while what it stands for is everywhere.
    const combined = translated ? { ...all, idf: idfOf(all.pages.size, (await this.pages()).size) } : all;
    return {
      text,
      marks: [...new Set(marks)].filter((mark) => mark.length > 1),
      also: [...new Set(also)].filter((name) => name !== text),
      nearest,
      found: combined.pages.size > 0,
      evidence: combined,
      ...(corrected ? { corrected } : {}),
    };
  }

  /** What phrases of the glossary give that stand within a longer one: "maatschappelijk werker" in "maatschappelijk werker op school". */
  async #innerConcepts(words: readonly string[]): Promise<Evidence[]> {
    const found: Evidence[] = [];
    for (let from = 0; from < words.length - 1; from += 1) {
      const piece = await this.#pieceAt('beginnings', inflectionKey(words[from] ?? ''));
      for (let to = from + 2; to <= words.length; to += 1) {
        if (to - from === words.length) continue;
        const inner = words.slice(from, to);
        for (const lead of piece.leads.get(phraseKey(inner)) ?? []) found.push(weaken(await this.#concept(lead), worth.inner));
      }
    }
    return found;
  }

  /** Pages with all of the words, however they stand. */
  async #together(words: readonly string[], factor: number): Promise<Evidence> {
    return weaken(joint(await Promise.all(words.map((word) => this.#word(word)))), factor);
  }

  /** What a word may mean that no text holds: the beginning of one, a compound of known words, or an error. */
  async #guess(
    word: string,
    piece: LexiconPiece,
    typing: boolean,
  ): Promise<{ evidence: Evidence[]; marks: string[]; corrected?: KnownWord; nearest: readonly KnownWord[] }> {
    const longer = piece.words
      .filter((each) => word.length > 2 && each.word.startsWith(word))
      .toSorted((a, b) => b.weight - a.weight || a.word.length - b.word.length);
    if (longer.length > 0 && (typing || word.length > 4)) {
      const some = longer.slice(0, 4);
      const evidence = await Promise.all(some.map(async (each) => weaken(await this.#word(each.word), worth.prefix)));
      return { evidence, marks: some.map((each) => each.word), nearest: [] };
    }
    const ending = await this.#pieceAt('endings', backwards(word));
    // "Cursus" stands in no text, "opvoedcursus" does.
    const compounds = ending.words.filter((each) => word.length > 4 && each.word.endsWith(word)).toSorted((a, b) => b.weight - a.weight);
    if (compounds.length > 0) {
      const some = compounds.slice(0, 4);
      return { evidence: await Promise.all(some.map(async (each) => weaken(await this.#word(each.word), worth.titlePart))), marks: [word], nearest: [] };
    }
    const starts = [...piece.words, ...piece.stems];
    const ends = [...ending.words, ...ending.stems];
    const [split] = splitCompound(word, starts, ends);
    const near = nearestWords(word, [...starts, ...ends]);
    const correct = await this.#isCorrect(word);
    const corrections = correct ? [] : near;
    const [best] = corrections;
    const evidence: Evidence[] = [];
    const marks: string[] = [];
    if (split && !(best && best.errors === 1 && word.length > 7)) {
      const [start, end] = await Promise.all(split.map((part) => this.#meaning(part)));
      // A compound is a kind of what its last part names.
      if (start && end) evidence.push(weaken(joint([start, end]), worth.parts), weaken(end, worth.lastPart), weaken(start, worth.firstPart));
      marks.push(...split.flatMap((part) => [part.word, ...part.parts]));
      if (evidence.some(({ pages }) => pages.size > 0)) return { evidence, marks, nearest: [] };
    }
    const meant = best ?? (correct ? undefined : mendPart(word, starts, ends));
    if (meant) {
      const same = corrections.filter(({ errors }) => errors === meant.errors).slice(0, 2);
      for (const { word: known } of same.length > 0 ? same : [meant]) {
        evidence.push(weaken(await this.#meaning(known), worth.correction));
        marks.push(known.word, ...known.parts);
      }
      if (split)
        evidence.push(
          await this.#together(
            split.flatMap((part) => part.parts),
            worth.parts,
          ),
        );
      return { evidence, marks, corrected: meant.word, nearest: corrections.slice(1, 4).map((each) => each.word) };
    }
    return {
      evidence,
      marks,
      nearest: nearestWords(word, [...starts, ...ends], Math.min(3, Math.floor(word.length / 3)))
        .slice(0, 3)
        .map((each) => each.word),
    };
  }

  /** What a known word gives: texts that hold it, and what the glossary knows of it. */
  async #meaning({ word, parts }: KnownWord): Promise<Evidence> {
    const piece = await this.#pieceAt('beginnings', inflectionKey(word));
    const leads = piece.leads.get(phraseKey([word])) ?? [];
    const concepts = await Promise.all(leads.map((lead) => this.#concept(lead)));
    const direct = await this.#word(word);
    return strongest([direct, ...concepts, ...(direct.pages.size === 0 && parts.length > 1 ? [await this.#together(parts, 0.8)] : [])]);
  }

  /** The texts of hits around the places where they answer, in the order of the hits. */
  async load(hits: readonly Hit[]): Promise<Chunk[]> {
    const { paths } = await this.#open();
    return Promise.all(hits.map(({ id, place }) => this.#read(paths.stretch(id, stretchAround(place)), (text) => JSON.parse(text) as Chunk)));
  }
}

/** A compound with an error in one of its parts: "kindermishandelling". */
function mendPart(word: string, starts: readonly KnownWord[], ends: readonly KnownWord[]): Correction | undefined {
  for (const start of starts.toSorted((a, b) => b.word.length - a.word.length)) {
    if (start.word.length < 4 || word.length - start.word.length < 5 || !word.startsWith(start.word)) continue;
    const [end] = nearestWords(word.slice(start.word.length), ends);
    if (end && end.errors === 1)
      return {
        errors: end.errors,
        word: { word: start.word + end.word.word, written: start.written + end.word.written, parts: [start.word, end.word.word], weight: 1 },
      };
  }
  for (const end of ends.toSorted((a, b) => b.word.length - a.word.length)) {
    if (end.word.length < 4 || word.length - end.word.length < 5 || !word.endsWith(end.word)) continue;
    const [start] = nearestWords(word.slice(0, -end.word.length), starts);
    if (start && start.errors === 1)
      return {
        errors: start.errors,
        word: { word: start.word.word + end.word, written: start.word.written + end.written, parts: [start.word.word, end.word], weight: 1 },
      };
  }
  return undefined;
}

/** How telling a word is that so many of all pages hold. */
const idfOf = (pages: number, all: number) => Math.log(1 + (all - pages + 0.5) / (pages + 0.5));

const weaken = ({ pages, places, idf }: Evidence, factor: number): Evidence => ({
  pages: new Map([...pages].map(([id, { all, head }]) => [id, { all: all * factor, head: head * factor }])),
  places,
  idf,
});

/** What all of several give together: only pages that have each. */
function joint(each: readonly Evidence[]): Evidence {
  const pages = new Map<string, Value>();
  for (const id of each[0]?.pages.keys() ?? []) {
    const values = each.map((one) => one.pages.get(id));
    if (!values.every((value) => value !== undefined)) continue;
    const mean = (part: keyof Value) => Math.sqrt(Math.min(...values.map((value) => value[part])) * Math.max(...values.map((value) => value[part])));
    pages.set(id, { all: mean('all'), head: mean('head') });
  }
  return { pages, places: each[0]?.places ?? nowhere, idf: Math.max(...each.map(({ idf }) => idf), 0) };
}

/** The strongest of several kinds of evidence, with a little of the others: a page that shows more kinds is likelier meant. */
function strongest(all: readonly Evidence[]): Evidence {
  const pages = new Map<string, Value>();
  for (const { pages: each } of all) {
    for (const [id, value] of each) {
      const before = pages.get(id);
      if (!before) pages.set(id, value);
      else {
        const [more, less] = before.all > value.all ? [before, value] : [value, before];
        pages.set(id, { all: more.all + worth.beside * less.all, head: Math.max(more.head, less.head * 0.5) });
      }
    }
  }
  const tellings = all.map(({ idf }) => idf).filter((idf) => idf > 0);
  // Where the first stands: the word as typed, if it does.
  const places = (id: string) => all.find((each) => each.places(id).length > 0)?.places(id) ?? [];
  return { pages, places, idf: all[0] && all[0].idf > 0 ? all[0].idf : tellings.length > 0 ? Math.max(...tellings) : 3 };
}

/** How near two sets of places come to each other: 1 next to each other, 0 far apart. */
function nearness(a: readonly number[], b: readonly number[]): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [one, other] = [a[i] ?? 0, b[j] ?? 0];
    best = Math.min(best, Math.abs(one - other));
    if (one < other) i += 1;
    else j += 1;
  }
  if (best <= 2) return 1;
  if (best <= 7) return 0.6;
  return best <= 18 ? 0.25 : 0;
}

/** Where in a page's text most of the question stands together. */
function bestPlace(id: string, each: readonly Evidence[]): number {
  const places = each.flatMap(({ places: of, idf }, unit) => of(id).map((at) => ({ at, unit, idf }))).toSorted((a, b) => a.at - b.at);
  let best = { at: 0, worth: 0 };
  for (const [index, { at }] of places.entries()) {
    const units = new Map<number, number>();
    for (let next = index; next < places.length; next += 1) {
      const each = places[next];
      if (!each || each.at >= at + passageLength) break;
      units.set(each.unit, Math.max(0.1, each.idf));
    }
    // A text begins with what it says in short.
    const worth = [...units.values()].reduce((sum, idf) => sum + idf, 0) * (at < passageLength ? 1.1 : 1);
    if (worth > best.worth + 1e-9) best = { at, worth };
  }
  return best.at;
}

function rank(units: readonly { readonly evidence: Evidence }[], facts: ReadonlyMap<string, EntryValues>): Hit[] {
  const found = units.map(({ evidence }) => evidence).filter(({ pages }) => pages.size > 0);
  const total = found.reduce((sum, { idf }) => sum + idf, 0);
  if (total === 0) return [];
  const ids = new Set(found.flatMap(({ pages }) => [...pages.keys()]));
  const hits = [...ids].map((id): Hit => {
    // A word in the title says less when the rest of the question is not there.
    const headed = found.reduce((sum, { pages, idf }) => sum + ((pages.get(id)?.head ?? 0) > 0 ? idf / total : 0), 0);
    let value = 0;
    let covered = 0;
    let near = 0;
    for (const [index, { pages, places, idf }] of found.entries()) {
      const own = pages.get(id);
      if (own) {
        value += (idf * (own.all - own.head * (1 - headed) * worth.headAlone)) / total;
        covered += idf / total;
      }
      const next = found[index + 1];
      if (next) near += (worth.near * nearness(places(id), next.places(id)) * (idf + next.idf)) / total / 2;
    }
    const kind = facts.get(id)?.kind[0] ?? '';
    return {
      id,
      score: (value + near) * (1 - worth.coverage + worth.coverage * covered) * (kindWorth[kind] ?? 1),
      // Only those that are shown are asked for it.
      get place() {
        return bestPlace(id, found);
      },
    };
  });
  const place = new Map([...facts.keys()].map((id, index) => [id, index]));
  const sorted = hits.toSorted((a, b) => b.score - a.score || (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
  const least = (sorted[0]?.score ?? 0) * 0.1;
  return sorted.filter(({ score }) => score >= least);
}

/** The query with its errors mended. */
function suggest(words: readonly string[], units: readonly (Unit & { readonly from: number; readonly to: number })[]): string | undefined {
  if (!units.some(({ corrected }) => corrected)) return undefined;
  const mended = [...words];
  for (const { from, corrected } of units) if (corrected) mended[from] = corrected.written;
  return mended.join(' ');
}
