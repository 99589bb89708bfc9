import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { type Difference, differencesBetween, type Edition, wordsOf } from '../../src/core/editions/edition.ts';
import { editionFile, editionsFolder, writeEdition } from '../../src/core/editions/edition-files.ts';
import { buildKnowledgeBase, type KnowledgeBases } from '../../src/core/knowledge-base.ts';
import { alpha3Of, inEachLanguage, mainLanguage } from '../../src/core/languages.ts';
import { licence } from '../../src/core/site.ts';
import { licenceFiles } from '../../src/data/files/data-files.ts';
import { readme, readmeOfDeposit } from '../../src/data/files/readme.ts';
import { dataSetOf } from '../../src/data/tables/all-tables.ts';
import { loadContent } from '../check/load-content.ts';
import { checksumOf, type SiteFile } from '../output/checksums.ts';

/** Why an edition cannot be made, as a message for the user. */
export class Refusal extends Error {}

/** An edition, ready to be written. */
export interface MadeEdition {
  readonly edition: Edition;
  /** The previous edition; undefined for the first. */
  readonly before?: Edition;
  /** Changes since the previous edition. */
  readonly differences: readonly Difference[];
  /** Path of its file, relative to the project root. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/**
 * Makes the edition named in `content/site.yaml` from the current content.
 * @param root project folder
 * @param day date of the edition, as YYYY-MM-DD
 * @param again whether it may replace an unpublished edition of the same name
 * @throws Refusal if the content has faults, or the edition exists already or is older than the last one
 */
export function makeEdition(root: string, day: string, again: boolean): MadeEdition {
  const { content, problems } = loadContent(root);
  if (problems.length > 0) throw new Refusal('The content has faults: npm run check:content names them.');
  const { version } = content.site;
  const last = content.editions.at(-1);
  if (last && last.id > version)
    throw new Refusal(`Edition ${last.id} is there already, and content/site.yaml names ${version}, which is older. Name the next one there.`);
  if (last?.id === version && !again)
    throw new Refusal(
      `Edition ${version} is there already. Name the next one in content/site.yaml; as long as nobody has seen ${version}, npm run release -- --again writes it anew.`,
    );
  const before = content.editions.findLast(({ id }) => id !== version);
  const kbs = inEachLanguage((language) => buildKnowledgeBase(content, language));
  const { statements } = dataSetOf(kbs);
  const ids = new Set([...statements, ...(last ? [...last.statements.keys()].map((id) => ({ id })) : [])].map(({ id }) => id));
  const loose = Object.entries(content.lists.corrections).find(([, { statement }]) => !ids.has(statement));
  if (loose)
    throw new Refusal(
      `content/lists/corrections.yaml: ${loose[0]} names the statement ${loose[1].statement}, which is not there: /gegevens/ has the ids of all.`,
    );
  const edition: Edition = { id: version, day, statements: new Map(statements.map(({ id, entry, words }) => [id, { entry: entry.id, ...words }])) };
  return {
    edition,
    ...(before ? { before } : {}),
    differences: differencesBetween(before?.statements ?? new Map(), edition.statements),
    file: join('content', editionsFolder, editionFile(version)),
    bytes: writeEdition(edition, before),
  };
}

/** Sets the version and release date in a citation file (CFF). */
export function citationOfEdition(cff: string, { id, day }: Edition): string {
  return cff.replace(/^date-released: .*\n/m, '').replace(/^version: .*$/m, `version: ${id}\ndate-released: ${day}`);
}

/** Metadata of a deposit for Zenodo. The DOIs are empty until Zenodo assigns them. */
function zenodoMetadata({ id, day }: Edition, { title, description, creator, notes, keywords }: DepositWords): string {
  const metadata = {
    upload_type: 'dataset',
    title: `${title} (${id})`,
    version: id,
    publication_date: day,
    description,
    creators: [{ name: creator }],
    access_right: 'open',
    license: licence.name.toLowerCase(),
    // Zenodo accepts one language; the notes name the others.
    language: alpha3Of(mainLanguage),
    notes,
    keywords,
    doi: '',
    related_identifiers: [{ relation: 'isVersionOf', scheme: 'doi', identifier: '' }],
  };
  return `${JSON.stringify(metadata, undefined, 2)}\n`;
}

/** Texts that describe a deposit. */
export interface DepositWords {
  readonly title: string;
  readonly description: string;
  readonly creator: string;
  /** Information for which Zenodo has no field. */
  readonly notes: string;
  readonly keywords: readonly string[];
}

/** Documentation of a deposit, by path: what it contains, how to read the data, and the licence texts. */
export const besideDeposit = (kbs: KnowledgeBases): ReadonlyMap<string, Uint8Array> =>
  new Map([
    ['README.txt', strToU8(readmeOfDeposit(kbs))],
    ['data/README.txt', strToU8(readme(kbs))],
    ...licenceFiles.map((name) => [`licences/${name}`, readFileSync(`public/licences/${name}`)] as const),
  ]);

/**
 * Makes a zip to deposit: the statements of the edition, the data, how to cite them, and the hash of every file of the site. The same edition of the same site gives the same bytes.
 * @param data data files by path
 * @param beside documentation by path
 * @param site every file of the built site
 */
export function depositOf(
  edition: Edition,
  words: DepositWords,
  citation: string,
  data: ReadonlyMap<string, Uint8Array>,
  beside: ReadonlyMap<string, Uint8Array>,
  site: readonly SiteFile[],
): Uint8Array {
  const statements = [...edition.statements].map(([id, said]) => ({ id, entry: said.entry, ...wordsOf(said) }));
  const files: Zippable = {
    'CITATION.cff': strToU8(citation),
    '.zenodo.json': strToU8(zenodoMetadata(edition, words)),
    'statements.json': strToU8(`${JSON.stringify({ edition: edition.id, day: edition.day, statements }, undefined, 1)}\n`),
    'site.sha256': strToU8(`${checksumOf(site)}\n`),
    'site-files.sha256': strToU8(site.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('')),
  };
  for (const [name, bytes] of beside) files[name] = bytes;
  for (const [name, bytes] of data) files[`data/${name}`] = bytes;
  return zipSync(files, { mtime: new Date(1980, 0, 1) });
}
