import { describe, expect, it } from 'vitest';
import { traceOf } from '../../../src/site/tracing.ts';
import { kbs } from '../content.ts';

const kb = kbs.nl;
const trace = (id: string) => {
  const entry = kb.entries.get(id);
  if (!entry) throw new Error(`No entry ${id}.`);
  return traceOf(kb, entry);
};
const hrefs = (links: readonly { href: string }[]) => links.map(({ href }) => href);

describe('tracing', () => {
  it('leads from a practice up to its themes and down to its services', () => {
    const { restsOnThis, thisRestsOn } = trace('resursteamet');
    expect(hrefs(restsOnThis)).toContain('/vergelijken/thema/school/');
    expect(hrefs(thisRestsOn)).toContain('/landen/zweden/#linkoping-resursteamet');
  });

  it('leads from a lesson down to its themes', () => {
    expect(hrefs(trace('geleidelijke-opschaling').thisRestsOn)).toContain('/vergelijken/thema/zorgmeldplicht/');
  });

  it('works both ways: what an entry rests on knows the entry', () => {
    for (const practice of kb.practices) {
      for (const theme of practice.data.themes) expect(hrefs(trace(theme).thisRestsOn)).toContain(`/praktijk/${practice.address}/`);
    }
  });

  it('lists paragraphs in the order of the source', () => {
    const places =
      trace('finland')
        .places.find(({ source }) => source === 'NJi 2015')
        ?.places.map(({ href }) => href.split('#')[1] ?? '') ?? [];
    const order = Object.keys(kb.sources.find(({ id }) => id === 'nji-2015')?.data.paragraphs ?? {});
    const paragraphs = places.filter((place) => order.includes(place));
    expect(paragraphs).toEqual(paragraphs.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
    expect(paragraphs.length).toBeGreaterThan(5);
  });

  it('names a paragraph as readers find it in the publication, in its own language', () => {
    for (const [language, word] of [
      ['nl', 'al.'],
      ['en', 'para.'],
    ] as const) {
      const entry = kbs[language].entries.get('zorgmeldplicht');
      const places = entry ? traceOf(kbs[language], entry).places.flatMap(({ places: all }) => all) : [];
      expect(places.map(({ at }) => at)).toContain(`Zorgmeldplicht, ${word} 1`);
    }
  });
});
