// npm run bench:weight: what a first visit loads, in bytes as a server sends them. The same on every machine. Needs a built site.
import { globSync, statSync } from 'node:fs';
import { quantile, sizeOf, weigh } from '../browser/page-weight.ts';
import { sitemapPaths } from '../browser/site.ts';
import { report } from './report.ts';

const most = { median: 14_000, medianWithFont: 28_000, largest: 32_000 };

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
const font = globSync('dist/fonts/*.woff2').reduce((sum, file) => sum + statSync(file).size, 0);
// As a server sends it that compresses in advance; the limits of the tests allow for one that does it in haste.
const totals = sitemapPaths.map((path) => {
  const { html, total } = weigh(path);
  return total - html + sizeOf(`${path}index.html`);
});
const [median, largest] = [quantile(totals, 0.5), Math.max(...totals)];
report('first visit, median, without the font', median <= most.median, `${kilobytes(median)}; at most ${kilobytes(most.median)}`);
report('first visit, median, with the font', median + font <= most.medianWithFont, `${kilobytes(median + font)}; at most ${kilobytes(most.medianWithFont)}`);
report(
  'largest page, without the font',
  largest <= most.largest,
  `${kilobytes(largest)}, ${sitemapPaths[totals.indexOf(largest)]}; at most ${kilobytes(most.largest)}`,
);
