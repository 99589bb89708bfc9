import { type CountryPart, passageLength, standsIn } from '../chunk.ts';
import type { EntryValues } from '../entry-list.ts';
import { entryOfAsk, nearness, type TermScores } from './term-scores.ts';
import { clear, faint, kindWeights, leastAnswered, leastAsked, tail, weights } from './weights.ts';

/** A part of the query with what was found for it. */
export interface Weighed {
  readonly termScores: TermScores;
  /** Importance within the query. */
  readonly weight: number;
  /** Code of the country that it names. */
  readonly country?: string;
}

/** Number of the word at which the passage starts that covers most of the query, outside the excluded parts; 0 if nothing matches. */
export function bestPlace(entry: number, queryTerms: readonly Weighed[], without: readonly CountryPart[] = []): number {
  const places = queryTerms
    .flatMap(({ termScores, weight }, queryTerm) => termScores.places(entry).map((at) => ({ at, queryTerm, weight })))
    .filter(({ at }) => !standsIn(at, without))
    .toSorted((a, b) => a.at - b.at);
  let best = { at: 0, worth: 0 };
  for (const [index, { at }] of places.entries()) {
    const held = new Map<number, number>();
    for (const next of places.slice(index)) {
      if (next.at >= at + passageLength) break;
      held.set(next.queryTerm, Math.max(0.1, next.weight));
    }
    // A text opens with its summary.
    const worth = [...held.values()].reduce((sum, weight) => sum + weight, 0) * (at < passageLength ? 1.1 : 1);
    if (worth > best.worth + 1e-9) best = { at, worth };
  }
  return best.at;
}

/** A matching entry: its score, the share of the query that it answers, and how closely the query matches a question that it answers (both from 0 to 1). */
export interface Scored {
  readonly entry: number;
  readonly score: number;
  readonly answered: number;
  readonly asked: number;
}

/** How closely the query matches the readers' questions that each entry answers, by entry, from 0 to 1. */
export function scoreAsks(queryTerms: readonly Weighed[]): Map<number, number> {
  const total = queryTerms.reduce((sum, { weight }) => sum + weight, 0);
  const asked = new Map<number, { held: number; share: number }>();
  for (const { termScores, weight } of queryTerms) {
    for (const [key, { held, share }] of termScores.asks) {
      const before = asked.get(key) ?? { held: 0, share: 0 };
      asked.set(key, { held: before.held + (weight * held) / total, share: Math.min(1, before.share + share) });
    }
  }
  const best = new Map<number, number>();
  for (const [key, { held, share }] of asked) {
    const entry = entryOfAsk(key);
    // Harmonic mean: the query must contain the question, and the question the query.
    const score = (2 * held * share) / (held + share || 1);
    if (score > (best.get(entry) ?? 0)) best.set(entry, score);
  }
  return best;
}

/**
 * Scores all entries that match any part of the query, best first.
 * @param named score added for a title or name that matches the query, by entry.
 */
export function scoreEntries(queryTerms: readonly Weighed[], entries: readonly EntryValues[], named: ReadonlyMap<number, number>): Scored[] {
  const total = queryTerms.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return [];
  const found = queryTerms.filter(({ termScores }) => termScores.pages.size > 0 || termScores.asks.size > 0);
  const foundTotal = found.reduce((sum, { weight }) => sum + weight, 0);
  const asks = scoreAsks(queryTerms);
  const alike = [...asks.keys()].filter((entry) => (asks.get(entry) ?? 0) >= leastAsked);
  const countries = queryTerms.flatMap(({ country }) => country ?? []);
  const ids = new Set([...found.flatMap(({ termScores }) => [...termScores.pages.keys()]), ...alike]);
  const scoreOf = (entry: number): Scored => {
    const { value, answered } = textOf(entry, found, foundTotal);
    const values = entries[entry];
    const kind = kindWeights[values?.kind[0] ?? ''] ?? 1;
    const text = value * (1 - weights.coverage + (weights.coverage * answered) / foundTotal || 0) * kind;
    const asked = asks.get(entry) ?? 0;
    const ask = weights.ask * asked * kind;
    const country = countries.some((code) => values?.country.includes(code)) ? weights.ofCountry * (answered / total) : 0;
    const name = named.get(entry) ?? 0;
    const score = Math.max(text, ask) + weights.askBeside * Math.min(text, ask) + country * kind + name;
    return { entry, score, answered: Math.max(answered / total, asked, name >= weights.exactName ? 1 : 0), asked };
  };
  return [...ids].map(scoreOf).toSorted((a, b) => b.score - a.score || a.entry - b.entry);
}

/** Score of an entry's title and text for the parts that were found, and the weight of those it answers. @param total weight of all parts found. */
function textOf(entry: number, found: readonly Weighed[], total: number): { readonly value: number; readonly answered: number } {
  // A title match counts less if the title lacks the rest of the query.
  const headed = found.reduce((sum, { termScores, weight }) => sum + ((termScores.pages.get(entry)?.titleScore ?? 0) > 0 ? weight / total : 0), 0);
  let value = 0;
  let answered = 0;
  for (const [index, { termScores, weight }] of found.entries()) {
    const entryValue = termScores.pages.get(entry);
    if (entryValue) {
      value += (weight * (entryValue.all - entryValue.titleScore * (1 - headed) * weights.headAlone)) / total;
      answered += weight;
    }
    const next = found[index + 1];
    if (next) value += (weights.near * nearness(termScores.places(entry), next.termScores.places(entry)) * (weight + next.weight)) / total / 2;
  }
  return { value, answered };
}

/** Cap on the best score when others are compared with it: a name match is added on top of the answer's own score. */
const highest = 1.2;
const shareOfBest = ({ score }: { readonly score: number }, best: { readonly score: number }) => (best.score > 0 ? score / Math.min(best.score, highest) : 1);

/** Cuts the tail of weak hits. @param scored best first. */
export function cutTail(scored: readonly Scored[]): Scored[] {
  const [best] = scored;
  return best ? scored.filter((each) => shareOfBest(each, best) >= tail) : [];
}

/** Whether a hit answers well. Such hits come first when results are not sorted by score, or noise would rise to the top. */
export const answersWell = (hit: { readonly score: number }, best: { readonly score: number }) => shareOfBest(hit, best) >= clear;

/**
 * Whether no entry answers enough of the query, because the word that matters occurs nowhere.
 * @param namesSubject whether part of the query is a subject of the site.
 */
export const isUnanswered = (scored: readonly Scored[], namesSubject: boolean) =>
  scored.every(({ answered }) => answered < leastAnswered[namesSubject ? 'subject' : 'other']);

/** Whether all entries match a short query of several parts by chance: in unrelated texts, far apart, and without a similar question. */
export const isByChance = (scored: readonly Scored[], parts: number) =>
  parts > 1 && parts <= faint.parts && scored.every(({ score, asked }) => score < faint.score && asked < faint.asked);
