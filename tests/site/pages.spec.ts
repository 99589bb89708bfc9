import { accessibilityFaults, expect, sitemapPaths, test } from './site.ts';

const groups = 16;

for (let group = 0; group < groups; group++) {
  test(`every page opens without a fault or an accessibility violation (${group + 1} of ${groups})`, async ({ page }) => {
    test.setTimeout(400_000);
    const found: string[] = [];
    for (const path of sitemapPaths.filter((_path, index) => index % groups === group)) {
      const response = await page.goto(path);
      if (response?.status() !== 200) found.push(`${path}: answered ${response?.status()}`);
      if ((await page.locator('h1').count()) !== 1) found.push(`${path}: has not one h1`);
      for (const fault of await accessibilityFaults(page)) found.push(`${path}: ${fault}`);
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
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
