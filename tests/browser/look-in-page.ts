// Code that the browser runs to examine a page with axe. The functions call one another by name, so the page is given them all (`lookSource`).
import { sourceOf } from './source-of.ts';

/** What to look for, and what has been seen before. */
export interface Question {
  readonly tags: readonly string[];
  readonly colours: { readonly id: string; readonly selector: string }[];
  /** Chains and blocks, separated by spaces. Without blocks the page may not be emptied; undefined examines the whole page. */
  readonly known: { readonly chains: string; readonly blocks: string | undefined } | undefined;
  /** Whether the size of touch targets counts. */
  readonly touch: boolean;
  /** Whether only colour rules run. */
  readonly only: boolean;
}

/** What one look found, and what it saw for the first time. */
export interface Answer {
  readonly faults: string[];
  readonly fresh: { readonly chains: string[]; readonly blocks: string[] };
}

type ChainOf = (element: Element | null) => string;
type Namers = ReadonlyMap<string, readonly Element[]>;

/** A short key for a long text (32-bit FNV-1a, and the length). */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return `${(hash >>> 0).toString(36)}-${text.length}`;
}

async function faultsByAxe(options: import('axe-core').RunOptions): Promise<string[]> {
  const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
  const { violations } = await axe.run({ resultTypes: ['violations'], ...options });
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`));
}

/** Returns a function that gives names, classes and states of an element and its ancestors as one text; each is computed once. */
function chainMaker(): ChainOf {
  const chains = new Map<Element, string>();
  const chainOf: ChainOf = (element) => {
    if (!element) return '';
    const cached = chains.get(element);
    if (cached !== undefined) return cached;
    const states = [...element.attributes].filter(({ name }) => /^(?:class|type|open|role|aria-(?:current|selected|expanded))$/.test(name));
    const chain = digest(`${chainOf(element.parentElement)}>${element.localName}${states.map(({ name, value }) => `[${name}=${value}]`).join('')}`);
    chains.set(element, chain);
    return chain;
  };
  return chainOf;
}

/** Marks elements with a chain that has not been examined. @returns those chains */
function markNewChains(chainOf: ChainOf, known: string): string[] {
  const all = new Set(known.split(' '));
  const fresh: string[] = [];
  for (const element of document.body.querySelectorAll('*')) {
    const chain = chainOf(element);
    element.toggleAttribute('data-new-chain', !all.has(chain) && element.checkVisibility());
    if (!element.hasAttribute('data-new-chain')) continue;
    all.add(chain);
    fresh.push(chain);
  }
  return fresh;
}

/** Elements that label, describe or control another, by its id. */
function namersById(): Namers {
  const naming = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for', 'headers'];
  const namers = new Map<string, Element[]>();
  for (const element of document.querySelectorAll(naming.map((name) => `[${name}]`).join()))
    for (const id of naming.flatMap((name) => element.getAttribute(name)?.split(' ') ?? [])) namers.set(id, [...(namers.get(id) ?? []), element]);
  return namers;
}

/** Whether a block contains something new, something that an element outside it refers to, or the label of a field outside it. */
function mustStay(block: Element, namers: Namers): boolean {
  const isNamedFromOutside = (id: string): boolean => namers.get(id)?.some((namer) => !block.contains(namer)) === true;
  const labelsOutside = (label: Element): boolean => !block.querySelector(`[id="${label.getAttribute('for')}"]`);
  return (
    block.querySelector('[data-new-chain]') !== null ||
    [...block.querySelectorAll('[id]')].some(({ id }) => isNamedFromOutside(id)) ||
    [...block.querySelectorAll('label[for]')].some(labelsOutside)
  );
}

/** Key of a block: its markup without text, names and addresses, and its chain. */
function keyOfBlock(block: Element, chainOf: ChainOf): string {
  const marks = block.outerHTML.replace(/ (href|id|class|aria-label|d|x|y|transform)="[^"]+"/g, ' $1');
  const withoutLetters = marks.replace(/>[^<]*[^<\s][^<]*</g, '>text<').replaceAll(' data-new-chain=""', '');
  return digest(`${chainOf(block.parentElement)} ${block.checkVisibility()} ${withoutLetters}`);
}

/** Removes from a block what was examined elsewhere. */
function emptyBlock(block: Element, heading: string, namers: Namers): void {
  // Headings stay, so that their order is checked, except hidden ones, which do not count.
  block.replaceChildren(...[...block.querySelectorAll(heading)].filter((each) => each.checkVisibility()));
  // An explicit role requires certain children, and a name of its own would tell a row from the previous one.
  for (const { name, value } of [...block.attributes]) if (name !== 'class' && !(name === 'id' && namers.has(value))) block.removeAttribute(name);
  const before = block.previousElementSibling;
  if (block.matches(':is(tr, li, p):empty') && before?.isEqualNode(block)) before.remove();
}

/** Empties the blocks seen before. @returns the keys of the others */
function emptyKnownBlocks(chainOf: ChainOf, known: string): string[] {
  const knownBlocks = new Set(known.split(' '));
  const fresh: string[] = [];
  const namers = namersById();
  // From the inside out: a row in which every cell is known soon becomes known itself.
  const heading = 'h1, h2, h3, h4, h5, h6';
  for (const kinds of ['td, li, p, dd, figure', `:is(tr, ul, ol, dl):not(:has(${heading}))`, `table:not(:has(${heading})), details`, 'section, article']) {
    const emptied: Element[] = [];
    for (const block of document.querySelectorAll(kinds)) {
      if (emptied.at(-1)?.contains(block)) continue;
      const key = keyOfBlock(block, chainOf);
      if (!knownBlocks.has(key)) fresh.push(key);
      else if (!mustStay(block, namers)) emptied.push(block);
    }
    for (const block of emptied) emptyBlock(block, heading, namers);
  }
  return fresh;
}

/** Examines the open page, into which axe has been injected. */
export async function lookAtPage({ tags, colours, known, touch, only }: Question): Promise<Answer> {
  const all = (isSized: boolean) => ({ runOnly: [...tags], rules: { 'target-size': { enabled: isSized } } });
  const coloursAlone = { runOnly: colours.map(({ id }) => id) };
  if (!known) return { faults: await faultsByAxe(only ? coloursAlone : all(touch)), fresh: { chains: [], blocks: [] } };

  // Folded content is examined as well, in the single layout that it has when all is open.
  if (known.blocks !== undefined) for (const folded of document.querySelectorAll('details')) folded.open = true;
  const chainOf = chainMaker();
  const chains = markNewChains(chainOf, known.chains);
  (globalThis as unknown as { axe: typeof import('axe-core') }).axe.configure({ rules: colours });
  if (only) return { faults: await faultsByAxe(coloursAlone), fresh: { chains, blocks: [] } };
  if (known.blocks === undefined) return { faults: await faultsByAxe(all(touch)), fresh: { chains, blocks: [] } };

  // The size and distance of targets, before anything is removed.
  const hasNewTarget = document.querySelector(':is(a[href], button, summary, input, select, textarea, [tabindex])[data-new-chain]') !== null;
  const sizes = touch && hasNewTarget ? await faultsByAxe({ runOnly: ['target-size'] }) : [];
  const blocks = emptyKnownBlocks(chainOf, known.blocks);
  return { faults: [...sizes, ...(await faultsByAxe(all(false)))], fresh: { chains, blocks } };
}

/** Everything that a page needs in order to run `lookAtPage`. */
export const lookSource = sourceOf(digest, faultsByAxe, chainMaker, markNewChains, namersById, mustStay, keyOfBlock, emptyBlock, emptyKnownBlocks);
