import { hashFiles, type SiteFile, sha256 } from '../output/checksums.ts';

/** Files that a host reads and does not serve. */
const forHosts = new Set(['_headers']);
const atOnce = 8;

/** Where a file of the site answers, and with which status. The page for unknown addresses has none of its own. */
function answerOf(path: string): { pathname: string; status: number } {
  if (path === '404.html') return { pathname: `/there-is-no-such-page-${Date.now()}/`, status: 404 };
  return { pathname: `/${path.replace(/(^|\/)index\.html$/, '$1')}`, status: 200 };
}

async function compare({ path, sha256: wanted }: SiteFile, origin: string): Promise<string | undefined> {
  const { pathname, status } = answerOf(path);
  try {
    const response = await fetch(new URL(encodeURI(pathname), origin));
    if (response.status !== status) return `${pathname}: answers ${response.status} instead of ${status}.`;
    const found = sha256(new Uint8Array(await response.arrayBuffer()));
    return found === wanted ? undefined : `${pathname}: SHA-256 is ${found}, built was ${wanted}.`;
  } catch (error) {
    return `${pathname}: no answer (${error instanceof Error ? error.message : error}).`;
  }
}

/**
 * Asks an origin for every file of a built site and compares the bytes, after any compression on the way.
 * What the origin serves beyond these files is not seen.
 */
export async function compareDeployment(folder: string, origin: string): Promise<{ same: number; differences: readonly string[] }> {
  const files = hashFiles(folder).filter(({ path }) => !forHosts.has(path));
  const waiting = files.values();
  const differences: string[] = [];
  const work = async () => {
    for (const file of waiting) {
      const difference = await compare(file, origin);
      if (difference) differences.push(difference);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return { same: files.length - differences.length, differences: differences.toSorted() };
}
