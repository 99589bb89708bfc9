import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { changedBetween, workTree } from '../../../scripts/test/work-tree.ts';

let folder = '';
const write = (file: string, text: string) => writeFileSync(join(folder, file), text);
function look() {
  const seen = workTree(folder);
  if (!seen) throw new Error('git sees no repository.');
  return seen;
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'stevige-basis-work-tree-'));
  const git = (...args: string[]) => execFileSync('git', ['-c', 'user.name=test', '-c', 'user.email=test@example.org', ...args], { cwd: folder });
  git('init', '--quiet');
  for (const file of ['kept.txt', 'touched.txt', 'lost.txt']) write(file, 'as it was\n');
  write('.gitignore', 'dist/\n*.log\n');
  git('add', '.');
  git('commit', '--quiet', '--message', 'All');
  write('kept.txt', 'changed before the tests ran\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('what a run changes, adds or deletes is seen, but not ignored files or earlier changes', () => {
  const before = look();
  expect([...before.keys()]).toEqual(['kept.txt']);
  expect(changedBetween(before, look())).toEqual([]);
  write('run.log', 'ignored');
  write('left behind.txt', 'new');
  write('touched.txt', 'changed by the run\n');
  rmSync(join(folder, 'lost.txt'));
  expect(changedBetween(before, look())).toEqual(['left behind.txt', 'lost.txt', 'touched.txt']);
});

it('a file that was changed before and changes again is seen too', () => {
  const before = look();
  write('kept.txt', 'changed by the run\n');
  expect(changedBetween(before, look())).toEqual(['kept.txt']);
});
