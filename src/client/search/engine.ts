import { correctPieceOf, isCorrect } from '../../model/search/correct-words.ts';
import { inflectionKey, phraseKey, wordsOf } from '../../model/search/fold.ts';
import {
  backwards,
  type ConceptNames,
  type KnownWord,
  type Lead,
  type LexiconContents,
  type LexiconPiece,
  pieceFor,
  readPiece,
} from '../../model/search/lexicon.ts';
import { type FilterName, filterNames } from '../../model/search/search-state.ts';
import { type Correction, kinOf, nearestWords, splitCompound } from '../../model/search/spelling.ts';
import { isStopWord } from '../../model/search/stop-words.ts';
import type { Language } from '../../words/language.ts';
import type { Fragment, SearchFiles } from './files.ts';

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
  concept: { own: { page: 1, entry: 0.66 }, synonym: { page: 0.98, entry: 0.62 }, part: { page: 0.5, entry: 0.4 } },
  /** A page that uses another name of what was asked. */
  otherName: { own: 0.52, others: 0.3 },
  /** Parts of the reader's compound, found apart. */
  parts: 0.5,
  lastPart: 0.34,
  joined: 0.95,
  prefix: 0.72,
  /** Another word of the same root: "bezuiniging" for "bezuinigen". */
  kin: 0.62,
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
const mostLetters = 240;

/** What a word or phrase gives a page: all of it, and what of it comes from the title and key terms rather than the text. */
interface Value {
  readonly all: number;
  readonly head: number;
}

/** What a word or phrase gives each page, by the page's id. */
interface Evidence {
  readonly pages: ReadonlyMap<string, Value>;
  /** Places in the text, for words that stand there. */
  readonly places: ReadonlyMap<string, readonly number[]>;
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
}

/** What a query found. */
export interface Outcome {
  readonly units: readonly Unit[];
  /** Best first, each entry once. */
  readonly hits: readonly Hit[];
  /** The query with its typing errors mended, when it has any. */
  readonly suggestion?: string;
}

/** Facts of every page, from the filters of the index. */
export type PageFacts = Readonly<Record<FilterName, readonly string[]>>;

const none: Evidence = { pages: new Map(), places: new Map(), idf: 0 };

/** A search over one language of the site. */
export class SearchEngine {
  readonly #files: SearchFiles;
  readonly #language: Language;
  readonly #evidence = new Map<string, Promise<Evidence>>();
  readonly #phrases = new Map<string, Promise<ReadonlySet<string>>>();
  readonly #pieces = new Map<string, Promise<LexiconPiece>>();
  #contents: Promise<LexiconContents> | undefined;
  #pages: Promise<ReadonlyMap<string, PageFacts>> | undefined;

  constructor(files: SearchFiles, language: Language) {
    this.#files = files;
    this.#language = language;
  }

  /** Every page with its facts, in the order of titles. */
  pages(): Promise<ReadonlyMap<string, PageFacts>> {
    this.#pages ??= this.#readPages();
    return this.#pages;
  }

  async #readPages(): Promise<ReadonlyMap<string, PageFacts>> {
    const { pagefind } = this.#files;
    const values = await pagefind.filters();
    const facts = new Map<string, Record<FilterName, string[]>>();
    for (const { id } of (await pagefind.search(null)).results) facts.set(id, { kind: [], country: [], setting: [] });
    for (const name of filterNames) {
      for (const value of Object.keys(values[name] ?? {})) {
        for (const { id } of (await pagefind.search(null, { filters: { [name]: value } })).results) facts.get(id)?.[name].push(value);
      }
    }
    return facts;
  }

  async #pieceAt(side: keyof LexiconContents, key: string): Promise<LexiconPiece | undefined> {
    this.#contents ??= this.#files.read(`lexicon/${this.#language}.json`).then((text) => JSON.parse(text) as LexiconContents);
    const file = pieceFor((await this.#contents)[side], key);
    if (file === undefined) return undefined;
    let piece = this.#pieces.get(file);
    if (!piece) {
      piece = this.#files.read(`lexicon/${file}.json`).then(readPiece);
      this.#pieces.set(file, piece);
    }
    return piece;
  }

  /** Whether the language's dictionary holds a word, though no page does. */
  async #isCorrect(word: string): Promise<boolean> {
    return word.length > 3 && isCorrect(word, await this.#files.readBytes(`lexicon/${this.#language}-correct-${correctPieceOf(word)}.bin`));
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
    const all = (await this.pages()).size;
    const idf = Math.log(1 + (all - exact.size + 0.5) / (exact.size + 0.5));
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
    return { pages, places, idf };
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
      const near = each.length === 2 ? nearness(each[0]?.places.get(id), each[1]?.places.get(id)) : 0;
      const factor = together.has(id) ? 1.1 : whole ? worth.apart + (1 - worth.apart) * near : worth.apart * 0.6;
      pages.set(id, { all: mean('all') * factor, head: mean('head') * factor });
    }
    return { pages, places: each[0]?.places ?? new Map(), idf: Math.max(...each.map(({ idf }) => idf)) };
  }

  /** Pages that belong to a term of the glossary, and those that use its names. */
  async #concept({ concept, by }: Lead, names: ConceptNames | undefined, typed: string): Promise<Evidence[]> {
    const { page, entry } = worth.concept[by];
    const token = `term0${concept.replaceAll('-', '')}`;
    const { results } = await this.#files.pagefind.search(`"${token}"`);
    const linked = new Map<string, Value>();
    for (const { id, matchedMetaFields: fields = [] } of results) linked.set(id, { all: fields.includes('term') ? page : entry, head: 0 });
    const others = [
      ...(names?.own ?? []).map((name) => [name, worth.otherName.own] as const),
      ...(names?.others ?? []).map((name) => [name, worth.otherName.others] as const),
    ].filter(([name]) => name !== typed);
    const named = await Promise.all(others.map(async ([name, factor]) => weaken(await this.#phraseWords(name.split(' ')), factor)));
    return [{ pages: linked, places: new Map(), idf: 0 }, ...named];
  }

  /**
   * Searches.
   * @param typing whether the last word may not be finished. @param literal only the words as typed, in their inflections.
   */
  async search(query: string, { typing = false, literal = false } = {}): Promise<Outcome> {
    const words = wordsOf(query.slice(0, mostLetters)).slice(0, mostWords);
    if (words.length === 0) return { units: [], hits: [] };
    const facts = await this.pages();
    const weighed: (Unit & { readonly evidence: Evidence; readonly from: number; readonly to: number })[] = [];
    const tellsNothing = words.every((word) => isStopWord(this.#language, word));
    for (let from = 0; from < words.length; ) {
      const span = literal ? undefined : await this.#spanAt(words, from);
      const to = span?.to ?? from + 1;
      const list = words.slice(from, to);
      if (span || tellsNothing || !isStopWord(this.#language, words[from] ?? '')) {
        const last = typing && to === words.length;
        weighed.push({
          ...(literal ? await this.#asTyped(list) : await this.#weigh(list, span?.leads ?? [], span?.joined, span?.concepts ?? new Map(), last)),
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
    return hits.length > 0
      ? { hits: hits.map(({ id, score }) => ({ id, score: score * worth.correction })), marks: units.flatMap(({ marks }) => marks) }
      : undefined;
  }

  /** The longest phrase of the glossary, or two words that are one, that begins at a word. */
  async #spanAt(
    words: readonly string[],
    from: number,
  ): Promise<{ to: number; leads: readonly Lead[]; concepts: ReadonlyMap<string, ConceptNames>; joined?: string } | undefined> {
    const first = words[from] ?? '';
    const piece = await this.#pieceAt('beginnings', inflectionKey(first));
    for (let to = Math.min(words.length, from + longestPhrase); to > from; to -= 1) {
      const leads = piece?.leads.get(phraseKey(words.slice(from, to)));
      if (leads) return { to, leads, concepts: piece?.concepts ?? new Map() };
      if (to === from + 2) {
        const joined = await this.#joined(first, words[from + 1] ?? '');
        if (joined) {
          const inner = piece?.leads.get(phraseKey([joined])) ?? [];
          return { to, leads: inner, concepts: piece?.concepts ?? new Map(), joined };
        }
      }
    }
    return undefined;
  }

  /** The compound that two words make, when it is known. */
  async #joined(first: string, second: string): Promise<string | undefined> {
    if (isStopWord(this.#language, first) || isStopWord(this.#language, second) || this.#language !== 'nl') return undefined;
    for (const form of [first + second, `${first}s${second}`, `${first}en${second}`, `${first.replace(/en$/, '')}s${second}`]) {
      const piece = await this.#pieceAt('beginnings', form);
      if (piece?.words.some(({ word }) => word === form)) return form;
    }
    return undefined;
  }

  async #asTyped(words: readonly string[]): Promise<Unit & { evidence: Evidence }> {
    const evidence = await this.#phraseWords(words);
    return { text: words.join(' '), marks: [...words], also: [], nearest: [], found: evidence.pages.size > 0, evidence };
  }

  async #weigh(
    words: readonly string[],
    leads: readonly Lead[],
    joined: string | undefined,
    concepts: ReadonlyMap<string, ConceptNames>,
    typing: boolean,
  ): Promise<Unit & { evidence: Evidence }> {
    const text = words.join(' ');
    const direct = await this.#phraseWords(words);
    const evidence: Evidence[] = [direct];
    const marks = words.filter((word) => words.length === 1 || !isStopWord(this.#language, word));
    const also: string[] = [];
    let corrected: KnownWord | undefined;
    let nearest: readonly KnownWord[] = [];
    if (joined) {
      evidence.push(weaken(await this.#word(joined), worth.joined));
      marks.push(joined);
    }
    if (words.length > 2) evidence.push(...(await this.#innerConcepts(words)));
    for (const lead of leads) {
      const names = concepts.get(lead.concept);
      evidence.push(...(await this.#concept(lead, names, text)));
      also.push(...(names?.own ?? []));
      const short = [...(names?.own ?? []), ...(names?.others ?? [])].map((name) => name.split(' ')).filter((name) => name.length <= longestMarked);
      marks.push(...short.flat().filter((word) => !isStopWord(this.#language, word)));
    }
    const [word] = words;
    if (word && words.length === 1) {
      const piece = await this.#pieceAt('beginnings', word);
      const known = piece?.words.find((each) => each.word === word);
      if (known && known.parts.length > 1) evidence.push(await this.#together(known.parts, worth.parts));
      for (const each of typing && direct.pages.size === 0 ? [] : kinOf(word, piece?.words ?? [])) {
        evidence.push(weaken(await this.#word(each.word), worth.kin));
        marks.push(each.word);
      }
      if (piece && leads.length === 0 && evidence.every(({ pages }) => pages.size === 0)) {
        const guess = await this.#guess(word, piece, typing);
        evidence.push(...guess.evidence);
        marks.push(...guess.marks);
        corrected = guess.corrected;
        nearest = guess.nearest;
      }
    }
    const combined = strongest(evidence);
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
        for (const lead of piece?.leads.get(phraseKey(inner)) ?? []) {
          found.push(...(await this.#concept(lead, piece?.concepts.get(lead.concept), inner.join(' '))).map((evidence) => weaken(evidence, worth.inner)));
        }
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
    const starts = [...piece.words, ...piece.stems];
    const ends = [...(ending?.words ?? []), ...(ending?.stems ?? [])];
    const [split] = this.#language === 'nl' ? splitCompound(word, starts, ends) : [];
    const near = nearestWords(word, [...starts, ...ends]);
    const correct = await this.#isCorrect(word);
    const corrections = correct ? [] : near;
    const [best] = corrections;
    const evidence: Evidence[] = [];
    const marks: string[] = [];
    if (split && !(best && best.errors === 1 && word.length > 7)) {
      const [start, end] = await Promise.all(split.map((part) => this.#meaning(part)));
      // A compound is a kind of what its last part names.
      if (start && end) evidence.push(weaken(joint([start, end]), worth.parts), weaken(end, worth.lastPart));
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
    const leads = piece?.leads.get(phraseKey([word])) ?? [];
    const concepts = await Promise.all(leads.map((lead) => this.#concept(lead, piece?.concepts.get(lead.concept), word)));
    const direct = await this.#word(word);
    return strongest([direct, ...concepts.flat(), ...(direct.pages.size === 0 && parts.length > 1 ? [await this.#together(parts, 0.8)] : [])]);
  }

  /** The files of hits, which hold their texts. */
  async load(ids: readonly string[]): Promise<Map<string, Fragment>> {
    const { results } = await this.#files.pagefind.search(null);
    const wanted = new Set(ids);
    const loaded = await Promise.all(results.filter(({ id }) => wanted.has(id)).map(async ({ id, data }) => [id, await data()] as const));
    this.#files.check();
    return new Map(loaded);
  }
}

/** A compound with an error in one of its parts: "kindermishandelling". */
function mendPart(word: string, starts: readonly KnownWord[], ends: readonly KnownWord[]): Correction | undefined {
  for (const start of starts.toSorted((a, b) => b.word.length - a.word.length)) {
    if (start.word.length < 4 || !word.startsWith(start.word)) continue;
    const [end] = nearestWords(word.slice(start.word.length), ends);
    if (end && end.errors === 1)
      return {
        errors: end.errors,
        word: { word: start.word + end.word.word, written: start.written + end.word.written, parts: [start.word, end.word.word], weight: 1 },
      };
  }
  for (const end of ends.toSorted((a, b) => b.word.length - a.word.length)) {
    if (end.word.length < 4 || !word.endsWith(end.word)) continue;
    const [start] = nearestWords(word.slice(0, -end.word.length), starts);
    if (start && start.errors === 1)
      return {
        errors: start.errors,
        word: { word: start.word.word + end.word, written: start.word.written + end.written, parts: [start.word.word, end.word], weight: 1 },
      };
  }
  return undefined;
}

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
  return { pages, places: new Map(), idf: Math.max(...each.map(({ idf }) => idf), 0) };
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
  return { pages, places: all[0]?.places ?? new Map(), idf: all[0] && all[0].idf > 0 ? all[0].idf : tellings.length > 0 ? Math.max(...tellings) : 3 };
}

/** How near two sets of places come to each other: 1 next to each other, 0 far apart. */
function nearness(a: readonly number[] | undefined, b: readonly number[] | undefined): number {
  if (!a || !b) return 0;
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

function rank(units: readonly { readonly evidence: Evidence }[], facts: ReadonlyMap<string, PageFacts>): Hit[] {
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
      if (next) near += (worth.near * nearness(places.get(id), next.places.get(id)) * (idf + next.idf)) / total / 2;
    }
    const kind = facts.get(id)?.kind[0] ?? '';
    return { id, score: (value + near) * (1 - worth.coverage + worth.coverage * covered) * (kindWorth[kind] ?? 1) };
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
