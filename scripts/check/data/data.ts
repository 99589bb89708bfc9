// Reads the data of a built site row by row, as other programs would: node scripts/check/data/data.ts [--published] [folder]. Prints a line for each fault.
// --published also validates the descriptor against the published profiles, which needs a network.
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { parseArgs } from 'node:util';
import { dsvFormat } from 'd3-dsv';
import { unzipSync } from 'fflate';
import { buildKnowledgeBase } from '../../../src/core/knowledge-base.ts';
import { inEachLanguage, languages, mainLanguage } from '../../../src/core/languages.ts';
import { licence } from '../../../src/core/site.ts';
import { everyDataFile, makeDataFiles } from '../../../src/data/files/data-files.ts';
import { dataPage } from '../../../src/data/page.ts';
import { strings } from '../../../src/i18n/strings.ts';
import { bookAddress, dataAddress, dataBeside, pagesWithData, pathOfPage } from '../../../src/site/routes.ts';
import { builtFolder } from '../../output/built-folder.ts';
import { loadContent } from '../load-content.ts';
import { countFaults } from './counts.ts';
import { conceptFaults, type Graph, graphOfJsonLd, graphOfTurtle, irisOf, subjectsOf, untypedNodes } from './linked.ts';
import { profileFaults, publishedFaults } from './profile.ts';
import { statementFaults } from './statements.ts';

interface ReadField {
  readonly name: string;
  readonly type: string;
  readonly constraints?: {
    readonly required?: boolean;
    readonly pattern?: string;
    readonly enum?: readonly string[];
    readonly minimum?: number;
    readonly maximum?: number;
  };
}
/** A file in the descriptor. Its path is an address on the site unless it is distributed with the descriptor. */
interface Resource {
  readonly $schema: string;
  readonly name: string;
  readonly path: string;
  readonly bytes?: number;
}
interface TableResource extends Resource {
  readonly type: 'table';
  readonly dialect: { readonly $schema: string; readonly delimiter: string };
  readonly schema: {
    readonly $schema: string;
    readonly fields: readonly ReadField[];
    readonly primaryKey: readonly string[];
    readonly foreignKeys?: readonly {
      readonly fields: readonly string[];
      readonly reference: { readonly resource: string; readonly fields: readonly string[] };
    }[];
  };
}
type TextRow = Readonly<Record<string, string>>;

/** Fetches a published profile; exits if it cannot be loaded. */
async function fetchProfile(address: string): Promise<object> {
  try {
    return (await (await fetch(address)).json()) as object;
  } catch (error) {
    const { message, cause } = error as Error;
    console.error(`${address} could not be read (${cause instanceof Error ? cause.message : message}). --published needs a network.`);
    process.exit(1);
  }
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { published: { type: 'boolean', default: false } } });
const folder = builtFolder(positionals[0]);
const faults: string[] = [];
const expect = (isRight: boolean, fault: string) => {
  if (!isRight) faults.push(fault);
};
const inFolder = (address: string) => join(folder, address);
const read = (address: string) => readFileSync(inFolder(address));

const { content } = loadContent(process.cwd());
const build = () => makeDataFiles(inEachLanguage((language) => buildKnowledgeBase(content, language)));
const kbs = inEachLanguage((language) => buildKnowledgeBase(content, language));
const descriptor = JSON.parse(read(dataAddress('datapackage.json')).toString()) as { $schema: string; resources: (Resource | TableResource)[] };
const isTable = (resource: Resource): resource is TableResource => 'type' in resource;
const resources = descriptor.resources.filter(isTable);
faults.push(...profileFaults(descriptor));
if (values.published) faults.push(...(await publishedFaults(descriptor, fetchProfile)));
const keyOf = (row: TextRow, names: readonly string[]) => JSON.stringify(names.map((name) => row[name]));

/** Parses a table the way a program would that knows the descriptor only. */
function rowsOf({ path, dialect, schema }: TableResource): readonly TextRow[] {
  const text = read(dataAddress(path)).toString();
  expect(text.startsWith('\ufeff'), `${path}: no byte order mark`);
  const parsed = dsvFormat(dialect.delimiter).parse(text.slice(1));
  const names = schema.fields.map(({ name }) => name);
  expect(JSON.stringify(parsed.columns) === JSON.stringify(names), `${path}: other columns than the descriptor says`);
  return parsed as unknown as TextRow[];
}
// The descriptor lists every data file except itself and the catalogue. The zip contains the descriptor, so it has no size there.
const { origin } = kbs[mainLanguage].site;
const addressOf = ({ path }: Resource) => (path.startsWith('http') ? path.slice(origin.length) : dataAddress(path));
for (const resource of descriptor.resources) {
  const { length } = read(addressOf(resource));
  expect(resource.bytes === length || resource.name === 'stevige-basis-zip', `${resource.path}: ${length} bytes, and the descriptor says ${resource.bytes}`);
}
const described = new Set(descriptor.resources.map(addressOf));
for (const { address } of everyDataFile(build()))
  expect(described.has(address) || /(?:datapackage\.json|catalogue\.\w+)$/.test(address), `datapackage.json does not name ${address}`);
const tables = new Map(resources.map((resource) => [resource.name, rowsOf(resource)]));

const isOfType: Readonly<Record<string, (value: string) => boolean>> = {
  string: (value) => value.trim() === value,
  integer: (value) => /^-?\d+$/.test(value),
  number: (value) => /^-?\d+(?:\.\d+)?$/.test(value),
  boolean: (value) => value === 'true' || value === 'false',
  date: (value) => /^\d{4}-\d\d-\d\d$/.test(value),
};

/** Whether a value satisfies its field's type and constraints. */
function fits({ type, constraints = {} }: ReadField, value: string): boolean {
  if (value === '') return !constraints.required;
  const { pattern, enum: values, minimum, maximum } = constraints;
  if (!isOfType[type]?.(value)) return false;
  if (values && !values.includes(value)) return false;
  if (pattern && !new RegExp(pattern, 'u').test(value)) return false;
  return (minimum === undefined || Number(value) >= minimum) && (maximum === undefined || Number(value) <= maximum);
}

/** Whether a spreadsheet would run a value: it starts like a formula and has no apostrophe in front. */
const isFormula = (field: ReadField, value: string) => field.type === 'string' && /^[=+\-@\t\r\n＝＋－＠]/.test(value);

for (const { name, schema } of resources) {
  const rows = tables.get(name) ?? [];
  expect(rows.length > 0 || kbs[mainLanguage].workshops.length === 0, `${name}: no rows`);
  for (const field of schema.fields) {
    const wrong = rows.find((row) => !fits(field, row[field.name] ?? '') || isFormula(field, row[field.name] ?? ''));
    expect(!wrong, `${name}.${field.name}: ${JSON.stringify(wrong?.[field.name])} is not what the descriptor says`);
  }
  const keys = new Set(rows.map((row) => keyOf(row, schema.primaryKey)));
  expect(keys.size === rows.length, `${name}: two rows with one key`);
  for (const { fields, reference } of schema.foreignKeys ?? []) {
    const targets = tables.get(reference.resource || name);
    const keys = new Set(targets?.map((row) => keyOf(row, reference.fields)));
    const loose = rows.find((row) => fields.every((field) => row[field] !== '') && !keys.has(keyOf(row, fields)));
    expect(!loose, `${name}: ${loose && keyOf(loose, fields)} is not in ${reference.resource || name}`);
  }
  const json = JSON.parse(read(dataAddress(`json/${name}.json`)).toString()) as Readonly<Record<string, unknown>>[];
  const isSame =
    json.length === rows.length &&
    rows.every((row, place) => schema.fields.every((field) => row[field.name] === `${json[place]?.[field.name] ?? ''}`.replaceAll('\r\n', '\n')));
  expect(isSame, `${name}: CSV and JSON differ`);
}

/** Subjects described in each linked-data file, by address, and the graphs of those files. */
const tellers = new Map<string, ReadonlySet<string>>();
const graphs: Graph[] = [];
// Turtle and JSON-LD must give the same graph, as read by two independent parsers.
for (const name of ['concepts', 'fields', 'catalogue']) {
  const turtle = graphOfTurtle(read(dataAddress(`${name}.ttl`)).toString());
  const json = await graphOfJsonLd(read(dataAddress(`${name}.jsonld`)).toString());
  expect(turtle.length > 0 && JSON.stringify(turtle) === JSON.stringify(json), `${name}: Turtle and JSON-LD are read as other graphs`);
  const wrong = name === 'concepts' ? conceptFaults(turtle) : untypedNodes(turtle).map((node) => `${node} has no type`);
  tellers.set(dataAddress(`${name}.ttl`), new Set(subjectsOf(turtle)));
  graphs.push(turtle);
  faults.push(...wrong.map((fault) => `${name}.ttl: ${fault}`));
}
const known = new Set((tables.get('statements') ?? []).map(({ id = '', language = '' }) => `${id} ${language}`));
let counted = 0;
for (const language of languages) {
  const pages = [...pagesWithData(kbs[language])];
  for (const [place, [path, entries]] of pages.entries()) {
    const address = dataBeside(path);
    const text = read(address).toString();
    const { hasPart } = JSON.parse(text) as { hasPart: { id: string; entry: string }[] };
    const loose = hasPart.find((part) => !known.has(`${part.id} ${language}`) || !entries.includes(part.entry));
    expect(!loose && hasPart.length > 0, `${address}: ${loose?.id} is no statement of an entry on the page`);
    counted += hasPart.length;
    const page = read(`${path}index.html`).toString();
    expect(page.includes(`<link rel="alternate" type="application/ld+json" href="${address}"`), `${path} does not name ${address}`);
    // Parsing all of them as linked data would take longer than building the site.
    if (place % 25 > 0) continue;
    const graph = await graphOfJsonLd(text);
    tellers.set(address, new Set(subjectsOf(graph)));
    graphs.push(graph);
    const texts = graph.filter((line) => line.includes('<https://schema.org/text>'));
    expect(texts.length === hasPart.length, `${address}: ${texts.length} texts are read as linked data, and it holds ${hasPart.length}`);
  }
}
const saidInAll = tables.get('statements')?.length;
expect(counted === saidInAll, `data.json beside pages holds ${counted} statements, and there are ${saidInAll}`);

// Every page, including hand-outs, links to the licence and offers reference managers its sources and itself. robots.txt names the sitemap.
const unknown = inFolder('/404.html');
for (const name of globSync('**/*.html', { cwd: folder })) {
  const html = read(name).toString();
  if (html.includes('http-equiv="refresh"')) continue;
  const namesLicence = html.includes(`<a href="${licence.path}" rel="license">${licence.short}</a>`) && html.includes('<a href="/licences/rights.txt">');
  expect(namesLicence, `${name} does not name the licence and what it lets do`);
  const works = [...html.matchAll(/<span class="Z3988"[^>]* title="([^"]+)"/g)].map(
    ([, contextObject = '']) => new URLSearchParams(contextObject.replaceAll('&amp;', '&')),
  );
  const canonical = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1];
  const indexOfPage = works.findIndex((work) => work.get('rft.identifier') === canonical);
  const isWhole = indexOfPage > 0 && ['rft.title', 'rft.aucorp', 'rft.date', 'rft.source', 'rft.language'].every((field) => works[indexOfPage]?.has(field));
  if (inFolder(name) === unknown) expect(works.length === 0, `${name} is no page, and gives reference managers one`);
  else expect(isWhole, `${name} does not give reference managers a publication and the page itself`);
}
expect(read('/robots.txt').toString().includes(`Sitemap: ${kbs[mainLanguage].site.origin}/sitemap-index.xml`), 'robots.txt does not name the sitemap');

faults.push(...statementFaults(tables.get('statements') ?? [], (path) => read(`${path}index.html`).toString()));
for (const language of languages) faults.push(...countFaults(kbs[language], tables, (path) => read(`${path}index.html`).toString()));

/** Ids on each page; every page is read once. */
const ids = new Map<string, ReadonlySet<string> | undefined>();
function idsOn(path: string): ReadonlySet<string> | undefined {
  if (!ids.has(path)) {
    const file = inFolder(`${path}index.html`);
    ids.set(path, existsSync(file) ? new Set([...readFileSync(file, 'utf8').matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id)) : undefined);
  }
  return ids.get(path);
}
const addresses = new Set(
  [...tables.values()].flatMap((rows) =>
    rows.flatMap((row) => [row['page'], ...languages.map((language) => row[`page_${language}`])].flatMap((address) => address || [])),
  ),
);
/** Value at a JSON Pointer (RFC 6901) without escaped characters. */
const valueAtPointer = (json: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((value, name) => Object(value)[name], json);

// Every IRI of this site with a fragment identifies part of a page, or something that is described in its file.
for (const iri of new Set(graphs.flatMap((graph) => irisOf(graph).filter((iri) => iri.startsWith(origin) && iri.includes('#'))))) {
  const { pathname, hash } = new URL(iri);
  const pointed = pathname.endsWith('datapackage.json') ? valueAtPointer(descriptor, hash.slice(1)) : undefined;
  const isTold = tellers.get(pathname)?.has(iri) ?? pointed ?? idsOn(pathname)?.has(hash.slice(1));
  expect(Boolean(isTold), `${iri} stands in linked data, and nothing is there`);
}
for (const address of addresses) {
  const { pathname, hash } = new URL(address);
  const ids = idsOn(pathname);
  expect(ids !== undefined && (hash === '' || ids.has(hash.slice(1))), `${address} does not answer`);
}

for (const language of languages) {
  const path = pathOfPage(kbs[language], { kind: 'data' });
  const html = read(`${path}index.html`).toString();
  const linked = new Set([...html.matchAll(/href="(\/gegevens\/[^"]+)"/g)].map(([, href = '']) => href));
  // Books are left out: each language links to its own.
  const files = globSync('**/*.*', { cwd: inFolder(dataAddress('')) }).filter((name) => !/index\.html$|\.epub$/.test(name));
  for (const name of files) expect(linked.has(dataAddress(name)), `${path} does not list ${name}`);
  for (const address of linked) expect(existsSync(inFolder(address)), `${path} lists ${address}, which is not there`);
  expect(html.includes(`href="${bookAddress(kbs[language])}"`), `${path} does not lead to its book`);
  for (const [name, rows] of tables) {
    const shown = new RegExp(`>${name}</code></th>.*?</td>\\s*<td[^>]*>([\\d.,]+)</td>`, 's').exec(html)?.[1];
    expect(shown?.replace(/\D/g, '') === `${rows.length}`, `${path}: ${name} has ${rows.length} rows, and the page says ${shown}`);
  }
}

// Two more builds must give the same bytes as the published files.
const again = [build(), build()].map(everyDataFile);
for (const [place, { address, bytes }] of (again[0] ?? []).entries()) {
  const published = read(address);
  const isSame = Buffer.compare(published, bytes) === 0 && Buffer.compare(published, again[1]?.[place]?.bytes ?? new Uint8Array()) === 0;
  expect(isSame, `${address}: made again, it has other bytes`);
}

const zipped = unzipSync(read(dataAddress('stevige-basis.zip')));
for (const { path } of descriptor.resources) expect(path in zipped || path.startsWith('http'), `datapackage.json in the zip names ${path}, which is not there`);
for (const [name, bytes] of Object.entries(zipped)) {
  if (name === 'README.txt') {
    const text = Buffer.from(bytes).toString();
    expect(
      languages.every((language) => text.includes(strings(language).data.licence)),
      'README.txt in the zip does not tell the licence in every language',
    );
    continue;
  }
  const original = name.startsWith('licences/') ? readFileSync(join('public', name)) : read(dataAddress(name));
  expect(Buffer.compare(original, bytes) === 0, `${name} in the zip differs from the file itself`);
}

const database = new DatabaseSync(inFolder(dataAddress('stevige-basis.sqlite')), { readOnly: true });
expect(database.prepare('PRAGMA foreign_key_check').all().length === 0, 'SQLite: a foreign key lands nowhere');
expect(database.prepare('PRAGMA integrity_check').get()?.['integrity_check'] === 'ok', 'SQLite: the file is damaged');
for (const [name, rows] of tables) {
  expect(database.prepare(`SELECT count(*) AS n FROM "${name}"`).get()?.['n'] === rows.length, `SQLite: ${name} has other rows than its CSV`);
}
const search = database.prepare(
  'SELECT count(*) AS n FROM statements_search JOIN statements ON statements.rowid = statements_search.rowid WHERE statements_search MATCH ?',
);
for (const word of ['Linkoping', 'Hameenlinna', 'een', 'foraeldrepalaeg'])
  expect(Number(search.get(`"${word}"`)?.['n']) > 0, `SQLite: "${word}" is not found in the full text`);
database.close();

// The example programs must give the right counts. A missing interpreter is reported, not a fault.
const cells = tables.get('cells') ?? [];
const expected = `${cells.filter((row) => row['now_state'] === 'changed').length} / ${cells.length}`;
// Run them in a locale without UTF-8, as on many servers.
const plain = { ...process.env, LC_ALL: 'C', PYTHONUTF8: '0' };
const commands: Readonly<Record<string, readonly string[]>> = { Python: ['python3', '-c'], R: ['Rscript', '-e'] };
for (const { name, code } of dataPage(kbs, mainLanguage).programs) {
  const [command = '', flag = ''] = commands[name] ?? [];
  const { error, stdout, stderr } = spawnSync(command, [flag, code], { cwd: inFolder(dataAddress('csv')), encoding: 'utf8', env: plain });
  if (error) console.log(`${command} is not on this machine: the example in ${name} was not run.`);
  else expect(stdout.trim() === expected, `The example in ${name} gives ${JSON.stringify(stdout + stderr)}, not ${expected}`);
}
const { column } = dataPage(kbs, mainLanguage).spreadsheet;
expect(Object.keys(cells[0] ?? {})[column.charCodeAt(0) - 'A'.charCodeAt(0)] === 'now_state', `Column ${column} of cells.csv is not now_state`);

for (const fault of faults.slice(0, 50)) console.error(fault);
const rowCount = [...tables.values()].reduce((sum, rows) => sum + rows.length, 0);
console.log(`${tables.size} tables, ${rowCount} rows, ${addresses.size} addresses: ${faults.length === 0 ? 'no faults' : `${faults.length} faults`}`);
process.exitCode = faults.length > 0 ? 1 : 0;
