import { selectionTitle } from '../compare/comparison.ts';
import type { KnowledgeBase, KnowledgeBases } from '../core/knowledge-base.ts';
import { inEachLanguage, type Language, localeOf } from '../core/languages.ts';
import { strings } from '../i18n/strings.ts';
import { linkTo } from '../site/links.ts';
import { bookAddress, bookName, dataAddress, pathOfPage, type TableSubject, tableAddress, tableSubjects } from '../site/routes.ts';
import { rowInWords, titleOfWhole } from './files/described.ts';
import { linkedFiles, tableFile, wholeFiles } from './files/names.ts';
import { dataSetOf } from './tables/all-tables.ts';
import type { Table } from './tables/table.ts';

/** A link to a file. Its size is filled in by `withFileFacts`. */
interface FileLink {
  readonly name: string;
  readonly href: string;
}

/** Content of the data page. */
export interface DataPage {
  /** All tables together, and their descriptor. */
  readonly whole: readonly FileLink[];
  /** The data set as linked data. */
  readonly linked: readonly FileLink[];
  /** Tables of individual pages, grouped by kind. */
  readonly ofPages: readonly { readonly title: string; readonly files: readonly FileLink[] }[];
  readonly tables: readonly { readonly name: string; readonly row: string; readonly rows: string; readonly files: readonly FileLink[] }[];
  /** Example programs that read a table, by language. */
  readonly programs: readonly { readonly name: string; readonly code: string }[];
  /** The knowledge base as a single book to read. */
  readonly book: { readonly href: string; readonly fileName: string };
  /** Address of the page of editions, with earlier versions of statements. */
  readonly editions: string;
  /** Spreadsheet example: the letter of the column counted, and the formula. */
  readonly spreadsheet: { readonly column: string; readonly formula: string };
}

const numbers = inEachLanguage((language) => new Intl.NumberFormat(localeOf(language)));

const counted = { table: 'cells', field: 'now_state', value: 'changed' } as const;

const python = `import csv

with open("${counted.table}.csv", encoding="utf-8-sig", newline="") as file:
    rows = list(csv.DictReader(file, delimiter=";"))
found = [row for row in rows if row["${counted.field}"] == "${counted.value}"]
print(len(found), "/", len(rows))`;

// In a session with another encoding than UTF-8, R cannot re-encode the file on reading, and would otherwise keep its byte order mark.
const r = `lines <- sub("^\\ufeff", "", readLines("${counted.table}.csv", encoding = "UTF-8"))
rows <- read.csv(text = lines, sep = ";", encoding = "UTF-8")
found <- subset(rows, ${counted.field} == "${counted.value}")
cat(nrow(found), "/", nrow(rows), "\\n")`;

/** Letter of a spreadsheet column, by index from 0; up to Z. */
const letterOf = (place: number) => String.fromCharCode('A'.charCodeAt(0) + place);

/** Tables of individual pages: sets of countries, their differences, themes, and the rest. */
function tablesOfPages(kb: KnowledgeBase): DataPage['ofPages'] {
  const words = strings(kb.language);
  const kindOf = (subject: TableSubject) =>
    subject.kind === 'set'
      ? subject.layout === 'differences'
        ? 'differences'
        : 'sets'
      : subject.kind === 'entry' && subject.id !== kb.lists.roles.about
        ? 'themes'
        : 'others';
  const nameOf = (subject: TableSubject) => {
    if (subject.kind === 'set') return selectionTitle(kb, subject.codes);
    if (subject.kind === 'overview') return words.compare.overviewTitle;
    return subject.id === kb.lists.roles.about ? words.about.gapsTitle : linkTo(kb, subject.id).title;
  };
  return [...Map.groupBy(tableSubjects(kb), kindOf)].map(([kind, subjects]) => ({
    title: words.data.ofPages[kind],
    files: subjects.map((subject) => ({ name: nameOf(subject), href: tableAddress(kb, subject) })),
  }));
}

/** A table without its rows, of which there are too many to keep while pages are rendered. */
type CountedTable = Omit<Table, 'rows'> & { readonly count: number };

const countedTables = new WeakMap<KnowledgeBases, readonly CountedTable[]>();

/** All tables, made once for all languages. */
function tablesOf(kbs: KnowledgeBases): readonly CountedTable[] {
  const tables = countedTables.get(kbs) ?? dataSetOf(kbs).tables.map(({ rows, ...table }) => ({ ...table, count: rows.length }));
  countedTables.set(kbs, tables);
  return tables;
}

/** Index of a column. @throws Error if the field does not exist, since the example would count another column */
function placeOfField(tables: readonly CountedTable[], wanted: { readonly table: string; readonly field: string }): number {
  const place = tables.find(({ name }) => name === wanted.table)?.fields.findIndex(({ name }) => name === wanted.field) ?? -1;
  if (place < 0) throw new Error(`There is no field "${wanted.field}" in the table "${wanted.table}".`);
  return place;
}

/** View model of `/gegevens/`. */
export function dataPage(kbs: KnowledgeBases, language: Language): DataPage {
  const words = strings(language).data;
  const tables = tablesOf(kbs);
  const link = (name: string, file: string): FileLink => ({ name, href: dataAddress(file) });
  const column = letterOf(placeOfField(tables, counted));
  return {
    whole: [link(words.zip, wholeFiles.zip), link(words.sqlite, wholeFiles.sqlite), link(words.descriptor, wholeFiles.descriptor)],
    linked: linkedFiles.map((name) => link(titleOfWhole(language, name), name)),
    ofPages: tablesOfPages(kbs[language]),
    tables: tables.map((table) => ({
      name: table.name,
      row: rowInWords(language, table),
      rows: numbers[language].format(table.count),
      files: [link('CSV', tableFile(table.name, 'csv')), link('JSON', tableFile(table.name, 'json'))],
    })),
    programs: [
      { name: 'R', code: r },
      { name: 'Python', code: python },
    ],
    book: { href: bookAddress(kbs[language]), fileName: bookName(kbs[language]) },
    editions: pathOfPage(kbs[language], { kind: 'editions' }),
    spreadsheet: {
      column,
      formula: words.countIf(`${column}:${column}`, counted.value),
    },
  };
}
