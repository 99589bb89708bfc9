// The folder of a site while it is being built: several write in it at once, and one reads what another has just written.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

interface FileToWrite {
  /** Within the folder. */
  readonly path: string;
  readonly make: () => string | Uint8Array | Promise<Uint8Array>;
}

/** Milliseconds between two looks at whether a page is there. */
const pause = 100;

/** Writes files; each is made only when its turn has come. One by one: of many small files, that is faster than several at once. */
export async function writeFiles(folder: string, files: Iterable<FileToWrite>): Promise<void> {
  const folders = new Set<string>();
  for (const { path, make } of files) {
    const file = join(folder, path);
    const parent = dirname(file);
    if (!folders.has(parent)) mkdirSync(parent, { recursive: true });
    folders.add(parent);
    const content = make();
    writeFileSync(file, content instanceof Promise ? await content : content);
  }
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** Gives the HTML of a page of the site by its address. */
export type ReadPage = (address: string) => Promise<string>;

/**
 * Reads pages of a folder.
 * @param built settles when all pages are there; until then, a page that is not there yet is waited for.
 * @throws Error when a page is not there after that.
 */
export function pageReader(folder: string, built: Promise<unknown> = Promise.resolve()): ReadPage {
  let isBuilt = false;
  const ended = () => {
    isBuilt = true;
  };
  built.then(ended, ended);
  return async (address) => {
    for (;;) {
      // Before the look, not after: the page may come in between.
      const isLastLook = isBuilt;
      const html = readIfThere(join(folder, address, 'index.html'));
      // Half a page has no end yet.
      if (html.includes('</html>')) return html;
      if (isLastLook) throw new Error(`There is no page ${address} in ${folder}/.`);
      await wait(isBuilt ? 0 : pause);
    }
  };
}
