// Builds the whole site into dist/: checks the content, renders the pages, writes the generated files and indexes the search.
// Any failure removes dist/, so that a half-built site is never published.
import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { buildKnowledgeBase } from '../../src/core/knowledge-base.ts';
import { inEachLanguage } from '../../src/core/languages.ts';
import { withFileFacts } from '../../src/data/file-facts.ts';
import { unreleasedStatements } from '../../src/data/unreleased.ts';
import { makeBook, withBookSize } from '../../src/publish/book/book.ts';
import { generatedFiles } from '../../src/publish/endpoints.ts';
import { pageReader, writeFiles } from '../../src/publish/output-folder.ts';
import { indexSite } from '../../src/search/index/index-search.ts';
import { bookAddress, pathOfPage } from '../../src/site/routes.ts';
import { listProblems } from '../check/load-content.ts';
import { checkPermalinks } from '../check/permalinks.ts';

const outDir = 'dist';

/** Starts Astro's build as a child process; `ended` resolves with its exit status and its log. */
function startAstro() {
  const program = join(import.meta.dirname, '../../node_modules/astro/bin/astro.mjs');
  // Logs to a file: with a pipe, Astro would block whenever this process is busy.
  const folder = mkdtempSync(join(tmpdir(), 'stevige-basis-build-'));
  const logFile = join(folder, 'astro.log');
  const log = openSync(logFile, 'w');
  // Rendering creates many short-lived objects: with the default semi-space of 16 MB, a tenth of the time goes to collecting them.
  const child = spawn(process.execPath, ['--max-semi-space-size=128', program, 'build'], {
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', log, log],
  });
  const ended = new Promise<{ status: number | null; output: string }>((done) =>
    child.once('close', (status) => {
      const output = readFileSync(logFile, 'utf8');
      closeSync(log);
      rmSync(folder, { recursive: true });
      done({ status, output });
    }),
  );
  return { ended, kill: () => child.kill() };
}

/** Settles a promise so that its error can be handled later. */
const settled = <Value>(task: Promise<Value>): Promise<{ readonly value: Value } | { readonly error: unknown }> =>
  task.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );

function stop(name: string, output: string): never {
  rmSync(outDir, { recursive: true, force: true });
  console.error(output);
  console.error(`The site was not built: ${name} failed. Mend what the lines above name, then run npm run build again.`);
  process.exit(1);
}

/** Writes the whole knowledge base as an EPUB in each language, and on the page that lists files what is known of them when they are made. */
async function writeBooks(): Promise<void> {
  const readPage = pageReader(outDir, astro.ended);
  const sizeOf = (address: string) => statSync(join(outDir, address)).size;
  for (const kb of Object.values(kbs)) {
    const book = await makeBook(kb, readPage, (address) => readFileSync(join(outDir, address), 'utf8'));
    writeFileSync(join(outDir, bookAddress(kb)), book);
    const page = pathOfPage(kb, { kind: 'data' });
    const html = await readPage(page);
    writeFileSync(join(outDir, page, 'index.html'), withBookSize(withFileFacts(html, kbs, kb.language, sizeOf), kb.language, book.length));
  }
}

const started = performance.now();
rmSync(outDir, { recursive: true, force: true });
const astro = startAstro();
// Astro needs some seconds before it writes anything. Meanwhile the check finds every problem in the content, where Astro would stop at the first.
const { content, lines, summary } = listProblems(process.cwd());
if (lines.length > 0) {
  astro.kill();
  await astro.ended;
  stop('the check of the content', [...lines, summary].join('\n'));
}
console.log(summary);
const kbs = inEachLanguage((language) => buildKnowledgeBase(content, language));

// While Astro renders, on a second processor: the files without a view, then the search index, which reads each page once it is written.
const generated = settled(writeFiles(outDir, generatedFiles(kbs)));
const search = settled(generated.then(() => indexSite(outDir, kbs, pageReader(outDir, astro.ended))));
// Reads the pages as well, and the drawings, which are among the generated files.
const books = settled(generated.then(() => writeBooks()));
const { status, output: log } = await astro.ended;
if (status !== 0) stop('Astro', log);
// Astro logs some errors (a reference to a missing entry, a duplicate id) and still exits with 0.
const faults = log.split('\n').filter((line) => line.includes('[ERROR]') || /\[WARN\].*(?:loader|content)/.test(line));
if (faults.length > 0) stop('Astro', faults.join('\n'));
const generatedResult = await generated;
if ('error' in generatedResult) stop('a file beside the pages', inspect(generatedResult.error));
const booksResult = await books;
if ('error' in booksResult) stop('the book', inspect(booksResult.error));
const { broken, unpromised } = checkPermalinks(outDir);
if (broken.length > 0) stop('the promise about addresses', broken.join('\n'));
const searchResult = await search;
if ('error' in searchResult) stop('the search', inspect(searchResult.error));
console.log(`Built ${outDir}/ with ${searchResult.value} pages in the search index, in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
if (unpromised > 0)
  console.log(`${unpromised} addresses and fragments are not in content/addresses.txt yet: run npm run record:permalinks before you publish them.`);
const unreleased = unreleasedStatements(kbs);
if (unreleased > 0) console.log(`${unreleased} statements are other than in the last edition: run npm run release before you publish them.`);
