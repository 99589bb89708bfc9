import { type CountryPart, passageLength, standsIn } from '../chunk.ts';
import type { EntryValues } from '../entry-list.ts';
import { type Evidence, entryOfAsk, nearness } from './evidence.ts';
import { clear, faint, kindWeights, leastAnswered, leastAsked, tail, weights } from './weights.ts';

/** A part of the question with what it found. */
export interface Weighed {
  readonly evidence: Evidence;
  /** How much of the question it is. */
  readonly weight: number;
  /** Code of the country that it names. */
  readonly country?: string;
}

/** Where in a text most of the question stands together, outside some parts of it; its beginning where nothing does. */
export function bestPlace(entry: number, units: readonly Weighed[], without: readonly CountryPart[] = []): number {
  const places = units
    .flatMap(({ evidence, weight }, unit) => evidence.places(entry).map((at) => ({ at, unit, weight })))
    .filter(({ at }) => !standsIn(at, without))
    .toSorted((a, b) => a.at - b.at);
  let best = { at: 0, worth: 0 };
  for (const [index, { at }] of places.entries()) {
    const held = new Map<number, number>();
    for (const next of places.slice(index)) {
      if (next.at >= at + passageLength) break;
      held.set(next.unit, Math.max(0.1, next.weight));
    }
    // A text begins with what it says in short.
    const worth = [...held.values()].reduce((sum, weight) => sum + weight, 0) * (at < passageLength ? 1.1 : 1);
    if (worth > best.worth + 1e-9) best = { at, worth };
  }
  return best.at;
}

/** An entry that answers, with its score, the part of the question that it answers, and how much a question that readers ask of it is this one. */
export interface Scored {
  readonly entry: number;
  readonly score: number;
  readonly answered: number;
  readonly asked: number;
}

/** How well each question that readers ask is the reader's, and so how well its entry answers. By entry, from 0 to 1. */
export function scoreAsks(units: readonly Weighed[]): Map<number, number> {
  const total = units.reduce((sum, { weight }) => sum + weight, 0);
  const asked = new Map<number, { held: number; share: number }>();
  for (const { evidence, weight } of units) {
    for (const [key, { held, share }] of evidence.asks) {
      const before = asked.get(key) ?? { held: 0, share: 0 };
      asked.set(key, { held: before.held + (weight * held) / total, share: Math.min(1, before.share + share) });
    }
  }
  const best = new Map<number, number>();
  for (const [key, { held, share }] of asked) {
    const entry = entryOfAsk(key);
    // Both must agree: the question of the reader stands in this one, and this one in the reader's.
    const score = (2 * held * share) / (held + share || 1);
    if (score > (best.get(entry) ?? 0)) best.set(entry, score);
  }
  return best;
}

/**
 * Scores all entries that answer something of the question, best first.
 * @param named what being called by the query adds to an entry.
 */
export function scoreEntries(units: readonly Weighed[], entries: readonly EntryValues[], named: ReadonlyMap<number, number>): Scored[] {
  const total = units.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return [];
  const found = units.filter(({ evidence }) => evidence.pages.size > 0 || evidence.asks.size > 0);
  const foundTotal = found.reduce((sum, { weight }) => sum + weight, 0);
  const asks = scoreAsks(units);
  const alike = [...asks.keys()].filter((entry) => (asks.get(entry) ?? 0) >= leastAsked);
  const countries = units.flatMap(({ country }) => country ?? []);
  const ids = new Set([...found.flatMap(({ evidence }) => [...evidence.pages.keys()]), ...alike]);
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

/** What an entry's title and text give for the parts of the question that something holds, and how much of these it answers. @param total their weight. */
function textOf(entry: number, found: readonly Weighed[], total: number): { readonly value: number; readonly answered: number } {
  // A word in the title says less when the rest of the question is not there.
  const headed = found.reduce((sum, { evidence, weight }) => sum + ((evidence.pages.get(entry)?.head ?? 0) > 0 ? weight / total : 0), 0);
  let value = 0;
  let answered = 0;
  for (const [index, { evidence, weight }] of found.entries()) {
    const own = evidence.pages.get(entry);
    if (own) {
      value += (weight * (own.all - own.head * (1 - headed) * weights.headAlone)) / total;
      answered += weight;
    }
    const next = found[index + 1];
    if (next) value += (weights.near * nearness(evidence.places(entry), next.evidence.places(entry)) * (weight + next.weight)) / total / 2;
  }
  return { value, answered };
}

/** Score above which nothing is better: a name comes on top of what answers. */
const highest = 1.2;
const shareOfBest = ({ score }: { readonly score: number }, best: { readonly score: number }) => (best.score > 0 ? score / Math.min(best.score, highest) : 1);

/** Cuts the tail, where hits stop to mean anything. @param scored best first. */
export function cutTail(scored: readonly Scored[]): Scored[] {
  const [best] = scored;
  return best ? scored.filter((each) => shareOfBest(each, best) >= tail) : [];
}

/** Whether a hit answers well: in an order by something else than scores, these stand first, or noise would come to the top. */
export const answersWell = (hit: { readonly score: number }, best: { readonly score: number }) => shareOfBest(hit, best) >= clear;

/**
 * Whether nothing answers the question, though something holds a word of it: the word that matters is nowhere.
 * @param namesSubject whether another part of it is something that pages are about.
 */
export const isUnanswered = (scored: readonly Scored[], namesSubject: boolean) =>
  scored.every(({ answered }) => answered < leastAnswered[namesSubject ? 'subject' : 'other']);

/** Whether all that holds words of a short question of several parts holds them by chance: in texts on other things, far apart, and in no question like it. */
export const isByChance = (scored: readonly Scored[], parts: number) =>
  parts > 1 && parts <= faint.parts && scored.every(({ score, asked }) => score < faint.score && asked < faint.asked);
