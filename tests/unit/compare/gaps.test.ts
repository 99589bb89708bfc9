import { describe, expect, it } from 'vitest';
import { cellOf } from '../../../src/compare/cells.ts';
import { daysOfReadings, gapsOf } from '../../../src/compare/gaps.ts';
import { kbs } from '../content.ts';
import { cells, notFound, now, themeWith } from './sample.ts';

const gaps = (cellsOfTheme: object) => {
  const { kb, theme } = themeWith({ cells: cellsOfTheme });
  return gapsOf({ ...kb, themes: [theme], entries: new Map([...kb.entries, [theme.id, theme]]) });
};

describe('what is not known about today', () => {
  it('lists what was not found, what neither side mentions and what nobody has described', () => {
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

  it('links to the cell on its theme’s page', () => {
    for (const { href, country } of gapsOf(kbs.en)) expect(href).toMatch(new RegExp(`^/en/compare/theme/.+/#${country.code}$`));
  });

  it('includes every cell of this site without an answer for today', () => {
    const unanswered = kbs.nl.themes.flatMap((theme) => kbs.nl.countryCodes.filter((code) => !cellOf(kbs.nl, theme, code).now?.brief));
    expect(gapsOf(kbs.nl)).toHaveLength(unanswered.length);
  });

  it('knows the first and the last day of the readings', () => {
    const days = daysOfReadings(kbs.nl);
    expect(days && days.oldest <= days.newest).toBe(true);
  });
});
