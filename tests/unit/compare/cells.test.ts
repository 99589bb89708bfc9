import { describe, expect, it } from 'vitest';
import { cellOf, citationsOfCell, latestReading } from '../../../src/compare/cells.ts';
import { isOldReading, monthsBetween } from '../../../src/core/themes/theme-cells.ts';
import { cells, notFound, now, shared, themeWith } from './sample.ts';

const cellWith = (cell: object, more: object = {}) => {
  const { kb, theme } = themeWith({ cells: { dk: cell }, ...more });
  return cellOf(kb, theme, 'dk');
};

describe('a cell', () => {
  it.each<[string, object, object, string, string]>([
    ['of the country itself', cells.own, {}, 'described', 'beschreven'],
    ['of one municipality, which is not the country', cells.example, {}, 'example', 'voorbeeld uit één gemeente'],
    ['of a group alone', cells.group, { shared: shared('nordic') }, 'group', 'gezegd van een groep landen'],
    ['of one municipality and of a group', cells.example, { shared: shared('nordic') }, 'described', 'beschreven'],
    ['of an absence', cells.none, {}, 'none', 'rapport zegt: is er niet'],
    ['on which the report is silent', cells.silent, {}, 'silent', 'rapport zwijgt'],
    ['that cannot be compared', cells.incomparable, {}, 'incomparable', 'niet te vergelijken'],
  ])('%s has its own mark', (_name, cell, more, mark, markName) => {
    expect(cellWith(cell, more)).toMatchObject({ mark, markName });
  });

  it('that nobody has written yet differs from one on which the report is silent', () => {
    const { kb, theme } = themeWith({ cells: {} });
    expect(cellOf(kb, theme, 'dk')).toMatchObject({ state: 'not-described', mark: 'not-described', markName: 'nog niet beschreven' });
  });

  it('holds every statement with its voice, reach and source, and cites them all', () => {
    const cell = cellWith(cells.example, { shared: shared('studied') });
    expect(cell.statements).toMatchObject([{ municipality: 'Gladsaxe', text: 'Zo is het hier.', ours: false }]);
    expect(cell.shared).toMatchObject([{ voice: 'studied', voiceName: 'gezegd van de onderzochte landen samen' }]);
    expect(cell.sources.map(({ label }) => label)).toEqual(['NJi 2015, Zorgmeldplicht, al. 1']);
    const { kb, theme } = themeWith({ cells: { dk: cells.example }, shared: shared('studied') });
    expect(citationsOfCell(kb, theme, 'dk')).toHaveLength(2);
    expect(citationsOfCell(kb, theme, 'fi')).toEqual([]);
  });

  it('has no statement about a group that its country does not belong to', () => {
    const { kb, theme } = themeWith({ cells: { eng: cells.own }, shared: shared('nordic') });
    expect(cellOf(kb, theme, 'eng').shared).toEqual([]);
  });
});

describe('a reading of today', () => {
  it('has its answer, its day and the updates that it rests on', () => {
    const reading = cellWith({ ...cells.own, now: now('changed') }).now;
    expect(reading).toMatchObject({ state: 'changed', stateName: 'veranderd', brief: 'nu zo', asOf: '2026-11-20', asOfName: 'nov 2026', isOld: false });
    expect(reading?.updates.map(({ id }) => id)).toEqual(['dk-24-uur-2024']);
    for (const { sources } of reading?.updates ?? []) expect(sources.length).toBeGreaterThan(0);
  });

  it('has only a day when nothing was found', () => {
    expect(cellWith({ ...cells.own, now: notFound }).now).toMatchObject({ state: 'not-found', asOf: '2026-11-20', updates: [] });
    expect(cellWith({ ...cells.own, now: notFound }).now?.brief).toBeUndefined();
  });

  it('is called old relative to the day of the look-up, not to the clock', () => {
    const bar = { day: '2026-11-21', readingMonths: 18 };
    expect(monthsBetween('2025-05-21', '2026-11-21')).toBe(18);
    expect(isOldReading(bar, '2025-05-21')).toBe(false);
    expect(isOldReading(bar, '2025-04-21')).toBe(true);
    expect(isOldReading(bar, '2026-11-28')).toBe(false);
    expect(cellWith({ ...cells.own, now: now('changed', { asOf: '2024-01-01' }) }).now?.isOld).toBe(true);
  });

  it('is the latest of its table by its day', () => {
    const all = ['2026-11-20', '2026-11-28', '2025-01-01'].map((asOf) => cellWith({ ...cells.own, now: now('changed', { asOf }) }));
    expect(latestReading(all)?.asOf).toBe('2026-11-28');
    expect(latestReading([cellWith(cells.own)])).toBeUndefined();
  });
});
