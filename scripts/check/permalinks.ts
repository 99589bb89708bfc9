import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { parse } from 'yaml';
import { type Redirects, redirectsSchema } from '../../src/core/schema/redirects.ts';
import { brokenPermalinks, permalinksOnPage, readRegister } from '../../src/site/permalinks.ts';

export const registerFile = 'content/addresses.txt';
/** File types that readers link to and programs fetch. */
const promisedFiles: readonly string[] = ['.bib', '.csv', '.epub', '.json', '.pptx', '.ris', '.svg', '.xlsx', '.xml'];
// Handouts and redirect pages have no parts to link to. The files not promised are for machines, which find them by themselves.
const withoutFragments = /\/(?:handout|k\/[^/]+)\/$/;
const notPromised = /^\/(?:_astro|search-index|fonts|licences)\/|^\/(?:404\.html|favicon\.(?:svg|ico)|apple-touch-icon\.png|robots\.txt|sitemap-)/;

/** Every address and fragment of a built site that the permalink promise covers. */
export function permalinksIn(folder: string): Set<string> {
  const addresses = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => `/${file.replaceAll('\\', '/')}`)
    .filter((file) => !notPromised.test(file))
    .flatMap((file) => {
      if (promisedFiles.includes(extname(file))) return [file];
      if (!file.endsWith('/index.html')) return [];
      const path = file.slice(0, -'index.html'.length);
      return withoutFragments.test(path) ? [path] : permalinksOnPage(path, readFileSync(join(folder, file), 'utf8'));
    });
  return new Set(addresses);
}

const readRedirects = (): Redirects => redirectsSchema.parse(parse(readFileSync('content/redirects.yaml', 'utf8')));

export const recordedPermalinks = () => readRegister(existsSync(registerFile) ? readFileSync(registerFile, 'utf8') : '');

/** Copies files that have moved to their old address as well; pages redirect by themselves. */
function copyMovedFiles(folder: string, redirects: Redirects): void {
  for (const [from, to] of Object.entries(redirects)) {
    const target = join(folder, to);
    if (extname(from) === '' || !existsSync(target)) continue;
    mkdirSync(dirname(join(folder, from)), { recursive: true });
    copyFileSync(target, join(folder, from));
  }
}

/** Permalinks that a built site breaks, and how many of its addresses and fragments are not in the register yet. */
export function checkPermalinks(folder: string): { broken: readonly string[]; unpromised: number } {
  const redirects = readRedirects();
  copyMovedFiles(folder, redirects);
  const answered = permalinksIn(folder);
  const promised = recordedPermalinks();
  return { broken: brokenPermalinks(promised, answered, redirects), unpromised: [...answered].filter((address) => !promised.has(address)).length };
}
