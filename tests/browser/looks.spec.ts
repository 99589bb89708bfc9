// One page of each kind at its narrowest and its usual width, on a light and a dark screen and on paper. Screenshots for a person to look
// at: test-results/looks/.
import type { Page } from '@playwright/test';
import { accessibilityFaults, emptyCache, injectAxe } from './accessibility.ts';
import { expect, overlappingTexts, sidewaysScroll, test } from './site.ts';

/** Fourteen pages that together show everything there is to see. */
const pictured = [
  '/',
  '/landen/zweden/',
  '/vergelijken/',
  '/vergelijken/dk-eng-fi-nl-se/',
  '/vergelijken/thema/zorgmeldplicht/',
  '/lessen/overzicht/',
  '/betoog/',
  '/praktijk/',
  '/praktijk/hameenlinna-kinderopvang/',
  '/wetten/zweedse-meldprocedure/',
  '/sinds-2015/nederland/',
  '/bronnen/nji-2015/',
  '/zoeken/?q=zorgmeldplict',
  '/praktijk/resursteamet/handout/',
];
const others = [
  '/vergelijken/fi-nl/',
  '/vergelijken/dk-eng-fi-nl-se/landen/',
  '/vergelijken/dk-se/verschillen/',
  '/lessen/leef-vind-en-werkplaats/',
  '/lessen/geleidelijke-opschaling/',
  '/werkprincipes/normaliseren/',
  '/instrumenten/caf/',
  '/wetten/zweedse-meldplicht/',
  '/wetten/jeugdwet/',
  '/workshops/zo-licht-als-kan/',
  '/workshops/zo-licht-als-kan/trainer/',
  '/spiegel/',
  '/gegevens/',
  '/uitgaven/',
  '/over/correcties/',
  '/melden/',
  '/begrippen/',
  '/begrippen/beslistermijn/',
  '/praktijk/land/zweden/',
  '/praktijk/vergelijken/?practice=resursteamet,gladsaxe-resource-team',
  '/praktijk/vergelijken/zorgmeldplicht/',
  '/sinds-2015/',
  '/bronnen/',
  '/bronnen/nederland/',
  '/over/',
  '/toegankelijkheid/',
  '/landen/zweden/handout/',
  '/lessen/geleidelijke-opschaling/handout/',
  '/vergelijken/thema/termijnen/handout/',
  '/werkprincipes/normaliseren/handout/',
  '/praktijk/gladsaxe-jeugdgezondheidszorg/handout/',
  '/landen/',
  '/vergelijken/dk-nl/handout/',
  '/vergelijken/dk-eng-fi-nl-se/handout/',
  '/en/countries/finland/',
  '/en/search/?q=health%20visitor',
];

/** The greatest height of a long page, in px by the width of the screen, and the greatest number of A4 sheets. */
const bounds: Readonly<Record<string, { readonly heights: Readonly<Record<number, number>>; readonly sheets?: number }>> = {
  '/vergelijken/dk-eng-fi-nl-se/': { heights: { 360: 30_000, 1280: 14_000 }, sheets: 12 },
  '/vergelijken/dk-eng-fi-nl-se/landen/': { heights: { 360: 25_000, 1280: 12_000 } },
  '/lessen/overzicht/': { heights: { 360: 25_000, 1280: 12_000 } },
  // The lessons with the most reasons and the most examples, the law with the most updates, one with drawings of its pathway and its time
  // limits, and the glossary.
  '/lessen/geleidelijke-opschaling/': { heights: { 360: 25_000, 1280: 12_000 } },
  '/lessen/leef-vind-en-werkplaats/': { heights: { 360: 25_000, 1280: 12_000 } },
  '/wetten/jeugdwet/': { heights: { 360: 25_000, 1280: 12_000 } },
  '/wetten/zweedse-meldprocedure/': { heights: { 360: 25_000, 1280: 12_000 } },
  '/begrippen/': { heights: { 360: 25_000, 1280: 12_000 } },
  '/sinds-2015/': { heights: { 360: 25_000, 1280: 12_000 } },
  // The country with the most updates, and the one with the most services and examples.
  '/sinds-2015/nederland/': { heights: { 360: 25_000, 1280: 12_000 } },
  '/landen/zweden/': { heights: { 360: 25_000, 1280: 12_000 } },
  '/bronnen/': { heights: { 360: 25_000, 1280: 12_000 } },
  // The country with the most sources.
  '/bronnen/nederland/': { heights: { 360: 25_000, 1280: 12_000 } },
  '/bronnen/nji-2015/': { heights: { 360: 25_000, 1280: 12_000 } },
};
/** For a set of five countries: how many themes are above this height at 1280 px. */
const firstRows = { path: '/vergelijken/dk-eng-fi-nl-se/', least: 8, above: 1400 };

/** As much of a page as a person would look through. */
const mostHeight = 8000;
const pictureOf = async (page: Page, width: number) => {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  return { fullPage: true, clip: { x: 0, y: 0, width, height: Math.min(height, mostHeight) } };
};

test('a page lists its parts: next to the text where there is room, and behind a button on a phone, also without scripts', async ({ page, browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  const phone = await context.newPage();
  for (const path of [
    '/landen/zweden/',
    '/lessen/geleidelijke-opschaling/',
    '/werkprincipes/normaliseren/',
    '/wetten/zweedse-meldprocedure/',
    '/wetten/sol/',
    '/betoog/',
    '/over/',
    '/sinds-2015/finland/',
  ]) {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(path);
    const parts = page.getByRole('navigation', { name: 'Op deze pagina' }).getByRole('listitem').getByRole('link');
    const count = await parts.count();
    expect(count, path).toBeGreaterThan(2);
    // Every part of the page with a name of its own, and nothing else.
    expect(await parts.allTextContents(), path).toEqual(
      await page.locator('main h2').evaluateAll((all) => all.map((each) => (each.querySelector('[id$="--kop"]') ?? each).textContent?.trim())),
    );
    await parts.nth(count - 2).click();
    await expect(parts.nth(count - 2), path).toBeInViewport();
    // A list that stays needs no button, which a keyboard would reach.
    await expect(page.getByRole('button', { name: 'Op deze pagina' }), path).toHaveCount(0);
    await expect(page.getByRole('navigation', { name: 'Meenemen' }).getByRole('link', { name: 'Citeer' }), path).toHaveAttribute('href', '#citeer');
    await phone.goto(path);
    const list = phone.getByRole('navigation', { name: 'Op deze pagina' });
    const last = list.getByRole('link', { name: 'Meenemen' });
    await expect(last, path).toBeHidden();
    await list.getByRole('button').click();
    await last.click();
    await expect(phone.locator('#citeer'), path).toBeInViewport();
    await list.getByRole('link', { name: 'Naar boven' }).click();
    await expect(phone.locator('h1'), path).toBeInViewport();
  }
  await context.close();
});

test('no fact of a country or law stands alone in its row, where there is room for two', async ({ page }) => {
  for (const path of ['/landen/zweden/', '/landen/nederland/', '/wetten/zweedse-meldprocedure/', '/bronnen/nji-2015/']) {
    await page.goto(path);
    for (const width of [600, 768, 1024, 1280, 1600]) {
      await page.setViewportSize({ width, height: 900 });
      const tops = await page.locator('.facts > div').evaluateAll((facts) => facts.map((fact) => Math.round(fact.getBoundingClientRect().top)));
      expect(tops).toHaveLength(5);
      expect(tops.filter((top) => top === tops.at(-1)).length, `${path} at ${width} px`).toBeGreaterThan(1);
    }
  }
});

test('where themes are columns, they are no more than have room for their words', async ({ page }) => {
  await page.goto('/vergelijken/dk-eng-fi-nl-se/landen/');
  for (const width of [1024, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    const cut = await page.locator('.across :is(th, td)').evaluateAll((cells) => {
      const range = document.createRange();
      const wordsIn = (node: Node) => [...(node.textContent ?? '').matchAll(/[\p{L}’]{6,}/gu)].map(({ 0: word, index }) => ({ node, word, index }));
      const textsIn = (cell: Element) => {
        const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
        const texts: Node[] = [];
        while (walker.nextNode()) if (!walker.currentNode.parentElement?.closest('.vh')) texts.push(walker.currentNode);
        return texts;
      };
      return cells
        .flatMap(textsIn)
        .flatMap(wordsIn)
        .filter(({ node, word, index }) => {
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1;
        })
        .map(({ word }) => word);
    });
    expect(cut, `at ${width} px`).toEqual([]);
  }
});

test('the first screen of the home page says what the site is, by whom and from what, with a way in for each reader', async ({ page }) => {
  for (const size of [
    { width: 1280, height: 900 },
    { width: 360, height: 740 },
  ]) {
    await page.setViewportSize(size);
    await page.goto('/');
    const main = page.getByRole('main');
    for (const text of [
      /^Kennisbank/,
      /Denemarken, Engeland, Finland en Zweden .* Nederlands Jeugdinstituut uit 2015 en op latere bronnen/,
      /^Onafhankelijk gemaakt/,
    ])
      await expect(main.getByText(text).first()).toBeInViewport();
    const ways = page.getByRole('navigation', { name: 'Voor uw werk' }).getByRole('listitem');
    await expect(ways).toHaveCount(3);
    for (const way of await ways.all()) await expect(way.getByRole('link').first()).toBeInViewport();
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  await expect(page.getByRole('heading', { name: 'Wat er is voor kinderen en ouders, van zwangerschap tot 18 jaar' })).toBeInViewport();
  for (const name of ['Het betoog', 'Bronnen', 'Over']) await expect(page.getByRole('banner').getByRole('link', { name, exact: true })).toBeVisible();
});

const screen = ['light', 'dark'] as const;
/** What has been examined, by colour scheme and medium. */
const seenIn = { light: emptyCache({ name: 'light' }), dark: emptyCache({ name: 'dark' }), print: emptyCache({ name: 'paper' }) };
/** CSS pixels between the margins of an A4 sheet. */
const paperWidth = 665;

/** What axe finds on a page in one colour scheme or on paper, with a screenshot for a person to look at. */
async function faultsInLight(page: Page, path: string, width: number, light: keyof typeof seenIn): Promise<string[]> {
  await page.emulateMedia(light === 'print' ? { media: 'print', colorScheme: 'light' } : { media: 'screen', colorScheme: light });
  // On a wide, light screen pages.spec.ts examines every page and share-and-cite.spec.ts every handout.
  const isLookedAt = width === 1280 && light === 'light' && !path.includes('?q=');
  // Dark mode changes only colours.
  const how = { medium: light === 'print' ? 'paper' : 'screen', coloursOnly: light === 'dark', seen: seenIn[light] } as const;
  const faults = isLookedAt ? [] : await accessibilityFaults(page, how);
  const name = path.replace(/\?.*/, '').replaceAll('/', ' ').trim().replaceAll(' ', '_') || 'home';
  if (pictured.includes(path))
    await page.screenshot({ path: `test-results/looks/${name}-${width}-${light}.jpg`, type: 'jpeg', quality: 80, ...(await pictureOf(page, width)) });
  return faults.map((fault) => `${light} at ${width} px: ${fault}`);
}

/** Tables and codes of a page that go beyond its window, where they would be cut off. */
const cutOff = (page: Page) =>
  page.evaluate(() => {
    const isBeyond = (part: Element) => part.getBoundingClientRect().right > document.documentElement.clientWidth + 1;
    return [...document.querySelectorAll('main :is(table, .qr)')].filter(isBeyond).map((part) => part.getAttribute('class') ?? part.localName);
  });

/** What does not fit at a width. @param most px that the page may be tall; undefined where any height will do */
async function faultsOfSize(page: Page, width: number, most: number | undefined): Promise<string[]> {
  await page.setViewportSize({ width, height: 900 });
  const sideways = await sidewaysScroll(page);
  const overlaps = await overlappingTexts(page);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  return [
    ...(sideways > 0 ? [`scrolls sideways by ${sideways} px at ${width} px`] : []),
    ...overlaps.map((pair) => `${pair} at ${width} px`),
    ...(await cutOff(page)).map((part) => `${part} is cut off at ${width} px`),
    ...(most !== undefined && height > most ? [`is ${height} px tall at ${width} px`] : []),
  ];
}

/** Number of themes of a comparison above a height. */
async function themesAbove(page: Page, above: number): Promise<number> {
  const ends = await page.locator('.short tbody tr:not(.of)').evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().bottom + scrollY));
  return ends.filter((end) => end <= above).length;
}

/** Number of A4 sheets that a page takes; infinite when they cannot be counted. */
async function sheetsOf(page: Page): Promise<number> {
  await page.emulateMedia({ media: 'print' });
  const printed = (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length;
  await page.emulateMedia({ media: 'screen' });
  return printed ?? Number.POSITIVE_INFINITY;
}

for (const path of [...pictured, ...others]) {
  test(`${path} can be read at any width, in any colour scheme and on paper`, async ({ page }) => {
    const found: string[] = [];
    await injectAxe(page);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(path);
      if (path.includes('?q=')) await expect(page.locator('main ol > li > a').first()).toBeVisible();
      for (const light of screen) found.push(...(await faultsInLight(page, path, width, light)));
    }
    await page.setViewportSize({ width: paperWidth, height: 980 });
    found.push(...(await faultsInLight(page, path, paperWidth, 'print')));
    await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
    const { heights = {}, sheets } = bounds[path] ?? {};
    for (const width of [320, 360, 600, 768, 1024, 1280, 1600]) found.push(...(await faultsOfSize(page, width, heights[width])));
    await page.setViewportSize({ width: 1280, height: 900 });
    if (path === firstRows.path) {
      const shown = await themesAbove(page, firstRows.above);
      if (shown < firstRows.least) found.push(`shows ${shown} themes in its first ${firstRows.above} px`);
    }
    if (sheets) {
      const printed = await sheetsOf(page);
      if (printed > sheets) found.push(`takes ${printed} sheets`);
    }
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    const sideways = await sidewaysScroll(page);
    if (sideways > 0) found.push(`scrolls sideways by ${sideways} px with letters twice as large`);
    expect(found).toEqual([]);
  });
}
