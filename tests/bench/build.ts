// Times builds, and prints the load of the machine. Optional arguments: numbers of entries to generate (1000 10000).
import { readFileSync, rmSync } from 'node:fs';
import { loadavg } from 'node:os';
import { tempCheckout } from '../../scripts/output/temp-checkout.ts';
import './diagrams.ts';
import { savedEntryShows } from './dev-server.ts';
import { generateContent } from './generate-content.ts';
import { measure } from './measure.ts';
import { makeStarlightSite } from './starlight.ts';
import { type Built, build, inWords, report } from './timed-build.ts';

const sizes = process.argv.slice(2).map(Number);
const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: { astro: string } };

const project = tempCheckout('stevige-basis-bench');
const site = await build(project, ['scripts/build/build.ts']);
const most = 3 + 0.015 * site.pages;
report('this site', site.seconds <= most, `${inWords(site)}; at most ${most.toFixed(1)} s`);

const seconds = await savedEntryShows(project);
report('a saved entry shows in dev', seconds <= 2, `after ${seconds.toFixed(2)} s; at most 2 s`);
rmSync(project, { recursive: true });

const generated: Built[] = [];
for (const count of sizes.length > 0 ? sizes : [1000, 10_000]) {
  const larger = tempCheckout(`stevige-basis-${count}`);
  generateContent(larger, count);
  await measure(process.execPath, ['scripts/write/mark-translated.ts'], larger);
  const ours = await build(larger, ['scripts/build/build.ts']);
  console.log(`       ${count} generated entries: ${inWords(ours)} (load ${loadavg()[0]?.toFixed(1)})`);
  const [before] = generated.slice(-1);
  if (before) {
    const growth = ours.seconds / ours.pages / (before.seconds / before.pages);
    report('growth at most linear', growth <= 1, `${growth.toFixed(2)} times as long a page as with the fewer entries; at most 1`);
  }
  generated.push(ours);

  const starlight = makeStarlightSite(larger, dependencies.astro);
  rmSync(larger, { recursive: true });
  if (!starlight) {
    console.log('       Starlight could not be installed: there is no registry to be reached. Not compared.');
    continue;
  }
  const theirs = await build(starlight.folder, ['node_modules/astro/bin/astro.mjs', 'build']);
  rmSync(starlight.folder, { recursive: true });
  console.log(`       the same texts in Starlight ${starlight.version}: ${inWords(theirs)} (load ${loadavg()[0]?.toFixed(1)})`);
  report('less time than Starlight', ours.seconds < theirs.seconds, `${(ours.seconds / theirs.seconds).toFixed(2)} times as long`);
}
