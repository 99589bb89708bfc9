import { type AnyNode, type ChildNode, type Element, hasChildren, isTag, isText } from 'domhandler';
import { DomUtils, parseDocument } from 'htmlparser2';
import { element, type SvgNode, toMarkup } from '../../diagrams/kit/svg.ts';

/** Text, or an element to be written as XML. */
type Piece = SvgNode | string;

/** Where links of a chapter can lead. */
export interface BookLinks {
  /** Address of the page that the chapter is made from. */
  readonly page: string;
  /** Origin of the site, for what is not in the book. */
  readonly origin: string;
  /** File of each page in the book, by address. */
  readonly files: ReadonlyMap<string, string>;
}

/** A page as a chapter of the book, before its links are resolved. */
export interface Chapter {
  readonly links: BookLinks;
  readonly body: readonly Piece[];
  /** Fragments that links can target, by their id on the site, with their id in the book. */
  readonly ids: ReadonlyMap<string, string>;
  /** Addresses of the drawings in the chapter. */
  readonly drawings: ReadonlySet<string>;
}

/** Elements that only work on a screen with a network: navigation, controls, scripts, and signs, whose meaning is also in words. */
const dropped = new Set(['nav', 'form', 'fieldset', 'button', 'input', 'select', 'script', 'style', 'link', 'template', 'noscript', 'svg']);
/** Classes of what is for the screen only, the page footer, legends of signs, and links to every set of countries. */
const droppedClasses = new Set(['noprint', 'page-end', 'moved', 'legend', 'sets']);
/** Elements that reading systems do not know, or fold shut, and their replacements. */
const renamed: Readonly<Record<string, string>> = { main: 'section', details: 'section', hgroup: 'div', summary: 'div' };
const kept = new Set(['class', 'colspan', 'data-label', 'datetime', 'id', 'lang', 'rowspan', 'start']);
/** Elements with a meaning even without text. */
const mayBeEmpty = new Set(['br', 'hr', 'img', 'td', 'th']);

const classesOf = ({ attribs }: Element) => attribs['class']?.split(/\s+/).filter(Boolean) ?? [];
const isDropped = (element: Element) =>
  dropped.has(element.name) || element.attribs['hidden'] !== undefined || classesOf(element).some((name) => droppedClasses.has(name));

function find(node: AnyNode, wanted: (element: Element) => boolean): Element | undefined {
  return DomUtils.findOne(wanted, hasChildren(node) ? node.children : []) ?? undefined;
}

/** A fragment that every reading system accepts: ASCII letters, digits and hyphens, starting with a letter. */
export function bookId(id: string): string {
  const plain = id
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[^A-Za-z0-9_.-]+/g, '-');
  return /^[A-Za-z]/.test(plain) ? plain : `p-${plain}`;
}

/** Whether an element has no content left, or a section only its heading. */
function saysNothing(name: string, children: readonly Piece[]): boolean {
  if (mayBeEmpty.has(name)) return false;
  return children.every((child) => (typeof child === 'string' ? child.trim() === '' : name === 'section' && /^h[2-4]$/.test(child.name)));
}

/** Builds a chapter from the elements of a page. */
class ChapterMaker {
  readonly ids = new Map<string, string>();
  readonly drawings = new Set<string>();
  readonly #taken = new Set<string>();
  readonly #drawingFile: (address: string) => string;

  constructor(drawingFile: (address: string) => string) {
    this.#drawingFile = drawingFile;
  }

  convertAll(nodes: readonly ChildNode[]): Piece[] {
    return nodes.flatMap((node) => this.#convert(node));
  }

  #convert(node: ChildNode): Piece[] {
    if (isText(node)) return [node.data];
    if (!isTag(node) || isDropped(node)) return [];
    if (node.name === 'figure' && classesOf(node).includes('diagram')) return [this.#figure(node)];
    const children = this.convertAll(node.children);
    if (saysNothing(node.name, children)) return [];
    return [element(renamed[node.name] ?? node.name, this.#attributes(node), ...children)];
  }

  #attributes({ name, attribs }: Element): Record<string, string> {
    const attributes = Object.fromEntries(Object.entries(attribs).filter(([key]) => kept.has(key)));
    if (name === 'a' && attribs['href'] !== undefined) attributes['href'] = attribs['href'];
    if (name === 'th' && attribs['scope']) attributes['scope'] = attribs['scope'];
    if (name === 'summary') attributes['class'] = 'summary';
    if (attribs['lang']) attributes['xml:lang'] = attribs['lang'];
    if (attribs['id']) attributes['id'] = this.#addId(attribs['id']);
    return attributes;
  }

  #addId(id: string): string {
    const wanted = bookId(id);
    let own = wanted;
    for (let number = 2; this.#taken.has(own); number++) own = `${wanted}-${number}`;
    this.#taken.add(own);
    this.ids.set(id, own);
    return own;
  }

  /** Replaces an inline drawing by its own file, since the inline one takes its colours from the page. */
  #figure(figure: Element): SvgNode {
    const caption = find(figure, ({ name }) => name === 'figcaption');
    const file = caption && find(caption, ({ name, attribs }) => name === 'a' && (attribs['href'] ?? '').endsWith('.svg'))?.attribs['href'];
    const alt = find(figure, ({ name }) => name === 'svg')?.attribs['aria-label'];
    if (!file || !alt) throw new Error('A drawing of the book names no file, or says not what it shows.');
    this.drawings.add(file);
    return element('figure', this.#attributes(figure), element('img', { src: this.#drawingFile(file), alt }), ...this.#convert(caption));
  }
}

/** Name of a drawing's file in the book, derived from its address. */
export const drawingFile = (address: string) => address.slice(1).replaceAll('/', '-');

/**
 * A built page as a chapter: its text, tables and drawings, without what only works on the site.
 * @param html of the whole page
 * @throws Error when the page has no `<main>`, or one of its drawings has no file.
 */
export function readChapter(html: string, links: BookLinks): Chapter {
  const main = find(parseDocument(html.slice(html.indexOf('<main'), html.lastIndexOf('</main>') + '</main>'.length)), ({ name }) => name === 'main');
  if (!main) throw new Error(`${links.page} has no <main> to make a chapter of.`);
  const maker = new ChapterMaker((address) => `../drawings/${drawingFile(address)}`);
  return { links, body: maker.convertAll(main.children), ids: maker.ids, drawings: maker.drawings };
}

/** Target of a link in a chapter: its place in the book, otherwise its page on the site. */
function bookLink(href: string, { links }: Chapter, chapters: ReadonlyMap<string, Chapter>): string {
  const url = new URL(href, new URL(links.page, links.origin));
  const isOfSite = url.origin === new URL(links.origin).origin;
  const target = isOfSite && !url.search ? chapters.get(url.pathname) : undefined;
  const file = target && links.files.get(url.pathname);
  if (!target || !file) return url.href;
  const fragment = decodeURIComponent(url.hash.slice(1));
  if (!fragment) return file;
  const id = target.ids.get(fragment);
  if (!id) return url.href;
  return target.links.page === links.page ? `#${id}` : `${file}#${id}`;
}

/**
 * The content of a chapter as XHTML.
 * @param chapters all chapters of the book, by the address of their page
 */
export function chapterMarkup(chapter: Chapter, chapters: ReadonlyMap<string, Chapter>): string {
  const written = (piece: Piece): Piece => {
    if (typeof piece === 'string') return piece;
    const { href, ...others } = piece.attributes;
    const attributes = href === undefined ? others : { ...others, href: bookLink(href, chapter, chapters) };
    return { ...piece, attributes, children: piece.children.map(written) };
  };
  return toMarkup(element('section', {}, ...chapter.body.map(written)));
}
