import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Installs packages that only a benchmark needs into a new temporary folder, so that the site and its tests do not depend on them.
 * @returns the folder, or undefined when the registry cannot be reached.
 */
export function fetchPackages(name: string, packages: readonly string[]): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  const { status } = spawnSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', ...packages], { cwd: folder });
  return status === 0 ? folder : undefined;
}
