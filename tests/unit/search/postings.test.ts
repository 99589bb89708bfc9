import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headFields, packAsks, packPostings, readAsks, readPostings } from '../../../src/search/postings.ts';

describe('postings', () => {
  it('survive packing: entries, fields and places exactly, impacts in nine steps', () => {
    const posting = fc.record({
      entry: fc.nat(20_000),
      field: fc.constantFrom(...headFields),
      impact: fc.double({ min: 0, max: 1, noNaN: true }),
      places: fc.uniqueArray(fc.nat(5000), { maxLength: 4 }).map((places) => places.toSorted((a, b) => a - b)),
    });
    const list = fc
      .uniqueArray(posting, { minLength: 1, maxLength: 30, selector: ({ entry }) => entry })
      .map((all) => all.toSorted((a, b) => a.entry - b.entry));
    fc.assert(
      fc.property(list, (postings) => {
        const read = readPostings(packPostings(postings));
        expect(read.map(({ entry, field, places }) => ({ entry, field, places }))).toEqual(
          postings.map(({ entry, field, places }) => ({ entry, field, places })),
        );
        for (const [at, { impact }] of read.entries()) expect(Math.abs(impact - (postings[at]?.impact ?? 0))).toBeLessThanOrEqual(1 / 9);
      }),
      { seed: 1 },
    );
  });

  it('never round the impact of a word in a text to zero', () => {
    const [read] = readPostings(packPostings([{ entry: 4, field: 'none', impact: 0.001, places: [2] }]));
    expect(read?.impact).toBeGreaterThan(0);
  });

  it('are refused if malformed', () => {
    expect(() => readPostings('4Z1')).toThrow('is no posting');
  });

  it('of questions keep the entry, the question and the share of the word', () => {
    const asks = [
      { entry: 3, ask: 0, share: 1 / 9 },
      { entry: 3, ask: 4, share: 1 },
      { entry: 40, ask: 2, share: 5 / 9 },
    ];
    expect(readAsks(packAsks(asks))).toEqual(asks);
  });
});
