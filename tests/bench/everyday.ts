import type { Outcome } from '../../src/search/query/engine.ts';

/** A query in a reader's own words, with a pattern of the addresses that the reader would be glad of; without one, the site has no answer. */
export interface Everyday {
  readonly id: string;
  readonly lang: string;
  readonly text: string;
  readonly kind: string;
  readonly want: string | null;
}

/** How well everyday words find. */
export interface EverydayQuality {
  readonly queries: number;
  /** Shares of the queries that have an answer: with one first, with one among the first three. */
  readonly hit1: number;
  readonly hit3: number;
  /** Queries without an answer, and those of them that got none. */
  readonly unanswerable: number;
  readonly plain: number;
  /** Ids of queries without an answer among the first three. */
  readonly missed: readonly string[];
}

/** @param search gives what a query found and the addresses of its first hits. */
export async function measureEveryday(
  queries: readonly Everyday[],
  search: (query: string) => Promise<{ readonly outcome: Outcome; readonly addresses: readonly string[] }>,
): Promise<EverydayQuality> {
  let [first, three, plain] = [0, 0, 0];
  const missed: string[] = [];
  for (const { id, text, want } of queries) {
    const { outcome, addresses } = await search(text);
    if (want === null) {
      if (outcome.hits.length === 0) plain += 1;
      continue;
    }
    const rank = addresses.findIndex((address) => new RegExp(want).test(address));
    if (rank === 0) first += 1;
    if (rank >= 0 && rank < 3) three += 1;
    else missed.push(id);
  }
  const answerable = queries.filter(({ want }) => want !== null).length;
  return { queries: queries.length, hit1: first / answerable, hit3: three / answerable, unanswerable: queries.length - answerable, plain, missed };
}
