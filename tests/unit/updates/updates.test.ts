import { describe, expect, it } from 'vitest';
import { dateOrder } from '../../../src/core/known-date.ts';
import { knownDateInWords } from '../../../src/updates/updates.ts';

describe('a date as well as it is known', () => {
  it.each([
    ['2023-01-01', '1 januari 2023', '1 January 2023'],
    ['2023-01', 'januari 2023', 'January 2023'],
    ['2023', '2023', '2023'],
    ['before 2025-07', 'vóór juli 2025', 'before July 2025'],
    ['about 2015', 'rond 2015', 'about 2015'],
    ['since 2023', 'sinds 2023', 'since 2023'],
    ['2016/2018', '2016–2018', '2016–2018'],
    ['undated', 'zonder datum', 'undated'],
  ])('%s is said as far as it goes', (written, dutch, english) => {
    expect([knownDateInWords('nl', written), knownDateInWords('en', written)]).toEqual([dutch, english]);
  });

  it('orders days after their month, months after their year, and undated ones before all', () => {
    const written = ['2023-01-05', 'undated', '2023', '2022-12-31', '2023-01'];
    expect(written.toSorted((a, b) => dateOrder(a) - dateOrder(b))).toEqual(['undated', '2022-12-31', '2023', '2023-01', '2023-01-05']);
  });
});
