import { describe, expect, it } from 'vitest';
import { cellOf } from '../../../src/compare/cells.ts';
import { daysOfReadings, gapsOf } from '../../../src/compare/gaps.ts';
import { kbs } from '../content.ts';
import { cells, notFound, now, themeWith } from './sample.ts';

const gaps = (of: object) => {
  const { kb, theme } = themeWith({ cells: of });
  return gapsOf({ ...kb, themes: [theme], entries: new Map([...kb.entries, [theme.id, theme]]) });
};

describe('what is not known of today', () => {
  it('tells what was not found, what neither side says, and what nobody described', () => {
    const found = gaps({
      dk: { ...cells.own, now: now('changed') },
      eng: { ...cells.own, now: notFound },
      fi: cells.silent,
      se: cells.own,
    });
    expect(found.map(({ country, kind, asOf }) => [country.code, kind, asOf])).toEqual([
      ['fi', 'silent', undefined],
      ['se', 'no-reading', undefined],
      ['eng', 'not-found', '2026-11-20'],
      ['nl', 'no-reading', undefined],
    ]);
  });

  it('leads to the cell on the page of its theme', () => {
    for (const { href, country } of gapsOf(kbs.en)) expect(href).toMatch(new RegExp(`^/en/compare/theme/.+/#${country.code}$`));
  });

  it('counts every cell of this site that has no answer of today', () => {
    const without = kbs.nl.themes.flatMap((theme) => kbs.nl.countryCodes.filter((code) => !cellOf(kbs.nl, theme, code).now?.brief));
    expect(gapsOf(kbs.nl)).toHaveLength(without.length);
  });

  it('knows the days between which readings were made', () => {
    const days = daysOfReadings(kbs.nl);
    expect(days && days.oldest <= days.newest).toBe(true);
  });
});
