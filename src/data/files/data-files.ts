import { readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import type { KnowledgeBases } from '../../core/knowledge-base.ts';
import { mainLanguage } from '../../core/languages.ts';
import { valueAt } from '../../core/schema/map-record.ts';
import { dataAddress, pathOfPage } from '../../site/routes.ts';
import { catalogueNodes } from '../linked/catalogue.ts';
import { conceptNodes } from '../linked/concepts.ts';
import { fieldNodes } from '../linked/fields.ts';
import { type Node, toJsonLd, toTurtle } from '../linked/graph.ts';
import { dataSetOf } from '../tables/all-tables.ts';
import type { Table } from '../tables/table.ts';
import { toCsv } from './csv.ts';
import { toDataPackage } from './data-package.ts';
import { type DescribedFile, fileOfTable, fileOfWhole } from './described.ts';
import { type LinkedName, linkedFilesOf, tableFile, wholeFiles } from './names.ts';
import { readme } from './readme.ts';
import { toSqlite } from './sqlite.ts';

/** A downloadable file of the data set. */
export interface DataFile {
  /** Relative to the site root. */
  readonly address: string;
  readonly bytes: Uint8Array;
}

/** All files of the data set, with the tables in them. */
export interface DataFiles {
  readonly tables: readonly Table[];
  readonly csv: ReadonlyMap<string, DataFile>;
  readonly json: ReadonlyMap<string, DataFile>;
  readonly descriptor: DataFile;
  /** Terms and lists as SKOS, the fields of a statement, and the catalogue, each as Turtle and as JSON-LD. */
  readonly linked: ReadonlyMap<string, DataFile>;
  readonly zip: DataFile;
  readonly sqlite: DataFile;
}

// A fixed date keeps the zip reproducible; the format cannot store an earlier one.
const day = new Date(1980, 0, 1);

/** Licence texts, in `public/licences/`. */
export const licenceFiles: readonly string[] = ['rights.txt', 'cc-by-4.0.txt'];

const nameOf = (address: string) => address.slice(dataAddress('').length);
const withoutSize = ({ bytes: _, ...file }: DescribedFile): Omit<DescribedFile, 'bytes'> => file;

/** Makes the data files of the knowledge base. They are large: whoever writes them lets go of them. */
export function makeDataFiles(kbs: KnowledgeBases): DataFiles {
  const { tables } = dataSetOf(kbs);
  const makeFile = (name: string, content: string | Uint8Array): DataFile => ({
    address: dataAddress(name),
    bytes: typeof content === 'string' ? Buffer.from(content) : content,
  });
  const perTable = (kind: 'csv' | 'json', write: (table: Table) => string) =>
    new Map(tables.map((table) => [table.name, makeFile(tableFile(table.name, kind), write(table))]));
  const csv = perTable('csv', toCsv);
  const json = perTable('json', ({ rows }) => `${JSON.stringify(rows)}\n`);
  const ofLinked = (name: LinkedName, nodes: readonly Node[]) => {
    const [turtle, jsonLd] = linkedFilesOf(name);
    return [[turtle, makeFile(turtle, toTurtle(nodes))] as const, [jsonLd, makeFile(jsonLd, toJsonLd(nodes))] as const];
  };
  const linked = new Map([...ofLinked('concepts', conceptNodes(kbs)), ...ofLinked('fields', fieldNodes(kbs, tables))]);
  const sqlite = makeFile(wholeFiles.sqlite, toSqlite(tables));
  const described = ({ address, bytes }: DataFile) => ({ name: nameOf(address), address, bytes: bytes.length });
  const ofTables = [csv, json].flatMap((files) => tables.map((table) => fileOfTable(table, described(valueAt(files, table.name)))));
  const ofConcepts = [...linked.values()].map((file) => fileOfWhole(described(file)));
  const descriptor = makeFile(
    wholeFiles.descriptor,
    toDataPackage(
      kbs,
      pathOfPage(kbs[mainLanguage], { kind: 'data' }),
      [...ofTables, ...ofConcepts],
      [fileOfWhole(described(sqlite)), withoutSize(fileOfWhole({ name: wholeFiles.zip, address: dataAddress(wholeFiles.zip), bytes: 0 }))],
    ),
  );
  const zipped = {
    'README.txt': Buffer.from(readme(kbs)),
    ...Object.fromEntries([descriptor, ...csv.values(), ...json.values(), ...linked.values()].map(({ address, bytes }) => [nameOf(address), bytes])),
    ...Object.fromEntries(licenceFiles.map((name) => [`licences/${name}`, readFileSync(`public/licences/${name}`)])),
  };
  const zip = makeFile(wholeFiles.zip, zipSync(zipped, { mtime: day }));
  const ofWhole = [zip, sqlite, descriptor].map((file) => fileOfWhole(described(file)));
  for (const [name, file] of ofLinked('catalogue', catalogueNodes(kbs, [...ofWhole, ...ofConcepts, ...ofTables]))) linked.set(name, file);
  return { tables, csv, json, descriptor, linked, zip, sqlite };
}

/** Every file of the data set. */
export const everyDataFile = ({ csv, json, descriptor, linked, zip, sqlite }: DataFiles): DataFile[] => [
  ...csv.values(),
  ...json.values(),
  descriptor,
  ...linked.values(),
  zip,
  sqlite,
];
