import { readFileSync } from 'node:fs';
import { test as base, expect, type Page } from '@playwright/test';

/** Addresses of all pages in the sitemap, from the root of the site. */
export const sitemapPaths: readonly string[] = [...readFileSync('dist/sitemap-0.xml', 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map(
  (match) => new URL(match[1] ?? '').pathname,
);

/** Every set of countries that has a page, by the codes in its address. */
export const setsOfCountries: readonly string[] = sitemapPaths.flatMap((path) => /^\/vergelijken\/([a-z]+(?:-[a-z]+)+)\/$/.exec(path)?.[1] ?? []);

/** Follows a link to a part of a page from elsewhere, e.g. from a mail, and expects that part on the screen. */
export async function expectScrolledTo(page: Page, path: string, id: string | undefined): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${path}#${id}`);
  const fromTop = () => page.locator(`[id="${id}"]`).evaluate((part) => Math.round(part.getBoundingClientRect().top / 100));
  await expect.poll(fromTop, `in hundreds of pixels, of ${id}`).toBe(1);
}

/** Pixels by which a page is wider than its window. */
export const sidewaysScroll = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/**
 * Texts that overlap on the page, each pair once. Fixed and sticky elements, drawings (which have a test of their own) and
 * clipped or folded content are left out.
 */
export const overlappingTexts = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const known = new Map<Element, boolean>();
    const isLeftOut = (element: Element): boolean => {
      const before = known.get(element);
      if (before !== undefined) return before;
      const { position, clipPath } = getComputedStyle(element);
      const parent = element.parentElement;
      const isIgnored =
        element.matches('svg, details:not([open]) > :not(summary)') ||
        ['fixed', 'sticky'].includes(position) ||
        clipPath !== 'none' ||
        (parent !== null && isLeftOut(parent));
      known.set(element, isIgnored);
      return isIgnored;
    };
    const lines: { node: Node; text: string; left: number; right: number; top: number; bottom: number }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const [text, parent] = [node.textContent?.trim(), node.parentElement];
      if (!text || !parent || parent.matches('details:not([open])') || isLeftOut(parent)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const { left, right, top, bottom, height } of range.getClientRects()) {
        // Lines may touch; their letters may not.
        if (right - left > 1) lines.push({ node, text: text.slice(0, 40), left, right, top: top + height / 4, bottom: bottom - height / 4 });
      }
    }
    lines.sort((a, b) => a.top - b.top);
    const pairs = lines.flatMap((line, place) => {
      const below = lines.slice(place + 1);
      const end = below.findIndex(({ top }) => top >= line.bottom);
      return below
        .slice(0, end < 0 ? below.length : end)
        .filter((other) => other.node !== line.node && Math.min(line.right, other.right) - Math.max(line.left, other.left) > 1)
        .map((other) => `“${line.text}” lies over “${other.text}”`);
    });
    return [...new Set(pairs)];
  });

/**
 * Long words in cells of tables and in short facts that go on below the line on which they begin, where the browser has no dictionary to hyphenate
 * them by.
 */
export const brokenWords = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const withoutDictionary = new CSSStyleSheet();
    withoutDictionary.replaceSync('* { hyphens: manual !important; }');
    document.adoptedStyleSheets = [withoutDictionary];
    const range = document.createRange();
    const found: string[] = [];
    const look = (node: Text) => {
      for (const { 0: word, index } of node.data.matchAll(/\p{L}{12,}/gu)) {
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const [first, ...others] = range.getClientRects();
        if (first && others.some(({ top }) => top > first.bottom - 2)) found.push(word);
      }
    };
    for (const cell of document.querySelectorAll('td, th, dd')) {
      const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) look(node as Text);
    }
    document.adoptedStyleSheets = [];
    return [...new Set(found)];
  });

/** A page that fails its test when any error happens on it, even an invisible one. */
export const test = base.extend<{ faults: string[]; allowFaults: (pattern: RegExp) => void }>({
  faults: [
    // Playwright finds its fixtures by destructuring, also when there are none.
    // biome-ignore lint/correctness/noEmptyPattern: see above
    async ({}, use) => {
      await use([]);
    },
    { auto: true },
  ],
  allowFaults: async ({ faults }, use) => {
    await use((pattern) => {
      const unexpected = faults.filter((fault) => !pattern.test(fault));
      faults.splice(0, faults.length, ...unexpected);
    });
  },
  page: async ({ page, faults }, use) => {
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') faults.push(`${page.url()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
    page.on('requestfailed', (request) => {
      // Aborted by the reader, who left the page or saved a file before it had loaded completely: not an error of the site.
      if (request.failure()?.errorText !== 'net::ERR_ABORTED') faults.push(`${request.url()}: ${request.failure()?.errorText}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) faults.push(`${response.url()}: answered ${response.status()}`);
    });
    await use(page);
    expect(faults).toEqual([]);
  },
});

export { expect };
