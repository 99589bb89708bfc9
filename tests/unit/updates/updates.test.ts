import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../src/core/knowledge-base.ts';
import { dateOrder } from '../../../src/core/known-date.ts';
import { list } from '../../../src/entries/countries/list.ts';
import { updatesPage } from '../../../src/updates/pages/page.ts';
import {
  countInSeveral,
  foldedAfter,
  knownDateInWords,
  type Update,
  updatesInShort,
  updatesInWords,
  updatesOf,
  updatesThatCount,
} from '../../../src/updates/updates.ts';
import { kbs } from '../content.ts';

describe('a date as far as it is known', () => {
  it.each([
    ['2023-01-01', '1 januari 2023', '1 January 2023'],
    ['2023-01', 'januari 2023', 'January 2023'],
    ['2023', '2023', '2023'],
    ['before 2025-07', 'vóór juli 2025', 'before July 2025'],
    ['about 2015', 'rond 2015', 'about 2015'],
    ['since 2023', 'sinds 2023', 'since 2023'],
    ['2016/2018', '2016–2018', '2016–2018'],
    ['undated', 'zonder datum', 'undated'],
  ])('%s is given as exactly as it is known', (written, dutch, english) => {
    expect([knownDateInWords('nl', written), knownDateInWords('en', written)]).toEqual([dutch, english]);
  });

  it('sorts days after their month, months after their year, and undated ones first', () => {
    const written = ['2023-01-05', 'undated', '2023', '2022-12-31', '2023-01'];
    expect(written.toSorted((a, b) => dateOrder(a) - dateOrder(b))).toEqual(['undated', '2022-12-31', '2023', '2023-01', '2023-01-05']);
  });
});

describe('the updates that count for a page', () => {
  const { nl } = kbs;
  const idsOf = (id: string) => updatesThatCount(nl, nl.entries.get(id) as Entry).map((update) => update.id);

  it('are, for a country, all that are about it', () => {
    for (const country of nl.countries) {
      const about = nl.developments.filter(({ data }) => data.countries.includes(country.data.code)).map(({ id }) => id);
      expect(idsOf(country.id).toSorted()).toEqual(about.toSorted());
    }
  });

  it('are as many on a country’s page, in the list of countries and on the pages of updates', () => {
    const all = updatesPage(nl);
    const listed = list(nl).groups.flatMap(({ links }) => links);
    for (const country of nl.countries) {
      const count = idsOf(country.id).length;
      const countryPage = updatesPage(nl, country);
      expect(updatesOf(nl, country).counted).toHaveLength(count);
      expect(countryPage.years.flatMap(({ updates }) => updates)).toHaveLength(count);
      const inWords = updatesInShort(nl, updatesOf(nl, country).counted);
      expect(all.countries.find(({ label }) => label.code === country.data.code)?.count).toBe(inWords);
      const holds = listed.find(({ code }) => code === country.data.code)?.holds?.map(({ text }) => text);
      expect(holds).toContain(`Sinds 2015: ${inWords}`);
    }
  });

  it('are said to count for each of several countries exactly where their counts by country add up to more', () => {
    const withPage = [...nl.entries.values()].filter(({ collection }) => ['lessons', 'principles', 'themes', 'terms'].includes(collection));
    const seen = new Set<boolean>();
    for (const entry of withPage) {
      const { byCountry } = updatesOf(nl, entry);
      const listed = byCountry.flatMap(({ standings }) => standings.flatMap(({ updates }) => updates));
      const isMore = listed.length > new Set(listed.map(({ id }) => id)).size;
      expect(countInSeveral(listed), entry.id).toBe(isMore);
      seen.add(isMore);
    }
    expect(seen).toEqual(new Set([true, false]));
  });

  it('are counted by standing: in force, planned, ended or only reported', () => {
    const withStandings = (...standings: Update['standing'][]) => standings.map((standing) => ({ standing }));
    expect(updatesInWords(nl, withStandings('reported', 'in-force', 'ended', 'in-force', 'planned'))).toBe(
      '5 notities (2 van kracht, 1 besloten of voorgesteld, 1 gestopt, 1 onderzocht of gemeld)',
    );
    expect(updatesInWords(nl, withStandings('reported', 'reported'))).toBe('2 notities (onderzocht of gemeld)');
    expect(updatesInWords(kbs.en, withStandings('in-force'))).toBe('1 note (in force)');
    // The short form used in links.
    expect(updatesInShort(nl, withStandings('reported', 'in-force', 'ended', 'in-force', 'planned'))).toBe('5 notities, 2 van kracht');
    expect(updatesInShort(kbs.en, withStandings('planned'))).toBe('1 note, none in force');
  });

  it('include those that the page shows itself', () => {
    for (const kb of Object.values(kbs))
      for (const entry of kb.entries.values()) {
        const { touching, counted } = updatesOf(kb, entry);
        const ids = new Set(counted.map(({ id }) => id));
        expect(
          touching.filter(({ id }) => !ids.has(id)).map(({ id }) => id),
          entry.id,
        ).toEqual([]);
      }
  });

  it('include, for a lesson or principle, those of its themes, each once', () => {
    for (const lesson of [...nl.lessons, ...nl.principles]) {
      const ofThemes = nl.themes.filter(({ data }) => data.group === lesson.id).flatMap(({ id }) => idsOf(id));
      const ids = idsOf(lesson.id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ofThemes.filter((id) => !ids.includes(id))).toEqual([]);
      expect(ofThemes.length).toBeGreaterThan(0);
    }
  });

  it('include, for a term, those of the entries that use it, so that no page seems never to have been looked up', () => {
    for (const kb of Object.values(kbs)) {
      for (const { id, data } of kb.terms) {
        const bearing = kb.developments
          .filter(({ data: update }) => update.touches.some(({ entry }) => entry === id || data.entries.includes(entry)))
          .map((update) => update.id);
        expect(
          updatesThatCount(kb, kb.entries.get(id) as Entry)
            .map((update) => update.id)
            .toSorted(),
          id,
        ).toEqual(bearing.toSorted());
      }
      const unlooked = [...kb.entries.values()]
        .filter(({ collection }) => !['sources', 'pages', 'workshops', 'developments'].includes(collection))
        .filter((entry) => {
          const { counted, checked } = updatesOf(kb, entry);
          return counted.length === 0 && !checked;
        });
      expect(unlooked.map(({ id }) => id)).toEqual([]);
    }
  });

  it('are grouped by country and by standing, none left out', () => {
    for (const lesson of nl.lessons) {
      const { counted, byCountry } = updatesOf(nl, lesson);
      const shown = byCountry.flatMap(({ standings }) => standings.flatMap(({ updates }) => updates));
      expect(new Set(shown.map(({ id }) => id))).toEqual(new Set(counted.map(({ id }) => id)));
      for (const { standings } of byCountry)
        for (const { standing, updates } of standings) for (const update of updates) expect(update.standing).toBe(standing);
    }
  });
});

describe('a list by year', () => {
  it('is folded once enough years are open', () => {
    expect(foldedAfter(3, [[1], [2, 3], [4], []])).toEqual([false, false, true, true]);
    expect(foldedAfter(3, [[1, 2, 3, 4], [5]])).toEqual([false, true]);
  });

  it('is, for all countries, folded after the newest updates, and for one country never: each update is one line', () => {
    const folded = updatesPage(kbs.nl).years.map(({ isFolded }) => isFolded);
    expect(folded[0]).toBe(false);
    expect(folded.filter(Boolean).length).toBeGreaterThan(10);
    for (const country of kbs.nl.countries) expect(updatesPage(kbs.nl, country).years.some(({ isFolded }) => isFolded)).toBe(false);
  });
});
