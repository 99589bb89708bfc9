import { passageLength } from '../chunk.ts';
import type { EntryValues } from '../entry-list.ts';
import type { AskPosting, HeadField, Posting } from '../postings.ts';
import { kindWorth, leastAnswered, tail, worth } from './weights.ts';

/** What a word or phrase gives a page: all of it, and what of it comes from the title and key terms rather than the text. */
export interface Value {
  readonly all: number;
  readonly head: number;
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

const nowhere = (): readonly number[] => [];
export const none: Evidence = { pages: new Map(), asks: new Map(), places: nowhere, idf: 0 };

/** How telling a word is that so many of all pages hold. */
export const idfOf = (pages: number, all: number) => Math.log(1 + (all - pages + 0.5) / (pages + 0.5));

const fieldWorth: Readonly<Record<HeadField, number>> = { title: worth.title, names: worth.name, twin: worth.twin, parts: worth.titlePart, none: 0 };

/** What a word's postings and questions give. @param all number of entries. */
export function evidenceOf(postings: readonly Posting[], asks: readonly AskPosting[], all: number): Evidence {
  if (postings.length === 0 && asks.length === 0) return none;
  const most = postings.reduce((highest, { impact }) => Math.max(highest, impact), 0.01);
  const pages = new Map<number, Value>();
  const places = new Map<number, readonly number[]>();
  for (const { entry, field, impact, places: at } of postings) {
    const share = impact / most;
    const text = impact > 0 ? worth.text[0] + worth.text[1] * share : 0;
    const head = fieldWorth[field];
    const value = Math.max(head, text) + (head > 0 ? worth.textBeside * share : 0);
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
export const weaken = ({ pages, asks, places, idf }: Evidence, factor: number): Evidence => ({
  pages: new Map([...pages].map(([entry, { all, head }]) => [entry, { all: all * factor, head: head * factor }])),
  asks: new Map([...asks].map(([key, { share, held }]) => [key, { share, held: held * factor }])),
  places,
  idf,
});

/** What all of several give together: only entries that have each. */
export function joint(each: readonly Evidence[]): Evidence {
  const pages = new Map<number, Value>();
  for (const entry of each[0]?.pages.keys() ?? []) {
    const values = each.flatMap((one) => one.pages.get(entry) ?? []);
    if (values.length < each.length) continue;
    const mean = (part: keyof Value) => Math.sqrt(Math.min(...values.map((value) => value[part])) * Math.max(...values.map((value) => value[part])));
    pages.set(entry, { all: mean('all'), head: mean('head') });
  }
  return { pages, asks: new Map(), places: each[0]?.places ?? nowhere, idf: Math.max(0, ...each.map(({ idf }) => idf)) };
}

/** The strongest of several kinds of evidence, with a little of the others: a page that shows more kinds is likelier meant. */
export function strongest(all: readonly Evidence[]): Evidence {
  const pages = new Map<number, Value>();
  const asks = new Map<number, Asked>();
  for (const { pages: each, asks: asked } of all) {
    for (const [entry, value] of each) {
      const before = pages.get(entry);
      if (!before) pages.set(entry, value);
      else {
        const [more, less] = before.all > value.all ? [before, value] : [value, before];
        pages.set(entry, { all: more.all + worth.beside * less.all, head: Math.max(more.head, less.head * 0.5) });
      }
    }
    for (const [key, one] of asked) {
      const before = asks.get(key);
      if (!before || before.held < one.held) asks.set(key, one);
    }
  }
  const tellings = all.map(({ idf }) => idf).filter((idf) => idf > 0);
  // Where the first stands: the word as typed, if it does.
  const places = (entry: number) => all.find((each) => each.places(entry).length > 0)?.places(entry) ?? [];
  const [first] = all;
  return { pages, asks, places, idf: first && first.idf > 0 ? first.idf : tellings.length > 0 ? Math.max(...tellings) : pages.size > 0 ? 3 : 0 };
}

/** What the words of a phrase give together. @param areTogether whether they stand next to each other in an entry. */
export function phraseEvidence(each: readonly Evidence[], areTogether: (entry: number) => boolean): Evidence {
  const total = each.reduce((sum, { idf }) => sum + idf, 0);
  if (total === 0) return none;
  const pages = new Map<number, Value>();
  for (const entry of new Set(each.flatMap((one) => [...one.pages.keys()]))) {
    const mean = (part: keyof Value) => each.reduce((sum, one) => sum + one.idf * (one.pages.get(entry)?.[part] ?? 0), 0) / total;
    const whole = each.every((one) => one.pages.has(entry));
    const [one, other] = each;
    const near = one && other && each.length === 2 ? nearness(one.places(entry), other.places(entry)) : 0;
    const factor = areTogether(entry) ? 1.1 : whole ? worth.apart + (1 - worth.apart) * near : worth.apart * 0.6;
    pages.set(entry, { all: mean('all') * factor, head: mean('head') * factor });
  }
  const asks = new Map<number, Asked>();
  for (const key of new Set(each.flatMap((one) => [...one.asks.keys()]))) {
    const held = each.reduce((sum, one) => sum + one.idf * (one.asks.get(key)?.held ?? 0), 0) / total;
    asks.set(key, { held, share: each.reduce((sum, one) => sum + (one.asks.get(key)?.share ?? 0), 0) });
  }
  // The rarest word shows best where the phrase stands.
  const rarest = each.reduce((best, one) => (one.idf > best.idf ? one : best), none);
  return { pages, asks, places: rarest.places, idf: rarest.idf };
}

/** Whether places of words, one list for each, hold a run of words next to each other in this order. @param gaps words between the first and each. */
export function standTogether(places: readonly (readonly number[])[], gaps: readonly number[]): boolean {
  const [first = [], ...others] = places;
  return first.some((at) => others.every((list, index) => list.includes(at + (gaps[index + 1] ?? index + 1))));
}

/** How near two sets of places come to each other: 1 next to each other, 0 far apart. */
export function nearness(a: readonly number[], b: readonly number[]): number {
  let best = Number.POSITIVE_INFINITY;
  for (const one of a) for (const other of b) best = Math.min(best, Math.abs(one - other));
  if (best <= 2) return 1;
  if (best <= 7) return 0.6;
  return best <= 18 ? 0.25 : 0;
}

/** A part of the question with what it found. */
export interface Weighed {
  readonly evidence: Evidence;
  /** How much of the question it is. */
  readonly weight: number;
  /** Code of the country that it names. */
  readonly country?: string;
}

/** Where in a text most of the question stands together. */
export function bestPlace(entry: number, units: readonly Weighed[]): number {
  const places = units.flatMap(({ evidence, weight }, unit) => evidence.places(entry).map((at) => ({ at, unit, weight }))).toSorted((a, b) => a.at - b.at);
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

/** An entry that answers, with its score and the part of the question that it answers. */
export interface Scored {
  readonly entry: number;
  readonly score: number;
  readonly answered: number;
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
    const entry = Math.floor(key / mostAsks);
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
  const countries = units.flatMap(({ country }) => country ?? []);
  const ids = new Set([...found.flatMap(({ evidence }) => [...evidence.pages.keys()]), ...asks.keys()]);
  return [...ids]
    .map((entry): Scored => {
      // A word in the title says less when the rest of the question is not there.
      const headed = found.reduce((sum, { evidence, weight }) => sum + ((evidence.pages.get(entry)?.head ?? 0) > 0 ? weight / foundTotal : 0), 0);
      let value = 0;
      let answered = 0;
      let near = 0;
      for (const [index, { evidence, weight }] of found.entries()) {
        const own = evidence.pages.get(entry);
        if (own) {
          value += (weight * (own.all - own.head * (1 - headed) * worth.headAlone)) / foundTotal;
          answered += weight;
        }
        const next = found[index + 1];
        if (next) near += (worth.near * nearness(evidence.places(entry), next.evidence.places(entry)) * (weight + next.weight)) / foundTotal / 2;
      }
      const values = entries[entry];
      const kind = kindWorth[values?.kind[0] ?? ''] ?? 1;
      const text = (value + near) * (1 - worth.coverage + (worth.coverage * answered) / foundTotal || 0) * kind;
      const ask = worth.ask * (asks.get(entry) ?? 0) * kind;
      const country = countries.some((code) => values?.country.includes(code)) ? worth.ofCountry * (answered / total) : 0;
      const score = Math.max(text, ask) + worth.askBeside * Math.min(text, ask) + country * kind + (named.get(entry) ?? 0);
      return { entry, score, answered: Math.max(answered / total, asks.get(entry) ?? 0, (named.get(entry) ?? 0) >= worth.exactName ? 1 : 0) };
    })
    .toSorted((a, b) => b.score - a.score || a.entry - b.entry);
}

/** Cuts the tail, where hits stop to mean anything. */
export function cutTail(scored: readonly Scored[]): Scored[] {
  const best = scored[0];
  if (!best) return [];
  const own = Math.min(best.score, 1.2);
  return scored.filter(({ score }) => score >= own * tail);
}

/** Whether nothing answers the question, though something holds a word of it: the word that matters is nowhere. */
export const isUnanswered = (scored: readonly Scored[]) => scored.every(({ answered }) => answered < leastAnswered);
