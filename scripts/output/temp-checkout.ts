import { cpSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const parts = ['astro.config.mjs', 'content', 'package.json', 'public', 'scripts', 'src', 'tsconfig.json'];

/**
 * Copies what a build needs into a new temporary folder.
 * @param name prefix of the folder's name.
 * @returns the folder's path.
 */
export function tempCheckout(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  for (const part of parts) cpSync(part, join(folder, part), { recursive: true });
  // One link per package: Astro and Vite keep their caches in node_modules/ itself, and two projects must not share those.
  mkdirSync(join(folder, 'node_modules'));
  for (const entry of readdirSync('node_modules').filter((each) => each === '.bin' || !each.startsWith('.'))) {
    symlinkSync(resolve('node_modules', entry), join(folder, 'node_modules', entry));
  }
  return folder;
}
