import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroConfig, HookParameters } from 'astro';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { rereadContent } from '../../../scripts/build/reread-content.ts';

let root: string;
const stores = () => ({ build: existsSync(join(root, 'cache/data-store.json')), dev: existsSync(join(root, '.astro/data-store.json')) });

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stevige-basis-reread-'));
  for (const folder of ['cache', '.astro']) {
    mkdirSync(join(root, folder));
    writeFileSync(join(root, folder, 'data-store.json'), '[]');
  }
});
afterEach(() => rmSync(root, { recursive: true }));

it.each([
  ['build', { build: false, dev: true }],
  ['sync', { build: false, dev: true }],
  // A build must not delete the store of a running dev server.
  ['dev', { build: true, dev: false }],
] as const)('drops the entries that Astro kept for %s, and no others', (command, kept) => {
  const folder = pathToFileURL(`${root}/`);
  const config = { root: folder, cacheDir: new URL('cache/', folder) } as AstroConfig;
  const setUp = () => rereadContent().hooks['astro:config:setup']?.({ command, config } as HookParameters<'astro:config:setup'>);
  setUp();
  expect(stores()).toEqual(kept);
  // Running it again without a store must do nothing.
  setUp();
  expect(stores()).toEqual(kept);
});
