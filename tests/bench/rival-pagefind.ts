import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import type { File } from './node-engine.ts';

/** The part of Pagefind that is measured. */
interface Pagefind {
  readonly search: (term: string) => Promise<{ readonly results: readonly { readonly data: () => Promise<{ readonly url: string }> }[] }>;
}

/**
 * Opens Pagefind in Node over its files, and counts the bytes that it reads, as a server sends them: its own files are already compressed.
 * Pagefind loads its files with the global fetch, so only one can be open at a time.
 */
export async function openPagefind(files: readonly File[], language: string) {
  const folder = mkdtempSync(join(tmpdir(), 'pagefind-'));
  for (const { path, content } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  let bytes = 0;
  const read = (path: string) => {
    const content = readFileSync(join(folder, path));
    bytes += /\.(?:js|json)$/.test(path) ? brotliCompressSync(content).length : content.length;
    return content;
  };
  const globals = globalThis as unknown as Record<string, unknown>;
  globals['location'] = { href: 'http://localhost/' };
  globals['document'] = { querySelector: () => ({ getAttribute: () => language }) };
  globals['fetch'] = (address: unknown) => {
    const path = String(address)
      .replace(/\?.*$/, '')
      .replace(/^.*\/pagefind\//, '');
    return Promise.resolve(new Response(new Uint8Array(read(path))));
  };
  const copy = join(folder, 'module.mjs');
  writeFileSync(copy, read('pagefind.js'));
  const module = (await import(pathToFileURL(copy).href)) as { createInstance: (options: object) => Pagefind & { init: () => Promise<void> } };
  const pagefind = module.createInstance({ noWorker: true, basePath: '/pagefind/' });
  await pagefind.init();
  const takeBytes = () => {
    const count = bytes;
    bytes = 0;
    return count;
  };
  return { pagefind, takeBytes, close: () => rmSync(folder, { recursive: true, force: true }) };
}
