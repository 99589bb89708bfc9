import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/compare/cells.ts';
import { bandsOf, columnOrder, comparisonOf, supportFor, themeRow } from '../../../src/compare/comparison.ts';
import { comparePage } from '../../../src/compare/pages/compare-page.ts';
import { overviewPage } from '../../../src/compare/pages/overview-page.ts';
import { selectionPage } from '../../../src/compare/pages/selection-page.ts';
import { themePage } from '../../../src/compare/pages/theme-page.ts';
import type { CountryCode } from '../../../src/core/schema/reference.ts';
import { cellStates } from '../../../src/entries/themes/collection.ts';
import { countrySelections, selectionCode, type setLayouts } from '../../../src/site/routes.ts';
import { kbs } from '../content.ts';

const kb = kbs.nl;
const theme = (id: string) => {
  const found = kb.themes.find((each) => each.id === id);
  if (!found) throw new Error(`No theme ${id}.`);
  return found;
};

function expectWhatItsStateAsks({ state, brief, note, statements, shared, sources }: Cell): void {
  expect([...cellStates, 'not-described']).toContain(state);
  if (state !== 'silent') expect(brief).toBeTruthy();
  if (state === 'incomparable') expect(note).toBeTruthy();
  if (state !== 'described' && state !== 'none') return;
  expect(statements.length + shared.length).toBeGreaterThan(0);
  expect(sources.length).toBeGreaterThan(0);
}

describe('a comparison', () => {
  it.each(countrySelections(kbs.nl).map((codes) => [selectionCode(codes), codes] as const))(
    'of %s has every theme with a cell for every country, and says something in each cell that is not silent',
    (_code, codes) => {
      const rows = comparisonOf(kb, codes).flatMap((group) => group.rows);
      expect(rows.map(({ id }) => id)).toEqual(kb.themes.map(({ id }) => id));
      for (const row of rows) {
        expect(row.cells.map(({ country }) => country.code).toSorted()).toEqual([...codes]);
        for (const cell of row.cells) expectWhatItsStateAsks(cell);
      }
    },
  );

  it('puts the mirror last, with its question, and asks nothing without the mirror', () => {
    const withMirror = themeRow(kb, theme('zorgmeldplicht'), ['fi', 'nl', 'se']);
    expect(withMirror.cells.map(({ country }) => country.code)).toEqual(['fi', 'se', 'nl']);
    expect(withMirror.mirror).toBe(theme('zorgmeldplicht').data.mirror);
    expect(themeRow(kb, theme('zorgmeldplicht'), ['fi', 'se']).mirror).toBeUndefined();
  });

  it('gives a statement on several countries once, across the columns of those shown', () => {
    const { bands } = themeRow(kb, theme('zorgmeldplicht'), kb.countryCodes);
    expect(bands.map(({ statement: { voice }, from, span }) => ({ voice, from, span }))).toContainEqual({ voice: 'nordic', from: 0, span: 3 });
    const two = themeRow(kb, theme('zorgmeldplicht'), ['dk', 'eng']).bands;
    expect(two.map(({ from, span }) => ({ from, span }))).toContainEqual({ from: 0, span: 1 });
  });

  it('orders the columns of every set so that the countries of a group stay together', () => {
    for (const codes of countrySelections(kbs.nl)) {
      const columns = columnOrder(kb, codes);
      expect(columns.toSorted()).toEqual([...codes].toSorted());
      expect(() => comparisonOf(kb, codes)).not.toThrow();
    }
  });

  it('makes a band for each run of columns that the statement covers, and no other', () => {
    const [band] = themeRow(kb, theme('zorgmeldplicht'), kb.countryCodes).bands;
    const bands = bandsOf(band ? [band.statement] : [], ['dk', 'eng', 'fi', 'se']);
    expect(bands.map(({ from, span }) => [from, span])).toEqual([
      [0, 1],
      [2, 2],
    ]);
  });

  it('holds only the updates of its own countries', () => {
    for (const cell of themeRow(kb, theme('termijnen'), ['dk', 'se']).cells) {
      expect(cell.updates.length).toBeGreaterThan(0);
      for (const update of cell.updates) expect(update.countries.map(({ code }) => code)).toContain(cell.country.code);
    }
  });
});

describe('the page of a set', () => {
  const page = (codes: readonly CountryCode[], layout: (typeof setLayouts)[number] = 'themes') => selectionPage(kb, { kind: 'set', codes, layout });

  it('links to the sets with one country more and one fewer, in the same layout', () => {
    const { without, withMore } = page(['dk', 'fi', 'nl'], 'countries');
    expect(without.map(({ href }) => href)).toEqual(['/vergelijken/fi-nl/landen/', '/vergelijken/dk-nl/landen/', '/vergelijken/dk-fi/landen/']);
    expect(withMore.map(({ href }) => href)).toEqual(['/vergelijken/dk-eng-fi-nl/landen/', '/vergelijken/dk-fi-nl-se/landen/']);
  });

  it('never links to a set of one', () => {
    expect(page(['dk', 'se']).without).toEqual([]);
    expect(page(kb.countryCodes).withMore).toEqual([]);
  });

  it.each(countrySelections(kbs.nl).map((codes) => [selectionCode(codes), codes] as const))(
    'of %s lists as differences exactly the rows that differ then or now, and names the others with the reason',
    (_code, codes) => {
      const all = page(codes).groups.flatMap((group) => group.rows);
      const { groups, leftOut } = page(codes, 'differences');
      const shown = groups.flatMap((group) => group.rows);
      const differing = all.filter(({ verdicts }) => verdicts.some(({ kind }) => kind === 'differ'));
      expect(shown.map(({ id }) => id)).toEqual(differing.map(({ id }) => id));
      const others = leftOut.flatMap(({ rows }) => rows);
      expect([...shown, ...others].map(({ id }) => id).toSorted()).toEqual(kb.themes.map(({ id }) => id).toSorted());
      for (const { href, verdicts } of others) {
        expect(href).toMatch(new RegExp(`^/vergelijken/${selectionCode(codes)}/#`));
        for (const { text } of verdicts) expect(text).toBeTruthy();
      }
    },
  );

  it('has the same cells in both directions', () => {
    expect(page(['fi', 'nl'], 'countries').groups).toEqual(page(['fi', 'nl']).groups);
  });
});

describe('the page of a theme', () => {
  it('has every country, the sources and the question of the mirror', () => {
    for (const each of kb.themes) {
      const page = themePage(kb, each);
      expect(page.countries.map(({ country }) => country.code)).toEqual(columnOrder(kb, kb.countryCodes));
      expect(page.verdicts.map(({ time }) => time)).toEqual(['then', 'now']);
      expect(page.mirror).toBeTruthy();
      expect(page.statement.sources.length).toBeGreaterThan(0);
    }
  });

  it('links to its row on the pages of sets', () => {
    expect(themePage(kb, theme('zorgmeldplicht')).beside.map(({ href }) => href)).toContain('/vergelijken/fi-nl/#zorgmeldplicht');
  });

  it('marks a law of several countries as shared', () => {
    const shared = supportFor(kb, 'zorgmeldplicht', 'dk').filter((support) => support.shared);
    expect(shared.map(({ link }) => link.href)).toContain('/wetten/scandinavische-zorgmeldplicht/');
  });
});

describe('the page for choosing countries', () => {
  it('offers all 26 sets and all themes', () => {
    const { sizes, groups } = comparePage(kb);
    expect(sizes.map(({ size, sets }) => [size, sets.length])).toEqual([
      [2, 10],
      [3, 10],
      [4, 5],
      [5, 1],
    ]);
    expect(groups.flatMap(({ rows }) => rows).length).toBe(kb.themes.length);
  });
});

describe('the overview of what rests on what', () => {
  const { groups } = overviewPage(kb);

  it('begins with the three lessons', () => {
    expect(groups.slice(0, 3).map(({ id }) => id)).toEqual(kb.lessons.map(({ id }) => id));
  });

  it('lists every practice under every theme that it bears on, and leaves the rest empty', () => {
    const cells = groups.flatMap(({ rows }) => rows.flatMap(({ id, cells: rowCells }) => rowCells.map((cell) => ({ id, ...cell }))));
    expect(cells.length).toBe(kb.themes.length * 5);
    for (const practice of kb.practices) {
      for (const themeId of practice.data.themes) {
        const cell = cells.find(({ id, country }) => id === themeId && country.code === practice.data.country);
        expect(cell?.support.map(({ link }) => link.href)).toContain(`/praktijk/${practice.address}/`);
      }
    }
    expect(cells.some(({ support, markName }) => support.length === 0 && markName !== '')).toBe(true);
  });
});
