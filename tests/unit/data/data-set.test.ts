import { describe, expect, it } from 'vitest';
import type { Edition } from '../../../src/core/editions/edition.ts';
import type { KnowledgeBases } from '../../../src/core/knowledge-base.ts';
import { inEachLanguage } from '../../../src/core/languages.ts';
import { toCsv } from '../../../src/data/files/csv.ts';
import { dataPage } from '../../../src/data/page.ts';
import { dataSetOf } from '../../../src/data/tables/all-tables.ts';
import type { Table } from '../../../src/data/tables/table.ts';
import { unreleasedStatements } from '../../../src/data/unreleased.ts';
import { strings } from '../../../src/i18n/strings.ts';
import { kbs } from '../content.ts';

const { tables, statements } = dataSetOf(kbs);
const tableOf = (name: string): Table => tables.find((table) => table.name === name) as Table;
const statementOf = (id: string) => statements.find((statement) => statement.id === id);

describe('the tables of the knowledge base', () => {
  it('have a row for every entry, and for every cell of the comparison', () => {
    for (const { name, rows } of [tableOf('practices'), tableOf('laws'), tableOf('terms'), tableOf('sources'), tableOf('developments')])
      expect(rows.length, name).toBe(kbs.nl[name as 'practices'].length);
    expect(tableOf('services').rows.length).toBe(kbs.nl.services.size);
    expect(tableOf('cells').rows.length).toBe(kbs.nl.themes.reduce((sum, { data }) => sum + Object.keys(data.cells).length, 0));
  });

  it('take names, enums and bounds of their fields from the schemas', () => {
    const fields = new Map(tableOf('services').fields.map((field) => [field.name, field]));
    expect(fields.get('access')?.constraints.enum).toEqual(['open', 'open-or-referred', 'decision', 'compulsory', 'not-stated']);
    expect(fields.get('access')?.description).toMatch(/^How a family gets in/);
    expect(fields.get('name_nl')?.constraints.required).toBe(true);
    expect(fields.get('carrier_en')?.constraints.required).toBeUndefined();
    expect(tableOf('laws').fields.find(({ name }) => name === 'year')).toMatchObject({ type: 'integer', constraints: { minimum: 1800, maximum: 2100 } });
  });

  it('describe fields for users of the data, not for authors', () => {
    const names = new Set(tables.map(({ name }) => name));
    const described = tables.flatMap(({ name, fields }) => fields.map(({ name: field, description }) => ({ field: `${name}.${field}`, description })));
    expect(described.filter(({ description }) => / Not |quotes|\.yaml|[a-z][A-Z][a-z]/.test(description))).toEqual([]);
    const named = described.flatMap(({ description }) =>
      [...description.matchAll(/\bof the table (\w+)|\bin the table (\w+)/g)].map(([, of, within]) => of ?? within ?? ''),
    );
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => !names.has(name))).toEqual([]);
  });

  it('have a title and description for every field', () => {
    const mute = tables.flatMap(({ name, fields }) => fields.flatMap((field) => (field.title && field.description ? [] : [`${name}.${field.name}`])));
    expect(mute).toEqual([]);
  });

  it('have patterns that match whole values, as Data Package requires', () => {
    const patterns = tables.flatMap(({ fields }) => fields.flatMap(({ constraints }) => constraints.pattern ?? []));
    expect(patterns.length).toBeGreaterThan(5);
    expect(patterns.filter((pattern) => !/^\^.*\$$/.test(pattern))).toEqual([]);
  });

  it('have no pattern that depends on a flag', () => {
    const { constraints } = tableOf('touches_parts').fields.find(({ name }) => name === 'parts') ?? { constraints: {} };
    expect(constraints).not.toHaveProperty('pattern');
  });

  it('have foreign keys to the law, country and paragraph they mention', () => {
    expect(tableOf('laws_countries').foreignKeys).toContainEqual({ fields: ['country'], table: 'country_codes', to: ['id'] });
    expect(tableOf('statement_sources').foreignKeys).toContainEqual({ fields: ['paragraph'], table: 'paragraphs', to: ['id'] });
  });
});

describe('a statement', () => {
  it('from the report has its municipality, paragraph and address', () => {
    const step = statementOf('resursteamet.steps.vraag.text');
    expect(step).toMatchObject({ whose: 'report', reading: 'then', reach: 'municipality', municipality: 'linkoping', countries: ['se'] });
    expect(step?.sources).toEqual([{ source: 'nji-2015', at: 'uitvoering-4.3' }]);
    const row = tableOf('statements').rows.find(({ id, language }) => id === 'resursteamet.steps.vraag.text' && language === 'nl');
    expect(row?.['page']).toMatch(/\/praktijk\/resursteamet\/#stap-vraag$/);
    expect([row?.['period_from'], row?.['period_to']]).toEqual([2012, 2015]);
  });

  it('has a date in one of the formats in the description of its field', () => {
    const { fields, rows } = tableOf('statements');
    const forms = new Set(rows.flatMap(({ date }) => (date === null ? [] : `${date}`.replaceAll(/\d/g, '0'))));
    const words = new Set([...forms].flatMap((form) => form.match(/[a-z]+/g) ?? []));
    const { description = '' } = fields.find(({ name }) => name === 'date') ?? {};
    expect([...words].toSorted()).toEqual(['about', 'before', 'since', 'undated']);
    expect([...words].filter((word) => !description.includes(`"${word}"`))).toEqual([]);
    const figures = new Set(description.replaceAll(/\d/g, '0').match(/0000(?:[-/0]*0)?/g));
    expect([...forms].flatMap((form) => form.match(/0.*/g) ?? []).filter((form) => !figures.has(form))).toEqual([]);
  });

  it('has its time: the period of the report, or the date of a later source', () => {
    const { rows } = tableOf('statements');
    const timeless = rows.filter(({ whose, period_from: from, date }) => (whose === 'report' && from === null) || (whose === 'later' && date === null));
    expect(timeless.map(({ id }) => id)).toEqual([]);
    const equivalent = rows.find(({ id }) => id === 'socialtjanstlag.equivalents.se.literal');
    expect(equivalent).toMatchObject({ whose: 'later', date: '2025-09-11' });
  });

  it('on a practice described by later sources is theirs, and a transfer card has the sources of its practice', () => {
    expect(statementOf('engeland-caf.transfer.carrier')).toMatchObject({ whose: 'report', reading: 'then' });
    expect(statementOf('engeland-caf.transfer.carrier')?.sources).toEqual(statementOf('engeland-caf.summary')?.sources);
    const ofReport = new Set(kbs.nl.sources.filter(({ data }) => data.role === 'base').map(({ id }) => id));
    for (const { id, whose, sources } of statements)
      if (whose === 'report' && sources.length > 0)
        expect(
          sources.some(({ source }) => ofReport.has(source)),
          id,
        ).toBe(true);
    expect(statementOf('health-visitor.equivalents.dk.literal')).toMatchObject({ whose: 'later' });
  });

  it('is our own where we ask or compare', () => {
    expect(statementOf('resursteamet.questions.1')).toMatchObject({ whose: 'ours' });
    expect(statementOf('resursteamet.transfer.nearest')).toMatchObject({ whose: 'ours' });
  });

  it('about today has its date, its state and the sources of its updates, never the report', () => {
    const ofToday = statements.filter(({ part, field }) => part.table === 'cells' && field.startsWith('now_'));
    expect(ofToday.length).toBeGreaterThan(100);
    for (const { id, whose, reading, date, sources } of ofToday) {
      expect([whose, reading], id).toEqual(['later', 'now']);
      expect(date, id).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(sources.length, id).toBeGreaterThan(0);
      expect(sources.map(({ source }) => source)).not.toContain('nji-2015');
    }
  });

  it('in running text has the sources below it, and none where it is our own', () => {
    expect(statementOf('over.text.1')).toMatchObject({ sources: [{ source: 'nji-2015' }] });
    for (const { id, whose, sources } of statements.filter(({ field }) => field === 'text'))
      if (whose === 'report') expect(sources.length, id).toBeGreaterThan(0);
  });
});

it('statements that are in no edition are counted, so that a build can report them', () => {
  const edition = { id: '2030-01', day: '2030-01-31', statements: new Map(statements.map(({ id, entry, words }) => [id, { entry: entry.id, ...words }])) };
  const withEdition = (given: Edition): KnowledgeBases => inEachLanguage((language) => ({ ...kbs[language], editions: [given] }));
  expect(unreleasedStatements(withEdition(edition))).toBe(0);
  const [[id, words] = []] = [...edition.statements];
  if (!id || !words) throw new Error('There are no statements.');
  expect(unreleasedStatements(withEdition({ ...edition, statements: new Map([...edition.statements, [id, { ...words, en: 'Other words.' }]]) }))).toBe(1);
});

describe('a table as CSV', () => {
  const table = (value: string | number | null): Table => ({
    name: 'sample',
    primaryKey: ['a'],
    foreignKeys: [],
    fields: [{ name: 'a', title: 'A', description: '', type: 'string', constraints: {} }],
    rows: [{ a: value }],
  });

  it('escapes text that would run as a formula, but not negative numbers', () => {
    expect(toCsv(table('=1+1'))).toBe('\ufeff"a"\r\n"\'=1+1"\r\n');
    expect(toCsv(table(-0.14))).toBe('\ufeff"a"\r\n-0.14\r\n');
    expect(toCsv(table(null))).toBe('\ufeff"a"\r\n""\r\n');
  });
});

// Read as an empty field by pandas, R and csvkit by default.
const readAsEmpty = new Set(['na', 'n/a', 'nan', 'none', 'null', 'nil', '.', '#n/a', '<na>']);

it('the data page names each word in the tables that a program reads as an empty field', () => {
  const values = tables.flatMap(({ rows }) => rows.flatMap((row) => Object.values(row)));
  const emptied = new Set(values.filter((value) => typeof value === 'string' && readAsEmpty.has(value.toLowerCase())));
  expect([...emptied]).toEqual(['none']);
  for (const language of ['nl', 'en'] as const) expect(strings(language).data.how.join('\n')).toMatch(/csvkit .*\bnone\b.* --blanks/);
});

it('the data page warns readers that expect decimal commas', () => {
  expect(toCsv(tableOf('municipalities'))).toContain(';55.73;');
  for (const language of ['nl', 'en'] as const) expect(strings(language).data.how.join('\n')).toMatch(/read\.csv2 .*read_csv2 .*55\.73/);
});

it('the data page explains what a row is, for every table', () => {
  for (const language of ['nl', 'en'] as const) {
    const { tables: listed } = dataPage(kbs, language);
    expect(listed.map(({ name }) => name)).toEqual(tables.map(({ name }) => name));
    for (const { name, row } of listed) expect(row, name).toMatch(/\w/);
  }
});
