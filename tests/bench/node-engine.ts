import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import type { Language } from '../../src/core/languages.ts';
import { SearchEngine } from '../../src/search/query/engine.ts';
import { type Pagefind, pagefindOptions, type SearchFiles } from '../../src/search/query/files.ts';

/** A file of the search, below `pagefind/`. */
export interface File {
  readonly path: string;
  readonly content: Uint8Array;
}

/** Writes the files of a search into a folder of their own. */
export function writeSearch(files: readonly File[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'search-'));
  for (const { path, content } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}
export const removeSearch = (folder: string) => rmSync(folder, { recursive: true, force: true });

const compressed = new Map<string, number>();
/** Bytes of a file as a server sends it: Pagefind's own files are packed already. */
function sizeOf(file: string): number {
  const known = compressed.get(file);
  if (known !== undefined) return known;
  const content = readFileSync(file);
  const size = /\.(?:js|json)$/.test(file) ? brotliCompressSync(content).length : content.length;
  compressed.set(file, size);
  return size;
}

/**
 * Opens Pagefind in Node over the files in a folder, and counts the bytes that it reads.
 * Pagefind asks for its files with the global fetch; only one folder can be open at a time.
 */
export async function openPagefind(folder: string, language: string, options: object) {
  let bytes = 0;
  const read = (path: string) => {
    const file = join(folder, path);
    const content = readFileSync(file);
    bytes += sizeOf(file);
    return content;
  };
  const globals = globalThis as unknown as Record<string, unknown>;
  globals['location'] = { href: 'http://localhost/' };
  globals['document'] = { querySelector: () => ({ getAttribute: () => language }) };
  globals['fetch'] = (address: unknown) =>
    Promise.resolve(
      new Response(
        new Uint8Array(
          read(
            String(address)
              .replace(/\?.*$/, '')
              .replace(/^.*\/pagefind\//, ''),
          ),
        ),
      ),
    );
  const copy = join(folder, 'module.mjs');
  writeFileSync(copy, readFileSync(join(folder, 'pagefind.js')));
  bytes += sizeOf(join(folder, 'pagefind.js'));
  const module = (await import(pathToFileURL(copy).href)) as { createInstance: (options: object) => Pagefind & { init: () => Promise<void> } };
  const begin = async () => {
    const instance = module.createInstance({ ...options, basePath: '/pagefind/' });
    await instance.init();
    return instance;
  };
  const pagefind = await begin();
  const files: SearchFiles = {
    pagefind,
    read: (path) => Promise.resolve(read(path).toString('utf8')),
    readBytes: (path) => Promise.resolve(new Uint8Array(read(path))),
    check: () => undefined,
  };
  const takeBytes = () => {
    const taken = bytes;
    bytes = 0;
    return taken;
  };
  return { files, pagefind, takeBytes, begin };
}

/** Opens our own search over the files in a folder; `open` begins another visit, with nothing of its own loaded. */
export async function openSearch(folder: string, language: Language) {
  const { files, takeBytes, begin } = await openPagefind(folder, language, pagefindOptions);
  const open = async () => new SearchEngine({ ...files, pagefind: await begin() }, language);
  return { engine: new SearchEngine(files, language), takeBytes, open };
}
