/** A query with the documents that answer it. */
export interface Labelled {
  readonly query: string;
  readonly relevant: readonly string[];
}

/** How well a search answers a set of queries. */
export interface Quality {
  /** Share of the relevant documents among the first five. */
  readonly recall5: number;
  /** Mean of one divided by the rank of the first relevant document. */
  readonly mrr: number;
  /** Share of the queries with a relevant document among the first three. */
  readonly hit3: number;
}

/** Ids of the documents found for a query, best first; at least ten if there are as many. */
export type Search = (query: string) => Promise<readonly string[]>;

export async function measureQuality(queries: readonly Labelled[], search: Search): Promise<Quality> {
  let [recall, reciprocal, hits] = [0, 0, 0];
  for (const { query, relevant } of queries) {
    const found = await search(query);
    recall += found.slice(0, 5).filter((id) => relevant.includes(id)).length / relevant.length;
    const rank = found.slice(0, 10).findIndex((id) => relevant.includes(id));
    if (rank >= 0) reciprocal += 1 / (rank + 1);
    if (rank >= 0 && rank < 3) hits += 1;
  }
  return { recall5: recall / queries.length, mrr: reciprocal / queries.length, hit3: hits / queries.length };
}
