// Times a build in Dutch alone and one in both languages, each from nothing, and prints how much longer both take.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';

const most = 2.1;
// Within the project, since what Astro renders with finds its packages from there.
const outDir = 'test-results/bench-languages';
const root = join(import.meta.dirname, '../..');

function run(languages: string, args: readonly string[]): void {
  const env = { ...process.env, SITE_LANGUAGES: languages, ASTRO_TELEMETRY_DISABLED: '1' };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, env, encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (status !== 0) throw new Error(`The build in ${languages} failed.\n${stdout}${stderr}`);
}

/** Seconds that it takes to check the content, render the pages and index the search. */
function build(languages: string): number {
  rmSync(join(root, outDir), { recursive: true, force: true });
  const started = performance.now();
  run(languages, ['scripts/check-content.ts']);
  run(languages, ['node_modules/astro/bin/astro.mjs', 'build', '--force', '--outDir', outDir]);
  run(languages, ['--input-type=module', '--eval', `import { indexSite } from './scripts/index-search.ts'; await indexSite('${outDir}');`]);
  return (performance.now() - started) / 1000;
}

const [one, both] = ['nl', 'nl en'].map(build) as [number, number];
rmSync(join(root, outDir), { recursive: true, force: true });
const ratio = both / one;
console.log(`build: ${one.toFixed(1)} s in Dutch, ${both.toFixed(1)} s in both languages: ${ratio.toFixed(2)} times (at most ${most})`);
if (ratio > most) process.exitCode = 1;
