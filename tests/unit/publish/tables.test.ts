import { dsvFormat } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/compare/cells.ts';
import { gapsOf } from '../../../src/compare/gaps.ts';
import { overviewPage } from '../../../src/compare/pages/overview-page.ts';
import { selectionPage } from '../../../src/compare/pages/selection-page.ts';
import { themePage } from '../../../src/compare/pages/theme-page.ts';
import { gapsTable, overviewTable, setTable, themeTable } from '../../../src/publish/tables.ts';
import { csvSeparator } from '../../../src/site/csv.ts';
import { tableAddress, tableSubjects } from '../../../src/site/routes.ts';
import { kbs } from '../content.ts';

const kb = kbs.nl;
const origin = 'https://example.org';
const read = (file: string) => dsvFormat(csvSeparator).parse(file.slice(1));
const fiNl = { kind: 'set', codes: ['fi', 'nl'], layout: 'themes' } as const;

/** Expects a row to hold the texts of its cell, their caveats, and the sources of today's reading. */
function expectTexts(row: Readonly<Record<string, string>> | undefined, { statements, shared, now }: Cell): void {
  for (const { text, caveat = '' } of [...statements, ...shared]) {
    expect(row?.['tekst']).toContain(text);
    expect(row?.['kanttekening']).toContain(caveat);
  }
  for (const { title } of (now?.updates ?? []).flatMap(({ sources }) => sources)) expect(row?.['bron nu']).toContain(title);
}

describe('the file of a table', () => {
  it('has exactly the cells of a set’s page, in the words shown there', () => {
    const page = selectionPage(kb, fiNl);
    const rows = read(setTable('nl', page, origin));
    const cells = page.groups.flatMap(({ title, rows: themes }) => themes.flatMap((row) => row.cells.map((cell) => ({ title, row, cell }))));
    expect(rows.length).toBe(cells.length);
    for (const [index, { title, row, cell }] of cells.entries()) {
      expect(rows[index]).toMatchObject({
        groep: title,
        thema: row.title,
        land: cell.country.name,
        staat: cell.markName,
        'in het kort': cell.brief ?? '',
        'nu in het kort': cell.now?.brief ?? '',
        'stand nu': cell.now?.stateName ?? '',
        'nu per': cell.now?.asOf ?? '',
        pagina: `${origin}/vergelijken/fi-nl/#${row.id}`,
      });
      expectTexts(rows[index], cell);
    }
  });

  it('names the source of every cell that says something, with the paragraph as readers find it', () => {
    for (const subject of tableSubjects(kb)) {
      if (subject.kind !== 'set') continue;
      for (const row of read(setTable('nl', selectionPage(kb, subject), origin))) {
        expect(row['bron']).toBeTruthy();
        if (row['staat'] !== 'rapport zwijgt') expect(row['paragraaf']).toMatch(/^\p{L}.*[^\d.-]/u);
        expect(row['paragraaf'], 'the key of a paragraph').not.toMatch(/-\d|\b[a-z]+\.\d/);
      }
    }
  });

  it('gives no reading of today without its day and source', () => {
    const rows = read(setTable('nl', selectionPage(kb, { ...fiNl, codes: ['dk', 'eng', 'fi', 'nl', 'se'] }), origin)).filter((row) => row['stand nu'] !== '');
    expect(rows.length).toBeGreaterThan(50);
    for (const row of rows) {
      expect(row['nu per']).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      if (row['nu in het kort']) expect(row['bron nu']).toBeTruthy();
    }
  });

  it('has the same columns in English as in Dutch', () => {
    const [head = ''] = setTable('en', selectionPage(kbs.en, fiNl), origin).slice(1).split('\r\n');
    // A Dutch computer splits at semicolons, whatever the language of the text.
    const columns = head.split('";"');
    expect(columns.length).toBeGreaterThan(10);
    for (const name of ['in short', 'now in short', 'state now', 'now as of', 'source now']) expect(head).toContain(name);
  });

  it('has every country of a theme', () => {
    for (const theme of kb.themes) {
      const rows = read(themeTable('nl', themePage(kb, theme), origin));
      expect(rows.map((row) => row['landcode'])).toEqual(['DK', 'FI', 'SE', 'ENG', 'NL']);
      expect(rows.at(-1)?.['vraag aan Nederland (van ons)']).toBe(theme.data.mirror);
    }
  });

  it('has every cell of the overview, with what bears on it', () => {
    const page = overviewPage(kb);
    const rows = read(overviewTable('nl', page, origin));
    expect(rows.length).toBe(kb.themes.length * 5);
    const filled = page.groups.flatMap(({ rows: themes }) => themes.flatMap(({ cells }) => cells)).filter(({ support }) => support.length > 0);
    expect(rows.filter((row) => row['waarop dit steunt'] !== '').length).toBe(filled.length);
  });

  it('has an address of its own for every table, in each language', () => {
    const addresses = Object.values(kbs).flatMap((each) => tableSubjects(each).map((subject) => tableAddress(each, subject)));
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses).toContain('/vergelijken/fi-nl/tabel.csv');
    expect(addresses).toContain('/en/lessons/overview/table.csv');
  });
});

describe('the file of what is not known about today', () => {
  it('has every gap with its theme, country and reason', () => {
    const rows = read(gapsTable('nl', gapsOf(kb), origin));
    expect(rows.length).toBe(gapsOf(kb).length);
    for (const row of rows) for (const column of ['thema', 'land', 'stand nu', 'pagina']) expect(row[column]).toBeTruthy();
  });
});
