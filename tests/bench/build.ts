// Times builds, and prints the load of the machine. Optional arguments: numbers of entries to generate (1000 10000).
import { readFileSync, rmSync } from 'node:fs';
import { tempCheckout } from '../../scripts/output/temp-checkout.ts';
import './diagrams.ts';
import { savedEntryShows } from './dev-server.ts';
import { generateContent } from './generate-content.ts';
import { measure } from './measure.ts';
import { note, report } from './report.ts';
import { makeStarlightSite } from './starlight.ts';
import { type Built, build, inWords } from './timed-build.ts';

const sizes = process.argv.slice(2).map(Number);
/** Of Starlight's, for the same texts. */
const mostOfStarlight = { time: 0.6, processor: 0.7 };
const mostMegabytes = 3000;

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
  note(`${count} generated entries`, inWords(ours));
  if (count >= 10_000)
    report(`memory for ${count} entries`, ours.peakMegabytes <= mostMegabytes, `at most ${ours.peakMegabytes} MB; at most ${mostMegabytes} MB`);
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
  note(`the same ${count} entries in Starlight ${starlight.version}`, inWords(theirs));
  const [time, processor] = [ours.seconds / theirs.seconds, ours.cpuSeconds / theirs.cpuSeconds];
  report(`time of ${count} entries beside Starlight`, time <= mostOfStarlight.time, `${time.toFixed(2)} times as long; at most ${mostOfStarlight.time}`);
  report(
    `processor of ${count} entries beside Starlight`,
    processor <= mostOfStarlight.processor,
    `${processor.toFixed(2)} times as much; at most ${mostOfStarlight.processor}`,
  );
}
