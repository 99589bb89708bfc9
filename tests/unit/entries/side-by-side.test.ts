import { describe, expect, it } from 'vitest';
import { languages } from '../../../src/core/languages.ts';
import { columnStyles } from '../../../src/entries/practices/side-by-side/column-styles.ts';
import { sideBySidePage } from '../../../src/entries/practices/side-by-side/page.ts';
import { strings } from '../../../src/i18n/strings.ts';
import { pageFooter } from '../../../src/publish/page-footer.ts';
import { titleOfPage } from '../../../src/publish/page-meta.ts';
import { pageSubjects, pathOfPage, themesToCompareBy } from '../../../src/site/routes.ts';
import { kbs } from '../content.ts';

describe.each(languages)('practices side by side (%s)', (language) => {
  const kb = kbs[language];
  const all = sideBySidePage(kb, { kind: 'side-by-side' });
  const rows = all.parts.flatMap((part) => part.rows);
  /** A practice's cells, by row. */
  const cellsOf = (id: string) => {
    const at = all.columns.findIndex((column) => column.id === id);
    return new Map(rows.map(({ key, cells }) => [key, cells[at]]));
  };

  it('are all on one page, with none selected, and those of each theme with at least two on another, with all selected', () => {
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

  it('are compared row by row, in the order people, practice, surroundings, transfer, with a cell per practice', () => {
    expect(all.parts.map(({ part }) => part)).toEqual(['people', 'practice', 'surroundings', 'transfer']);
    expect(rows).toHaveLength(16);
    expect(all.rows).toBe(16);
    for (const { key, cells } of rows) expect(cells.length, key).toBe(all.columns.length);
  });

  it('share a row labelled for their source or, if sources differ, with a label that fits all', () => {
    const { report, other } = strings(language).origins;
    const named = (page: typeof all, key: string) => page.parts.flatMap((part) => part.rows).find((row) => row.key === key)?.label;
    expect(named(sideBySidePage(kb, { kind: 'side-by-side', theme: 'zorgmeldplicht' }), 'caveats')).toBe(report.caveats);
    const mixed = sideBySidePage(
      {
        ...kb,
        practices: kb.practices.map((practice, index) =>
          index === 0 ? { ...practice, data: { ...practice.data, sources: [{ source: '8sidor-2025-lvu' }] } } : practice,
        ),
      },
      { kind: 'side-by-side' },
    );
    expect([named(mixed, 'caveats'), named(mixed, 'notSaid')]).toEqual([other.caveats, other.notSaid]);
  });

  it('have a style rule for each column, by the positions of its box and its header', () => {
    const styles = columnStyles(all.columns.length);
    for (const [index] of all.columns.entries())
      expect(styles).toContain(`.picks:not(:has(:nth-child(${index + 2}) > :is(:checked, :target))) tr > :nth-child(${index + 2})`);
    expect(styles.match(/:checked/g)).toHaveLength(all.columns.length);
  });

  it('count the rows that the source leaves empty, and say so in each', () => {
    for (const column of all.columns) {
      const empty = [...cellsOf(column.id)].flatMap(([key, cell]) => (cell?.texts.length === 0 ? [key] : []));
      expect(column.gaps, column.id).toBe(empty.length);
      expect(column.notStated).not.toBe('');
      const { carrier, law, staff, reach, needs } = kb.practices.find(({ id }) => id === column.id)?.data.transfer ?? {};
      const unsaid = Object.entries({ carrier, law, staff, reach, needs }).flatMap(([key, text]) => (text ? [] : [key]));
      expect(empty.filter((key) => ['carrier', 'law', 'staff', 'reach', 'needs'].includes(key)).toSorted(), column.id).toEqual(unsaid.toSorted());
    }
    expect(all.columns.some(({ gaps }) => gaps > 0)).toBe(true);
  });

  it('show their caveats and the updates that correct them', () => {
    for (const { id } of all.columns) {
      const data = kb.practices.find((practice) => practice.id === id)?.data;
      expect(cellsOf(id).get('caveats')?.texts, id).toEqual(Object.values(data?.caveats ?? {}).map(({ text }) => text));
      expect(cellsOf(id).get('notSaid')?.texts, id).toEqual(data?.transfer.notSaid);
    }
  });

  it('are named in the reference of their page, unless none is selected', () => {
    const lastReference = (theme?: string) => {
      const subject = { kind: 'side-by-side', ...(theme ? { theme } : {}) } as const;
      const { cite, parts } = pageFooter(kb, subject, titleOfPage(kb, subject));
      return {
        text:
          cite.references
            .at(-1)
            ?.map(({ text }) => text)
            .join('') ?? '',
        names: parts.map(({ title }) => title),
      };
    };
    const { text, names } = lastReference('zorgmeldplicht');
    expect(names).toHaveLength(2);
    expect(text).toContain(` – ${names.join('; ')} (`);
    expect(lastReference().text).not.toContain(' – ');
  });

  it('can each be cited at its own address, with the paragraphs that support it', () => {
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
