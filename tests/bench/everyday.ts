import type { Outcome } from '../../src/search/query/engine.ts';

/** A query in a reader's own words, with a pattern of the addresses that would help; without a pattern, the site has no answer. */
export interface Everyday {
  readonly id: string;
  readonly lang: string;
  readonly text: string;
  readonly kind: string;
  readonly want: string | null;
}

/** How well the search answers everyday words. */
export interface EverydayQuality {
  readonly queries: number;
  /** Of the queries with an answer, the shares with one in first place, and with one in the first three. */
  readonly hit1: number;
  readonly hit3: number;
  /** Number of queries without an answer, and for how many of those the search finds nothing. */
  readonly unanswerable: number;
  readonly plain: number;
  /** Ids of queries that have an answer, but none in the first three. */
  readonly missed: readonly string[];
}

/** @param search returns the outcome of a query and the addresses of its first results. */
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
