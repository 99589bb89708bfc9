import { describe, expect, it } from 'vitest';
import { kbs } from '../content.ts';

const day = 86_400_000;

describe('the accessibility statement', () => {
  const statement = kbs.nl.pages.find(({ id }) => id === 'toegankelijkheid')?.data.statement;

  it('has its days, in both languages', () => {
    expect(statement).toBeDefined();
    expect(kbs.en.pages.find(({ id }) => id === 'toegankelijkheid')?.data.statement).toEqual(statement);
  });

  it('holds for another month, and for a year at most', () => {
    const left = (Date.parse(statement?.renewBefore ?? '') - Date.now()) / day;
    expect(left, 'Check what content/pages/toegankelijkheid.mdx says, and set the days of its statement anew.').toBeGreaterThan(30);
    expect(Date.parse(statement?.renewBefore ?? '') - Date.parse(statement?.made ?? '')).toBeLessThanOrEqual(366 * day);
  });
});
