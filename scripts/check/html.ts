// Checks every page of a built folder: node scripts/check/html.ts [dist]. html-validate checks single pages, html-problems.ts the links between them too.
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import config from '../../.htmlvalidate.mjs';
import { builtFolder } from '../output/built-folder.ts';
import { findHtmlProblems } from './html-problems.ts';

const folder = builtFolder(process.argv[2]);
const files = globSync('**/*.html', { cwd: folder }).toSorted();

const pages = new Map(files.map((file) => [`/${file.replace(/(^|\/)index\.html$/, '$1')}`, readFileSync(join(folder, file), 'utf8')]));
const hasFile = (address: string) => existsSync(join(folder, address)) && statSync(join(folder, address)).isFile();

/** html-validate would resolve its configuration again for every page, which takes a third of its time. */
class SameForAll extends StaticConfigLoader {
  #resolved: ReturnType<StaticConfigLoader['getConfigFor']> | undefined;
  override getConfigFor(file: string) {
    this.#resolved ??= super.getConfigFor(file);
    return this.#resolved;
  }
}
const validator = new HtmlValidate(new SameForAll(config));
const single = [...pages].flatMap(([address, html]) =>
  validator
    .validateStringSync(html)
    .results.flatMap(({ messages }) => messages.map(({ message, selector, ruleId }) => `${address}: ${message} (${selector ?? ''}, ${ruleId})`)),
);
const problems = [...single, ...findHtmlProblems({ pages, hasFile })];
for (const problem of problems) console.error(problem);
console.log(`${pages.size} pages: ${problems.length === 0 ? 'no problems' : `${problems.length} problems`}.`);
process.exitCode = problems.length === 0 ? 0 : 1;
