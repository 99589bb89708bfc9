// What axe finds on a page. Pages repeat each other, so that of many only what is new on each is looked at.
import { appendFileSync, globSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

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
  readonly told?: string;
}

/** What one worker saw on a page, as a line of its file. */
interface Sight {
  readonly chains: readonly string[];
  readonly blocks: readonly string[];
}

const shared = 'test-results/seen';

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
    ...(name ? { told: `${shared}/${name}.${process.env['TEST_WORKER_INDEX']}.jsonl` } : {}),
  };
}

function add({ chains, blocks }: Sight, seen: Seen): void {
  for (const chain of chains) seen.chains.add(chain);
  for (const block of blocks) seen.blocks?.add(block);
}

const readTo = new Map<string, number>();
/** Adds what other workers saw since they were last asked. */
function listen(seen: Seen): void {
  if (!seen.told) return;
  for (const file of globSync(seen.told.replace(/\d+(?=\.jsonl$)/, '*'))) {
    if (file === seen.told) continue;
    const text = readFileSync(file, 'utf8');
    // A line that is still being written is read next time.
    const end = text.lastIndexOf('\n') + 1;
    for (const line of text.slice(readTo.get(file) ?? 0, end).split('\n')) if (line) add(JSON.parse(line) as Sight, seen);
    readTo.set(file, end);
  }
}

function tell(sight: Sight, seen: Seen): void {
  add(sight, seen);
  if (!seen.told) return;
  mkdirSync(shared, { recursive: true });
  appendFileSync(seen.told, `${JSON.stringify(sight)}\n`);
}

/** Gives axe to every page that is opened from now on, for who looks at many: given afterwards, it takes three times as long. */
export const injectAxe = (page: Page) => page.addInitScript({ content: axeSource });

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
  if (!hasAxe) await page.evaluate(axeSource);
  if (seen) listen(seen);
  const { faults, fresh } = await page.evaluate(
    async ({ tags, colours, known, touch, only }) => {
      const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
      const fresh = { chains: [] as string[], blocks: [] as string[] };
      /** A short text for a long one (FNV-1a of 32 bits, and the length). */
      function digest(text: string): string {
        let hash = 0x811c9dc5;
        for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
        return `${(hash >>> 0).toString(36)}-${text.length}`;
      }
      const run = async (options: import('axe-core').RunOptions) => {
        const { violations } = await axe.run({ resultTypes: ['violations'], ...options });
        return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`));
      };
      const isSized = (enabled: boolean) => ({ rules: { 'target-size': { enabled } } });
      if (!known) return { faults: await run(only ? { runOnly: colours.map(({ id }) => id) } : { runOnly: tags, ...isSized(touch) }), fresh };

      // What is folded is looked at as well, in the one layout that all of it takes.
      if (known.blocks !== undefined) for (const folded of document.querySelectorAll('details')) folded.open = true;
      // Marks what has a chain that was not looked at before.
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
      const all = new Set(known.chains.split(' '));
      for (const element of document.body.querySelectorAll('*')) {
        const chain = chainOf(element);
        element.toggleAttribute('data-new-chain', !all.has(chain) && element.checkVisibility());
        if (!element.hasAttribute('data-new-chain')) continue;
        all.add(chain);
        fresh.chains.push(chain);
      }
      axe.configure({ rules: colours });
      if (only) return { faults: await run({ runOnly: colours.map(({ id }) => id) }), fresh };
      if (known.blocks === undefined) return { faults: await run({ runOnly: tags, ...isSized(touch) }), fresh };

      // How large and how near each other targets are, before anything goes.
      const hasNewTarget = document.querySelector(':is(a[href], button, summary, input, select, textarea, [tabindex])[data-new-chain]') !== null;
      const sizes = touch && hasNewTarget ? await run({ runOnly: ['target-size'] }) : [];

      const knownBlocks = new Set(known.blocks.split(' '));
      const naming = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for', 'headers'];
      const namers = new Map<string, Element[]>();
      for (const element of document.querySelectorAll(naming.map((name) => `[${name}]`).join()))
        for (const id of naming.flatMap((name) => element.getAttribute(name)?.split(' ') ?? [])) namers.set(id, [...(namers.get(id) ?? []), element]);
      const isNamedFromOutside = (block: Element, id: string): boolean => namers.get(id)?.some((namer) => !block.contains(namer)) === true;
      const namesOutside = (block: Element): boolean =>
        [...block.querySelectorAll('label[for]')].some((label) => !block.querySelector(`[id="${label.getAttribute('for')}"]`));
      const mustStay = (block: Element): boolean =>
        block.querySelector('[data-new-chain]') !== null ||
        namesOutside(block) ||
        [...block.querySelectorAll('[id]')].some(({ id }) => isNamedFromOutside(block, id));
      const withoutLetters = (marks: string): string => marks.replace(/>[^<]*[^<\s][^<]*</g, '>text<').replaceAll(' data-new-chain=""', '');
      // From within to without: a row of which each cell is known is soon known itself.
      const heading = 'h1, h2, h3, h4, h5, h6';
      for (const kinds of ['td, li, p, dd, figure', `:is(tr, ul, ol, dl):not(:has(${heading}))`, `table:not(:has(${heading})), details`, 'section, article']) {
        const emptied: Element[] = [];
        for (const block of document.querySelectorAll(kinds)) {
          if (emptied.at(-1)?.contains(block)) continue;
          const marks = withoutLetters(block.outerHTML.replace(/ (href|id|class|aria-label|d|x|y|transform)="[^"]+"/g, ' $1'));
          const key = digest(`${chainOf(block.parentElement)} ${block.checkVisibility()} ${marks}`);
          if (!knownBlocks.has(key)) fresh.blocks.push(key);
          else if (!mustStay(block)) emptied.push(block);
        }
        for (const block of emptied) {
          // Headings stay, so that their order is looked at; one that cannot be seen has no place in it.
          block.replaceChildren(...[...block.querySelectorAll(heading)].filter((each) => each.checkVisibility()));
          // A role that is written asks for what it should hold, and a name of its own tells a row from the one before.
          for (const { name, value } of [...block.attributes]) if (name !== 'class' && !(name === 'id' && namers.has(value))) block.removeAttribute(name);
          const before = block.previousElementSibling;
          if (block.matches(':is(tr, li, p):empty') && before?.isEqualNode(block)) before.remove();
        }
      }
      return { faults: [...sizes, ...(await run({ runOnly: tags, ...isSized(false) }))], fresh };
    },
    {
      tags: wcagTags,
      colours: colourRules,
      // As one text: a list of thousands takes longer to hand over than to make.
      known: seen && { chains: [...seen.chains].join(' '), blocks: seen.blocks && [...seen.blocks].join(' ') },
      touch: medium === 'screen',
      only: coloursOnly,
    },
  );
  if (seen) tell(fresh, seen);
  return faults;
}
