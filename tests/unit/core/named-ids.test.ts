import { describe, expect, it } from 'vitest';
import { collections } from '../../../src/core/schema/collections.ts';
import { namedIdsIn } from '../../../src/core/schema/introspection/named-ids.ts';

describe('ids that refer to something according to their schema', () => {
  it('are found in fields, lists, nested objects and the matching option of a union', () => {
    const data = { country: 'dk', reach: { municipality: 'gladsaxe' }, themes: ['school'], setting: ['thuis'] };
    expect(namedIdsIn(collections.practices.fields, data)).toEqual([
      { named: { list: 'countries' }, id: 'dk', path: ['country'] },
      { named: { list: 'municipalities' }, id: 'gladsaxe', path: ['reach', 'municipality'] },
      { named: { list: 'settings' }, id: 'thuis', path: ['setting', 0] },
      { named: { refersTo: 'themes' }, id: 'school', path: ['themes', 0] },
    ]);
    expect(namedIdsIn(collections.practices.fields, { country: 'dk', reach: 'national' })).toEqual([
      { named: { list: 'countries' }, id: 'dk', path: ['country'] },
    ]);
  });

  it('are found in the keys of records, and inside optional fields and defaults', () => {
    expect(namedIdsIn(collections.terms.fields, { equivalents: { fi: { language: 'fi' } } })).toEqual([
      { named: { list: 'countries' }, id: 'fi', path: ['equivalents', 'fi'] },
      { named: { list: 'languages' }, id: 'fi', path: ['equivalents', 'fi', 'language'] },
    ]);
    expect(namedIdsIn(collections.laws.fields, { partOf: 'sol', countries: [] })).toEqual([{ named: { refersTo: 'laws' }, id: 'sol', path: ['partOf'] }]);
  });

  it('are absent when a field refers to nothing', () => {
    expect(namedIdsIn(collections.terms.fields, { title: 'school', summary: 'thuis' })).toEqual([]);
  });
});
