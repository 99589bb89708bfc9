import { readFileSync } from 'node:fs';
import { entryIn, type KnowledgeBase } from '../../core/knowledge-base.ts';
import { element, toMarkup } from '../../diagrams/kit/svg.ts';
import { dateInWords, strings } from '../../i18n/strings.ts';
import { bookAddress, type PageSubject, pathOfPage, root } from '../../site/routes.ts';
import type { ReadPage } from '../output-folder.ts';
import { titleOfPage } from '../page-meta.ts';
import { type BookLinks, type Chapter, chapterMarkup, drawingFile, readChapter } from './chapter.ts';
import { type BookFacts, type BookPage, packBook } from './package.ts';
import { bookParts, chapterFile } from './parts.ts';

const coverFile = 'cover.xhtml';

/** The month of the edition, in words. */
const monthOf = ({ language, site }: KnowledgeBase) => dateInWords(language, new Date(`${site.version}-01T00:00:00Z`), { month: 'long', year: 'numeric' });

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
    source: words.book.source,
    address: new URL(root(language), site.origin).href,
    accessibility: words.book.accessibility,
    contents: words.book.contents,
  };
}

/** What stands in front: what this is, of when, from where, and who may do what with it. */
function coverPage(kb: KnowledgeBase, { description, address, rights, accessibility }: BookFacts): BookPage {
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
    element('p', {}, `${words.book.source} ${words.foot.basisEnd}`),
    element('p', {}, `${rights} `, element('a', { href: rightsAddress }, words.data.rights), '.'),
    element('p', {}, words.data.cite),
    element('h2', {}, words.nav.accessibility),
    element('p', {}, accessibility),
  ];
  return { file: coverFile, title: site.name[language], markup: markup.map(toMarkup).join('') };
}

/** A drawing as reading systems take it: they know the language of XML, not that of HTML. */
const drawingOf = (svg: string) => svg.replace(/^<svg([^>]*?) lang="/, '<svg$1 xml:lang="');

/**
 * The base in one language as an EPUB, made of the built pages.
 * @param readPage gives the HTML of a page by its address
 * @param readFile gives another file of the built site by its address: a drawing
 * @throws Error when a page or drawing is not there.
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
