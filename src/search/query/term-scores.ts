import type { AskPosting, HeadField, Posting } from '../postings.ts';
import { weights } from './weights.ts';

/** Score of a word or phrase for a page: in total, and the share that comes from title and key terms rather than text. */
export interface Value {
  readonly all: number;
  readonly titleScore: number;
  /** True if the page is linked to a glossary term but mentions no name of it that is shown to the reader. */
  readonly isLinked?: boolean;
}

/** Overlap between a word or phrase and a reader's question. */
export interface Asked {
  /** Share of the question that the word or phrase covers. */
  readonly share: number;
  /** Share of the word or phrase that the question contains. */
  readonly held: number;
}

/** Scores of a word or phrase for every entry, by entry number. */
export interface TermScores {
  readonly pages: ReadonlyMap<number, Value>;
  /** Overlap with readers' questions, by `askKey`. */
  readonly asks: ReadonlyMap<number, Asked>;
  /** Numbers of the words in an entry's text where it occurs, ascending. */
  readonly places: (entry: number) => readonly number[];
  /** Inverse document frequency: higher for rarer words; 0 if it occurs nowhere. */
  readonly idf: number;
}

/** Maximum number of questions per entry, in all languages. */
const mostAsks = 16;
export const askKey = (entry: number, ask: number) => entry * mostAsks + ask;
export const entryOfAsk = (key: number) => Math.floor(key / mostAsks);

const nowhere = (): readonly number[] => [];
const none: TermScores = { pages: new Map(), asks: new Map(), places: nowhere, idf: 0 };

/** Inverse document frequency of a word. @param pages number of pages that contain it. @param all number of all pages. */
export const idfOf = (pages: number, all: number) => Math.log(1 + (all - pages + 0.5) / (pages + 0.5));

const fieldWeights: Readonly<Record<HeadField, number>> = {
  title: weights.title,
  names: weights.name,
  alternateTitle: weights.alternateTitle,
  parts: weights.titlePart,
  none: 0,
};

/** Computes a word's scores from its postings and questions. @param all number of entries. */
export function termScoresOf(postings: readonly Posting[], asks: readonly AskPosting[], all: number): TermScores {
  if (postings.length === 0 && asks.length === 0) return none;
  const most = postings.reduce((highest, { impact }) => Math.max(highest, impact), 0.01);
  const pages = new Map<number, Value>();
  const places = new Map<number, readonly number[]>();
  for (const { entry, field, impact, places: placesOfWord } of postings) {
    const share = impact / most;
    const text = impact > 0 ? weights.text[0] + weights.text[1] * share : 0;
    const titleScore = fieldWeights[field];
    const value = Math.max(titleScore, text) + (titleScore > 0 ? weights.textBeside * share : 0);
    pages.set(entry, { all: value, titleScore: Math.max(0, value - text) });
    places.set(entry, placesOfWord);
  }
  return {
    pages,
    asks: new Map(asks.map(({ entry, ask, share }) => [askKey(entry, ask), { share, held: 1 }])),
    places: (entry) => places.get(entry) ?? [],
    idf: idfOf(postings.length > 0 ? postings.length : new Set(asks.map(({ entry }) => entry)).size, all),
  };
}

/** The same scores, multiplied by a factor. */
export const scale = ({ pages, asks, places, idf }: TermScores, factor: number): TermScores => ({
  pages: new Map([...pages].map(([entry, value]) => [entry, { ...value, all: value.all * factor, titleScore: value.titleScore * factor }])),
  asks: new Map([...asks].map(([key, { share, held }]) => [key, { share, held: held * factor }])),
  places,
  idf,
});

/** The same scores, restricted to some entries. */
export const only = ({ pages, ...termScores }: TermScores, entries: ReadonlySet<number>): TermScores => ({
  ...termScores,
  pages: new Map([...pages].filter(([entry]) => entries.has(entry))),
});

/** The same scores, with every page marked as linked to a term, whatever name it mentions. */
export const asLinked = ({ pages, ...termScores }: TermScores): TermScores => ({
  ...termScores,
  pages: new Map([...pages].map(([entry, value]) => [entry, { ...value, isLinked: true }])),
});

/** Combined scores of the entries that have all of several scores. */
export function intersect(each: readonly TermScores[]): TermScores {
  const pages = new Map<number, Value>();
  for (const entry of each[0]?.pages.keys() ?? []) {
    const values = each.flatMap((one) => one.pages.get(entry) ?? []);
    if (values.length < each.length) continue;
    const mean = (part: 'all' | 'titleScore') => Math.sqrt(Math.min(...values.map((value) => value[part])) * Math.max(...values.map((value) => value[part])));
    pages.set(entry, { all: mean('all'), titleScore: mean('titleScore') });
  }
  return { pages, asks: new Map(), places: each[0]?.places ?? nowhere, idf: Math.max(0, ...each.map(({ idf }) => idf)) };
}

/** The highest of several scores per page plus a fraction of the others: a page that matches in more ways is likelier to be meant. */
export function combine(all: readonly TermScores[]): TermScores {
  const pages = new Map<number, Value>();
  const asks = new Map<number, Asked>();
  for (const { pages: each, asks: asked } of all) {
    for (const [entry, value] of each) pages.set(entry, stronger(pages.get(entry), value));
    for (const [key, one] of asked) if ((asks.get(key)?.held ?? -1) < one.held) asks.set(key, one);
  }
  // Places of the first that occurs in the entry: preferably the word as typed.
  const places = (entry: number) => all.find((each) => each.places(entry).length > 0)?.places(entry) ?? [];
  const firstIdf = all[0]?.idf ?? 0;
  const highest = Math.max(0, ...all.map(({ idf }) => idf));
  return { pages, asks, places, idf: firstIdf || highest || (pages.size > 0 ? ofTermsOnly : 0) };
}

/** Inverse document frequency of a phrase that is found through a glossary term only. */
const ofTermsOnly = 3;

/** The higher of two values, plus a fraction of the other. */
function stronger(one: Value | undefined, other: Value): Value {
  if (!one) return other;
  const [more, less] = one.all > other.all ? [one, other] : [other, one];
  const isLinked = more.isLinked && less.isLinked;
  return { all: more.all + weights.beside * less.all, titleScore: Math.max(more.titleScore, less.titleScore * 0.5), ...(isLinked ? { isLinked } : {}) };
}

/**
 * Combined scores of the words of a phrase.
 * @param areTogether whether the words are adjacent in an entry. @param all number of entries.
 * @param isWhole whether to drop pages and questions that lack one of the words.
 */
export function phraseScores(each: readonly TermScores[], areTogether: (entry: number) => boolean, all: number, isWhole = false): TermScores {
  if (each.every(({ idf }) => idf === 0)) return none;
  // A word that occurs nowhere counts as maximally rare: a page without it is hardly about the phrase.
  const total = each.reduce((sum, { idf }) => sum + (idf || idfOf(0, all)), 0);
  const pages = new Map<number, Value>();
  for (const entry of new Set(each.flatMap((one) => [...one.pages.keys()]))) {
    const mean = (part: 'all' | 'titleScore') => each.reduce((sum, one) => sum + one.idf * (one.pages.get(entry)?.[part] ?? 0), 0) / total;
    const whole = each.every((one) => one.pages.has(entry));
    if (isWhole && !whole) continue;
    const [one, other] = each;
    const near = one && other && each.length === 2 ? nearness(one.places(entry), other.places(entry)) : 0;
    const factor = areTogether(entry) ? 1.1 : whole ? weights.apart + (1 - weights.apart) * near : weights.apart * 0.6;
    pages.set(entry, { all: mean('all') * factor, titleScore: mean('titleScore') * factor });
  }
  const asks = asksOfPhrase(each, total, isWhole);
  // The rarest word is the best indication of where the phrase occurs.
  const rarest = each.reduce((best, one) => (one.idf > best.idf ? one : best), none);
  return { pages, asks, places: rarest.places, idf: each.some(({ idf }) => idf === 0) ? idfOf(0, all) : rarest.idf };
}

/** Overlap of a phrase with readers' questions. @param total summed inverse document frequency of its words. */
function asksOfPhrase(each: readonly TermScores[], total: number, isWhole: boolean): Map<number, Asked> {
  const all = [...new Set(each.flatMap(({ asks }) => [...asks.keys()]))];
  const keys = isWhole ? all.filter((key) => each.every(({ asks }) => asks.has(key))) : all;
  const sum = (of: (one: TermScores) => number) => each.reduce((before, one) => before + of(one), 0);
  return new Map(
    keys.map((key) => [key, { held: sum(({ idf, asks }) => idf * (asks.get(key)?.held ?? 0)) / total, share: sum(({ asks }) => asks.get(key)?.share ?? 0) }]),
  );
}

/** Places of the first word where all words follow in this order. @param places a list per word. @param gaps distance of each word from the first. */
export function runsOf(places: readonly (readonly number[])[], gaps: readonly number[]): number[] {
  const [first = [], ...others] = places;
  return first.filter((place) => others.every((list, index) => list.includes(place + (gaps[index + 1] ?? index + 1))));
}

/** Whether the words follow each other in this order anywhere. */
export const standTogether = (places: readonly (readonly number[])[], gaps: readonly number[]): boolean => runsOf(places, gaps).length > 0;

/** Proximity of two sets of places: 1 for adjacent, 0 for far apart. */
export function nearness(a: readonly number[], b: readonly number[]): number {
  let best = Number.POSITIVE_INFINITY;
  for (const one of a) for (const other of b) best = Math.min(best, Math.abs(one - other));
  if (best <= 2) return 1;
  if (best <= 7) return 0.6;
  return best <= 18 ? 0.25 : 0;
}
