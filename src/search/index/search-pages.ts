import { type AnyNode, type Element, hasChildren, isTag, isText } from 'domhandler';
import { DomUtils, parseDocument } from 'htmlparser2';
import type { KnowledgeBase, KnowledgeBases } from '../../core/knowledge-base.ts';
import { type Language, languages } from '../../core/languages.ts';
import { type CollectionName, collectionNames, isListed } from '../../core/schema/collections.ts';
import type { CountryCode } from '../../core/schema/reference.ts';
import { strings } from '../../i18n/strings.ts';
import type { ReadPage } from '../../publish/output-folder.ts';
import { countryLabel } from '../../site/links.ts';
import { type PageSubject, pathOfPage } from '../../site/routes.ts';
import { asksOf, type EntryFacts, entryFacts } from './entry-facts.ts';

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
  /** True for the page that lists a collection. */
  readonly isList?: boolean;
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

const classesOf = ({ attribs }: Element) => attribs['class']?.split(/\s+/) ?? [];
const hasClass = (element: Element, names: ReadonlySet<string>) => classesOf(element).some((name) => names.has(name));
const isSign = (element: Element) => skipped.tags.has(element.name) || hasClass(element, skipped.classes);
const land = new Set(['land']);
const lead = new Set(['lead']);
const parentOf = ({ parent }: Element) => (parent && isTag(parent) ? parent : undefined);

/** Text of an element outside its links. */
const textBesideLinks = (element: Element): string =>
  element.children
    .map((child) => {
      if (isText(child)) return child.data;
      return isTag(child) && child.name !== 'a' && !isSign(child) ? textBesideLinks(child) : '';
    })
    .join('');

/** A line that only leads to other entries, or a list item that begins with such a heading: its text belongs to them. */
function leadsElsewhere(element: Element): boolean {
  if (!/^(?:li|p|th|dd|h[23])$/.test(element.name) || !find(element, ({ name }) => name === 'a')) return false;
  const first = element.children.find(isTag);
  return textBesideLinks(element).trim() === '' || (element.name === 'li' && first !== undefined && /^h[23]$/.test(first.name) && leadsElsewhere(first));
}

/** The head of a table's row that can be reached by itself is a heading. */
function isRowHeading(element: Element): boolean {
  return element.name === 'th' && element.attribs['scope'] === 'row' && parentOf(element)?.attribs['id'] !== undefined;
}

/** A label before what it names, a country's code before its name. A country's name itself says what the rest is about. */
function isLabel(element: Element): boolean {
  if (element.name === 'dt') return !find(element, (inner) => hasClass(inner, land));
  const parent = parentOf(element);
  return (element.name === 'td' && element.attribs['data-label'] !== undefined) || (element.name === 'b' && parent !== undefined && hasClass(parent, land));
}

const isSkipped = (element: Element, root: Element) =>
  element !== root &&
  (isSign(element) ||
    element.attribs['data-search'] === 'skip' ||
    skipped.ids.has(element.attribs['id'] ?? '') ||
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
    const { name, attribs } = element;
    const isForeign = foreign || !(attribs['lang'] ?? language).startsWith(language);
    if (attribs['id'] && element !== root) anchor = attribs['id'];
    const isHeading = headingTags.has(name) || isRowHeading(element);
    if (name === 'h1') return;
    const isBlock = isHeading || blockTags.has(name);
    if (isBlock) {
      close();
      if (isHeading) kind = 'heading';
      else if (hasClass(element, lead)) kind = 'lead';
    }
    for (const child of element.children) {
      if (isText(child)) runs.push({ text: child.data, foreign: isForeign });
      else if (isTag(child) && child.name === 'br') runs.push({ text: ' ', foreign: isForeign });
      else if (isTag(child) && !isSkipped(child, root)) visit(child, isForeign);
    }
    if (isBlock) close();
  };
  visit(root, false);
  return blocks;
}

function find(node: AnyNode, wanted: (element: Element) => boolean): Element | undefined {
  if (isTag(node) && wanted(node)) return node;
  for (const child of hasChildren(node) ? node.children : []) {
    const found = find(child, wanted);
    if (found) return found;
  }
  return undefined;
}

/** What a page says, without all that is around it on every page. */
const mainOf = (html: string) => html.slice(html.indexOf('<main'), html.lastIndexOf('</main>'));

/** The page that lists a collection; themes stand on the page of comparisons, notes on that of what came later. */
const subjectOfList = (collection: CollectionName): PageSubject | undefined =>
  isListed(collection)
    ? { kind: 'list', list: collection }
    : collection === 'themes'
      ? { kind: 'compare' }
      : collection === 'developments'
        ? { kind: 'since' }
        : undefined;

/** Lists and comparisons of two countries: results of their own, of which only the title and the lead are text. */
const listPages = (kb: KnowledgeBase): { id: string; subject: PageSubject; asks: readonly string[]; pair?: readonly CountryCode[] }[] => [
  ...collectionNames.flatMap((collection) => {
    const subject = subjectOfList(collection);
    return subject ? [{ id: `list-${collection}`, subject, asks: asksOf(kb, collection) }] : [];
  }),
  ...kb.countries
    .flatMap(({ data: one }, at) => kb.countries.slice(at + 1).map(({ data: other }) => [one.code, other.code].toSorted()))
    .map((codes) => ({ id: `pair-${codes.join('-')}`, subject: { kind: 'set' as const, codes, layout: 'themes' as const }, asks: [], pair: codes })),
];

const textOf = ({ runs }: Block) =>
  runs
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();

async function* readListPages(read: (address: string) => Promise<AnyNode>, kb: KnowledgeBase): AsyncGenerator<SearchDocument> {
  for (const { id, subject, asks, pair } of listPages(kb)) {
    const url = pathOfPage(kb, subject);
    const root = await read(url);
    const heading = find(root, ({ name }) => name === 'h1');
    const main = find(root, ({ name }) => name === 'main');
    if (!heading || !main) throw new Error(`${url} holds no <h1> in its <main>.`);
    const title = DomUtils.textContent(heading).replace(/\s+/g, ' ').trim();
    const leads = blocksOf(main, kb.language).filter(({ kind }) => kind === 'lead');
    const names = pair
      ? pair.map((code) => countryLabel(kb, code).name)
      : subject.kind === 'list'
        ? [strings(kb.language).nav[subject.list], strings(kb.language).lists[subject.list].title]
        : subject.kind === 'since'
          ? [strings(kb.language).nav.since]
          : [strings(kb.language).nav.compare];
    yield {
      id,
      url,
      title,
      language: kb.language,
      filters: { kind: ['pages'], country: pair ?? [], setting: [] },
      names,
      exactNames: pair ? [] : names,
      terms: [],
      asks,
      ...(pair ? { pair } : { isList: true }),
      twins: [],
      isTerm: false,
      blocks: leads.length > 0 ? leads : [{ kind: 'text', runs: [{ text: names.join('. '), foreign: false }] }],
    };
  }
}

/**
 * Every entry of all languages as the built site shows it, one by one, as its page comes, then lists and comparisons of two countries.
 * Larger selections, other layouts and hand-outs are no results.
 * @throws Error when an entry does not stand where its address says.
 */
export async function* readSearchDocuments(readPage: ReadPage, kbs: KnowledgeBases): AsyncGenerator<SearchDocument> {
  // Pages on which several entries stand. Those of one entry are not kept: they are most, and large.
  const shared = new Map<string, AnyNode>();
  const pageAt = async (address: string) => parseDocument(mainOf(await readPage(address)));
  const sharedPageAt = async (address: string) => {
    const page = shared.get(address) ?? (await pageAt(address));
    shared.set(address, page);
    return page;
  };
  for (const id of kbs.nl.entries.keys()) {
    for (const language of languages) {
      const entry = kbs[language].entries.get(id);
      if (!entry || id === kbs[language].lists.roles.home) continue;
      const facts = entryFacts(kbs[language], entry);
      const [path = '/', fragment] = facts.url.split('#');
      const root = fragment
        ? find(await sharedPageAt(path), ({ attribs }) => attribs['id'] === fragment)
        : find(await pageAt(path), ({ name }) => name === 'main');
      if (!root) throw new Error(`${path} holds no ${fragment ? `element with id="${fragment}"` : '<main>'} for the entry "${id}".`);
      const twins = languages.flatMap((other) => {
        const title = other === language ? undefined : kbs[other].entries.get(id)?.data.title;
        return title !== undefined && title !== facts.title ? [title] : [];
      });
      // A note's own title stands above its text.
      const blocks = blocksOf(root, language).filter((block) => textOf(block) !== facts.title);
      // Of a publication on which nothing is written, its full title and its authors are the text.
      const names: Block = { kind: 'text', runs: [{ text: facts.names.join('. '), foreign: true }] };
      yield { ...facts, language, twins, isTerm: entry.collection === 'terms', blocks: blocks.length > 0 ? blocks : [names] };
    }
  }
  for (const language of languages) yield* readListPages(pageAt, kbs[language]);
}
