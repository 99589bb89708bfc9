import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files in a folder that differ from the last commit or are untracked, with a hash of their content; empty for a deleted file. */
export type WorkTree = ReadonlyMap<string, string>;

function hashOf(file: string): string {
  try {
    return createHash('sha256').update(readFileSync(file)).digest('hex');
  } catch {
    return '';
  }
}

/** Files that git sees as changed in a folder, without ignored ones; undefined when there is no git or no repository. */
export function workTree(folder: string): WorkTree | undefined {
  const { status, stdout } = spawnSync('git', ['status', '--porcelain', '--no-renames', '--untracked-files=all', '-z'], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) return undefined;
  const root = spawnSync('git', ['rev-parse', '--show-toplevel'], { cwd: folder, encoding: 'utf8' }).stdout.trim();
  const files = stdout.split('\0').flatMap((line) => (line === '' ? [] : line.slice(3)));
  return new Map(files.map((file) => [file, hashOf(join(root, file))]));
}

/** Files that were changed, added or restored between two snapshots of a folder, sorted. */
export const changedBetween = (before: WorkTree, after: WorkTree): string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((file) => before.get(file) !== after.get(file)).toSorted();
