// Makes the edition named in content/site.yaml: writes its statements to content/editions/, builds the site with it, and makes a zip to deposit.
// npm run release [-- --again]. --again replaces an unpublished edition of the same name.
import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildKnowledgeBase } from '../../src/core/knowledge-base.ts';
import { inEachLanguage, languages, mainLanguage, nameOfLanguage } from '../../src/core/languages.ts';
import { titleInEach } from '../../src/core/site.ts';
import { keywordsInAll } from '../../src/data/about.ts';
import { listInWords } from '../../src/i18n/strings.ts';
import { dataAddress } from '../../src/site/routes.ts';
import { listProblems, loadContent } from '../check/load-content.ts';
import { hashFiles } from '../output/checksums.ts';
import { besideDeposit, citationOfEdition, depositOf, makeEdition, Refusal } from './edition.ts';

const depositFolder = 'deposit';

function release(): void {
  // The build would find faults as well, but only after writing the edition.
  if (listProblems(process.cwd()).lines.length > 0) throw new Refusal('The content has faults: npm run check:content names them.');
  const made = makeEdition(process.cwd(), new Date().toISOString().slice(0, 10), process.argv.includes('--again'));
  const { edition, before, differences, file, bytes } = made;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  const citation = citationOfEdition(readFileSync('CITATION.cff', 'utf8'), edition);
  writeFileSync('CITATION.cff', citation);
  const changes = before ? `${differences.length} changes since ${before.id}` : 'the first edition';
  console.log(`${file}: ${edition.statements.size} statements, ${changes}, ${Math.ceil(bytes.length / 1000)} kB.`);

  if (spawnSync(process.execPath, ['scripts/build/build.ts'], { stdio: 'inherit' }).status !== 0)
    throw new Refusal('The site was not built, so there is nothing to deposit yet.');
  const { content } = loadContent(process.cwd());
  const { site } = content;
  const kbs = inEachLanguage((language) => buildKnowledgeBase(content, language));
  const folder = join('dist', dataAddress(''));
  const isData = (name: string) => statSync(join(folder, name)).isFile() && !/\.(?:html|zip)$/.test(name);
  const data = new Map(
    globSync('**/*', { cwd: folder })
      .filter(isData)
      .toSorted()
      .map((name) => [name.replaceAll('\\', '/'), readFileSync(join(folder, name))]),
  );
  const words = {
    title: titleInEach(site),
    description: `${site.name.en}: every statement of edition ${edition.id} in ${listInWords('en', languages.map(nameOfLanguage))}, with its sources, as tables. Licence: CC BY 4.0.`,
    creator: site.publisher ?? site.name[mainLanguage],
    notes: `Languages: ${listInWords('en', languages.map(nameOfLanguage))}. README.txt says in each of them what is in the zip, and how to read and cite it.`,
    keywords: keywordsInAll(kbs),
  };
  const deposit = join(depositFolder, `stevige-basis-${edition.id}.zip`);
  mkdirSync(depositFolder, { recursive: true });
  writeFileSync(deposit, depositOf(edition, words, citation, data, besideDeposit(kbs), hashFiles('dist')));
  console.log(`${deposit}: ${Math.ceil(statSync(deposit).size / 1000)} kB, to deposit.`);
}

try {
  release();
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
