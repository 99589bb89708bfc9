// Times the site with twelve countries and as it is, in one run: the cost must grow about linearly with the number of countries.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadContent } from '../../scripts/check/load-content.ts';
import { tempCheckout } from '../../scripts/output/temp-checkout.ts';
import { newEntry } from '../../scripts/write/new-entry.ts';
import { languages } from '../../src/core/languages.ts';
import { note, report } from './report.ts';
import { build, inWords } from './timed-build.ts';

const targetCount = 12;
const mostTimes = 3;
const mostPages = 1500;

// Not described yet: each has only a page and its sets with the other countries, which is what a country costs by itself.
const candidates = {
  belgie: 'be',
  duitsland: 'de',
  frankrijk: 'fr',
  ierland: 'ie',
  ijsland: 'is',
  noorwegen: 'no',
  oostenrijk: 'at',
  spanje: 'es',
  portugal: 'pt',
  polen: 'pl',
  italie: 'it',
};

const countriesOf = (folder: string) => Object.keys(loadContent(folder).content.lists.countries);
/** Builds a copy of the site after changing it. */
async function buildCopy(change: (folder: string) => void) {
  const folder = tempCheckout('stevige-basis-countries');
  try {
    change(folder);
    const count = countriesOf(folder).length;
    const built = await build(folder, ['scripts/build/build.ts']);
    note(`${count} countries`, `${inWords(built)}, ${built.pages / languages.length} pages a language`);
    return built;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const now = await buildCopy(() => {});
const grown = await buildCopy((folder) => {
  for (const [id, code] of Object.entries(candidates)) {
    const known = countriesOf(folder);
    if (known.length === targetCount) return;
    if (known.includes(code)) continue;
    const { files } = newEntry(folder, loadContent(folder).content, { kind: 'country', id, code, names: {}, day: '2026-12-24' });
    for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
  }
  if (countriesOf(folder).length < targetCount) throw new Error(`There are not enough countries to make ${targetCount}: add some to the candidates.`);
});

const times = (more: number, fewer: number) => `${(more / fewer).toFixed(2)} times as much, at most ${mostTimes}`;
const pages = (grown.pages - now.pages) / languages.length;
report(`time of ${targetCount} countries`, grown.seconds <= mostTimes * now.seconds, times(grown.seconds, now.seconds));
report(`processor of ${targetCount} countries`, grown.cpuSeconds <= mostTimes * now.cpuSeconds, times(grown.cpuSeconds, now.cpuSeconds));
report(`pages of ${targetCount} countries`, pages <= mostPages, `${pages} more a language, at most ${mostPages}`);
