import { mapRecord, valueAt } from '../core/schema/map-record.ts';
import type { Values } from './facets.ts';
import { type FilterName, filterNames } from './search-state.ts';

/** Filter values of one entry. */
export type EntryValues = Values<FilterName>;

/** Filter values of all entries, packed: most entries share a set of values. */
export interface PackedEntries {
  /** The distinct sets: "practices/dk/school,thuis". */
  readonly sets: readonly string[];
  /** For each entry, in order, the index of its set. */
  readonly of: readonly number[];
}

const write = (values: EntryValues) => filterNames.map((name) => values[name].join(',')).join('/');

function read(text: string): EntryValues {
  const groups = text.split('/');
  return mapRecord(filterNames, (name) => groups[filterNames.indexOf(name)]?.split(',').filter(Boolean) ?? []);
}

/** Packs filter values, storing each distinct set once. */
export function packEntries(entries: readonly EntryValues[]): PackedEntries {
  const written = entries.map(write);
  const sets = [...new Set(written)];
  const numbers = new Map(sets.map((set, number) => [set, number]));
  return { sets, of: written.map((set) => valueAt(numbers, set)) };
}

/** Filter values by entry number, which follows title order. */
export function readEntries({ sets, of }: PackedEntries): EntryValues[] {
  const values = sets.map(read);
  return of.map((set) => values[set] ?? read(''));
}
