import { readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import type { KnowledgeBases } from '../../core/knowledge-base.ts';
import { mainLanguage } from '../../core/languages.ts';
import { valueAt } from '../../core/schema/map-record.ts';
import { dataAddress, pathOfPage } from '../../site/routes.ts';
import { catalogueNodes } from '../linked/catalogue.ts';
import { conceptNodes } from '../linked/concepts.ts';
import { type Node, toJsonLd, toTurtle } from '../linked/graph.ts';
import { makeDataSet } from '../tables/all-tables.ts';
import type { Table } from '../tables/table.ts';
import { toCsv } from './csv.ts';
import { toDataPackage } from './data-package.ts';
import { toSqlite } from './sqlite.ts';

/** A file of the data. */
export interface DataFile {
  /** From the root of the site. */
  readonly address: string;
  readonly bytes: Uint8Array;
}

/** All files of the data, with the tables that they hold. */
export interface DataFiles {
  readonly tables: readonly Table[];
  readonly csv: ReadonlyMap<string, DataFile>;
  readonly json: ReadonlyMap<string, DataFile>;
  readonly descriptor: DataFile;
  /** Terms and lists as SKOS, and the catalogue, each as Turtle and as JSON-LD. */
  readonly linked: ReadonlyMap<string, DataFile>;
  readonly zip: DataFile;
  readonly sqlite: DataFile;
  /** The catalogue, of which two of the linked files are written. */
  readonly catalogue: readonly Node[];
}

// The same bytes whenever they are made; a zip knows no earlier day.
const day = new Date(1980, 0, 1);

const known = new WeakMap<KnowledgeBases, DataFiles>();

/** The data of the whole base as files, made once. */
export function dataFiles(kbs: KnowledgeBases): DataFiles {
  const files = known.get(kbs) ?? makeFiles(kbs);
  known.set(kbs, files);
  return files;
}

function makeFiles(kbs: KnowledgeBases): DataFiles {
  const { tables } = makeDataSet(kbs);
  const file = (name: string, content: string | Uint8Array): DataFile => ({
    address: dataAddress(name),
    bytes: typeof content === 'string' ? Buffer.from(content) : content,
  });
  const perTable = (kind: 'csv' | 'json', write: (table: Table) => string) =>
    new Map(tables.map((table) => [table.name, file(`${kind}/${table.name}.${kind}`, write(table))]));
  const csv = perTable('csv', toCsv);
  const json = perTable('json', ({ rows }) => `${JSON.stringify(rows)}\n`);
  const descriptor = file(
    'datapackage.json',
    toDataPackage(kbs[mainLanguage], tables, pathOfPage(kbs[mainLanguage], { kind: 'data' }), (table) => valueAt(csv, table).bytes.length),
  );
  const concepts = conceptNodes(kbs);
  const ofConcepts = { 'concepts.ttl': toTurtle(concepts), 'concepts.jsonld': toJsonLd(concepts) };
  const linked = new Map(Object.entries(ofConcepts).map(([name, content]) => [name, file(name, content)]));
  const zipped = {
    'datapackage.json': descriptor.bytes,
    ...Object.fromEntries([...csv.values(), ...json.values(), ...linked.values()].map(({ address, bytes }) => [address.slice(dataAddress('').length), bytes])),
    ...Object.fromEntries(['rights.txt', 'cc-by-4.0.txt'].map((name) => [`licences/${name}`, readFileSync(`public/licences/${name}`)])),
  };
  const zip = file('stevige-basis.zip', zipSync(zipped, { mtime: day }));
  const sqlite = file('stevige-basis.sqlite', toSqlite(tables));
  const distributions = [zip, sqlite, descriptor, ...linked.values()].map(({ address, bytes }) => ({
    name: address.slice(dataAddress('').length),
    address,
    bytes: bytes.length,
  }));
  const catalogue = catalogueNodes(kbs, distributions);
  linked.set('catalogue.ttl', file('catalogue.ttl', toTurtle(catalogue)));
  linked.set('catalogue.jsonld', file('catalogue.jsonld', toJsonLd(catalogue)));
  return { tables, csv, json, descriptor, linked, zip, sqlite, catalogue };
}

/** Every file of the data. */
export const everyDataFile = ({ csv, json, descriptor, linked, zip, sqlite }: DataFiles): DataFile[] => [
  ...csv.values(),
  ...json.values(),
  descriptor,
  ...linked.values(),
  zip,
  sqlite,
];
