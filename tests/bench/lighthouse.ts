// npm run bench:lighthouse: Lighthouse for a phone, the median of five runs, one page of each kind. Needs a built site and a registry to fetch Lighthouse from.
// Optional arguments: paths to measure instead. RUNS=1 measures once.
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { serveFolder } from '../../scripts/serve/static-server.ts';
import { chromiumLaunch } from '../../scripts/test/chromium.ts';
import { fetchPackages } from './fetch-packages.ts';
import { report } from './report.ts';

/** The parts of Lighthouse's report that are used here. */
interface Report {
  readonly runtimeError?: { readonly message: string };
  readonly categories: Readonly<
    Record<string, { readonly score: number | null; readonly auditRefs: readonly { readonly id: string; readonly weight: number }[] }>
  >;
  readonly audits: Readonly<Record<string, { readonly score: number | null; readonly title: string; readonly numericValue?: number }>>;
}
type Lighthouse = (address: string, options: object) => Promise<{ lhr: Report } | undefined>;
type ChromeLauncher = { launch: (options: object) => Promise<{ port: number; kill: () => void }> };

const version = '13.5.0';
const runs = Number(process.env['RUNS'] ?? 5);
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];
const onePageOfEachKind = [
  '/',
  '/landen/zweden/',
  '/vergelijken/thema/termijnen/',
  '/vergelijken/dk-eng-fi-nl-se/',
  '/praktijk/resursteamet/',
  '/lessen/geleidelijke-opschaling/',
  '/wetten/sol/',
  '/begrippen/aanbodverplichting/',
  '/sinds-2015/',
  '/bronnen/',
  '/zoeken/',
  '/praktijk/',
  '/over/',
  '/praktijk/resursteamet/handout/',
  '/praktijk/vergelijken/familiecentra/',
  '/workshops/',
  '/gegevens/',
  '/uitgaven/',
  '/melden/',
];
const args = process.argv.slice(2);
const paths = args.length > 0 ? args : onePageOfEachKind;

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const folder = fetchPackages('stevige-basis-lighthouse', [`lighthouse@${version}`]);
if (!folder) {
  console.error('Lighthouse could not be installed: there is no registry to be reached. Nothing was measured.');
  process.exit(1);
}
const load = async (name: string): Promise<unknown> => import(pathToFileURL(createRequire(join(folder, 'package.json')).resolve(name)).href);
const { default: lighthouse } = (await load('lighthouse')) as { default: Lighthouse };
const { launch } = (await load('chrome-launcher')) as ChromeLauncher;

const { address, server } = await serveFolder('dist', 0);
const chrome = await launch({
  chromePath: chromiumLaunch.executablePath,
  envVars: chromiumLaunch.env,
  chromeFlags: [...chromiumLaunch.args, '--headless=new'],
  logLevel: 'silent',
});
try {
  for (const path of paths) {
    const reports: Report[] = [];
    let failed = 0;
    while (reports.length < runs) {
      const result = await lighthouse(new URL(path, address).href, { port: chrome.port, onlyCategories: categories, logLevel: 'silent' });
      // On a busy machine a page may keep Lighthouse waiting until it gives up: then there is no result.
      if (result && !result.lhr.runtimeError) reports.push(result.lhr);
      else if (++failed > runs) throw new Error(`Lighthouse cannot measure ${path}: ${result?.lhr.runtimeError?.message}`);
    }
    const scores = categories.map((name) => Math.round(100 * median(reports.map((result) => result.categories[name]?.score ?? 0))));
    const medianOf = (audit: string) => median(reports.map(({ audits }) => audits[audit]?.numericValue ?? Number.NaN));
    const shift = Math.max(...reports.map(({ audits }) => audits['cumulative-layout-shift']?.numericValue ?? Number.NaN));
    const [first, largest, blocked] = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time'].map((audit) => Math.round(medianOf(audit)));
    const holds = scores.every((score) => score === 100) && shift === 0 && blocked === 0;
    report(
      `Lighthouse of ${path}`,
      holds,
      `${scores.join(' ')}, shift ${shift.toFixed(3)}, first paint ${first} ms, largest ${largest} ms, blocked ${blocked} ms`,
    );
    if (holds) continue;
    const weighed = Object.values(reports[0]?.categories ?? {}).flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0));
    for (const { id } of weighed) {
      const score = median(reports.map(({ audits }) => audits[id]?.score ?? 1));
      if (score < 1) console.log(`         ${id}: ${Math.round(100 * score)}, ${reports[0]?.audits[id]?.title}`);
    }
  }
} finally {
  chrome.kill();
  server.close();
  rmSync(folder, { recursive: true });
}
