// Builds the whole site into dist/: checks the content, renders the pages, indexes the search.
// A fault anywhere leaves no dist/ behind, so that nothing half-built is published.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { indexSite } from './index-search.ts';
import { listProblems } from './read-content.ts';
import { checkPromise } from './site-addresses.ts';

const outDir = 'dist';

/** Starts Astro's build. */
function startAstro() {
  const program = join(import.meta.dirname, '../node_modules/astro/bin/astro.mjs');
  const child = spawn(process.execPath, [program, 'build'], { env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  const ended = new Promise<{ status: number | null; output: string }>((done) => child.once('close', (status) => done({ status, output })));
  return { ended, kill: () => child.kill() };
}

function stop(name: string, output: string): never {
  rmSync(outDir, { recursive: true, force: true });
  console.error(output);
  console.error(`The site was not built: ${name} failed. Mend what the lines above name, then run npm run build again.`);
  process.exit(1);
}

const started = performance.now();
rmSync(outDir, { recursive: true, force: true });
const astro = startAstro();
// Astro needs some seconds before it writes anything; meanwhile all faults are found, of which it would tell the first.
const { content, lines, summary } = listProblems(process.cwd());
if (lines.length > 0) {
  astro.kill();
  await astro.ended;
  stop('the check of the content', [...lines, summary].join('\n'));
}
console.log(summary);
const { status, output: log } = await astro.ended;
if (status !== 0) stop('Astro', log);
// Astro logs some faults (a reference that does not exist, an id used twice) and still ends well.
const faults = log.split('\n').filter((line) => line.includes('[ERROR]') || /\[WARN\].*(?:loader|content)/.test(line));
if (faults.length > 0) stop('Astro', faults.join('\n'));
const { broken, unpromised } = checkPromise(outDir);
if (broken.length > 0) stop('the promise about addresses', broken.join('\n'));
const { pages } = await indexSite(outDir, content).catch((error: unknown) => stop('the search index', String(error)));
console.log(`Built ${outDir}/ with ${pages} pages in the search index, in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
if (unpromised > 0) console.log(`${unpromised} addresses and fragments are not in content/addresses.txt yet: run npm run addresses before you publish them.`);
