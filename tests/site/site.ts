import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test as base, expect, type Page } from '@playwright/test';

/** Addresses of all pages of the sitemap, from the root of the site. */
export const sitemapPaths: readonly string[] = [...readFileSync('dist/sitemap-0.xml', 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map(
  (match) => new URL(match[1] ?? '').pathname,
);

const wcagTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Rules about colour, and what they look at: two elements with the same chain of names and classes above them look the same, wherever they stand. */
const colourRules = [
  { id: 'color-contrast', selector: '[data-new-chain]' },
  { id: 'link-in-text-block', selector: 'a[href][data-new-chain]' },
];

/** Chains whose colours were looked at, shared by the tests that one worker runs; `WHOLE=1` looks at all colours on all pages, which takes twice as long. */
export const chainsSeen = (): Set<string> | undefined => (process.env['WHOLE'] ? undefined : new Set());

/**
 * Marks what has a chain that was not looked at before, for the colour rules, which take more than half of the time.
 * @param seen chains that were looked at; grows.
 */
async function markNewChains(page: Page, seen: Set<string>): Promise<void> {
  const found = await page.evaluate(
    ({ known, rules }) => {
      const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
      const chains = new Map<Element, string>();
      // A short number for a long text.
      const digest = (text: string) => [...text].reduce((sum, sign) => Math.imul(sum, 33) ^ sign.charCodeAt(0), 5381).toString(36) + text.length;
      const chainOf = (element: Element | null): string => {
        if (!element) return '';
        const told = chains.get(element);
        if (told !== undefined) return told;
        const states = [...element.attributes].filter(({ name }) => /^(?:class|type|open|role|aria-(?:current|selected|expanded))$/.test(name));
        const chain = digest(`${chainOf(element.parentElement)}>${element.localName}${states.map(({ name, value }) => `[${name}=${value}]`).join('')}`);
        chains.set(element, chain);
        return chain;
      };
      const all = new Set(known);
      const fresh: string[] = [];
      for (const element of document.body.querySelectorAll('*')) {
        const chain = chainOf(element);
        if (all.has(chain) || !element.checkVisibility()) continue;
        all.add(chain);
        fresh.push(chain);
        element.setAttribute('data-new-chain', '');
      }
      axe.configure({ rules });
      return fresh;
    },
    { known: [...seen], rules: colourRules },
  );
  for (const chain of found) seen.add(chain);
}

/**
 * Everything that axe finds at WCAG 2.2 A, AA and best practice, as readable lines.
 * @param medium on paper the size of what one touches means nothing; all else does.
 * @param seen for many pages in a row: chains of elements whose colours were looked at before, and are not again.
 */
export async function accessibilityFaults(page: Page, medium: 'screen' | 'paper' = 'screen', seen?: Set<string>): Promise<string[]> {
  // Rows that are laid out when they come near have a guessed height until then: axe, which does not scroll, would see one over the other.
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { content-visibility: visible !important }');
    document.adoptedStyleSheets = [sheet];
  });
  // Straight from the source: the ready builder opens a second page for every check, which doubles the time.
  await page.evaluate(`if (!globalThis.axe) {${axeSource}\n}`);
  if (seen) await markNewChains(page, seen);
  return page.evaluate(
    async ({ tags, touch }) => {
      const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
      const { violations } = await axe.run({ runOnly: tags, resultTypes: ['violations'], rules: { 'target-size': { enabled: touch } } });
      return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`));
    },
    { tags: wcagTags, touch: medium === 'screen' },
  );
}

/** Pixels by which a page is wider than its window. */
export const sidewaysScroll = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** A page that fails its test when anything on it went wrong unseen. */
export const test = base.extend<{ faults: string[]; allowFaults: (pattern: RegExp) => void }>({
  faults: [
    // Playwright names its fixtures by destructuring, also when there are none.
    // biome-ignore lint/correctness/noEmptyPattern: see above
    async ({}, use) => {
      await use([]);
    },
    { auto: true },
  ],
  allowFaults: async ({ faults }, use) => {
    await use((pattern) => {
      const kept = faults.filter((fault) => !pattern.test(fault));
      faults.splice(0, faults.length, ...kept);
    });
  },
  page: async ({ page, faults }, use) => {
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') faults.push(`${page.url()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
    page.on('requestfailed', (request) => {
      // Aborted by the reader, who left the page or saved a file before all of it was there: no fault of the site.
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
