import { describe, expect, it } from 'vitest';
import { sourcesOfPage, sourcesPage } from '../../../src/entries/sources/list-page.ts';
import { pathOfEntry, pathOfPage, sourcesSubjects } from '../../../src/site/routes.ts';
import { kbs } from '../content.ts';

describe.each(['nl', 'en'] as const)('the pages of sources, %s', (language) => {
  const kb = kbs[language];
  const { groups, folders, total } = sourcesPage(kb);
  const inFull = sourcesSubjects(kb).flatMap((subject) =>
    sourcesOfPage(kb, subject).years.flatMap(({ records }) => records.map((record) => ({ ...record, page: pathOfPage(kb, subject) }))),
  );

  it('show each source once in the list, and once in full', () => {
    const lines = folders.flatMap(({ records }) => records.map(({ id }) => id));
    const listed = [...groups.flatMap(({ records }) => records.map(({ id }) => id)), ...lines];
    expect(listed.toSorted()).toEqual(kb.sources.map(({ id }) => id).toSorted());
    expect(inFull.map(({ id }) => id).toSorted()).toEqual(lines.toSorted());
    expect(total).toBe(kb.sources.length);
  });

  it('are where a link to a source leads', () => {
    for (const { id, page } of inFull) expect(pathOfEntry(kb, id)).toBe(`${page}#${id}`);
    expect(pathOfEntry(kb, 'jeugdzorg-in-europa-2012')).toMatch(/^\/(?:bronnen|en\/sources)\/#jeugdzorg-in-europa-2012$/);
  });

  it('start with the newest year, and end with undated sources', () => {
    for (const subject of sourcesSubjects(kb)) {
      const years = sourcesOfPage(kb, subject).years.map(({ id }) => (id === 'zonder-datum' ? 0 : Number(id)));
      expect(years).toEqual(years.toSorted((a, b) => b - a));
    }
  });

  it('say where to get each source that has no address', () => {
    const withoutAddress = kb.sources.filter(({ data }) => !data.url);
    expect(withoutAddress.length).toBeGreaterThan(50);
    const records = [...inFull, ...groups.flatMap((group) => group.records)];
    for (const { id, data } of withoutAddress) {
      const { toBeHad } = records.find((record) => record.id === id) ?? {};
      for (const known of [data.publisher ?? data.containerTitle, data.number]) expect(`${toBeHad?.says} ${toBeHad?.at}`, id).toContain(known ?? '');
    }
    expect(records.filter(({ url, toBeHad }) => url && toBeHad)).toEqual([]);
  });
});
