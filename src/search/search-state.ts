/** Filter groups of the search page. */
export const filterNames = ['kind', 'country', 'setting'] as const;
export type FilterName = (typeof filterNames)[number];

/** Sort orders of results. */
export const sortNames = ['best', 'title', 'date'] as const;
export type SortName = (typeof sortNames)[number];

/** Number of results shown at first, and added by each "more". */
export const perPage = 10;

/** State of the search page, as encoded in its address. */
export interface SearchState {
  readonly query: string;
  readonly chosen: Readonly<Record<FilterName, readonly string[]>>;
  readonly sort: SortName;
  /** Number of results shown. */
  readonly shown: number;
  /** Whether to search only for the words as typed: no synonyms, no corrections. */
  readonly literal: boolean;
}

/** Parses the query string of an address. Invalid values are ignored. */
export function readSearchState(search: string): SearchState {
  const values = new URLSearchParams(search);
  const shown = Number(values.get('n'));
  const sort = values.get('sort');
  const chosen = Object.fromEntries(
    filterNames.map((name) => [name, [...new Set((values.get(name) ?? '').split(',').filter((value) => /^[a-z0-9-]+$/.test(value)))]]),
  );
  return {
    query: values.get('q') ?? '',
    chosen: chosen as Record<FilterName, string[]>,
    sort: sortNames.find((name) => name === sort) ?? 'best',
    shown: Number.isInteger(shown) && shown > perPage && shown <= 1000 ? shown : perPage,
    literal: values.get('literal') === '1',
  };
}

/** The state as a query string: "?q=opvang&country=dk,fi"; empty for the initial state. */
export function writeSearchState({ query, chosen, sort, shown, literal }: SearchState): string {
  const parts: string[] = [];
  if (query) parts.push(`${new URLSearchParams({ q: query })}`);
  for (const name of filterNames) if (chosen[name].length > 0) parts.push(`${name}=${chosen[name].join(',')}`);
  if (sort !== 'best') parts.push(`sort=${sort}`);
  if (shown !== perPage) parts.push(`n=${shown}`);
  if (literal) parts.push('literal=1');
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}
