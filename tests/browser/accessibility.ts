// What axe finds on a page. Pages repeat each other, so that of many only what is new on each is looked at.
import { appendFileSync, globSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { lookAtPage, lookSource } from './look-in-page.ts';

const wcagTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Rules about colour, and what they look at: two elements with the same chain of names and classes above them look the same, wherever they stand. Sizes are held to follow from it as well. */
const colourRules = [
  { id: 'color-contrast', selector: '[data-new-chain]' },
  { id: 'link-in-text-block', selector: 'a[href][data-new-chain]' },
];

/** What was looked at before, and is not again. Grows. */
export interface Seen {
  /** Chains of names and classes, whose colours and sizes were looked at. */
  readonly chains: Set<string>;
  /** Blocks (cells, rows, items of lists, paragraphs, figures, parts) by their marks without letters, names and addresses, and their chain. Those that were seen are emptied but for their headings. */
  readonly blocks?: Set<string>;
  /** The file that other workers read. */
  readonly sharedFile?: string;
}

/** What one worker saw on a page, as a line of its file. */
interface Sight {
  readonly chains: readonly string[];
  readonly blocks: readonly string[];
}

const sharedFolder = 'test-results/seen';

/**
 * Nothing, or undefined with `WHOLE=1`, which looks at all of every page and takes several times as long.
 * @param name under which workers tell each other what they saw; undefined when they do not.
 * @param mayEmpty whether a page may be unfolded and emptied, since nothing else is asked of it afterwards.
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
/** Adds what other workers saw since they were last asked. */
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

/** Injects axe into every page that is opened from now on. Injecting it afterwards is three times slower. */
export const injectAxe = (page: Page) => page.addInitScript({ content: `${axeSource}\n${lookSource}` });

interface Look {
  /** On paper the size of what one touches means nothing; all else does. */
  readonly medium?: 'screen' | 'paper';
  /** For many pages in a row. */
  readonly seen?: Seen | undefined;
  /** Rules about colour alone, for a page of which all else was looked at in another light. */
  readonly coloursOnly?: boolean;
}

/** Everything that axe finds at WCAG 2.2 A, AA and best practice, as readable lines. */
export async function accessibilityFaults(page: Page, { medium = 'screen', seen, coloursOnly = false }: Look = {}): Promise<string[]> {
  const hasAxe = await page.evaluate(() => 'axe' in globalThis);
  // Straight from the source: the ready builder opens a second page for every check, which doubles the time.
  if (!hasAxe) await page.evaluate(`${axeSource}\n${lookSource}`);
  if (seen) listen(seen);
  const { faults, fresh } = await page.evaluate(lookAtPage, {
    tags: wcagTags,
    colours: colourRules,
    // As one text: a list of thousands takes longer to hand over than to make.
    known: seen && { chains: [...seen.chains].join(' '), blocks: seen.blocks && [...seen.blocks].join(' ') },
    touch: medium === 'screen',
    only: coloursOnly,
  });
  if (seen) share(fresh, seen);
  return faults;
}
