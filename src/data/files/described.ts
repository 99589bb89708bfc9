import { type Language, languages } from '../../core/languages.ts';
import { collectionNames } from '../../core/schema/collections.ts';
import { strings } from '../../i18n/strings.ts';
import type { Table } from '../tables/table.ts';

/** A data file with its title and description, for the data page, the descriptor and the catalogue. */
export interface DescribedFile {
  /** Path within the data folder: `csv/cells.csv`. */
  readonly name: string;
  /** Relative to the site root. */
  readonly address: string;
  readonly bytes: number;
  readonly titleIn: (language: Language) => string;
  readonly descriptionIn: (language: Language) => string;
  /** The table, if the file has the rows of exactly one. */
  readonly table?: Table;
}

/** Names of a file format: for people, as a media type, and in the EU Publications Office's list. */
interface Format {
  readonly title: string;
  readonly media: string;
  readonly authority: string;
  /** Whether it is UTF-8 text. */
  readonly isText: boolean;
}
const formats: Readonly<Record<string, Format>> = {
  csv: { title: 'CSV', media: 'text/csv', authority: 'CSV', isText: true },
  json: { title: 'JSON', media: 'application/json', authority: 'JSON', isText: true },
  jsonld: { title: 'JSON-LD', media: 'application/ld+json', authority: 'JSON_LD', isText: true },
  sqlite: { title: 'SQLite', media: 'application/vnd.sqlite3', authority: 'SQLITE', isText: false },
  ttl: { title: 'Turtle', media: 'text/turtle', authority: 'RDF_TURTLE', isText: true },
  zip: { title: 'zip', media: 'application/zip', authority: 'ZIP', isText: false },
};
export const extensionOf = (name: string) => name.slice(name.lastIndexOf('.') + 1);

/** Format of a file, by its extension. @throws Error if the extension is unknown */
export function formatOf(name: string): Format {
  const format = formats[extensionOf(name)];
  if (!format) throw new Error(`${name}: src/data/files/described.ts does not know what kind of file .${extensionOf(name)} is.`);
  return format;
}

/** Describes in words what a row of a table is: for a collection, one of its entries; for a link table, what it links. @throws Error if no words are defined for the table */
export function rowInWords(language: Language, { name, primaryKey, foreignKeys }: Omit<Table, 'rows'>): string {
  const words = strings(language).data;
  const known = words.isRow[name];
  if (known) return known;
  const collection = collectionNames.find((each) => each === name);
  if (collection) return strings(language).one[collection];
  const [one, other] = primaryKey;
  if (!one || !other || foreignKeys.length === 0) throw new Error(`src/i18n does not say what a row of the table "${name}" is.`);
  return words.ties(one, other);
}

/** A file with the rows of one table. */
export const fileOfTable = (table: Table, { name, address, bytes }: Pick<DescribedFile, 'name' | 'address' | 'bytes'>): DescribedFile => ({
  name,
  address,
  bytes,
  table,
  titleIn: (language) => strings(language).data.tableAs(table.name, formatOf(name).title),
  descriptionIn: (language) => {
    const { columns, sameRows } = strings(language).data;
    const row = `${columns.row} ${rowInWords(language, table)}.`;
    return extensionOf(name) === 'csv' ? row : `${row} ${sameRows}`;
  },
});

/** Title of a file about the whole data set, with its format: "Begrippen en lijsten (Turtle)". */
export const titleOfWhole = (language: Language, name: string): string => {
  const { whole } = strings(language).data;
  return `${whole[name.slice(0, name.indexOf('.'))]?.title ?? name} (${name === 'datapackage.json' ? 'Data Package' : formatOf(name).title})`;
};

/** A file about the whole data set. */
export const fileOfWhole = ({ name, address, bytes }: Pick<DescribedFile, 'name' | 'address' | 'bytes'>): DescribedFile => ({
  name,
  address,
  bytes,
  titleIn: (language) => titleOfWhole(language, name),
  descriptionIn: (language) => {
    const { whole, zip, sqlite } = strings(language).data;
    const byExtension: Readonly<Record<string, string>> = { zip, sqlite };
    return byExtension[extensionOf(name)] ?? whole[name.slice(0, name.indexOf('.'))]?.holds ?? titleOfWhole(language, name);
  },
});

/** A text in each language, main language first, joined by spaces. */
export const inEachInTurn = (textIn: (language: Language) => string): string => languages.map(textIn).join(' ');
