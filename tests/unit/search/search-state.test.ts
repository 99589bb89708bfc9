import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { perPage, readSearchState, type SearchState, sortNames, writeSearchState } from '../../../src/search/search-state.ts';

const value = fc.stringMatching(/^[a-z0-9-]{1,8}$/);
const state: fc.Arbitrary<SearchState> = fc.record({
  query: fc.string(),
  chosen: fc.record({ kind: fc.uniqueArray(value), country: fc.uniqueArray(value), setting: fc.uniqueArray(value) }),
  sort: fc.constantFrom(...sortNames),
  shown: fc.integer({ min: perPage, max: 1000 }),
  literal: fc.boolean(),
});

describe('the address of a search', () => {
  it('restores the state it was made from', () => {
    fc.assert(
      fc.property(state, (each) => {
        expect(readSearchState(writeSearchState(each))).toEqual(each);
      }),
    );
  });

  it('is parsed whatever it contains', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(readSearchState(`?${text}`).shown).toBeGreaterThanOrEqual(perPage);
        expect(() => writeSearchState({ ...readSearchState(''), query: text })).not.toThrow();
      }),
    );
    expect(readSearchState('?q=opvang&country=dk,%3Cscript%3E&sort=price&n=-4').chosen.country).toEqual(['dk']);
  });

  it('is short for a plain query', () => {
    expect(writeSearchState({ ...readSearchState(''), query: 'health visitor' })).toBe('?q=health+visitor');
  });
});
