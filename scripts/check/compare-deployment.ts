import { hashFiles, type SiteFile, sha256 } from '../output/checksums.ts';

/** Files that configure a host and are not served. */
const forHosts = new Set(['_headers']);
const concurrency = 8;

/** Path and status that a file should be served with. The 404 page has no address of its own, so an unknown one is requested. */
function answerOf(path: string): { pathname: string; status: number } {
  if (path === '404.html') return { pathname: `/there-is-no-such-page-${Date.now()}/`, status: 404 };
  return { pathname: `/${path.replace(/(^|\/)index\.html$/, '$1')}`, status: 200 };
}

async function compare({ path, sha256: expected }: SiteFile, origin: string): Promise<string | undefined> {
  const { pathname, status } = answerOf(path);
  try {
    const response = await fetch(new URL(encodeURI(pathname), origin));
    if (response.status !== status) return `${pathname}: answers ${response.status} instead of ${status}.`;
    const found = sha256(new Uint8Array(await response.arrayBuffer()));
    return found === expected ? undefined : `${pathname}: SHA-256 is ${found}, built was ${expected}.`;
  } catch (error) {
    return `${pathname}: no answer (${error instanceof Error ? error.message : error}).`;
  }
}

/**
 * Fetches every file of a built site from an origin and compares the bytes, after decompression.
 * Files that only the origin has go unnoticed.
 */
export async function compareDeployment(folder: string, origin: string): Promise<{ same: number; differences: readonly string[] }> {
  const files = hashFiles(folder).filter(({ path }) => !forHosts.has(path));
  const queue = files.values();
  const differences: string[] = [];
  const worker = async () => {
    for (const file of queue) {
      const difference = await compare(file, origin);
      if (difference) differences.push(difference);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  return { same: files.length - differences.length, differences: differences.toSorted() };
}
