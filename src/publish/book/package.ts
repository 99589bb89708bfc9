import { strToU8, type Zippable, zipSync } from 'fflate';
import { element, type SvgNode, toMarkup } from '../../diagrams/kit/svg.ts';

/** A file with a page of the book. */
export interface BookPage {
  /** File name in the folder of texts. */
  readonly file: string;
  readonly title: string;
  /** Content of the body, as XHTML. */
  readonly markup: string;
}

/** Metadata of a book. */
export interface BookFacts {
  readonly language: string;
  readonly title: string;
  /** Unique for this edition in this language. */
  readonly identifier: string;
  /** Day of the edition, as YYYY-MM-DD. */
  readonly day: string;
  readonly creator: string;
  readonly description: string;
  readonly rights: string;
  /** The publication that the texts are based on. */
  readonly source: string;
  /** Address of the site that the book is made from. */
  readonly address: string;
  /** How accessible the book is to readers who cannot see it. */
  readonly accessibility: string;
  /** Heading of the table of contents. */
  readonly contents: string;
}

/** A part of the book: its opening page and the chapters after it. */
export interface BookSection {
  readonly opening: BookPage;
  readonly chapters: readonly BookPage[];
}

/** A book before it is packed. */
export interface Book {
  readonly facts: BookFacts;
  /** The page before the first part. */
  readonly cover: BookPage;
  readonly sections: readonly BookSection[];
  readonly styles: string;
  /** Drawings by file name. */
  readonly drawings: ReadonlyMap<string, string>;
}

const declaration = '<?xml version="1.0" encoding="utf-8"?>\n';
const document = (root: SvgNode) => `${declaration}${toMarkup(root)}\n`;

/** A page as a complete document. */
const pageDocument = (language: string, { title, markup }: BookPage) => {
  const head = toMarkup(element('head', {}, element('title', {}, title), element('link', { rel: 'stylesheet', type: 'text/css', href: '../book.css' })));
  return `${declaration}<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml" lang="${language}" xml:lang="${language}">${head}<body>${markup}</body></html>\n`;
};

const pagesOf = ({ opening, chapters }: BookSection) => [opening, ...chapters];

/** The table of contents, as a page and for the reading system's menu. */
function contentsPage({ facts, cover, sections }: Book): string {
  const item = ({ file, title }: BookPage, ...under: readonly SvgNode[]) => element('li', {}, element('a', { href: `text/${file}` }, title), ...under);
  const list = element(
    'ol',
    {},
    item(cover),
    ...sections.map(({ opening, chapters }) =>
      chapters.length === 0 ? item(opening) : item(opening, element('ol', {}, ...chapters.map((chapter) => item(chapter)))),
    ),
  );
  const { language } = facts;
  return document(
    element(
      'html',
      { xmlns: 'http://www.w3.org/1999/xhtml', 'xmlns:epub': 'http://www.idpf.org/2007/ops', lang: language, 'xml:lang': language },
      element('head', {}, element('title', {}, facts.contents), element('link', { rel: 'stylesheet', type: 'text/css', href: 'book.css' })),
      element('body', {}, element('nav', { 'epub:type': 'toc', role: 'doc-toc', id: 'contents' }, element('h1', {}, facts.contents), list)),
    ),
  );
}

/** The package document: metadata, files and reading order. */
function packageDocument({ facts, cover, sections, drawings }: Book): string {
  const pages = [cover, ...sections.flatMap(pagesOf)];
  const dc = (name: string, text: string, attributes: Readonly<Record<string, string>> = {}) => element(`dc:${name}`, attributes, text);
  const meta = (property: string, text: string) => element('meta', { property }, text);
  const name = (kind: string, number: number) => `${kind}-${number + 1}`;
  const manifest = [
    element('item', { id: 'contents', href: 'contents.xhtml', 'media-type': 'application/xhtml+xml', properties: 'nav' }),
    element('item', { id: 'styles', href: 'book.css', 'media-type': 'text/css' }),
    ...pages.map(({ file }, number) => element('item', { id: name('text', number), href: `text/${file}`, 'media-type': 'application/xhtml+xml' })),
    ...[...drawings.keys()].map((file, number) => element('item', { id: name('drawing', number), href: `drawings/${file}`, 'media-type': 'image/svg+xml' })),
  ];
  const spine = [
    element('itemref', { idref: name('text', 0) }),
    element('itemref', { idref: 'contents' }),
    ...pages.slice(1).map((_page, number) => element('itemref', { idref: name('text', number + 1) })),
  ];
  return document(
    element(
      'package',
      { xmlns: 'http://www.idpf.org/2007/opf', version: '3.0', 'unique-identifier': 'edition', 'xml:lang': facts.language },
      element(
        'metadata',
        { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
        dc('identifier', facts.identifier, { id: 'edition' }),
        dc('title', facts.title),
        dc('language', facts.language),
        dc('creator', facts.creator),
        dc('publisher', facts.creator),
        dc('date', facts.day),
        dc('description', facts.description),
        dc('rights', facts.rights),
        dc('source', facts.source),
        meta('dcterms:modified', `${facts.day}T00:00:00Z`),
        ...['textual', 'visual'].map((mode) => meta('schema:accessMode', mode)),
        // Everything a drawing shows is also in its alternative text and in the texts and tables next to it.
        meta('schema:accessModeSufficient', 'textual'),
        ...['alternativeText', 'readingOrder', 'structuralNavigation', 'tableOfContents'].map((feature) => meta('schema:accessibilityFeature', feature)),
        meta('schema:accessibilityHazard', 'none'),
        meta('schema:accessibilitySummary', facts.accessibility),
        element('link', { rel: 'dcterms:isVersionOf', href: facts.address }),
      ),
      element('manifest', {}, ...manifest),
      element('spine', {}, ...spine),
    ),
  );
}

const container = document(
  element(
    'container',
    { xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container', version: '1.0' },
    element('rootfiles', {}, element('rootfile', { 'full-path': 'book/book.opf', 'media-type': 'application/oebps-package+xml' })),
  ),
);

/** Packs the book as an EPUB 3.3: the mimetype comes first and uncompressed, and the same book gives the same bytes. */
export function packBook(book: Book): Uint8Array {
  const pages = [book.cover, ...book.sections.flatMap(pagesOf)];
  const files: Zippable = {
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': strToU8(container),
    'book/book.opf': strToU8(packageDocument(book)),
    'book/contents.xhtml': strToU8(contentsPage(book)),
    'book/book.css': strToU8(book.styles),
    ...Object.fromEntries(pages.map((page) => [`book/text/${page.file}`, strToU8(pageDocument(book.facts.language, page))])),
    ...Object.fromEntries([...book.drawings].map(([file, svg]) => [`book/drawings/${file}`, strToU8(svg)])),
  };
  // The earliest date that a zip can hold. Local time, since the zip writer uses the local clock: the bytes are the same in every time zone.
  return zipSync(files, { mtime: new Date(1980, 0, 1), level: 9 });
}
