// What a reader's browser loads: exact sizes of the built files, compressed with Brotli. They do not depend on the machine, so these are
// tests and not a benchmark.
import { globSync, readFileSync } from 'node:fs';
import { addresses, compressed, quantile, scriptsFrom, sizeOf, sum, type Weight, weigh } from './page-weight.ts';
import { expect, sitemapPaths, test } from './site.ts';

const weights = sitemapPaths.map(weigh);
// `/lessen/overzicht/` is among the lessons but is a table of all of them, and so is `/praktijk/vergelijken/` among the practices.
const entries = weights.filter(
  ({ path }) =>
    !/\/(?:overzicht|overview|vergelijken|compare)\/$/.test(path) &&
    /^\/(?:en\/)?(?:landen|countries|wetten|laws|praktijk|practice|lessen|lessons|werkprincipes|principles|instrumenten|instruments|begrippen|terms)\/[^/]+\/$/.test(
      path,
    ),
);
/** Pages above a total number of bytes: those whose upper bound is above it are compressed as a server would. */
const heavierThan = (most: number) => weights.filter(({ path, html, total }) => total > most && total - html + sizeOf(`${path}index.html`) > most);
const list = (weighed: readonly Weight[]) =>
  weighed.map(({ path, html, styles, scripts, total }) => `${path}: ${html} + ${styles} + ${scripts}, in all ${total}`);

test('a page is light: half of them at most 16 kB, 95 % at most 37, the largest at most 45', () => {
  expect(weights.length).toBeGreaterThan(500);
  const totals = weights.map(({ total }) => total);
  expect(quantile(totals, 0.5)).toBeLessThanOrEqual(16_000);
  expect(heavierThan(37_000).length / weights.length).toBeLessThanOrEqual(0.05);
  expect(list(heavierThan(45_000))).toEqual([]);
});

test('a page weighs at most one and a half times its own text, at the median', () => {
  expect(
    quantile(
      weights.map(({ total, text }) => total / text),
      0.5,
    ),
  ).toBeLessThanOrEqual(1.5);
});

// Countries and the longest lessons contain a table of their answers on forty themes.
test('92 % of entries arrive in the server’s first flight: text and styles within 14.6 kB', () => {
  expect(entries.length).toBeGreaterThan(200);
  const flight = 14_600;
  const late = entries.filter(({ path, html, styles }) => html + styles > flight && sizeOf(`${path}index.html`) + styles > flight);
  expect(late.length / entries.length, list(late).join('\n')).toBeLessThanOrEqual(0.08);
});

test('scripts are small: 4.2 kB on a page, 3 kB where slides are shown, 18 kB for searching', () => {
  const isSearch = ({ path }: Weight) => /^\/(?:en\/)?(?:zoeken|search|praktijk|practice)\/$/.test(path);
  expect(weights.filter(isSearch)).toHaveLength(4);
  expect(list(weights.filter((weight) => weight.scripts > (isSearch(weight) ? 18_000 : 4_200)))).toEqual([]);
  const decks = globSync('dist/{workshops/*/dia,en/workshops/*/slides}/index.html').map((file) => readFileSync(file, 'utf8'));
  expect(decks.length).toBeGreaterThanOrEqual(14);
  for (const deck of decks) {
    const found = new Set<string>();
    for (const address of addresses(deck, /<script[^>]* src="([^"]+)"/g)) scriptsFrom(address, found);
    expect(sum([...found].map(sizeOf))).toBeLessThanOrEqual(3_000);
  }
});

test('stylesheets are at most 8 kB on a page and 11 kB together, and the only font at most 15', () => {
  expect(list(weights.filter(({ styles }) => styles > 8_000))).toEqual([]);
  expect(sum(globSync('dist/_astro/*.css').map((file) => compressed(readFileSync(file))))).toBeLessThanOrEqual(11_000);
  const fonts = globSync('dist/**/*.{woff,woff2,ttf,otf}');
  expect(fonts).toHaveLength(1);
  expect(readFileSync(fonts[0] ?? '').length).toBeLessThanOrEqual(15_000);
});
