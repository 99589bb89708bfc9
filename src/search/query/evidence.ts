import type { AskPosting, HeadField, Posting } from '../postings.ts';
import { weights } from './weights.ts';

/** What a word or phrase gives a page: all of it, and what of it comes from the title and key terms rather than the text. */
export interface Value {
  readonly all: number;
  readonly head: number;
  /** True for a page that belongs to a term of the glossary, and says no name of it that the reader is told. */
  readonly isLinked?: boolean;
}

/** How far a word or phrase stands in a question of readers. */
export interface Asked {
  /** Part of what the question says that it carries. */
  readonly share: number;
  /** Part of the word or phrase that the question holds. */
  readonly held: number;
}

/** What a word or phrase gives each entry, by its number. */
export interface Evidence {
  readonly pages: ReadonlyMap<number, Value>;
  /** By `askKey`. */
  readonly asks: ReadonlyMap<number, Asked>;
  /** Numbers of the words of an entry's text where it stands, in order. */
  readonly places: (entry: number) => readonly number[];
  /** How telling it is: rare words tell more. 0 for what is nowhere. */
  readonly idf: number;
}

/** Most questions of an entry, in all languages. */
const mostAsks = 16;
export const askKey = (entry: number, ask: number) => entry * mostAsks + ask;
export const entryOfAsk = (key: number) => Math.floor(key / mostAsks);

const nowhere = (): readonly number[] => [];
const none: Evidence = { pages: new Map(), asks: new Map(), places: nowhere, idf: 0 };

/** How telling a word is that so many of all pages hold. */
export const idfOf = (pages: number, all: number) => Math.log(1 + (all - pages + 0.5) / (pages + 0.5));

const fieldWeights: Readonly<Record<HeadField, number>> = {
  title: weights.title,
  names: weights.name,
  alternateTitle: weights.alternateTitle,
  parts: weights.titlePart,
  none: 0,
};

/** What a word's postings and questions give. @param all number of entries. */
export function evidenceOf(postings: readonly Posting[], asks: readonly AskPosting[], all: number): Evidence {
  if (postings.length === 0 && asks.length === 0) return none;
  const most = postings.reduce((highest, { impact }) => Math.max(highest, impact), 0.01);
  const pages = new Map<number, Value>();
  const places = new Map<number, readonly number[]>();
  for (const { entry, field, impact, places: at } of postings) {
    const share = impact / most;
    const text = impact > 0 ? weights.text[0] + weights.text[1] * share : 0;
    const head = fieldWeights[field];
    const value = Math.max(head, text) + (head > 0 ? weights.textBeside * share : 0);
    pages.set(entry, { all: value, head: Math.max(0, value - text) });
    places.set(entry, at);
  }
  return {
    pages,
    asks: new Map(asks.map(({ entry, ask, share }) => [askKey(entry, ask), { share, held: 1 }])),
    places: (entry) => places.get(entry) ?? [],
    idf: idfOf(postings.length > 0 ? postings.length : new Set(asks.map(({ entry }) => entry)).size, all),
  };
}

/** The same evidence, worth less. */
export const scale = ({ pages, asks, places, idf }: Evidence, factor: number): Evidence => ({
  pages: new Map([...pages].map(([entry, value]) => [entry, { ...value, all: value.all * factor, head: value.head * factor }])),
  asks: new Map([...asks].map(([key, { share, held }]) => [key, { share, held: held * factor }])),
  places,
  idf,
});

/** The same evidence, of some of the entries only. */
export const only = ({ pages, ...evidence }: Evidence, entries: ReadonlySet<number>): Evidence => ({
  ...evidence,
  pages: new Map([...pages].filter(([entry]) => entries.has(entry))),
});

/** The same evidence, of pages that belong to a term, whatever name of it they say. */
export const asLinked = ({ pages, ...evidence }: Evidence): Evidence => ({
  ...evidence,
  pages: new Map([...pages].map(([entry, value]) => [entry, { ...value, isLinked: true }])),
});

/** What all of several give together: only entries that have each. */
export function intersect(each: readonly Evidence[]): Evidence {
  const pages = new Map<number, Value>();
  for (const entry of each[0]?.pages.keys() ?? []) {
    const values = each.flatMap((one) => one.pages.get(entry) ?? []);
    if (values.length < each.length) continue;
    const mean = (part: 'all' | 'head') => Math.sqrt(Math.min(...values.map((value) => value[part])) * Math.max(...values.map((value) => value[part])));
    pages.set(entry, { all: mean('all'), head: mean('head') });
  }
  return { pages, asks: new Map(), places: each[0]?.places ?? nowhere, idf: Math.max(0, ...each.map(({ idf }) => idf)) };
}

/** The strongest of several kinds of evidence, with a little of the others: a page that shows more kinds is likelier meant. */
export function combine(all: readonly Evidence[]): Evidence {
  const pages = new Map<number, Value>();
  const asks = new Map<number, Asked>();
  for (const { pages: each, asks: asked } of all) {
    for (const [entry, value] of each) pages.set(entry, stronger(pages.get(entry), value));
    for (const [key, one] of asked) if ((asks.get(key)?.held ?? -1) < one.held) asks.set(key, one);
  }
  // Where the first stands: the word as typed, if it does.
  const places = (entry: number) => all.find((each) => each.places(entry).length > 0)?.places(entry) ?? [];
  const own = all[0]?.idf ?? 0;
  const highest = Math.max(0, ...all.map(({ idf }) => idf));
  return { pages, asks, places, idf: own || highest || (pages.size > 0 ? ofTermsOnly : 0) };
}

/** How telling a phrase is that pages have by a term of the glossary only. */
const ofTermsOnly = 3;

/** The stronger of two values, with a little of the other. */
function stronger(one: Value | undefined, other: Value): Value {
  if (!one) return other;
  const [more, less] = one.all > other.all ? [one, other] : [other, one];
  const isLinked = more.isLinked && less.isLinked;
  return { all: more.all + weights.beside * less.all, head: Math.max(more.head, less.head * 0.5), ...(isLinked ? { isLinked } : {}) };
}

/**
 * What the words of a phrase give together.
 * @param areTogether whether they stand next to each other in an entry. @param all number of entries.
 * @param isWhole whether a page or question that lacks one of the words is none.
 */
export function phraseEvidence(each: readonly Evidence[], areTogether: (entry: number) => boolean, all: number, isWhole = false): Evidence {
  if (each.every(({ idf }) => idf === 0)) return none;
  // A word that is nowhere is as rare as can be: a page that lacks it hardly speaks of the phrase.
  const total = each.reduce((sum, { idf }) => sum + (idf || idfOf(0, all)), 0);
  const pages = new Map<number, Value>();
  for (const entry of new Set(each.flatMap((one) => [...one.pages.keys()]))) {
    const mean = (part: 'all' | 'head') => each.reduce((sum, one) => sum + one.idf * (one.pages.get(entry)?.[part] ?? 0), 0) / total;
    const whole = each.every((one) => one.pages.has(entry));
    if (isWhole && !whole) continue;
    const [one, other] = each;
    const near = one && other && each.length === 2 ? nearness(one.places(entry), other.places(entry)) : 0;
    const factor = areTogether(entry) ? 1.1 : whole ? weights.apart + (1 - weights.apart) * near : weights.apart * 0.6;
    pages.set(entry, { all: mean('all') * factor, head: mean('head') * factor });
  }
  const asks = asksOfPhrase(each, total, isWhole);
  // The rarest word shows best where the phrase stands.
  const rarest = each.reduce((best, one) => (one.idf > best.idf ? one : best), none);
  return { pages, asks, places: rarest.places, idf: each.some(({ idf }) => idf === 0) ? idfOf(0, all) : rarest.idf };
}

/** How far a phrase stands in questions of readers. @param total how telling its words are together. */
function asksOfPhrase(each: readonly Evidence[], total: number, isWhole: boolean): Map<number, Asked> {
  const all = [...new Set(each.flatMap(({ asks }) => [...asks.keys()]))];
  const keys = isWhole ? all.filter((key) => each.every(({ asks }) => asks.has(key))) : all;
  const sum = (of: (one: Evidence) => number) => each.reduce((before, one) => before + of(one), 0);
  return new Map(
    keys.map((key) => [key, { held: sum(({ idf, asks }) => idf * (asks.get(key)?.held ?? 0)) / total, share: sum(({ asks }) => asks.get(key)?.share ?? 0) }]),
  );
}

/** Where words stand next to each other in this order: places of the first. @param places one list for each word. @param gaps words between the first and each. */
export function runsOf(places: readonly (readonly number[])[], gaps: readonly number[]): number[] {
  const [first = [], ...others] = places;
  return first.filter((at) => others.every((list, index) => list.includes(at + (gaps[index + 1] ?? index + 1))));
}

/** Whether words stand next to each other in this order somewhere. */
export const standTogether = (places: readonly (readonly number[])[], gaps: readonly number[]): boolean => runsOf(places, gaps).length > 0;

/** How near two sets of places come to each other: 1 next to each other, 0 far apart. */
export function nearness(a: readonly number[], b: readonly number[]): number {
  let best = Number.POSITIVE_INFINITY;
  for (const one of a) for (const other of b) best = Math.min(best, Math.abs(one - other));
  if (best <= 2) return 1;
  if (best <= 7) return 0.6;
  return best <= 18 ? 0.25 : 0;
}
