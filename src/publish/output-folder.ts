// The folder of a site while it is being built: several tasks write to it at once, and some read what another has just written.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

interface FileToWrite {
  /** Relative to the folder. */
  readonly path: string;
  readonly make: () => string | Uint8Array | Promise<Uint8Array>;
}

/** Milliseconds between two checks for a page. */
const pause = 100;

/** Writes files one by one, each made only when it is due. For many small files this is faster than writing several at once. */
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

/** Returns the HTML of a page by its address. */
export type ReadPage = (address: string) => Promise<string>;

/**
 * Reads pages from a folder.
 * @param built settles when all pages have been written; until then, a missing page is waited for.
 * @throws Error when a page is missing after that.
 */
export function pageReader(folder: string, built: Promise<unknown> = Promise.resolve()): ReadPage {
  let isBuilt = false;
  const ended = () => {
    isBuilt = true;
  };
  built.then(ended, ended);
  return async (address) => {
    for (;;) {
      // Read before the check, not after it: the page may appear in between.
      const isLastLook = isBuilt;
      const html = readIfThere(join(folder, address, 'index.html'));
      // A page that is still being written has no end tag yet.
      if (html.includes('</html>')) return html;
      if (isLastLook) throw new Error(`There is no page ${address} in ${folder}/.`);
      await wait(isBuilt ? 0 : pause);
    }
  };
}
