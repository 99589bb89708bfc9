// Runs axe on a page. Pages repeat each other, so over many pages only what is new on each is examined.
import { appendFileSync, globSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { lookAtPage, lookSource } from './look-in-page.ts';

const wcagTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Colour rules, and what they examine: two elements with the same chain of names and classes above them look the same anywhere. Sizes are
 * assumed to follow from it too.
 */
const colourRules = [
  { id: 'color-contrast', selector: '[data-new-chain]' },
  { id: 'link-in-text-block', selector: 'a[href][data-new-chain]' },
];

/** What has been examined and need not be again. Grows. */
export interface Seen {
  /** Chains of names and classes whose colours and sizes have been examined. */
  readonly chains: Set<string>;
  /**
   * Blocks (cells, rows, list items, paragraphs, figures, sections) by their markup without text, names and addresses, and their chain.
   * Known blocks are emptied except for their headings.
   */
  readonly blocks?: Set<string>;
  /** The file that the other workers read. */
  readonly sharedFile?: string;
}

/** What one worker saw on a page; a line in its file. */
interface Sight {
  readonly chains: readonly string[];
  readonly blocks: readonly string[];
}

const sharedFolder = 'test-results/seen';

/**
 * An empty cache; undefined with `WHOLE=1`, which examines every page in full and takes several times as long.
 * @param name under which workers share what they saw; left out, they do not.
 * @param mayEmpty whether a page may be unfolded and emptied, because no later check needs it.
 */
export function emptyCache({ name, mayEmpty = false }: { readonly name?: string; readonly mayEmpty?: boolean }): Seen | undefined {
  if (process.env['WHOLE']) return undefined;
  return {
    chains: new Set(),
    ...(mayEmpty ? { blocks: new Set() } : {}),
    ...(name ? { sharedFile: `${sharedFolder}/${name}.${process.env['TEST_WORKER_INDEX']}.jsonl` } : {}),
  };
}

function add({ chains, blocks }: Sight, seen: Seen): void {
  for (const chain of chains) seen.chains.add(chain);
  for (const block of blocks) seen.blocks?.add(block);
}

const readTo = new Map<string, number>();
/** Adds what other workers have seen since the last call. */
function listen(seen: Seen): void {
  if (!seen.sharedFile) return;
  for (const file of globSync(seen.sharedFile.replace(/\d+(?=\.jsonl$)/, '*'))) {
    if (file === seen.sharedFile) continue;
    const text = readFileSync(file, 'utf8');
    // A line that is still being written is read next time.
    const end = text.lastIndexOf('\n') + 1;
    for (const line of text.slice(readTo.get(file) ?? 0, end).split('\n')) if (line) add(JSON.parse(line) as Sight, seen);
    readTo.set(file, end);
  }
}

function share(sight: Sight, seen: Seen): void {
  add(sight, seen);
  if (!seen.sharedFile) return;
  mkdirSync(sharedFolder, { recursive: true });
  appendFileSync(seen.sharedFile, `${JSON.stringify(sight)}\n`);
}

/** Injects axe into every page opened from now on. Injecting it after navigation is three times slower. */
export const injectAxe = (page: Page) => page.addInitScript({ content: `${axeSource}\n${lookSource}` });

interface Look {
  /** On paper the size of touch targets does not matter; everything else does. */
  readonly medium?: 'screen' | 'paper';
  /** For a series of pages. */
  readonly seen?: Seen | undefined;
  /** Only colour rules, for a page already examined in full under another colour scheme. */
  readonly coloursOnly?: boolean;
}

/** Everything that axe reports for WCAG 2.2 A, AA and best practice, as readable lines. */
export async function accessibilityFaults(page: Page, { medium = 'screen', seen, coloursOnly = false }: Look = {}): Promise<string[]> {
  const hasAxe = await page.evaluate(() => 'axe' in globalThis);
  // Runs the source itself: AxeBuilder opens a second page for every check, which doubles the time.
  if (!hasAxe) await page.evaluate(`${axeSource}\n${lookSource}`);
  if (seen) listen(seen);
  const { faults, fresh } = await page.evaluate(lookAtPage, {
    tags: wcagTags,
    colours: colourRules,
    // Passed as one string: a list of thousands takes longer to serialise than to split.
    known: seen && { chains: [...seen.chains].join(' '), blocks: seen.blocks && [...seen.blocks].join(' ') },
    touch: medium === 'screen',
    only: coloursOnly,
  });
  if (seen) share(fresh, seen);
  return faults;
}
