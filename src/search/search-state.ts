/** Groups of filters on the search page. */
export const filterNames = ['kind', 'country', 'setting'] as const;
export type FilterName = (typeof filterNames)[number];

/** Orders in which results can stand. */
export const sortNames = ['best', 'title', 'date'] as const;
export type SortName = (typeof sortNames)[number];

/** Results shown at first, and added by each "more". */
export const perPage = 10;

/** What the search page shows, as its address says it. */
export interface SearchState {
  readonly query: string;
  readonly chosen: Readonly<Record<FilterName, readonly string[]>>;
  readonly sort: SortName;
  /** Number of results that are shown. */
  readonly shown: number;
  /** Only the words as they were typed: no synonyms, no corrections. */
  readonly literal: boolean;
}

/** Reads the state from the part of an address after the question mark. Whatever makes no sense is left out. */
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

/** The part of an address that says the state: "?q=opvang&country=dk,fi", or nothing. */
export function writeSearchState({ query, chosen, sort, shown, literal }: SearchState): string {
  const parts: string[] = [];
  if (query) parts.push(`${new URLSearchParams({ q: query })}`);
  for (const name of filterNames) if (chosen[name].length > 0) parts.push(`${name}=${chosen[name].join(',')}`);
  if (sort !== 'best') parts.push(`sort=${sort}`);
  if (shown !== perPage) parts.push(`n=${shown}`);
  if (literal) parts.push('literal=1');
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}
