import { mapRecord, valueAt } from '../core/schema/map-record.ts';
import type { Values } from './facets.ts';
import { type FilterName, filterNames } from './search-state.ts';

/** What an entry can be filtered by. */
export type EntryValues = Values<FilterName>;

/** Values of all entries, packed: few entries have a set of values of their own. */
export interface PackedEntries {
  /** Each set that occurs: "practices/dk/school,thuis". */
  readonly sets: readonly string[];
  /** Number of the set of each entry, in the order of the entries. */
  readonly of: readonly number[];
}

const write = (values: EntryValues) => filterNames.map((name) => values[name].join(',')).join('/');

function read(text: string): EntryValues {
  const groups = text.split('/');
  return mapRecord(filterNames, (name) => groups[filterNames.indexOf(name)]?.split(',').filter(Boolean) ?? []);
}

/** Puts the values of entries together, each set of values once: most entries share theirs. */
export function packEntries(entries: readonly EntryValues[]): PackedEntries {
  const written = entries.map(write);
  const sets = [...new Set(written)];
  const numbers = new Map(sets.map((set, number) => [set, number]));
  return { sets, of: written.map((set) => valueAt(numbers, set)) };
}

/** Values of each entry, in the order of titles: its number is its place. */
export function readEntries({ sets, of }: PackedEntries): EntryValues[] {
  const values = sets.map(read);
  return of.map((set) => values[set] ?? read(''));
}
