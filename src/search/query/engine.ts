import type { Language } from '../../core/languages.ts';
import { type Chunk, type CountryPart, chunkAround, standsIn } from '../chunk.ts';
import type { EntryValues } from '../entry-list.ts';
import { phraseKey, wordsOf } from '../fold.ts';
import { nameKey } from '../lexicon.ts';
import { isEveryday, nameKeys, tellingWords } from '../stop-words.ts';
import { Interpreter, isNear, leastOfNear, namesSubject, type QueryTerm, type Reading } from './interpret.ts';
import { type Query, readQuery } from './query-text.ts';
import { IndexReader, type SearchFiles } from './reader.ts';
import { bestPlace, cutTail, isByChance, isUnanswered, type Scored, scoreEntries } from './score.ts';
import { runsOf } from './term-scores.ts';
import { leastAsked, weights } from './weights.ts';

export interface Hit {
  /** Entry number, in title order. */
  readonly entry: number;
  readonly score: number;
  /** Number of the word in its text that the best passage surrounds; 0 if unknown. */
  readonly place: number;
  /** The first quoted phrase, and where it occurs. */
  readonly phrase?: Phrase | undefined;
  /** Why an entry without any of the words is a hit: it is linked to a glossary term in the query, or answers a question that readers ask. */
  readonly by?: 'term' | 'question';
  /** Parts of its text to keep out of the passage: they are about countries that are not selected. */
  readonly without?: readonly CountryPart[];
  /** For a theme shown as a row of a comparison: number of the page that compares the two countries. */
  readonly pair?: number;
}

interface Phrase {
  readonly words: readonly string[];
  /** Number of its first word in the text. Words divided by punctuation count separately, so it may exceed the word's own number. */
  readonly at: number;
}

/** Result of a query. */
export interface Outcome {
  readonly queryTerms: readonly QueryTerm[];
  /** Best first; each entry once. */
  readonly hits: readonly Hit[];
  /** If nothing answers the query: entries that contain a word of it. These are suggestions, not results. */
  readonly near: readonly Hit[];
  /** The query with its typing errors corrected, if it has any. */
  readonly suggestion?: string;
  /** What became of words between quotes: how many entries hold all of it, how many results there are without the quotes, and whether it is more than single words. */
  readonly quoted?: { readonly held: number; readonly without: number; readonly isPhrase: boolean };
  /** The last words that were looked for, when the query was too long. */
  readonly cutAfter?: string;
}

const mostWords = 32;
const mostNear = 3;
/** Share of the query, apart from its countries, that a theme must answer for its row to be the first hit. */
const rowAnswers = 0.6;
/** Part of that theme's score below which the next one stays: closer, the rest of the question may mean either. */
const rowAhead = 0.93;

const nothing: Outcome = { queryTerms: [], hits: [], near: [] };

/** How to read a query, and which countries passages may be about. */
interface Asked extends Reading {
  readonly countries: readonly string[];
}

interface Edition {
  readonly reader: IndexReader;
  readonly interpreter: Interpreter;
}

/** Search over one language of the site. */
export class SearchEngine {
  readonly #files: SearchFiles;
  readonly #language: Language;
  #edition: Promise<Edition> | undefined;

  constructor(files: SearchFiles, language: Language) {
    this.#files = files;
    this.#language = language;
  }

  #open(): Promise<Edition> {
    if (!this.#edition) this.#edition = this.#read(false);
    return this.#edition;
  }

  #read(fresh: boolean): Promise<Edition> {
    const edition = IndexReader.open(this.#files, this.#language, fresh).then((reader) => ({ reader, interpreter: new Interpreter(reader) }));
    edition.catch(() => {
      this.#edition = undefined;
    });
    return edition;
  }

  /** Runs work on the current edition. If a file is missing, a new edition may have been published: then retries once on that one. */
  async #with<Result>(work: (edition: Edition) => Promise<Result>): Promise<Result> {
    const edition = await this.#open();
    try {
      return await work(edition);
    } catch (error) {
      const next = await this.#read(true);
      if (next.reader.folder === edition.reader.folder) throw error;
      this.#edition = Promise.resolve(next);
      return work(next);
    }
  }

  /** Filter values by entry number, which follows title order. */
  async entries(): Promise<readonly EntryValues[]> {
    return (await this.#open()).reader.entries;
  }

  /** Numbers of the updates since 2015, latest first. */
  async notesByDate(): Promise<readonly number[]> {
    return (await this.#open()).reader.notesByDate;
  }

  /**
   * Runs a query.
   * @param typing whether the last word may be incomplete. @param literal whether to search only for the words as typed and their inflections.
   * @param countries codes of the countries that passages may be about; empty for all.
   */
  search(typed: string, asked: Partial<Asked> = {}): Promise<Outcome> {
    const query = readQuery(typed);
    return this.#with((edition) => answer(edition, query, { typing: false, literal: false, countries: [], ...asked }));
  }

  /** Text chunks around the hits' places, in the same order. For a row of a comparison, the title combines those of page and theme. */
  load(hits: readonly Hit[]): Promise<Chunk[]> {
    return this.#with(({ reader }) =>
      Promise.all(
        hits.map(async ({ entry, place, phrase, pair }) => {
          const chunk = (phrase && (await chunkOfPhrase(reader, entry, phrase))) ?? (await reader.chunk(entry, place));
          if (pair === undefined) return chunk;
          const page = await reader.chunk(pair, 0);
          return { ...chunk, title: `${page.title}: ${chunk.title}`, url: `${page.url}#${chunk.row ?? ''}` };
        }),
      ),
    );
  }
}

/** How many chunks before the computed one may contain a phrase: that far does punctuation shift word numbers in the longest texts. */
const mostBack = 4;

/** The chunk of an entry that contains a phrase. */
async function chunkOfPhrase(reader: IndexReader, entry: number, { words, at }: Phrase): Promise<Chunk | undefined> {
  const sought = ` ${words.join(' ')} `;
  for (let back = 0; back <= mostBack && chunkAround(at) - back >= 0; back += 1) {
    const chunk = await reader.chunkAt(entry, chunkAround(at) - back).catch(() => undefined);
    if (chunk && ` ${wordsOf(chunk.text).join(' ')} `.includes(sought)) return chunk;
  }
  return undefined;
}

async function answer(edition: Edition, query: Query, asked: Asked): Promise<Outcome> {
  const { interpreter, reader } = edition;
  const words = query.words.slice(0, mostWords);
  if (words.length === 0) return query.without.length + query.withoutPhrases.length > 0 ? allBut(reader, query) : nothing;
  const queryTerms = await interpreter.queryTerms(words, asked);
  const suggestion = suggest(words, queryTerms);
  // Once corrected, the words may form a glossary phrase.
  if (suggestion !== undefined && suggestion !== words.join(' ')) {
    const mended = await answer(
      edition,
      { ...query, ...readQuery(suggestion), phrases: query.phrases, without: query.without, withoutPhrases: query.withoutPhrases },
      { ...asked, typing: false, literal: false },
    );
    if (mended.hits.length > 0) {
      const [first, ...rest] = queryTerms;
      const all = (of: 'marks' | 'also' | 'relatedTerms') => [...(first?.[of] ?? []), ...mended.queryTerms.flatMap((queryTerm) => queryTerm[of])];
      return {
        ...mended,
        queryTerms: first ? [{ ...first, marks: all('marks'), also: all('also'), relatedTerms: all('relatedTerms') }, ...rest] : [],
        suggestion,
      };
    }
  }
  const found = await hitsOf(edition, words, queryTerms, query, asked);
  const isQuoted = found.quoted !== undefined && found.quoted.held > 0;
  return {
    queryTerms: isQuoted ? queryTerms.map((queryTerm) => asQuoted(queryTerm, query.phrases)) : queryTerms,
    ...found,
    ...(suggestion ? { suggestion } : {}),
    ...(query.cutAfter ? { cutAfter: query.cutAfter } : {}),
  };
}

/** A part of a query that is inside quotes: since the phrase was found, no alternatives were used. */
function asQuoted(queryTerm: QueryTerm, phrases: Query['phrases']): QueryTerm {
  const words = queryTerm.text.split(' ');
  const within = phrases.filter((phrase) => words.every((word) => phrase.includes(word))).map((phrase) => phrase.join(' '));
  return within.length > 0 ? { ...queryTerm, typed: within, marks: within, also: [] } : queryTerm;
}

async function hitsOf(
  { reader }: Edition,
  words: readonly string[],
  queryTerms: readonly QueryTerm[],
  query: Query,
  { literal, countries }: Asked,
): Promise<Pick<Outcome, 'hits' | 'near' | 'quoted'>> {
  const [named, barred, phrases, partsBeside] = await Promise.all([
    namedBy(reader, words),
    barredBy(reader, query),
    holdersOfPhrases(reader, query.phrases),
    reader.partsBeside(countries),
  ]);
  const scored = scoreEntries(queryTerms, reader.entries, named).filter(({ entry }) => !barred.has(entry));
  // A literal search excludes entries without any of the words.
  const all = literal ? scored.filter(({ entry }) => holdsWord(entry, queryTerms)) : scored;
  const fitting = phrases ? all.filter(({ entry }) => phrases.has(entry)) : all;
  const hit = ({ entry, score }: Scored): Hit => ({
    entry,
    score,
    ...reasonFor(entry, queryTerms),
    // Getters, because only the hits that are shown need these.
    get without() {
      return partsBeside(entry);
    },
    get phrase() {
      const [words = []] = query.phrases;
      const at = phrases?.get(entry)?.find((each) => !standsIn(each, this.without ?? []));
      return at === undefined ? undefined : { words, at };
    },
    get place() {
      return bestPlace(entry, queryTerms, this.without);
    },
  });
  // A title that names two countries is that of its entry.
  const asked = pairOf(reader, queryTerms);
  const isTitle = [...named].some(([entry, worth]) => worth === weights.exactName && entry !== asked);
  const pair = isTitle ? undefined : asked;
  const isOfSite = namesSubject(queryTerms, reader.entries);
  // What goes by other names is known to the site: then little is no chance.
  const isKnown = queryTerms.some(({ also }) => also.length > 0);
  const isWithout = (!isOfSite || queryTerms.some((queryTerm) => !queryTerm.found)) && isUnanswered(all, isOfSite);
  const isNone = pair === undefined && (isWithout || (!isKnown && isByChance(all, queryTerms.length)));
  const kept = isNone ? [] : cutTail(all).map(hit);
  const answers = pair === undefined ? kept : withPair(reader, pair, kept, queryTerms);
  const quoted = phrases ? { quoted: { held: fitting.length, without: answers.length, isPhrase: query.phrases.some(({ length }) => length > 1) } } : {};
  // What holds the words between quotes is what was asked for, and holds them by no chance.
  if (phrases && fitting.length > 0) return { hits: fitting.map(hit), near: [], ...quoted };
  const near = isNone ? all.filter(({ entry }) => isNear(entry, queryTerms, reader.entries)).slice(0, mostNear) : [];
  return { hits: answers, near: near.map(hit), ...quoted };
}

const holdsWord = (entry: number, queryTerms: readonly QueryTerm[]) => reasonFor(entry, queryTerms).by === undefined;

function reasonFor(entry: number, queryTerms: readonly QueryTerm[]): Pick<Hit, 'by'> {
  const values = queryTerms.flatMap(({ termScores }) => termScores.pages.get(entry) ?? []);
  if (values.length === 0) return { by: 'question' };
  return values.every(({ isLinked }) => isLinked) ? { by: 'term' } : {};
}

/** Number of the page that compares the two countries in a query. */
function pairOf(reader: IndexReader, queryTerms: readonly QueryTerm[]): number | undefined {
  const countries = new Set(queryTerms.flatMap(({ country }) => country ?? []));
  return countries.size === 2 ? reader.pairOf([...countries]) : undefined;
}

/**
 * Puts the page of two countries first: at the row of the theme that the rest of the query asks for, when it asks for one. A word of everyday speech asks for none,
 * nor does a word that some theme holds by chance, or that several have in their titles.
 */
function withPair(reader: IndexReader, pair: number, hits: readonly Hit[], queryTerms: readonly QueryTerm[]): Hit[] {
  const rest = queryTerms.filter(({ country, text }) => country === undefined && !text.split(' ').every(isEveryday));
  const themes = scoreEntries(rest, reader.entries, new Map()).filter(({ entry }) => reader.entries[entry]?.kind.includes('themes'));
  const [theme, next] = themes;
  const isAbout = theme !== undefined && (theme.score >= leastOfNear || theme.asked >= leastAsked);
  const isRow = isAbout && theme.answered >= rowAnswers && (next?.score ?? 0) < theme.score * rowAhead;
  const first: Hit = isRow
    ? // From the start of the text: the best place may be about another country.
      { entry: theme.entry, score: weights.pairRow, place: 0, pair }
    : { entry: pair, score: weights.pair, place: 0 };
  return [first, ...hits.filter(({ entry }) => entry !== pair)];
}

/** Score added to entries whose title or name is the query or, for lists, a word of it. */
async function namedBy(reader: IndexReader, words: readonly string[]): Promise<ReadonlyMap<number, number>> {
  const telling = tellingWords(reader.language, words);
  const called = async (phrase: readonly string[]) => {
    const { named } = await reader.beginnings(tellingWords(reader.language, phrase)[0] ?? '');
    const keys = nameKeys(reader.language, phrase);
    return named.get(nameKey(keys.whole)) ?? named.get(nameKey(keys.telling)) ?? [];
  };
  const byWord = telling.length > 1 ? (await Promise.all(telling.filter((word) => !isEveryday(word)).map((word) => called([word])))).flat() : [];
  return new Map([
    ...byWord.filter((entry) => reader.lists.includes(entry)).map((entry) => [entry, weights.listName] as const),
    ...(await called(words)).map((entry) => [entry, weights.exactName] as const),
  ]);
}

/** Entries that contain any of the words, or that are only about a country named by one of them. */
async function holdersOf(reader: IndexReader, words: readonly string[]): Promise<ReadonlySet<number>> {
  const each = await Promise.all(words.map((word) => reader.places(word)));
  const codes = await Promise.all(words.map(async (word) => (await reader.beginnings(word)).countries.get(phraseKey([word]))));
  const ofCountry = [...reader.entries.keys()].filter((entry) => {
    const [country, ...others] = reader.entries[entry]?.country ?? [];
    return country !== undefined && others.length === 0 && codes.includes(country);
  });
  return new Set([...each.flatMap((places) => [...places.keys()]), ...ofCountry]);
}

/** Entries that contain something that the query excludes. */
async function barredBy(reader: IndexReader, { without, withoutPhrases }: Query): Promise<ReadonlySet<number>> {
  const [words, ...phrases] = await Promise.all([holdersOf(reader, without), ...withoutPhrases.map((phrase) => holdersOfPhrase(reader, phrase))]);
  return phrases.reduce<ReadonlySet<number>>((all, next) => all.union(new Set(next.keys())), words);
}

/** For a query with exclusions only: all other entries, in title order. */
async function allBut(reader: IndexReader, query: Query): Promise<Outcome> {
  const barred = await barredBy(reader, query);
  const hits = [...reader.entries.keys()].filter((entry) => !barred.has(entry)).map((entry): Hit => ({ entry, score: 0, place: 0 }));
  return { ...nothing, hits };
}

/** Entries that contain all phrases, with the places of the first; undefined if there are no phrases. */
async function holdersOfPhrases(reader: IndexReader, phrases: readonly (readonly string[])[]): Promise<ReadonlyMap<number, readonly number[]> | undefined> {
  if (phrases.length === 0) return undefined;
  const [first, ...others] = await Promise.all(phrases.map((words) => holdersOfPhrase(reader, words)));
  return new Map([...(first ?? [])].filter(([entry]) => others.every((each) => each.has(entry))));
}

/** Entries that contain the words next to each other in this order, with the places of the first word. */
async function holdersOfPhrase(reader: IndexReader, words: readonly string[]): Promise<ReadonlyMap<number, readonly number[]>> {
  const places = await Promise.all(words.map((word) => reader.places(word)));
  const gaps = [...words.keys()];
  const candidates = [...(places[0]?.keys() ?? [])];
  const runs = (entry: number) =>
    runsOf(
      places.map((of) => of.get(entry) ?? []),
      gaps,
    );
  return new Map(candidates.map((entry) => [entry, runs(entry)] as const).filter(([, at]) => at.length > 0));
}

/** The query with its typing errors corrected; undefined if it has none. */
function suggest(words: readonly string[], queryTerms: readonly QueryTerm[]): string | undefined {
  if (!queryTerms.some(({ corrected }) => corrected)) return undefined;
  const mended = [...words];
  for (const { from, corrected } of queryTerms) if (corrected) mended[from] = corrected.written;
  return mended.join(' ');
}
