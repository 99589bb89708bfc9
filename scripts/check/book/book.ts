// Checks the EPUBs of a built site as reading systems would, and prints one line per problem: node scripts/check/book/book.ts [folder=dist].
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildKnowledgeBase } from '../../../src/core/knowledge-base.ts';
import { languages } from '../../../src/core/languages.ts';
import { makeBook, withBookSize } from '../../../src/publish/book/book.ts';
import { pageReader } from '../../../src/publish/output-folder.ts';
import { bookAddress, pathOfPage } from '../../../src/site/routes.ts';
import { builtFolder } from '../../output/built-folder.ts';
import { loadContent } from '../load-content.ts';
import { bookProblems } from './problems.ts';

const folder = builtFolder(process.argv[2]);
const { content } = loadContent(process.cwd());
// A time zone other than the build's: the bytes of a book must not depend on the clock.
process.env['TZ'] = 'Pacific/Auckland';
const faults: string[] = [];
for (const language of languages) {
  const kb = buildKnowledgeBase(content, language);
  const address = bookAddress(kb);
  const bytes = readFileSync(join(folder, address));
  faults.push(...(await bookProblems(bytes)).map((problem) => `${address}: ${problem}`));
  const rebuilt = await makeBook(kb, pageReader(folder), (file) => readFileSync(join(folder, file), 'utf8'));
  if (!bytes.equals(rebuilt)) faults.push(`${address}: the same pages give another book`);
  const page = await pageReader(folder)(pathOfPage(kb, { kind: 'data' }));
  const sizeText = withBookSize('<span data-book-size></span>', language, bytes.length);
  if (!page.includes(`</a>${sizeText}</p>`)) faults.push(`${address}: the page that leads to it does not say that it is${sizeText.slice(1)}`);
}
for (const fault of faults) console.error(fault);
console.log(faults.length === 0 ? `${languages.length} books are valid, and the same when they are made again.` : `${faults.length} faults.`);
process.exitCode = faults.length > 0 ? 1 : 0;
