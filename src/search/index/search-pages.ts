import { type AnyNode, type ChildNode, type Element, hasChildren, isTag, isText } from 'domhandler';
import { DomUtils, parseDocument } from 'htmlparser2';
import type { Entry, KnowledgeBase, KnowledgeBases } from '../../core/knowledge-base.ts';
import { type Language, languages, mainLanguage } from '../../core/languages.ts';
import { collectionNames } from '../../core/schema/collections.ts';
import { toolPages } from '../../core/schema/lists.ts';
import type { CountryCode } from '../../core/schema/reference.ts';
import { strings } from '../../i18n/strings.ts';
import type { ReadPage } from '../../publish/output-folder.ts';
import { countryLabel } from '../../site/links.ts';
import { listPageOf, type PageSubject, pathOfPage } from '../../site/routes.ts';
import { asksOf, type EntryFacts, entryFacts } from './entry-facts.ts';

/** A piece of running text, in the page's language or in another. */
export interface Run {
  readonly text: string;
  readonly foreign: boolean;
}

/** A heading or paragraph of a page. A heading may have a fragment. */
export interface Block {
  readonly kind: 'lead' | 'heading' | 'text';
  readonly id?: string;
  readonly runs: readonly Run[];
  /** Caveats that the page shows with it: a drawback, a correction. */
  readonly caveats?: readonly string[];
  /** Code of the country, if its part of the page is about one. */
  readonly country?: string;
}

/** One entry as input of the index. */
export interface SearchDocument extends EntryFacts {
  readonly language: Language;
  /** Its titles in other languages. */
  readonly alternateTitles: readonly string[];
  /** Whether it is the page of a glossary term. */
  readonly isTerm: boolean;
  /** Whether it is the page that lists a collection. */
  readonly isList?: boolean;
  readonly blocks: readonly Block[];
}

/** Elements without entry text: navigation, controls, drawings, table headers and collapsed content. */
const skippedTags = new Set(['nav', 'form', 'svg', 'script', 'style', 'template', 'noscript', 'fieldset', 'button', 'details', 'figure', 'thead', 'caption']);
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

/**
 * The marks in `data-search` tell how to index an element. `skip`: not part of the entry's text; `lead`: the introduction, which counts most; `text`: text, although its tag
 * is otherwise a label or collapsed; `caveat`: shown with the preceding text wherever that appears; `answer`: opens a cell and summarises
 * the rest of it; `of-` and a country code: about that country.
 */
const isMarked = ({ attribs }: Element, mark: 'skip' | 'lead' | 'text' | 'caveat' | 'answer') => attribs['data-search']?.split(' ').includes(mark) ?? false;
const countryOf = ({ attribs }: Element) => /(?:^| )of-(\S+)/.exec(attribs['data-search'] ?? '')?.[1];
const isSign = (element: Element) => (skippedTags.has(element.name) && !isMarked(element, 'text')) || isMarked(element, 'skip');
const parentOf = ({ parent }: Element) => (parent && isTag(parent) ? parent : undefined);

/** Text of an element outside its links. */
const textBesideLinks = (element: Element): string =>
  element.children
    .map((child) => {
      if (isText(child)) return child.data;
      return isTag(child) && child.name !== 'a' && !isSign(child) ? textBesideLinks(child) : '';
    })
    .join('');

/** A line that consists of links to other entries, or a list item that starts with such a heading: its text belongs to those entries. */
function leadsElsewhere(element: Element): boolean {
  if (!/^(?:li|p|th|dd|h[23])$/.test(element.name) || !find(element, ({ name }) => name === 'a')) return false;
  const first = element.children.find(isTag);
  return textBesideLinks(element).trim() === '' || (element.name === 'li' && first !== undefined && /^h[23]$/.test(first.name) && leadsElsewhere(first));
}

/** A row header counts as a heading if its row has an id. */
function isRowHeading(element: Element): boolean {
  return element.name === 'th' && element.attribs['scope'] === 'row' && parentOf(element)?.attribs['id'] !== undefined;
}

/** A label in front of its value. */
const isLabel = (element: Element): boolean =>
  element.name === 'dt' ? !isMarked(element, 'text') : element.name === 'td' && element.attribs['data-label'] !== undefined;

const isSkipped = (element: Element) => isSign(element) || isLabel(element) || (leadsElsewhere(element) && !isRowHeading(element));

const cleaned = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Collects the headings and paragraphs of a page in document order. */
class BlockList {
  readonly blocks: Block[] = [];
  readonly #language: Language;
  #runs: Run[] = [];
  #kind: Block['kind'] = 'text';
  #caveats: string[] = [];
  #anchor: string | undefined;
  #country: string | undefined;

  constructor(language: Language) {
    this.#language = language;
  }

  /** Reads an element and its descendants. The title is skipped: it is indexed separately. */
  read(element: Element, foreign = false): void {
    const { name, attribs } = element;
    if (name === 'h1') return;
    const isForeign = foreign || !(attribs['lang'] ?? this.#language).startsWith(this.#language);
    const isHeading = headingTags.has(name) || isRowHeading(element);
    const isBlock = isHeading || blockTags.has(name);
    if (isBlock) this.#close();
    if (isHeading) this.#kind = 'heading';
    else if (isMarked(element, 'lead')) this.#kind = 'lead';
    const from = this.blocks.length;
    const country = this.#country;
    this.#country = countryOf(element) ?? country;
    for (const child of element.children) this.#add(child, isForeign);
    if (isBlock) this.#close();
    this.#country = country;
    if (element.children.some((child) => isTag(child) && isMarked(child, 'answer'))) this.#bearOnAnswer(from);
  }

  /** Applies the caveats of a cell to its short answer as well. @param from index of the answer's block. */
  #bearOnAnswer(from: number): void {
    const answer = this.blocks[from];
    const caveats = [...new Set(this.blocks.slice(from).flatMap((block) => block.caveats ?? []))];
    if (answer && caveats.length > 0) this.blocks[from] = { ...answer, caveats };
  }

  #add(child: ChildNode, foreign: boolean): void {
    if (isText(child)) this.#runs.push({ text: child.data, foreign });
    if (!isTag(child)) return;
    if (child.name === 'br') this.#runs.push({ text: ' ', foreign });
    if (isMarked(child, 'caveat')) this.#addCaveat(cleaned(DomUtils.textContent(child)));
    // An id applies to the heading in or after its element, even if the element itself is skipped.
    if (isSkipped(child)) return;
    if (child.attribs['id']) this.#anchor = child.attribs['id'];
    this.read(child, foreign);
  }

  /** Attaches a caveat to the block being read or, if that has no text yet, to the previous one. */
  #addCaveat(caveat: string): void {
    if (this.#hasText()) {
      this.#caveats.push(caveat);
      return;
    }
    const last = this.blocks.at(-1);
    if (last) this.blocks[this.blocks.length - 1] = { ...last, caveats: [...(last.caveats ?? []), caveat] };
  }

  #hasText(): boolean {
    return this.#runs.some(({ text }) => text.trim());
  }

  #close(): void {
    const id = this.#kind === 'heading' ? this.#anchor : undefined;
    const caveats = this.#caveats;
    const country = this.#country;
    if (this.#hasText())
      this.blocks.push({
        kind: this.#kind,
        runs: this.#runs,
        ...(id ? { id } : {}),
        ...(caveats.length > 0 ? { caveats } : {}),
        ...(country ? { country } : {}),
      });
    this.#runs = [];
    this.#caveats = [];
    this.#kind = 'text';
  }
}

/** Headings and paragraphs of an element, without its title. */
export function blocksOf(root: Element, language: Language): Block[] {
  const list = new BlockList(language);
  list.read(root);
  return list.blocks;
}

function find(node: AnyNode, wanted: (element: Element) => boolean): Element | undefined {
  if (isTag(node) && wanted(node)) return node;
  for (const child of hasChildren(node) ? node.children : []) {
    const found = find(child, wanted);
    if (found) return found;
  }
  return undefined;
}

/** The `<main>` of a page, without what every page repeats. */
const mainOf = (html: string) => html.slice(html.indexOf('<main'), html.lastIndexOf('</main>'));

interface ListPage {
  readonly id: string;
  readonly subject: PageSubject;
  readonly asks: readonly string[];
  readonly pair?: readonly CountryCode[];
  readonly isList?: boolean;
}

/** Lists, comparisons of two countries, and tool pages. Each is a result of its own, of which only the title and introduction are indexed. */
const listPages = (kb: KnowledgeBase): ListPage[] => [
  ...collectionNames.flatMap((collection) => {
    const subject = listPageOf(collection);
    return subject ? [{ id: `list-${collection}`, subject, asks: asksOf(kb, collection), isList: true }] : [];
  }),
  ...kb.countries
    .flatMap(({ data: one }, at) => kb.countries.slice(at + 1).map(({ data: other }) => [one.code, other.code].toSorted()))
    .map((codes) => ({ id: `pair-${codes.join('-')}`, subject: { kind: 'set' as const, codes, layout: 'themes' as const }, asks: [], pair: codes })),
  ...toolPages.map((kind): ListPage => ({ id: `page-${kind}`, subject: { kind }, asks: asksOf(kb, kind) })),
];

const textOf = ({ runs }: Block) => cleaned(runs.map(({ text }) => text).join(''));

/** Names by which readers may search for a list, tool page or comparison of two countries. */
function namesOfPage(kb: KnowledgeBase, subject: PageSubject, pair: readonly CountryCode[] | undefined): string[] {
  const { nav, lists } = strings(kb.language);
  if (pair) return pair.map((code) => countryLabel(kb, code).name);
  if (subject.kind === 'list') return [nav[subject.list], lists[subject.list].title];
  if (subject.kind === 'data' || subject.kind === 'mirror') return [nav[subject.kind]];
  // Its title is enough.
  if (subject.kind === 'editions') return [];
  return [subject.kind === 'updates' ? nav.updates : nav.compare];
}

async function* readListPages(read: (address: string) => Promise<AnyNode>, kb: KnowledgeBase): AsyncGenerator<SearchDocument> {
  for (const { id, subject, asks, pair, isList } of listPages(kb)) {
    const url = pathOfPage(kb, subject);
    const root = await read(url);
    const heading = find(root, ({ name }) => name === 'h1');
    const main = find(root, ({ name }) => name === 'main');
    if (!heading || !main) throw new Error(`${url} holds no <h1> in its <main>.`);
    const leads = blocksOf(main, kb.language).filter(({ kind }) => kind === 'lead');
    const names = namesOfPage(kb, subject, pair);
    const title = cleaned(DomUtils.textContent(heading));
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
      ...(pair ? { pair } : {}),
      ...(isList ? { isList } : {}),
      alternateTitles: [],
      isTerm: false,
      blocks: leads.length > 0 ? leads : [{ kind: 'text', runs: [{ text: names.join('. ') || title, foreign: false }] }],
    };
  }
}

/** An entry as shown on its page. @param root element that contains it. */
function documentOf(kb: KnowledgeBase, entry: Entry, facts: EntryFacts, root: Element, kbs: KnowledgeBases): SearchDocument {
  const alternateTitles = languages.flatMap((other) => {
    const title = other === kb.language ? undefined : kbs[other].entries.get(entry.id)?.data.title;
    return title !== undefined && title !== facts.title ? [title] : [];
  });
  // The title of an update is repeated above its text.
  const blocks = blocksOf(root, kb.language).filter((block) => textOf(block) !== facts.title);
  // A publication without a description is indexed by its full title and authors.
  const names: Block = { kind: 'text', runs: [{ text: facts.names.join('. '), foreign: true }] };
  return { ...facts, language: kb.language, alternateTitles, isTerm: entry.collection === 'terms', blocks: blocks.length > 0 ? blocks : [names] };
}

/**
 * Yields every entry of all languages as shown on the built site, then lists, tool pages and comparisons of two countries.
 * Larger selections, other layouts and hand-outs are not indexed.
 * @throws Error if an entry is not found at its address.
 */
export async function* readSearchDocuments(readPage: ReadPage, kbs: KnowledgeBases): AsyncGenerator<SearchDocument> {
  // Pages that hold several entries. Pages of a single entry are large and many, so they are not cached.
  const shared = new Map<string, AnyNode>();
  const pageAt = async (address: string) => parseDocument(mainOf(await readPage(address)));
  const sharedPageAt = async (address: string) => {
    const page = shared.get(address) ?? (await pageAt(address));
    shared.set(address, page);
    return page;
  };
  const elementOf = async (id: string, url: string) => {
    const [path = '/', fragment] = url.split('#');
    const root = fragment
      ? find(await sharedPageAt(path), ({ attribs }) => attribs['id'] === fragment)
      : find(await pageAt(path), ({ name }) => name === 'main');
    if (!root) throw new Error(`${path} holds no ${fragment ? `element with id="${fragment}"` : '<main>'} for the entry "${id}".`);
    return root;
  };
  for (const id of kbs[mainLanguage].entries.keys()) {
    for (const language of languages) {
      const kb = kbs[language];
      const entry = kb.entries.get(id);
      if (!entry || id === kb.lists.roles.home) continue;
      const facts = entryFacts(kb, entry);
      // A copy: a text that is part of a page keeps the whole page in memory.
      yield structuredClone(documentOf(kb, entry, facts, await elementOf(id, facts.url), kbs));
    }
  }
  for (const language of languages) yield* readListPages(pageAt, kbs[language]);
}
