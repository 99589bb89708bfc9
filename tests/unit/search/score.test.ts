import { describe, expect, it } from 'vitest';
import { answersWell, cutTail, isByChance, isUnanswered, scoreAsks, scoreEntries } from '../../../src/search/query/score.ts';
import { askKey, termScoresOf } from '../../../src/search/query/term-scores.ts';
import { weights } from '../../../src/search/query/weights.ts';

const posting = (entry: number, field: 'title' | 'names' | 'none', impact = 0.5, places: readonly number[] = []) => ({ entry, field, impact, places });
const values = Array.from({ length: 10 }, () => ({ kind: ['terms'], country: [], setting: [] }));
const queryTerm = (termScores: ReturnType<typeof termScoresOf>, weight = 1) => ({ termScores, weight });

describe('readers’ questions', () => {
  const asked = (share: number) => ({ pages: new Map(), asks: new Map([[askKey(7, 2), { share, held: 1 }]]), places: () => [], idf: 2 });

  it('match a query if each contains the other', () => {
    const whole = scoreAsks([queryTerm(asked(0.5)), queryTerm(asked(0.5))]).get(7) ?? 0;
    const half = scoreAsks([queryTerm(asked(0.5)), queryTerm(termScoresOf([], [], 10))]).get(7) ?? 0;
    expect(whole).toBeCloseTo(1);
    expect(half).toBeLessThan(whole);
  });

  it('score below a text that says the same', () => {
    const text = termScoresOf([posting(1, 'title', 1)], [], 10);
    const [first] = scoreEntries([queryTerm({ ...text, asks: new Map([[askKey(2, 0), { share: 1, held: 1 }]]) })], values, new Map());
    expect(first?.entry).toBe(1);
  });
});

describe('scores', () => {
  const rare = termScoresOf([posting(1, 'none')], [], 10);
  const common = termScoresOf([posting(1, 'none'), posting(2, 'none'), posting(3, 'none')], [], 10);

  it('follow the weights of the words', () => {
    const other = termScoresOf([posting(5, 'none')], [], 10);
    const order = scoreEntries([queryTerm(rare, 3), queryTerm(other, 0.5)], values, new Map()).map(({ entry }) => entry);
    expect(order).toEqual([1, 5]);
  });

  it('are higher for entries that answer all of the query', () => {
    const order = scoreEntries([queryTerm(rare), queryTerm(common)], values, new Map()).map(({ entry }) => entry);
    expect(order[0]).toBe(1);
  });

  it('put an entry named by the query first', () => {
    const order = scoreEntries([queryTerm(rare), queryTerm(common)], values, new Map([[3, weights.exactName]])).map(({ entry }) => entry);
    expect(order[0]).toBe(3);
  });

  it('are cut where hits become noise', () => {
    const scored = [1, 0.9, 0.2].map((score, entry) => ({ entry, score, answered: 1, asked: 0 }));
    expect(cutTail(scored)).toHaveLength(2);
    expect(cutTail([])).toEqual([]);
  });

  it('reveal when the word that matters occurs nowhere', () => {
    const best = (answered: number) => [{ entry: 1, score: 1, answered, asked: 0 }];
    expect(isUnanswered(best(0.2), true)).toBe(true);
    expect(isUnanswered(best(0.6), true)).toBe(false);
  });

  it('must be higher if the query names no subject of the site', () => {
    const half = [{ entry: 1, score: 1, answered: 0.5, asked: 0 }];
    expect(isUnanswered(half, true)).toBe(false);
    expect(isUnanswered(half, false)).toBe(true);
  });

  it('are by chance if words of a short query occur only in unrelated texts and no similar question', () => {
    const all = [0.35, 0.2].map((score, entry) => ({ entry, score, answered: 1, asked: 0 }));
    expect(isByChance(all, 2)).toBe(true);
    expect(isByChance(all, 1)).toBe(false);
    expect(isByChance(all, 5)).toBe(false);
    expect(isByChance([...all, { entry: 2, score: 0.6, answered: 1, asked: 0 }], 2)).toBe(false);
    expect(isByChance([...all, { entry: 2, score: 0.3, answered: 0.4, asked: 0.3 }], 2)).toBe(false);
  });

  it('distinguish good answers from the rest, with a cap on the best score because of names', () => {
    expect(answersWell({ score: 0.5 }, { score: 0.8 })).toBe(true);
    expect(answersWell({ score: 0.3 }, { score: 0.8 })).toBe(false);
    expect(answersWell({ score: 0.7 }, { score: 2.3 })).toBe(true);
    // Without a query, all filtered entries count as good answers.
    expect(answersWell({ score: 0 }, { score: 0 })).toBe(true);
  });
});
