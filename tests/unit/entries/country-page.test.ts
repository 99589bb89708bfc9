import { describe, expect, it } from 'vitest';
import { languages } from '../../../src/core/languages.ts';
import { layers } from '../../../src/core/schema/layers.ts';
import { countryPage } from '../../../src/entries/countries/page.ts';
import { kbs } from '../content.ts';

describe.each(languages)('the page of a country (%s)', (language) => {
  const kb = kbs[language];
  const pages = kb.countries.map((country) => ({ id: country.id, page: countryPage(kb, country) }));

  it('has each of its services once, grouped by layers, from the bottom up', () => {
    for (const { id, page } of pages) {
      const grouped = page.servicesByLayer.flatMap(({ services }) => services.map((service) => service.id));
      expect(grouped.toSorted(), id).toEqual(page.services.map((service) => service.id).toSorted());
      for (const { name, services } of page.servicesByLayer) expect(new Set(services.map(({ layerNames }) => layerNames)), id).toEqual(new Set([name]));
      const lowest = page.servicesByLayer.map(({ services }) => layers.findIndex((layer) => services[0]?.layers.includes(layer)) + 1 || layers.length + 1);
      expect(lowest, id).toEqual(lowest.toSorted((a, b) => a - b));
    }
    expect(pages.some(({ page }) => page.servicesByLayer.length > 3)).toBe(true);
  });

  it('says what its examples and laws contain, and names their countries only when there are several', () => {
    const listed = pages.flatMap(({ page }) => [...page.practices, ...page.laws]);
    expect(listed.length).toBeGreaterThan(40);
    for (const { title, summary, countries } of listed) expect([summary !== '', countries.length === 1], title).toEqual([true, false]);
    expect(listed.some(({ countries }) => countries.length > 1)).toBe(true);
  });
});
