import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { type Outliner, readOutlines } from '../diagrams/outlines.ts';
import { drawPictureFile } from '../diagrams/picture-file.ts';
import { drawSocialCard } from '../diagrams/social-card.ts';
import { readStylesheet, type Stylesheet } from '../diagrams/stylesheet.ts';
import {
  type CitationFormat,
  citationAddress,
  citationFormats,
  feedAddress,
  notesSubjects,
  pageSubjects,
  type TableSubject,
  tableAddress,
  tableSubjects,
} from '../model/addresses.ts';
import { citationFile, citePage, type PageCitation } from '../model/citations.ts';
import { allDiagrams } from '../model/diagrams.ts';
import { notesFeed } from '../model/feed.ts';
import { foreignNameMarker, foreignNames } from '../model/foreign-names.ts';
import { type KnowledgeBases, titleOfPage } from '../model/frame.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { movedPages, shortPages, turnedPages } from '../model/pages/lead-on-page.ts';
import { overviewPage } from '../model/pages/overview-page.ts';
import { setPage } from '../model/pages/set-page.ts';
import { themePage } from '../model/pages/theme-page.ts';
import { socialCards } from '../model/social-card.ts';
import { overviewTable, setTable, themeTable } from '../model/tables.ts';
import { languages } from '../words/language.ts';
import { leadOnHtml } from './lead-on.ts';
import { sitemapFiles } from './sitemap.ts';

/** A file of the site that has no view. */
export interface FileBesidePages {
  /** From the root of the site, as in an address; a page is the `index.html` of its folder. */
  readonly path: string;
  readonly make: () => string | Promise<Uint8Array>;
}

function tableOf(kb: KnowledgeBase, subject: TableSubject): string {
  const { origin } = kb.site;
  if (subject.kind === 'set') return setTable(kb.language, setPage(kb, subject), origin);
  if (subject.kind === 'overview') return overviewTable(kb.language, overviewPage(kb), origin);
  const theme = kb.themes.find(({ id }) => id === subject.id);
  if (!theme) throw new Error(`There is no theme "${subject.id}" to make a table of.`);
  return themeTable(kb.language, themePage(kb, theme), origin);
}

/** What drawings need of the disk. */
interface Means {
  readonly styles: Stylesheet;
  readonly outline: Outliner;
}

function* filesIn(kb: KnowledgeBase, { styles, outline }: Means): Generator<FileBesidePages> {
  const { origin } = kb.site;
  const markForeign = foreignNameMarker(foreignNames(kb), kb.language);
  for (const page of [...shortPages(kb), ...turnedPages(kb), ...movedPages(kb)])
    yield { path: `${page.path}index.html`, make: () => markForeign(leadOnHtml(page)) };
  for (const subject of pageSubjects(kb)) {
    // Once for the three formats, and not before one of them is made.
    let citation: PageCitation | undefined;
    const make = (format: CitationFormat) => {
      citation ??= citePage(kb, subject, titleOfPage(kb, subject));
      return citationFile(kb.language, citation, format);
    };
    for (const format of citationFormats) yield { path: citationAddress(kb, subject, format), make: () => make(format) };
  }
  for (const subject of tableSubjects(kb)) yield { path: tableAddress(kb, subject), make: () => tableOf(kb, subject) };
  for (const subject of notesSubjects(kb)) yield { path: feedAddress(kb, subject), make: () => notesFeed(kb, subject, origin) };
  for (const diagram of allDiagrams(kb)) yield { path: diagram.file, make: () => drawPictureFile(diagram, origin, styles) };
  for (const card of socialCards(kb))
    yield {
      path: card.address,
      make: () =>
        sharp(Buffer.from(drawSocialCard(card, outline)))
          .png()
          .toBuffer(),
    };
}

/**
 * Every file of the site that has no view, one by one: sitemaps, references, tables, feeds, drawings, pictures of shared links, and pages that only lead on.
 * They outnumber the pages several times.
 */
export function* filesBesidePages(kbs: KnowledgeBases): Generator<FileBesidePages> {
  const means: Means = {
    styles: readStylesheet(readFileSync('src/styles/tokens.css', 'utf8'), readFileSync('src/styles/diagrams.css', 'utf8')),
    outline: readOutlines('public/fonts/stevige-basis.woff2'),
  };
  yield* sitemapFiles(kbs);
  for (const language of languages) yield* filesIn(kbs[language], means);
}
