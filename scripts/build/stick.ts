// Turns dist/ into a folder that opens with a double click on index.html, without a server or a network: node scripts/build/stick.ts [folder=stick].
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, extname, join, posix } from 'node:path';
import { buildKnowledgeBase } from '../../src/core/knowledge-base.ts';
import { inEachLanguage, languages, mainLanguage } from '../../src/core/languages.ts';
import { strings } from '../../src/i18n/strings.ts';
import { pathOfPage } from '../../src/site/routes.ts';
import { loadContent } from '../check/load-content.ts';
import { builtFolder } from '../output/built-folder.ts';
import { linksOn, stickPage, stickScript, stickScripts, stickSheet } from '../output/stick-page.ts';

const [folder = 'stick'] = process.argv.slice(2);
builtFolder();
const { content } = loadContent(process.cwd());
const searchPages = inEachLanguage((language) => pathOfPage(buildKnowledgeBase(content, language), { kind: 'search' }));
const [tools = ''] = globSync('_astro/page-tools.*.js', { cwd: 'dist' }).map((file) => `/${file.replaceAll('\\', '/')}`);
// Only of use to servers, other sites and the search.
const excluded = /^\/(?:search-index|beeld|en\/image)\/|^\/(?:404\.html|_headers|robots\.txt|sitemap-)/;

function fileOnStick(address: string): string | Buffer | undefined {
  const file = join('dist', address);
  if (address.endsWith('/index.html')) {
    const html = readFileSync(file, 'utf8');
    const language = languages.find((each) => html.includes(`<html lang="${each}"`)) ?? mainLanguage;
    return stickPage(html, posix.join(posix.dirname(address), '/'), searchPages[language], strings(language).stick, tools);
  }
  if (extname(address) === '.css') return stickSheet(readFileSync(file, 'utf8'), address);
  if (extname(address) === '.js') {
    if (!stickScripts.test(address)) return undefined;
    const code = readFileSync(file, 'utf8');
    if (/\bimport\b\s*[{"'(*]|\bexport\b\s*\{\s*\w/.test(code)) throw new Error(`${address} imports another script, which no browser loads from a disk.`);
    return stickScript(code);
  }
  return readFileSync(file);
}

rmSync(folder, { recursive: true, force: true });
const addresses = globSync('**/*', { cwd: 'dist', withFileTypes: true })
  .flatMap((entry) => (entry.isFile() ? posix.join('/', posix.relative('dist', posix.join(entry.parentPath.replaceAll('\\', '/'), entry.name))) : []))
  .filter((address) => !excluded.test(address))
  .toSorted();
const written = new Set<string>();
const linkedFrom = new Map<string, string>();
for (const address of addresses) {
  const output = fileOnStick(address);
  if (output === undefined) continue;
  const file = join(folder, address);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, output);
  written.add(address);
  if (typeof output === 'string' && address.endsWith('.html'))
    for (const link of linksOn(output)) linkedFrom.set(posix.join(posix.dirname(address), link), address);
}
const dead = [...linkedFrom].filter(([link]) => !written.has(link));
if (dead.length > 0) {
  console.error(dead.map(([link, page]) => `${page} leads to ${link}, which is not on the stick.`).join('\n'));
  process.exitCode = 1;
} else console.log(`${folder}/ holds ${written.size} files; open ${folder}/index.html.`);
