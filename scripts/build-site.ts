// Builds the whole site into dist/: checks the content, renders the pages, indexes the search.
// A fault anywhere leaves no dist/ behind, so that nothing half-built is published.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { indexSite } from './index-search.ts';
import { checkPromise } from './site-addresses.ts';

const outDir = 'dist';

function run(name: string, command: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' }, maxBuffer: 2 ** 28 });
  const output = `${stdout}${stderr}`;
  if (status !== 0) stop(name, output);
  return output;
}

function stop(name: string, output: string): never {
  rmSync(outDir, { recursive: true, force: true });
  console.error(output);
  console.error(`The site was not built: ${name} failed. Mend what the lines above name, then run npm run build again.`);
  process.exit(1);
}

const started = performance.now();
console.log(run('the check of the content', process.execPath, [join(import.meta.dirname, 'check-content.ts')]).trim());
rmSync(outDir, { recursive: true, force: true });
const log = run('Astro', process.execPath, [join(import.meta.dirname, '../node_modules/astro/bin/astro.mjs'), 'build']);
// Astro logs some faults (a reference that does not exist, an id used twice) and still ends well.
const faults = log.split('\n').filter((line) => line.includes('[ERROR]') || /\[WARN\].*(?:loader|content)/.test(line));
if (faults.length > 0) stop('Astro', faults.join('\n'));
const { broken, unpromised } = checkPromise(outDir);
if (broken.length > 0) stop('the promise about addresses', broken.join('\n'));
const { pages } = await indexSite(outDir).catch((error: unknown) => stop('the search index', String(error)));
console.log(`Built ${outDir}/ with ${pages} pages in the search index, in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
if (unpromised > 0) console.log(`${unpromised} addresses and fragments are not in content/addresses.txt yet: run npm run addresses before you publish them.`);
