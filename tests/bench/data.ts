// The share of a build that the data and linked data take, and what ten editions cost: processor time, which other programs do not lengthen.
import { globSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadContent } from '../../scripts/check/load-content.ts';
import { tempCheckout } from '../../scripts/output/temp-checkout.ts';
import type { Edition } from '../../src/core/editions/edition.ts';
import { editionFile, editionsFolder, writeEdition } from '../../src/core/editions/edition-files.ts';
import { buildKnowledgeBase } from '../../src/core/knowledge-base.ts';
import { inEachLanguage } from '../../src/core/languages.ts';
import { generatedFiles } from '../../src/publish/endpoints.ts';
import { dataAddress } from '../../src/site/routes.ts';
import { measure } from './measure.ts';
import { note, report } from './report.ts';

const mostShare = 0.1;
const mostRoom = 2;

const { content } = loadContent(process.cwd());
const kbs = inEachLanguage((language) => buildKnowledgeBase(content, language));

/** Seconds of processor time for all files of the data, including those of single pages. */
async function secondsOfData(): Promise<number> {
  const before = process.cpuUsage();
  for (const { path, make } of generatedFiles(kbs)) if (path.startsWith(dataAddress('')) || path.endsWith('/data.json')) await make();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** Ten editions: the first with the content as it is, and nine that each change one statement in twenty. */
function tenEditions(): Edition[] {
  const [first] = content.editions;
  if (!first) throw new Error('There is no edition in content/editions to begin from: npm run release makes one.');
  return Array.from({ length: 10 }, (_, number) => {
    const statements = [...first.statements].map(([id, { entry, nl, en }], place) => {
      const since = place % 20 < number ? ` (${place})` : '';
      return [id, { entry, nl: `${nl}${since}`, en: `${en}${since}` }] as const;
    });
    return number === 0 ? first : { id: `${2030 + number}-01`, day: `${2030 + number}-01-31`, statements: new Map(statements) };
  });
}

const sizeOf = (folder: string) => globSync('**/*.html', { cwd: folder }).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
const kilobytes = (bytes: number) => `${Math.round(bytes / 1000)} kB`;

const project = tempCheckout('stevige-basis-data');
const siteBuild = await measure(process.execPath, ['scripts/build/build.ts'], project);
const data = await secondsOfData();
// Counted twice because Astro makes them too: their page gives their sizes.
const share = (2 * data) / siteBuild.cpuSeconds;
report(
  'data take at most a tenth of a build',
  share <= mostShare,
  `${(2 * data).toFixed(1)} of ${siteBuild.cpuSeconds.toFixed(1)} s of the processor: ${(100 * share).toFixed(1)} %`,
);

const editions = tenEditions();
const files = editions.map((edition, place) => writeEdition(edition, editions[place - 1]));
for (const [place, { id }] of editions.entries()) writeFileSync(join(project, 'content', editionsFolder, editionFile(id)), files[place] ?? '');
const [first = 0, ...later] = files.map(({ length }) => length);
const room = later.reduce((sum, length) => sum + length, first);
report(
  'ten editions take at most twice the room of one',
  room <= mostRoom * first,
  `${kilobytes(room)} and ${kilobytes(first)}: ${(room / first).toFixed(2)} times`,
);
const ten = await measure(process.execPath, ['scripts/build/build.ts'], project);
const pages = ['uitgaven', 'en/editions'].map((folder) => sizeOf(join(project, 'dist', folder)));
note(
  'the pages of ten editions',
  `${pages.map(kilobytes).join(' in Dutch, ')} in English; a build took ${(ten.cpuSeconds - siteBuild.cpuSeconds).toFixed(1)} s of the processor more than with one edition`,
);
rmSync(project, { recursive: true });
