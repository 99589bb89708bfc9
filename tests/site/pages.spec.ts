import { globSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { accessibilityFaults, chainsSeen, expect, sidewaysScroll, sitemapPaths, test } from './site.ts';

const groups = 16;
const seen = chainsSeen();

/** Rules of sheets that a page does not link, and that would have dressed something on it. */
const missedRules = (page: Page, sheets: Readonly<Record<string, string>>): Promise<string[]> =>
  page.evaluate((all) => {
    const states = /::?(?:after|before|marker|first-letter|first-line|hover|focus|focus-visible|focus-within|target|checked|open|active)\b/g;
    const bare = (rule: CSSRule): string[] => [
      ...(rule instanceof CSSStyleRule ? [rule.selectorText.replace(states, '')] : []),
      ...('cssRules' in rule ? [...(rule.cssRules as CSSRuleList)].flatMap(bare) : []),
    ];
    const linked = new Set([...document.styleSheets].map(({ href }) => href && new URL(href).pathname));
    return Object.entries(all).flatMap(([address, css]) => {
      if (linked.has(address)) return [];
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      return [...sheet.cssRules]
        .flatMap(bare)
        .filter((selector) => document.querySelector(selector) !== null)
        .map((selector) => `${selector} (${address})`);
    });
  }, sheets);
const sheets = Object.fromEntries(globSync('dist/_astro/*.css').map((file) => [file.replace('dist', ''), readFileSync(file, 'utf8')]));

for (let group = 0; group < groups; group++) {
  test(`every page opens without a fault or an accessibility violation (${group + 1} of ${groups})`, async ({ page }) => {
    test.setTimeout(400_000);
    const found: string[] = [];
    for (const path of sitemapPaths.filter((_path, index) => index % groups === group)) {
      const response = await page.goto(path);
      if (response?.status() !== 200) found.push(`${path}: answered ${response?.status()}`);
      if ((await page.locator('h1').count()) !== 1) found.push(`${path}: has not one h1`);
      for (const rule of await missedRules(page, sheets)) found.push(`${path}: is not dressed by ${rule}`);
      for (const fault of await accessibilityFaults(page, 'screen', seen)) found.push(`${path}: ${fault}`);
      const sideways = await sidewaysScroll(page);
      if (sideways > 0) found.push(`${path}: scrolls sideways by ${sideways} px`);
    }
    expect(found).toEqual([]);
  });
}

test('the sitemap holds the pages of both languages', () => {
  expect(sitemapPaths.length).toBeGreaterThan(300);
  for (const path of ['/', '/en/', '/landen/zweden/', '/en/countries/sweden/', '/praktijk/resursteamet/', '/vergelijken/dk-nl-se/'])
    expect(sitemapPaths).toContain(path);
});
