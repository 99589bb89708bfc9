import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../src/core/languages.ts';
import { columnParts, sideBySidePage } from '../../../src/entries/practices/side-by-side/page.ts';
import { strings } from '../../../src/i18n/strings.ts';
import { pageFooter } from '../../../src/publish/page-footer.ts';
import { titleOfPage } from '../../../src/publish/page-meta.ts';
import { pageSubjects, pathOfPage, themesToCompareBy } from '../../../src/site/routes.ts';
import { kbs } from '../content.ts';

describe.each(languages)('practices side by side (%s)', (language) => {
  const kb = kbs[language];
  const all = sideBySidePage(kb, { kind: 'side-by-side' });
  const linesOf = ({ parts }: (typeof all.columns)[number]) => parts.flatMap(({ rows }) => rows);

  it('are all practices at one address, none chosen, and those of each theme with two or more at another, all chosen', () => {
    expect(all.columns.map(({ id }) => id)).toEqual(kb.practices.map(({ id }) => id));
    expect(all.chosen).toBe(false);
    const count = (theme: string) => kb.practices.filter(({ data }) => data.themes.includes(theme)).length;
    expect(themesToCompareBy(kb)).toEqual(kb.themes.map(({ id }) => id).filter((id) => count(id) >= 2));
    for (const theme of themesToCompareBy(kb)) {
      const page = sideBySidePage(kb, { kind: 'side-by-side', theme });
      expect([page.columns.length, page.chosen], theme).toEqual([count(theme), true]);
    }
    expect(pageSubjects(kb).filter(({ kind }) => kind === 'side-by-side')).toHaveLength(1 + themesToCompareBy(kb).length);
    expect(pathOfPage(kb, { kind: 'side-by-side', theme: 'zorgmeldplicht' })).toBe(
      language === 'nl'
        ? '/praktijk/vergelijken/zorgmeldplicht/'
        : `${pathOfPage(kb, { kind: 'list', list: 'practices' })}${strings(language).addresses.compare}/${kb.entries.get('zorgmeldplicht')?.address}/`,
    );
  });

  it('have the same lines, in the order people, practice, surroundings, transfer', () => {
    const keys = linesOf(all.columns[0] as (typeof all.columns)[number]).map(({ key }) => key);
    expect(keys.length).toBe(16);
    for (const column of all.columns) {
      expect(column.parts.map(({ part }) => part)).toEqual([...columnParts]);
      expect(linesOf(column).map(({ key }) => key)).toEqual(keys);
    }
    expect([...columnParts]).toEqual(['people', 'practice', 'surroundings', 'transfer']);
    // The styles align lines by their number: the title of a column, the names of its parts, and its lines.
    const styles = readFileSync('src/entries/practices/side-by-side/side-by-side.css', 'utf8');
    expect(Number(/grid-row: span (\d+)/.exec(styles)?.[1])).toBe(1 + columnParts.length + keys.length);
  });

  it('count the lines that their source leaves empty, and say so in each', () => {
    for (const column of all.columns) {
      const empty = linesOf(column).filter(({ texts }) => texts.length === 0);
      expect(column.gaps, column.id).toBe(empty.length);
      expect(column.rows).toBe(linesOf(column).length);
      expect(column.notStated).not.toBe('');
      const { carrier, law, staff, reach, needs } = kb.practices.find(({ id }) => id === column.id)?.data.transfer ?? {};
      const unsaid = Object.entries({ carrier, law, staff, reach, needs }).flatMap(([key, text]) => (text ? [] : [key]));
      expect(
        empty
          .map(({ key }) => key)
          .filter((key) => ['carrier', 'law', 'staff', 'reach', 'needs'].includes(key))
          .toSorted(),
        column.id,
      ).toEqual(unsaid.toSorted());
    }
    expect(all.columns.some(({ gaps }) => gaps > 0)).toBe(true);
  });

  it('show their caveats and the updates that correct them', () => {
    for (const { id, parts } of all.columns) {
      const data = kb.practices.find((practice) => practice.id === id)?.data;
      const line = (key: string) => parts.flatMap(({ rows }) => rows).find((row) => row.key === key);
      expect(line('caveats')?.texts, id).toEqual(Object.values(data?.caveats ?? {}).map(({ text }) => text));
      expect(line('notSaid')?.texts, id).toEqual(data?.transfer.notSaid);
    }
  });

  it('are each cited at their own address, with the paragraphs that they rest on', () => {
    const subject = { kind: 'side-by-side', theme: 'zorgmeldplicht' } as const;
    const { parts } = pageFooter(kb, subject, titleOfPage(kb, subject));
    const columns = sideBySidePage(kb, subject).columns;
    expect(parts.map(({ title }) => title)).toEqual(columns.map(({ title }) => title));
    for (const [index, { id }] of columns.entries()) {
      const texts = parts[index]?.references.map((pieces) => pieces.map(({ text }) => text).join('')) ?? [];
      expect(texts.at(-1)).toContain(`${pathOfPage(kb, subject)}#${id}`);
      expect(texts.length, id).toBeGreaterThan(1);
    }
  });
});
