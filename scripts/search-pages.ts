import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DefaultTreeAdapterMap, parse } from 'parse5';
import type { KnowledgeBases } from '../src/model/frame.ts';
import { type EntryFacts, entryFacts } from '../src/model/search/entry-facts.ts';
import { type Language, languages } from '../src/words/language.ts';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** A piece of running text, in the page's language or in another. */
export interface Run {
  readonly text: string;
  readonly foreign: boolean;
}

/** A heading or paragraph of a page. A heading has the fragment by which it can be reached. */
export interface Block {
  readonly kind: 'lead' | 'heading' | 'text';
  readonly id?: string;
  readonly runs: readonly Run[];
}

/** One entry as search indexes it. */
export interface SearchDocument extends EntryFacts {
  readonly language: Language;
  /** Its title in the other language. */
  readonly twins: readonly string[];
  /** True for the page of a term of the glossary. */
  readonly isTerm: boolean;
  readonly blocks: readonly Block[];
}

/** What stands on an entry's page but is not its text: where it comes from, the way on, other entries, signs, controls. */
const skipped = {
  tags: new Set(['nav', 'form', 'svg', 'script', 'style', 'template', 'noscript', 'aside', 'fieldset', 'button', 'details']),
  classes: new Set([
    'src',
    'crumb',
    'since-line',
    'since',
    'tag',
    'noprint',
    'legend',
    'muted',
    'lab',
    'silent',
    'tie-number',
    'vh',
    'meta',
    'pager',
    'period',
    'moved',
  ]),
  ids: new Set(['draagt', 'sinds-2015', 'gebruikt', 'vergelijk', 'aanhalen', 'synoniemen']),
};
const blockTags = new Set([
  'p',
  'li',
  'dt',
  'dd',
  'td',
  'th',
  'div',
  'section',
  'article',
  'figure',
  'figcaption',
  'ul',
  'ol',
  'dl',
  'table',
  'tr',
  'tbody',
  'thead',
  'blockquote',
  'main',
  'body',
  'caption',
]);
const headingTags = new Set(['h2', 'h3', 'h4', 'summary']);

const isElement = (node: Node): node is Element => 'tagName' in node;
const attribute = (element: Element, name: string) => element.attrs.find((attr) => attr.name === name)?.value;
const classesOf = (element: Element) => (attribute(element, 'class') ?? '').split(/\s+/);

/** A list item that only leads to another entry: its summary belongs to that entry. */
const leadsElsewhere = (element: Element) =>
  element.tagName === 'li' &&
  element.childNodes.some(
    (child) =>
      isElement(child) &&
      /^h[23]$/.test(child.tagName) &&
      child.childNodes.filter(isElement).length === 1 &&
      child.childNodes.some((inner) => isElement(inner) && inner.tagName === 'a'),
  );

const isSkipped = (element: Element, root: Element) =>
  element !== root &&
  (attribute(element, 'data-pagefind-ignore') !== undefined ||
    skipped.tags.has(element.tagName) ||
    classesOf(element).some((name) => skipped.classes.has(name)) ||
    skipped.ids.has(attribute(element, 'id') ?? '') ||
    leadsElsewhere(element));

/** The text of an element as a list of headings and paragraphs. Its title is left out: that is kept apart. */
function blocksOf(root: Element, language: Language): Block[] {
  const blocks: Block[] = [];
  let runs: Run[] = [];
  let kind: Block['kind'] = 'text';
  let anchor: string | undefined;
  const close = () => {
    if (runs.some(({ text }) => text.trim())) blocks.push({ kind, runs, ...(kind === 'heading' && anchor ? { id: anchor } : {}) });
    runs = [];
    kind = 'text';
  };
  const visit = (element: Element, foreign: boolean): void => {
    const isForeign = foreign || !(attribute(element, 'lang') ?? language).startsWith(language);
    const { tagName } = element;
    const names = classesOf(element);
    const id = attribute(element, 'id');
    if (id && element !== root) anchor = id;
    const isRowHeading =
      tagName === 'th' &&
      attribute(element, 'scope') === 'row' &&
      element.parentNode !== null &&
      isElement(element.parentNode) &&
      attribute(element.parentNode, 'id') !== undefined;
    const isHeading = headingTags.has(tagName) || isRowHeading;
    if (tagName === 'h1') return;
    const isBlock = isHeading || blockTags.has(tagName);
    if (isBlock) {
      close();
      if (isHeading) kind = 'heading';
      else if (names.includes('lead')) kind = 'lead';
    }
    for (const child of element.childNodes) {
      if (child.nodeName === '#text') runs.push({ text: (child as DefaultTreeAdapterMap['textNode']).value, foreign: isForeign });
      else if (isElement(child) && child.tagName === 'br') runs.push({ text: ' ', foreign: isForeign });
      else if (isElement(child) && !isSkipped(child, root)) visit(child, isForeign);
    }
    if (isBlock) close();
  };
  visit(root, false);
  return blocks;
}

function find(node: Node, wanted: (element: Element) => boolean): Element | undefined {
  if (isElement(node) && wanted(node)) return node;
  for (const child of 'childNodes' in node ? node.childNodes : []) {
    const found = find(child, wanted);
    if (found) return found;
  }
  return undefined;
}

/**
 * Every entry of one language as the built site shows it. Lists, sets of countries and hand-outs are no entries.
 * @throws Error when an entry does not stand where its address says.
 */
export function readSearchDocuments(outDir: string, kbs: KnowledgeBases, language: Language): SearchDocument[] {
  const kb = kbs[language];
  const others = languages.filter((each) => each !== language).map((each) => kbs[each]);
  const pages = new Map<string, Node>();
  const pageAt = (path: string): Node => {
    const known = pages.get(path);
    if (known) return known;
    const page = parse(readFileSync(join(outDir, path, 'index.html'), 'utf8'));
    pages.set(path, page);
    return page;
  };
  return [...kb.entries.values()]
    .filter(({ id }) => id !== 'home')
    .map((entry): SearchDocument => {
      const facts = entryFacts(kb, entry);
      const [path = '/', fragment] = facts.url.split('#');
      const root = find(pageAt(path), (element) => (fragment ? attribute(element, 'id') === fragment : element.tagName === 'main'));
      if (!root) throw new Error(`${path} holds no ${fragment ? `element with id="${fragment}"` : '<main>'} for the entry "${entry.id}".`);
      const twins = others.map(({ entries }) => entries.get(entry.id)?.data.title).filter((title) => title !== undefined && title !== facts.title) as string[];
      return { ...facts, language, twins, isTerm: entry.collection === 'terms', blocks: blocksOf(root, language) };
    });
}
