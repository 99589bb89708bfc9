import { type Language, languages } from '../../core/languages.ts';
import { collectionNames } from '../../core/schema/collections.ts';
import { strings } from '../../i18n/strings.ts';
import type { Table } from '../tables/table.ts';

/** A file of the data with what a reader, a descriptor and a catalogue say of it. */
export interface DescribedFile {
  /** Name within the folder of the data: `csv/cells.csv`. */
  readonly name: string;
  /** From the root of the site. */
  readonly address: string;
  readonly bytes: number;
  readonly titleIn: (language: Language) => string;
  readonly descriptionIn: (language: Language) => string;
  /** The table of which it holds the rows, and no others. */
  readonly table?: Table;
}

/** How a kind of file is called: for people, as a media type, and in the list of the Publications Office. */
interface Format {
  readonly title: string;
  readonly media: string;
  readonly authority: string;
  /** Text in UTF-8. */
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

/** The kind of a file, by its name. @throws Error when it is of none that is known */
export function formatOf(name: string): Format {
  const format = formats[extensionOf(name)];
  if (!format) throw new Error(`${name}: src/data/files/described.ts does not know what kind of file .${extensionOf(name)} is.`);
  return format;
}

/** What a row of a table is, in words. A collection is named as one of its entries, a table of ties between two others says which. @throws Error when a table of another kind has no words */
export function rowInWords(language: Language, { name, primaryKey, foreignKeys }: Table): string {
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

/** What a file of the data as a whole holds and how it is written: "Begrippen en lijsten (Turtle)". */
export const titleOfWhole = (language: Language, name: string): string => {
  const { whole } = strings(language).data;
  return `${whole[name.slice(0, name.indexOf('.'))]?.title ?? name} (${name === 'datapackage.json' ? 'Data Package' : formatOf(name).title})`;
};

/** A file of the data as a whole. */
export const fileOfWhole = ({ name, address, bytes }: Pick<DescribedFile, 'name' | 'address' | 'bytes'>): DescribedFile => ({
  name,
  address,
  bytes,
  titleIn: (language) => titleOfWhole(language, name),
  descriptionIn: (language) => {
    const { whole, zip, sqlite } = strings(language).data;
    const of: Readonly<Record<string, string>> = { zip, sqlite };
    return of[extensionOf(name)] ?? whole[name.slice(0, name.indexOf('.'))]?.holds ?? titleOfWhole(language, name);
  },
});

/** Sentences in each language, the main one first. */
export const inEachInTurn = (textIn: (language: Language) => string): string => languages.map(textIn).join(' ');
