import { type DefaultTreeAdapterMap, parse } from 'parse5';
import type { KnowledgeBases } from '../src/model/frame.ts';
import { type EntryFacts, entryFacts } from '../src/model/search/entry-facts.ts';
import { type Language, languages } from '../src/words/language.ts';
import type { ReadPage } from './site-folder.ts';

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

/** What stands on an entry's page but is not its text: where it comes from, the way on, other entries, labels, signs, controls. */
const skipped = {
  tags: new Set(['nav', 'form', 'svg', 'script', 'style', 'template', 'noscript', 'fieldset', 'button', 'details', 'figure', 'thead', 'caption']),
  classes: new Set(
    'src crumb since-line since tag noprint legend muted lab silent tie-number vh meta pager period moved state voice who wall line later'.split(' '),
  ),
  ids: new Set(['draagt', 'sinds-2015', 'gebruikt', 'vergelijk', 'naast', 'synoniemen']),
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

const hasClass = (element: Element, names: ReadonlySet<string>) => classesOf(element).some((name) => names.has(name));
const isSign = (element: Element) => skipped.tags.has(element.tagName) || hasClass(element, skipped.classes);
const land = new Set(['land']);
const parentOf = ({ parentNode }: Element) => (parentNode !== null && isElement(parentNode) ? parentNode : undefined);

/** Text of an element outside its links. */
const textBesideLinks = (element: Element): string =>
  element.childNodes
    .map((child) => {
      if (child.nodeName === '#text') return (child as DefaultTreeAdapterMap['textNode']).value;
      return isElement(child) && child.tagName !== 'a' && !isSign(child) ? textBesideLinks(child) : '';
    })
    .join('');

/** A line that only leads to other entries, or a list item that begins with such a heading: its text belongs to them. */
function leadsElsewhere(element: Element): boolean {
  if (!/^(?:li|p|th|dd|h[23])$/.test(element.tagName) || !find(element, ({ tagName }) => tagName === 'a')) return false;
  const [first] = element.childNodes.filter(isElement);
  return textBesideLinks(element).trim() === '' || (element.tagName === 'li' && first !== undefined && /^h[23]$/.test(first.tagName) && leadsElsewhere(first));
}

/** The head of a table's row that can be reached by itself is a heading. */
function isRowHeading(element: Element): boolean {
  const row = parentOf(element);
  return element.tagName === 'th' && attribute(element, 'scope') === 'row' && row !== undefined && attribute(row, 'id') !== undefined;
}

/** A label before what it names, a country's code before its name. A country's name itself says what the rest is about. */
function isLabel(element: Element): boolean {
  if (element.tagName === 'dt') return !find(element, (inner) => hasClass(inner, land));
  const parent = parentOf(element);
  return (
    (element.tagName === 'td' && attribute(element, 'data-label') !== undefined) || (element.tagName === 'b' && parent !== undefined && hasClass(parent, land))
  );
}

const isSkipped = (element: Element, root: Element) =>
  element !== root &&
  (isSign(element) ||
    attribute(element, 'data-pagefind-ignore') !== undefined ||
    skipped.ids.has(attribute(element, 'id') ?? '') ||
    isLabel(element) ||
    (leadsElsewhere(element) && !isRowHeading(element)));

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
    const isHeading = headingTags.has(tagName) || isRowHeading(element);
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

/** What a page says, without all that is around it on every page. */
const mainOf = (html: string) => html.slice(html.indexOf('<main'), html.lastIndexOf('</main>'));

/**
 * Every entry of one language as the built site shows it. Lists, sets of countries and hand-outs are no entries.
 * @throws Error when an entry does not stand where its address says.
 */
export async function readSearchDocuments(readPage: ReadPage, kbs: KnowledgeBases, language: Language): Promise<SearchDocument[]> {
  const kb = kbs[language];
  const others = languages.filter((each) => each !== language).map((each) => kbs[each]);
  const pages = new Map<string, Node>();
  const pageAt = async (address: string): Promise<Node> => {
    const page = pages.get(address) ?? parse(mainOf(await readPage(address)));
    pages.set(address, page);
    return page;
  };
  const documents: SearchDocument[] = [];
  for (const entry of kb.entries.values()) {
    if (entry.id === 'home') continue;
    const facts = entryFacts(kb, entry);
    const [path = '/', fragment] = facts.url.split('#');
    const root = find(await pageAt(path), (element) => (fragment ? attribute(element, 'id') === fragment : element.tagName === 'main'));
    if (!root) throw new Error(`${path} holds no ${fragment ? `element with id="${fragment}"` : '<main>'} for the entry "${entry.id}".`);
    const twins = others.map(({ entries }) => entries.get(entry.id)?.data.title).filter((title) => title !== undefined && title !== facts.title) as string[];
    // A note's own title stands above its text.
    const isTitle = ({ runs }: Block) =>
      runs
        .map(({ text }) => text)
        .join('')
        .trim() === facts.title;
    const blocks = blocksOf(root, language).filter((block) => !isTitle(block));
    // Of a publication on which nothing is written, its full title and its authors are the text.
    const names: Block = { kind: 'text', runs: [{ text: facts.names.join('. '), foreign: true }] };
    documents.push({ ...facts, language, twins, isTerm: entry.collection === 'terms', blocks: blocks.length > 0 ? blocks : [names] });
  }
  return documents;
}
