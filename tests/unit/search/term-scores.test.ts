import { describe, expect, it } from 'vitest';
import { combine, intersect, nearness, phraseScores, scale, standTogether, termScoresOf } from '../../../src/search/query/term-scores.ts';
import { weights } from '../../../src/search/query/weights.ts';

const posting = (entry: number, field: 'title' | 'names' | 'none', impact = 0.5, places: readonly number[] = []) => ({ entry, field, impact, places });

describe('term scores', () => {
  const termScores = termScoresOf([posting(1, 'title'), posting(2, 'names'), posting(3, 'none'), posting(4, 'none', 0.1)], [], 10);

  it('rank title over name over text, and texts by how much they say', () => {
    const value = (entry: number) => termScores.pages.get(entry)?.all ?? 0;
    expect(value(1)).toBeGreaterThan(value(2));
    expect(value(2)).toBeGreaterThan(value(3));
    expect(value(3)).toBeGreaterThan(value(4));
  });

  it('that are intersected include only entries that have each', () => {
    const other = termScoresOf([posting(2, 'none'), posting(9, 'none')], [], 10);
    expect([...intersect([termScores, other]).pages.keys()]).toEqual([2]);
  });

  it('that are combined take the highest, plus a fraction of the others', () => {
    const both = combine([termScores, scale(termScores, 0.5)]).pages.get(1)?.all ?? 0;
    const alone = termScores.pages.get(1)?.all ?? 0;
    expect(both).toBeCloseTo(alone * (1 + weights.beside * 0.5));
  });
});

describe('scores of a phrase', () => {
  const of = (...entries: readonly number[]) =>
    termScoresOf(
      entries.map((entry) => posting(entry, 'none')),
      [],
      10,
    );

  it('are lower if its words are not adjacent, and lowest if one is missing', () => {
    const { pages } = phraseScores([of(1, 2, 3), of(1, 2)], (entry) => entry === 1, 10);
    const value = (entry: number) => pages.get(entry)?.all ?? 0;
    expect(value(1)).toBeGreaterThan(value(2));
    expect(value(2)).toBeGreaterThan(value(3));
    expect(value(3)).toBeGreaterThan(0);
  });

  it('are low if one of its words occurs nowhere', () => {
    const alone = of(1).pages.get(1)?.all ?? 0;
    expect(phraseScores([of(1), of()], () => false, 10).pages.get(1)?.all ?? 0).toBeLessThan(alone / 3);
  });

  it('include only entries with all words when a whole phrase is required', () => {
    expect([...phraseScores([of(1, 2, 3), of(1, 2)], () => false, 10, true).pages.keys()]).toEqual([1, 2]);
  });
});

describe('places', () => {
  it('are adjacent if each is where the phrase has it', () => {
    expect(standTogether([[3, 9], [10]], [0, 1])).toBe(true);
    expect(standTogether([[3, 9], [11]], [0, 1])).toBe(false);
    expect(standTogether([[3], [5]], [0, 2])).toBe(true);
  });

  it('are near or far', () => {
    expect(nearness([5], [6])).toBe(1);
    expect(nearness([5], [200])).toBe(0);
    expect(nearness([], [1])).toBe(0);
  });
});
