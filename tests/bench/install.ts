// npm run bench:install: how long an installation takes with an empty cache, and of how many packages. Needs a registry.
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measure } from './measure.ts';
import { note, report } from './report.ts';

const most = 25;

const folder = mkdtempSync(join(tmpdir(), 'stevige-basis-install-'));
for (const file of ['package.json', 'package-lock.json', '.npmrc']) cpSync(file, join(folder, file));
try {
  const { seconds } = await measure('npm', ['ci', '--cache', join(folder, 'cache')], folder);
  report('npm ci with an empty cache', seconds <= most, `${seconds.toFixed(1)} s; at most ${most} s`);
  const { packages } = JSON.parse(readFileSync(join(folder, 'node_modules/.package-lock.json'), 'utf8')) as { packages: object };
  note('packages installed', `${Object.keys(packages).length}`);
} finally {
  rmSync(folder, { recursive: true });
}
