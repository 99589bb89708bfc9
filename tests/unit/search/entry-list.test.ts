import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packEntries, readEntries } from '../../../src/search/entry-list.ts';

const values = (all: readonly string[]) => fc.subarray([...all]);
const entry = fc.record({ kind: values(['terms', 'laws']), country: values(['dk', 'fi']), setting: values(['school', 'thuis']) });

describe('the list of entries', () => {
  it('returns what was packed, by number', () => {
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        expect(readEntries(packEntries(entries))).toEqual(entries);
      }),
    );
  });
});
