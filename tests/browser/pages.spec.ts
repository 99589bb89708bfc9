import { globSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import fc from 'fast-check';
import { accessibilityFaults, emptyCache, injectAxe } from './accessibility.ts';
import { brokenWords, expect, sitemapPaths, test } from './site.ts';

const groups = 16;
const seen = emptyCache({ name: 'pages', mayEmpty: true });

/**
 * Properties of a page that axe does not report. `missed` are selectors of style sheets that the page does not link and that match something on it;
 * `shown` are elements that the markup hides and the styles show all the same; `sideways` is the horizontal scroll in px.
 */
const inspectPage = (
  page: Page,
  sheets: Readonly<Record<string, string>>,
): Promise<{ headings: number; missed: string[]; shown: string[]; sideways: number }> =>
  page.evaluate((all) => {
    const states =
      /:not\(:has\(:target\)\)|::?(?:after|before|marker|first-letter|first-line|hover|focus|focus-visible|focus-within|target|checked|open|active|details-content)\b/g;
    const bare = (rule: CSSRule): string[] => [
      ...(rule instanceof CSSStyleRule
        ? [
            rule.selectorText
              .replace(states, '')
              .replaceAll(/:has\([\s,]*\)/g, '')
              .replaceAll(/:not\([\s,]*\)/g, ''),
          ]
        : []),
      ...('cssRules' in rule ? [...(rule.cssRules as CSSRuleList)].flatMap(bare) : []),
    ];
    const linked = new Set([...document.styleSheets].map(({ href }) => href && new URL(href).pathname));
    const missed = Object.entries(all).flatMap(([address, css]) => {
      if (linked.has(address)) return [];
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      return [...sheet.cssRules]
        .flatMap(bare)
        .filter((selector) => document.querySelector(selector) !== null)
        .map((selector) => `${selector} (${address})`);
    });
    const shown = [...document.querySelectorAll('[hidden]')]
      .filter((each) => each.checkVisibility({ visibilityProperty: true }))
      .map(({ localName, className }) => `<${localName} class="${className}">`);
    const { scrollWidth, clientWidth } = document.documentElement;
    return { headings: document.querySelectorAll('h1').length, missed, shown, sideways: scrollWidth - clientWidth };
  }, sheets);

/** What a page stores on the device. */
const keptBy = (page: Page): Promise<string[]> =>
  page.evaluate(async () => [
    ...(document.cookie ? [`cookies ${document.cookie}`] : []),
    ...Object.keys(localStorage).map((key) => `${key} in localStorage`),
    ...Object.keys(sessionStorage).map((key) => `${key} in sessionStorage`),
    ...(await indexedDB.databases()).map(({ name }) => `the database ${name}`),
  ]);

const sheets = Object.fromEntries(globSync('dist/_astro/*.css').map((file) => [file.replace('dist', ''), readFileSync(file, 'utf8')]));

/** Words that are broken in narrow cells on a tablet and a phone. Dutch ones: English writes what it combines as separate words. */
async function brokenWhereNarrow(page: Page, path: string): Promise<string[]> {
  if (path.startsWith('/en/')) return [];
  const usual = page.viewportSize();
  const found: string[] = [];
  for (const width of [768, 360]) {
    await page.setViewportSize({ width, height: 720 });
    const words = await brokenWords(page);
    found.push(...words.map((word) => `breaks “${word}” without a hyphen at ${width} px`));
  }
  if (usual) await page.setViewportSize(usual);
  return found;
}

/** Opens a page. @returns what is wrong with it */
async function faultsOfPage(page: Page, path: string): Promise<string[]> {
  const response = await page.goto(path);
  const { headings, missed, shown, sideways } = await inspectPage(page, sheets);
  // Before parts that were seen on another page are emptied.
  const broken = await brokenWhereNarrow(page, path);
  const inaccessible = await accessibilityFaults(page, { seen });
  // Last, once everything that the page does by itself is done.
  const stored = await keptBy(page);
  return [
    ...(response?.status() === 200 ? [] : [`answered ${response?.status()}`]),
    ...inaccessible,
    ...broken,
    ...stored.map((name) => `keeps ${name}`),
    ...(headings === 1 ? [] : [`has ${headings} headings of the first level`]),
    ...shown.map((element) => `shows ${element}, which is hidden`),
    ...missed.map((rule) => `is missing the stylesheet with ${rule}`),
    ...(sideways > 0 ? [`scrolls sideways by ${sideways} px`] : []),
  ];
}

for (let group = 0; group < groups; group++) {
  test(`every page opens without errors or accessibility violations, requests nothing from elsewhere and stores nothing (${group + 1} of ${groups})`, async ({
    page,
    baseURL,
  }) => {
    test.setTimeout(400_000);
    const found: string[] = [];
    await injectAxe(page);
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        console.error(`Forbidden by ${violatedDirective}: ${blockedURI}`);
      });
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(`${baseURL}/`)) found.push(`${page.url()}: asks for ${request.url()}`);
    });
    for (const path of sitemapPaths.filter((_path, index) => index % groups === group)) {
      const faults = await faultsOfPage(page, path);
      found.push(...faults.map((fault) => `${path}: ${fault}`));
    }
    for (const { name } of await page.context().cookies()) found.push(`a page keeps the cookie ${name}`);
    expect(found).toEqual([]);
  });
}

/** For each rule, a mistake put at a random place on a page that is fully known. */
const planted: Readonly<Record<string, (place: Element) => void>> = {
  'link-name': (place) => place.insertAdjacentHTML('beforebegin', '<a href="/"></a>'),
  'button-name': (place) => place.insertAdjacentHTML('beforebegin', '<button type="button"></button>'),
  'image-alt': (place) => place.insertAdjacentHTML('beforebegin', '<img src="/favicon.svg">'),
  'svg-img-alt': (place) => place.insertAdjacentHTML('beforebegin', '<svg role="img"><path d="M0 0h9v9z"/></svg>'),
  label: (place) => place.insertAdjacentHTML('beforebegin', '<input type="text">'),
  list: (place) => place.insertAdjacentHTML('beforebegin', '<ul><p>text</p></ul>'),
  listitem: (place) => place.insertAdjacentHTML('beforebegin', '<div><li>text</li></div>'),
  'aria-valid-attr': (place) => place.setAttribute('aria-nowhere', 'true'),
  'aria-roles': (place) => place.setAttribute('role', 'nothing'),
  'aria-hidden-focus': (place) => place.insertAdjacentHTML('beforebegin', '<p aria-hidden="true"><a href="/">text</a></p>'),
  'nested-interactive': (place) => place.insertAdjacentHTML('beforebegin', '<button type="button">text <a href="/">text</a></button>'),
  'valid-lang': (place) => place.setAttribute('lang', 'xx-nowhere'),
  'definition-list': (place) => place.insertAdjacentHTML('beforebegin', '<dl><p>text</p></dl>'),
  'td-headers-attr': (place) => place.insertAdjacentHTML('beforebegin', '<table><tr><th>a</th><td headers="nowhere">b</td></tr></table>'),
  'heading-order': () => document.querySelector('main h1')?.insertAdjacentHTML('afterend', '<h6>text</h6>'),
  'empty-heading': (place) => place.insertAdjacentHTML('beforebegin', '<h2></h2>'),
  'landmark-no-duplicate-main': () => document.body.insertAdjacentHTML('beforeend', '<main>text</main>'),
  region: () => document.body.insertAdjacentHTML('afterbegin', '<p>text</p>'),
  'color-contrast': (place) => {
    place.insertAdjacentHTML('beforebegin', '<p class="planted">text</p>');
    for (const pale of document.querySelectorAll<HTMLElement>('.planted')) pale.style.color = 'color-mix(in srgb, currentcolor 20%, canvas)';
  },
};

test('a mistake of each kind is found at a random place on a page that was examined before', async ({ page, allowFaults }) => {
  const draws = fc.sample(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { seed: 2015, numRuns: 100 }).values();
  const random = () => draws.next().value ?? 0;
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  const known = emptyCache({ mayEmpty: true });
  await injectAxe(page);
  const paths = Array.from({ length: 6 }, () => pick(sitemapPaths));
  for (const path of paths) {
    await page.goto(path);
    expect(await accessibilityFaults(page, { seen: known }), path).toEqual([]);
  }
  for (const [rule, plant] of Object.entries(planted)) {
    const path = pick(paths);
    await page.goto(path);
    await page.evaluate(
      `(() => { const places = [...document.querySelectorAll('main p, main li > *, main section > *')].filter((place) => place.checkVisibility()); (${plant})(places[Math.floor(${random()} * places.length)]); })()`,
    );
    expect(
      (await accessibilityFaults(page, { seen: known })).map((fault) => fault.split(':')[0]),
      `${rule} on ${path}`,
    ).toContain(rule);
  }
  allowFaults(/./);
});

test('a skipped heading level is found in a part that was seen before', async ({ page }) => {
  const known = emptyCache({ mayEmpty: true });
  await injectAxe(page);
  for (const path of ['/landen/zweden/', '/lessen/geleidelijke-opschaling/']) {
    await page.goto(path);
    expect(await accessibilityFaults(page, { seen: known }), path).toEqual([]);
    await page.goto(path);
    // Sections with third-level headings stay as they were.
    await page.evaluate(() => {
      const third = document.querySelector('main :is(section, article, li) h3');
      for (const second of document.querySelectorAll('main h2'))
        if (third && second.compareDocumentPosition(third) & Node.DOCUMENT_POSITION_FOLLOWING) second.replaceWith(...second.childNodes);
    });
    expect(
      (await accessibilityFaults(page, { seen: known })).map((fault) => fault.split(':')[0]),
      path,
    ).toContain('heading-order');
  }
});

test('the sitemap has the pages of both languages', () => {
  expect(sitemapPaths.length).toBeGreaterThan(300);
  for (const path of ['/', '/en/', '/landen/zweden/', '/en/countries/sweden/', '/praktijk/resursteamet/', '/vergelijken/dk-nl-se/'])
    expect(sitemapPaths).toContain(path);
});

test('the sitemap gives each page its counterpart in the other language, as the page itself does', async ({ page }) => {
  const entries = readFileSync('dist/sitemap-0.xml', 'utf8').match(/<url>.*?<\/url>/g) ?? [];
  const twins = new Map(
    entries.map((entry) => [/<loc>([^<]+)/.exec(entry)?.[1] ?? '', [...entry.matchAll(/hreflang="(\w+)" href="([^"]+)"/g)].map(([, ...link]) => link)]),
  );
  expect(twins.size).toBe(sitemapPaths.length);
  for (const links of twins.values()) for (const [, address = ''] of links) expect(twins.get(address)).toEqual(links);
  for (const path of ['/begrippen/decentralisatie/', '/en/countries/sweden/', '/vergelijken/dk-nl-se/']) {
    await page.goto(path);
    const alternates = await page
      .locator('link[hreflang]:not([type])')
      .evaluateAll((all) => all.map((link) => [link.getAttribute('hreflang'), link.getAttribute('href')]));
    const listed = [...twins].find(([address]) => address.endsWith(path))?.[1];
    expect(alternates.filter(([language]) => language !== 'x-default')).toEqual(listed);
  }
});
