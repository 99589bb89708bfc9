import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkPermalinks, permalinksIn } from '../../../scripts/check/permalinks.ts';
import { writeRegister } from '../../../src/site/permalinks.ts';

let folder: string;

/** Writes a project with these files of a built site. */
function writeProject(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'addresses-'));
  process.chdir(folder);
  writeProject({
    'content/redirects.yaml': '{}',
    'dist/index.html': '<h2 id="lessen">',
    'dist/cite/home.bib': '@misc{}',
    'dist/404.html': '',
    'dist/_astro/x.svg': '',
  });
});
const root = process.cwd();
afterEach(() => {
  process.chdir(root);
  rmSync(folder, { recursive: true });
});

describe('the addresses of a built site', () => {
  it('are its pages, their fragments and its data files', () => {
    expect([...permalinksIn('dist')].toSorted()).toEqual(['/', '/#lessen', '/cite/home.bib']);
  });

  it('are checked against all that were promised', () => {
    writeProject({ 'content/addresses.txt': writeRegister(['/', '/#lessen', '/weg/']) });
    const { broken, unpromised } = checkPermalinks('dist');
    expect(broken).toEqual([expect.stringContaining('/weg/ no longer answers')]);
    expect(unpromised).toBe(1);
  });

  it('include the old address of a file that has moved', () => {
    writeProject({ 'content/addresses.txt': writeRegister(['/cite/oud.bib']), 'content/redirects.yaml': '/cite/oud.bib: /cite/home.bib' });
    expect(checkPermalinks('dist').broken).toEqual([]);
    expect(readFileSync('dist/cite/oud.bib', 'utf8')).toBe('@misc{}');
  });
});
