// Times a build in Dutch alone and one in both languages, each from scratch, and prints how much longer both take.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { registerFile } from '../../scripts/check/permalinks.ts';
import { tempCheckout } from '../../scripts/output/temp-checkout.ts';
import { measure } from './measure.ts';
import { report } from './report.ts';

const most = 2.1;

/** Seconds to check the content, render the pages and index the search. */
async function build(languages: string): Promise<number> {
  const project = tempCheckout('stevige-basis-languages');
  // A site in one language has only half of the promised addresses.
  writeFileSync(join(project, registerFile), '');
  process.env['SITE_LANGUAGES'] = languages;
  const { seconds } = await measure(process.execPath, ['scripts/build/build.ts'], project);
  rmSync(project, { recursive: true });
  return seconds;
}

const dutchOnly = await build('nl');
const both = await build('nl en');
const ratio = both / dutchOnly;
report(
  'a second language',
  ratio <= most,
  `${dutchOnly.toFixed(1)} s in Dutch, ${both.toFixed(1)} s in both: ${ratio.toFixed(2)} times as long, at most ${most}`,
);
