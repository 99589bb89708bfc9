import { describe, expect, it } from 'vitest';
import { comparisonOf, groupsAlike, supportFor, themeRow, verdictOf } from '../../../src/compare/comparison.ts';
import { comparePage } from '../../../src/compare/pages/compare-page.ts';
import { overviewPage } from '../../../src/compare/pages/overview-page.ts';
import { selectionPage } from '../../../src/compare/pages/selection-page.ts';
import { themePage } from '../../../src/compare/pages/theme-page.ts';
import type { Entry } from '../../../src/core/knowledge-base.ts';
import { cellStates } from '../../../src/core/schema/entries/theme.ts';
import { type CountryCode, countryCodes } from '../../../src/core/schema/reference.ts';
import { countrySelections, selectionCode, type setLayouts } from '../../../src/site/routes.ts';
import { kbs } from '../content.ts';

const kb = kbs.nl;
const theme = (id: string) => {
  const found = kb.themes.find((each) => each.id === id);
  if (!found) throw new Error(`No theme ${id}.`);
  return found;
};

type ThemeData = Entry<'themes'>['data'];
/** A theme like the real one, with other states and groups. */
const themeWith = (states: Partial<Record<CountryCode, ThemeData['cells']['dk']['state']>>, alike: ThemeData['alike']) => {
  const real = theme('zorgmeldplicht');
  const cells = Object.fromEntries(countryCodes.map((code) => [code, { ...real.data.cells[code], state: states[code] ?? 'described' }])) as ThemeData['cells'];
  return { ...real, data: { ...real.data, cells, alike } };
};

describe('a comparison', () => {
  it.each(countrySelections.map((codes) => [selectionCode(codes), codes] as const))(
    'of %s has every theme, each with a cell for every country',
    (_code, codes) => {
      const rows = comparisonOf(kb, codes).flatMap((group) => group.rows);
      expect(rows.map(({ id }) => id)).toEqual(kb.themes.map(({ id }) => id));
      for (const row of rows) {
        expect(row.cells.map(({ country }) => country.code).toSorted()).toEqual([...codes]);
        for (const cell of row.cells) {
          expect(cellStates).toContain(cell.state);
          if (cell.state !== 'silent') expect(cell.text).toBeTruthy();
          if (cell.state !== 'silent') expect(cell.sources.length).toBeGreaterThan(0);
        }
      }
    },
  );

  it('puts the Netherlands last, with its question, and asks nothing where it is left out', () => {
    const withMirror = themeRow(kb, theme('zorgmeldplicht'), ['fi', 'nl', 'se']);
    expect(withMirror.cells.map(({ country }) => country.code)).toEqual(['fi', 'se', 'nl']);
    expect(withMirror.mirror).toBe(theme('zorgmeldplicht').data.mirror);
    expect(themeRow(kb, theme('zorgmeldplicht'), ['fi', 'se']).mirror).toBeUndefined();
  });

  it('says whose a statement is when it is not the country’s own', () => {
    const [denmark, finland] = themeRow(kb, theme('zorgmeldplicht'), ['dk', 'fi']).cells;
    expect(denmark?.voice).toMatch(/samen/);
    expect(finland?.voice).toBeUndefined();
  });

  it('names the municipality of a local statement', () => {
    const [england] = themeRow(kb, theme('kinderopvang'), ['eng', 'fi']).cells;
    expect(england?.municipality).toBe('Westminster');
  });

  it('holds the notes since 2015 of its own country only', () => {
    for (const cell of themeRow(kb, theme('termijnen'), ['dk', 'se']).cells) {
      expect(cell.notes.length).toBeGreaterThan(0);
      for (const note of cell.notes) expect(note.countries.map(({ code }) => code)).toContain(cell.country.code);
    }
  });
});

describe('likeness', () => {
  it.each<[string, readonly CountryCode[], 'alike' | 'differ' | 'open', string]>([
    ['reikwijdte-van-de-wet', ['dk', 'se'], 'alike', 'Denemarken en Zweden lijken op elkaar'],
    ['reikwijdte-van-de-wet', ['dk', 'eng'], 'differ', 'Denemarken en Engeland verschillen'],
    ['reikwijdte-van-de-wet', ['dk', 'nl'], 'open', 'alleen over Denemarken zegt het rapport iets'],
    [
      'reikwijdte-van-de-wet',
      ['dk', 'eng', 'nl', 'se'],
      'differ',
      'Denemarken en Zweden lijken op elkaar; Engeland staat apart; over Nederland zwijgt het rapport',
    ],
    ['reikwijdte-van-de-wet', ['dk', 'eng', 'fi', 'se'], 'differ', 'Denemarken en Zweden lijken op elkaar; Engeland en Finland lijken op elkaar'],
    ['termijnen', ['eng', 'fi'], 'open', 'over Engeland en Finland zwijgt het rapport'],
    ['zorgmeldplicht', ['dk', 'eng', 'fi'], 'alike', 'Denemarken en Finland lijken op elkaar; over Engeland zwijgt het rapport'],
  ])('of %s for %s is %s', (id, codes, kind, text) => {
    expect(verdictOf(kb, theme(id), codes)).toMatchObject({ kind, text });
  });

  it('sets a country that resembles none apart', () => {
    expect(groupsAlike(themeWith({}, [['dk', 'se']]).data, ['dk', 'fi', 'se'])).toEqual([['dk', 'se'], ['fi']]);
  });

  it('does not compare what is silent or cannot be compared', () => {
    const one = themeWith({ dk: 'incomparable', fi: 'silent' }, [['eng', 'se']]);
    expect(groupsAlike(one.data, ['dk', 'eng', 'fi', 'se'])).toEqual([['eng', 'se']]);
    const { kind, text } = verdictOf(kb, one, ['dk', 'eng', 'fi', 'se']);
    expect(kind).toBe('alike');
    expect(text).toBe('Engeland en Zweden lijken op elkaar; Denemarken is hier niet te vergelijken; over Finland zwijgt het rapport');
    expect(verdictOf(kb, one, ['dk', 'fi'])).toMatchObject({ kind: 'open', text: 'Denemarken is hier niet te vergelijken; over Finland zwijgt het rapport' });
  });

  it('says in English “the Netherlands” inside a sentence', () => {
    const english = kbs.en.themes.find(({ id }) => id === 'termijnen');
    expect(english && verdictOf(kbs.en, english, ['dk', 'nl']).text).toBe('Denmark and the Netherlands differ');
  });
});

describe('the page of a set', () => {
  const page = (codes: readonly CountryCode[], layout: (typeof setLayouts)[number] = 'themes') => selectionPage(kb, { kind: 'set', codes, layout });

  it('leads to the set with a country more and without one, in the same layout', () => {
    const { without, withMore } = page(['dk', 'fi', 'nl'], 'countries');
    expect(without.map(({ href }) => href)).toEqual(['/vergelijken/fi-nl/landen/', '/vergelijken/dk-nl/landen/', '/vergelijken/dk-fi/landen/']);
    expect(withMore.map(({ href }) => href)).toEqual(['/vergelijken/dk-eng-fi-nl/landen/', '/vergelijken/dk-fi-nl-se/landen/']);
  });

  it('leaves no set of one', () => {
    expect(page(['dk', 'se']).without).toEqual([]);
    expect(page(countryCodes).withMore).toEqual([]);
  });

  it.each(countrySelections.map((codes) => [selectionCode(codes), codes] as const))(
    'of %s shows in its differences exactly the rows that differ, and names the rest',
    (_code, codes) => {
      const all = page(codes).groups.flatMap((group) => group.rows);
      const { groups, leftOut } = page(codes, 'differences');
      const shown = groups.flatMap((group) => group.rows);
      expect(shown.map(({ id }) => id)).toEqual(all.filter(({ verdict }) => verdict.kind === 'differ').map(({ id }) => id));
      expect(shown.length + leftOut.alike.length + leftOut.open.length).toBe(kb.themes.length);
      for (const { href } of [...leftOut.alike, ...leftOut.open]) expect(href).toMatch(new RegExp(`^/vergelijken/${selectionCode(codes)}/#`));
    },
  );

  it('holds the same cells in both directions', () => {
    expect(page(['fi', 'nl'], 'countries').groups).toEqual(page(['fi', 'nl']).groups);
  });
});

describe('the page of a theme', () => {
  it('holds all five countries, what they rest on and the question of the mirror', () => {
    for (const each of kb.themes) {
      const page = themePage(kb, each);
      expect(page.countries.map(({ country }) => country.code)).toEqual(['dk', 'eng', 'fi', 'se', 'nl']);
      expect(page.mirror).toBeTruthy();
      expect(page.statement.sources.length).toBeGreaterThan(0);
    }
  });

  it('leads to its row on the pages of sets', () => {
    expect(themePage(kb, theme('zorgmeldplicht')).beside.map(({ href }) => href)).toContain('/vergelijken/fi-nl/#zorgmeldplicht');
  });

  it('marks a law of several countries as shared', () => {
    const shared = supportFor(kb, 'zorgmeldplicht', 'dk').filter((support) => support.shared);
    expect(shared.map(({ link }) => link.href)).toContain('/wetten/scandinavische-zorgmeldplicht/');
  });
});

describe('the page on which to choose', () => {
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

  it('holds every practice under every theme on which it bears, and nothing where nothing bears', () => {
    const cells = groups.flatMap(({ rows }) => rows.flatMap(({ id, cells: of }) => of.map((cell) => ({ id, ...cell }))));
    expect(cells.length).toBe(kb.themes.length * 5);
    for (const practice of kb.practices) {
      for (const themeId of practice.data.themes) {
        const cell = cells.find(({ id, country }) => id === themeId && country.code === practice.data.country);
        expect(cell?.support.map(({ link }) => link.href)).toContain(`/praktijk/${practice.address}/`);
      }
    }
    expect(cells.some(({ support, stateName }) => support.length === 0 && stateName !== '')).toBe(true);
  });
});
