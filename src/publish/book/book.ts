import { readFileSync } from 'node:fs';
import { reference, textOfReference } from '../../cite/apa.ts';
import { workOfSource } from '../../cite/works.ts';
import { entryIn, type KnowledgeBase } from '../../core/knowledge-base.ts';
import { type Language, localeOf } from '../../core/languages.ts';
import { element, toMarkup } from '../../diagrams/kit/svg.ts';
import { dateInWords, strings } from '../../i18n/strings.ts';
import { bookAddress, type PageSubject, pathOfPage, root } from '../../site/routes.ts';
import type { ReadPage } from '../output-folder.ts';
import { titleOfPage } from '../page-meta.ts';
import { type BookLinks, type Chapter, chapterMarkup, drawingFile, readChapter } from './chapter.ts';
import { type BookFacts, type BookPage, packBook } from './package.ts';
import { bookParts, chapterFile } from './parts.ts';

/** Placeholder on a page for the size of the book. */
const sizePlace = '<span data-book-size></span>';

/**
 * The page that links to the book, with the book's size next to the link.
 * @param bytes size of the book
 * @throws Error when the page has no placeholder for it.
 */
export function withBookSize(html: string, language: Language, bytes: number): string {
  if (!html.includes(sizePlace)) throw new Error('The page that leads to the book has no place for its size.');
  const megabytes = new Intl.NumberFormat(localeOf(language), { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(bytes / 1e6);
  return html.replace(sizePlace, `, ${strings(language).book.bytes(megabytes)}`);
}

const coverFile = 'cover.xhtml';

/** The month of the edition, in words. */
const monthOf = ({ language, site }: KnowledgeBase) => dateInWords(language, new Date(`${site.version}-01T00:00:00Z`), { month: 'long', year: 'numeric' });

/** The publication that the site is based on. @throws Error when no source has that role */
function baseOf({ sources }: KnowledgeBase) {
  const base = sources.find(({ data }) => data.role === 'base');
  if (!base) throw new Error('No source is what the site rests on.');
  return base;
}

function factsOf(kb: KnowledgeBase): BookFacts {
  const { language, site } = kb;
  const words = strings(language);
  return {
    language,
    title: `${site.name[language]}: ${site.tagline[language].toLowerCase()}`,
    identifier: new URL(`${bookAddress(kb)}#${site.version}`, site.origin).href,
    day: `${site.version}-01`,
    creator: site.name[language],
    description: entryIn(kb, 'pages', kb.lists.roles.home).data.summary,
    rights: words.data.licence,
    source: textOfReference(reference(language, { work: workOfSource(baseOf(kb)) })),
    address: new URL(root(language), site.origin).href,
    accessibility: words.book.accessibility,
    contents: words.book.contents,
  };
}

/** The cover: what the book is, its date and origin, and the terms of use. */
function coverPage(kb: KnowledgeBase, { description, address, rights, source, accessibility }: BookFacts): BookPage {
  const { language, site } = kb;
  const words = strings(language);
  const rightsAddress = new URL('/licences/rights.txt', site.origin).href;
  const markup = [
    element('h1', {}, site.name[language]),
    element('p', { class: 'lead' }, site.tagline[language]),
    element('p', {}, description),
    element('p', {}, `${words.end.edition(monthOf(kb))} ${words.book.onSite}: `, element('a', { href: address }, address), '.'),
    element('h2', {}, words.book.holdsTitle),
    element('p', {}, words.book.holds),
    element('p', {}, words.book.linksOut),
    element('h2', {}, words.data.licenceTitle),
    element('p', {}, `${words.book.restsOn}: ${source} ${words.book.apart}`),
    element('p', {}, `${rights} `, element('a', { href: rightsAddress }, words.data.rights), '.'),
    element('p', {}, words.book.cite),
    element('h2', {}, words.nav.accessibility),
    element('p', {}, accessibility),
  ];
  return { file: coverFile, title: site.name[language], markup: markup.map(toMarkup).join('') };
}

/**
 * Rewrites a drawing for every reading system: older ones only know the XML language attribute, font weights in hundreds,
 * and `paint-order` in a style attribute.
 */
const drawingOf = (svg: string) =>
  svg
    .replace(/^<svg([^>]*?) lang="/, '<svg$1 xml:lang="')
    .replace(/ font-weight="(\d+)"/g, (_all, weight: string) => ` font-weight="${Math.round(Number(weight) / 100) * 100}"`)
    .replace(/ paint-order="([a-z]+)"/g, ' style="paint-order:$1"');

/**
 * The whole site in one language as an EPUB, built from its pages.
 * @param readPage returns the HTML of a page by its address
 * @param readFile returns another file of the built site, a drawing, by its address
 * @throws Error when a page or drawing is missing.
 */
export async function makeBook(kb: KnowledgeBase, readPage: ReadPage, readFile: (address: string) => string): Promise<Uint8Array> {
  const parts = bookParts(kb);
  const subjects = parts.flatMap(({ opening, chapters }) => [opening, ...chapters]);
  const files = new Map(subjects.map((subject) => [pathOfPage(kb, subject), chapterFile(kb, subject)]));
  const chapters = new Map<string, Chapter>();
  for (const page of files.keys()) {
    const links: BookLinks = { page, origin: kb.site.origin, files };
    chapters.set(page, readChapter(await readPage(page), links));
  }
  const words = strings(kb.language).book;
  const pageOf = (subject: PageSubject): BookPage => {
    const page = pathOfPage(kb, subject);
    const chapter = chapters.get(page);
    if (!chapter) throw new Error(`The book has no chapter of ${page}.`);
    const address = new URL(page, kb.site.origin).href;
    const onSite = element('p', { class: 'on-site' }, `${words.onSite}: `, element('a', { href: address }, address));
    return { file: chapterFile(kb, subject), title: titleOfPage(kb, subject), markup: `${chapterMarkup(chapter, chapters)}${toMarkup(onSite)}` };
  };
  const facts = factsOf(kb);
  const drawings = new Set([...chapters.values()].flatMap((chapter) => [...chapter.drawings]));
  return packBook({
    facts,
    cover: coverPage(kb, facts),
    sections: parts.map((part) => ({ opening: pageOf(part.opening), chapters: part.chapters.map(pageOf) })),
    styles: readFileSync('src/publish/book/book.css', 'utf8'),
    drawings: new Map([...drawings].map((address) => [drawingFile(address), drawingOf(readFile(address))])),
  });
}
