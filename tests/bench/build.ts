// Times builds, with the load of the machine beside them. Arguments, optional: how many entries to generate (1000 10000).
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { loadContent } from '../../scripts/check/load-content.ts';
import { tempCheckout } from '../../scripts/output/temp-checkout.ts';
import { newEntry } from '../../scripts/write/new-entry.ts';
import { languages } from '../../src/core/languages.ts';
import './diagrams.ts';
import { savedEntryShows } from './dev-server.ts';
import { generateContent } from './generate-content.ts';
import { type Measured, measure } from './measure.ts';
import { makeStarlightSite } from './starlight.ts';

const sizes = process.argv.slice(2).map(Number);
const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: { astro: string } };

interface Built extends Measured {
  readonly pages: number;
}

const pagesIn = (project: string) => globSync('dist/**/*.html', { cwd: project }).length;
const inWords = ({ seconds, cpuSeconds, peakMegabytes, pages }: Built) =>
  `${pages} pages in ${seconds.toFixed(1)} s, ${((1000 * seconds) / pages).toFixed(1)} ms a page, ${cpuSeconds.toFixed(1)} s of processor, at most ${peakMegabytes} MB`;

function report(name: string, holds: boolean, text: string): void {
  console.log(`${holds ? 'holds ' : 'MISSED'} ${name}: ${text} (load ${loadavg()[0]?.toFixed(1)})`);
  if (!holds) process.exitCode = 1;
}

async function build(project: string, args: readonly string[]): Promise<Built> {
  rmSync(join(project, 'dist'), { recursive: true, force: true });
  const measured = await measure(process.execPath, args, project);
  return { ...measured, pages: pagesIn(project) };
}

const project = tempCheckout('stevige-basis-bench');
const site = await build(project, ['scripts/build/build.ts']);
const most = 3 + 0.015 * site.pages;
report('this site', site.seconds <= most, `${inWords(site)}; at most ${most.toFixed(1)} s`);

const seconds = await savedEntryShows(project);
report('a saved entry shows in dev', seconds <= 2, `after ${seconds.toFixed(2)} s; at most 2 s`);
rmSync(project, { recursive: true });

// Countries of which nothing is described yet, each with a page and its sets with the others: what growth in countries costs by itself.
const dozen = tempCheckout('stevige-basis-countries');
for (const [id, code] of Object.entries({ belgie: 'be', duitsland: 'de', frankrijk: 'fr', ierland: 'ie', ijsland: 'is', noorwegen: 'no', oostenrijk: 'at' })) {
  const { files } = newEntry(dozen, loadContent(dozen).content, { kind: 'country', id, code, names: {}, day: '2026-12-24' });
  for (const [path, text] of Object.entries(files)) writeFileSync(join(dozen, path), text);
}
const twelve = await build(dozen, ['scripts/build/build.ts']);
rmSync(dozen, { recursive: true });
const more = (twelve.pages - site.pages) / languages.length;
report(
  'twelve countries',
  twelve.seconds <= 3 * site.seconds,
  `${inWords(twelve)}; ${(twelve.seconds / site.seconds).toFixed(2)} times as long as five, at most 3`,
);
report('pages of twelve countries', more <= 1500, `${more} pages more a language, at most 1500`);

const generated: Built[] = [];
for (const count of sizes.length > 0 ? sizes : [1000, 10_000]) {
  const larger = tempCheckout(`stevige-basis-${count}`);
  generateContent(larger, count);
  await measure(process.execPath, ['scripts/write/mark-translated.ts'], larger);
  const own = await build(larger, ['scripts/build/build.ts']);
  console.log(`       ${count} generated entries: ${inWords(own)} (load ${loadavg()[0]?.toFixed(1)})`);
  const [before] = generated.slice(-1);
  if (before) {
    const growth = own.seconds / own.pages / (before.seconds / before.pages);
    report('growth at most linear', growth <= 1, `${growth.toFixed(2)} times as long a page as with the fewer entries; at most 1`);
  }
  generated.push(own);

  const starlight = makeStarlightSite(larger, dependencies.astro);
  rmSync(larger, { recursive: true });
  if (!starlight) {
    console.log('       Starlight could not be installed: there is no registry to be reached. Not compared.');
    continue;
  }
  const other = await build(starlight.folder, ['node_modules/astro/bin/astro.mjs', 'build']);
  rmSync(starlight.folder, { recursive: true });
  console.log(`       the same texts in Starlight ${starlight.version}: ${inWords(other)} (load ${loadavg()[0]?.toFixed(1)})`);
  report('less time than Starlight', own.seconds < other.seconds, `${(own.seconds / other.seconds).toFixed(2)} times as long`);
}
