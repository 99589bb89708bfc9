import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files of a folder that differ from its last commit or that git does not know, each with a mark of what it holds; of one that is gone the mark is empty. */
export type WorkTree = ReadonlyMap<string, string>;

function markOf(file: string): string {
  try {
    return createHash('sha256').update(readFileSync(file)).digest('hex');
  } catch {
    return '';
  }
}

/** What git sees changed in a folder, ignored files left out; nothing where there is no git, or no repository. */
export function workTree(folder: string): WorkTree | undefined {
  const { status, stdout } = spawnSync('git', ['status', '--porcelain', '--no-renames', '--untracked-files=all', '-z'], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) return undefined;
  const root = spawnSync('git', ['rev-parse', '--show-toplevel'], { cwd: folder, encoding: 'utf8' }).stdout.trim();
  const files = stdout.split('\0').flatMap((line) => (line === '' ? [] : line.slice(3)));
  return new Map(files.map((file) => [file, markOf(join(root, file))]));
}

/** Files that were changed, added or put back between two looks at a folder, in order. */
export const changedBetween = (before: WorkTree, after: WorkTree): string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((file) => before.get(file) !== after.get(file)).toSorted();
