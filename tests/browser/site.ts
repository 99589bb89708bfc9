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

/** What was looked at, shared by the tests that one worker runs. */
export interface Seen {
  /** Chains of names and classes, whose colours were looked at. */
  readonly chains: Set<string>;
  /** Cells of comparisons, each with the shape of its table: a set of countries repeats those of other sets. Those that were seen are emptied. */
  readonly cells?: Set<string>;
}

/** `WHOLE=1` looks at all of every page, which takes three times as long. @param withCells whether cells that repeat are looked at once, too. */
export const nothingSeen = (withCells = false): Seen | undefined =>
  process.env['WHOLE'] ? undefined : { chains: new Set(), ...(withCells ? { cells: new Set() } : {}) };

/** Gives axe to every page that is opened from now on, for who looks at many: given afterwards, it takes three times as long. */
export const bringAxe = (page: Page) => page.addInitScript({ content: axeSource });

interface Look {
  /** On paper the size of what one touches means nothing; all else does. */
  readonly medium?: 'screen' | 'paper';
  /** For many pages in a row: what was looked at before, and is not again. Grows. */
  readonly seen?: Seen | undefined;
  /** Rules about colour alone, for a page of which all else was looked at in another light. */
  readonly coloursOnly?: boolean;
}

/** Follows a link to a part of a page from elsewhere, as one in a mail, and sees that the part is what is on the screen. */
export async function landsOn(page: Page, path: string, id: string | undefined): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${path}#${id}`);
  const fromTop = () => page.locator(`[id="${id}"]`).evaluate((part) => Math.round(part.getBoundingClientRect().top / 100));
  await expect.poll(fromTop, `in hundreds of pixels, of ${id}`).toBe(1);
}

/** Everything that axe finds at WCAG 2.2 A, AA and best practice, as readable lines. */
export async function accessibilityFaults(page: Page, { medium = 'screen', seen, coloursOnly = false }: Look = {}): Promise<string[]> {
  const hasAxe = await page.evaluate(() => 'axe' in globalThis);
  // Straight from the source: the ready builder opens a second page for every check, which doubles the time.
  if (!hasAxe) await page.evaluate(axeSource);
  const { faults, fresh } = await page.evaluate(
    async ({ tags, colours, known, touch, only }) => {
      const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
      const fresh = { chains: [] as string[], cells: [] as string[] };
      /** A short text for a long one (FNV-1a of 32 bits, and the length). */
      function digest(text: string): string {
        let hash = 0x811c9dc5;
        for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
        return `${(hash >>> 0).toString(36)}-${text.length}`;
      }
      if (known) {
        const knownCells = new Set(known.cells);
        for (const cell of known.cells ? document.querySelectorAll(':is(.cmp, .short) td') : []) {
          const key = digest(`${cell.closest('table')?.className} ${cell.outerHTML}`);
          if (knownCells.has(key)) cell.replaceChildren();
          else fresh.cells.push(key);
        }
        // Marks what has a chain that was not looked at before, for the colour rules, which take more than half of the time.
        const chains = new Map<Element, string>();
        const chainOf = (element: Element | null): string => {
          if (!element) return '';
          const told = chains.get(element);
          if (told !== undefined) return told;
          const states = [...element.attributes].filter(({ name }) => /^(?:class|type|open|role|aria-(?:current|selected|expanded))$/.test(name));
          const chain = digest(`${chainOf(element.parentElement)}>${element.localName}${states.map(({ name, value }) => `[${name}=${value}]`).join('')}`);
          chains.set(element, chain);
          return chain;
        };
        const all = new Set(known.chains);
        for (const element of document.body.querySelectorAll('*')) {
          const chain = chainOf(element);
          element.toggleAttribute('data-new-chain', !all.has(chain) && element.checkVisibility());
          if (!element.hasAttribute('data-new-chain')) continue;
          all.add(chain);
          fresh.chains.push(chain);
        }
        axe.configure({ rules: colours });
      }
      const { violations } = await axe.run({
        runOnly: only ? { type: 'rule', values: colours.map(({ id }) => id) } : tags,
        resultTypes: ['violations'],
        ...(only ? {} : { rules: { 'target-size': { enabled: touch } } }),
      });
      return { faults: violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`)), fresh };
    },
    {
      tags: wcagTags,
      colours: colourRules,
      known: seen && { chains: [...seen.chains], cells: seen.cells && [...seen.cells] },
      touch: medium === 'screen',
      only: coloursOnly,
    },
  );
  for (const chain of fresh.chains) seen?.chains.add(chain);
  for (const cell of fresh.cells) seen?.cells?.add(cell);
  return faults;
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
