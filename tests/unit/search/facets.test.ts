import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countValues, matches } from '../../../src/search/facets.ts';

const values = (all: readonly string[]) => fc.subarray([...all]);
const thing = fc.record({ country: values(['dk', 'fi', 'se']), setting: values(['school', 'thuis']) });

describe('counts next to filters', () => {
  it('give the number of items with that value, given the choices in other groups', () => {
    fc.assert(
      fc.property(fc.array(thing), thing, (things, chosen) => {
        const counts = countValues(things, chosen);
        for (const value of ['dk', 'fi', 'se']) {
          expect(counts.country.get(value) ?? 0).toBe(things.filter((each) => matches(each, { ...chosen, country: [value] })).length);
        }
      }),
    );
  });

  it('widen within a group and narrow across groups', () => {
    const things = [
      { country: ['dk'], setting: ['school'] },
      { country: ['fi'], setting: ['school'] },
      { country: ['fi'], setting: ['thuis'] },
    ];
    expect(things.filter((each) => matches(each, { country: ['dk', 'fi'], setting: ['school'] }))).toHaveLength(2);
    expect(countValues(things, { country: ['dk'], setting: [] }).country.get('fi')).toBe(2);
    expect(countValues(things, { country: ['dk'], setting: [] }).setting.get('thuis')).toBeUndefined();
  });
});
