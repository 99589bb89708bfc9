import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { gapsOf } from '../compare/gaps.ts';
import { overviewPage } from '../compare/pages/overview-page.ts';
import { selectionPage } from '../compare/pages/selection-page.ts';
import { themePage } from '../compare/pages/theme-page.ts';
import { foreignTextMarker } from '../core/foreign-names.ts';
import type { KnowledgeBase, KnowledgeBases } from '../core/knowledge-base.ts';
import { languages, mainLanguage } from '../core/languages.ts';
import { everyDataFile, makeDataFiles } from '../data/files/data-files.ts';
import { pageData, statementsByEntry } from '../data/linked/entry-data.ts';
import { dataSetOf } from '../data/tables/all-tables.ts';
import { allDiagrams } from '../diagrams/diagrams.ts';
import { readStylesheet, type Stylesheet } from '../diagrams/kit/stylesheet.ts';
import { type Outliner, readOutlines } from '../diagrams/kit/text-to-path.ts';
import { socialCards } from '../diagrams/social-card/model.ts';
import { renderSocialCard } from '../diagrams/social-card/render.ts';
import { renderPictureFile } from '../diagrams/standalone-svg.ts';
import {
  type CitationFormat,
  citationAddress,
  citationFormats,
  dataBeside,
  deckAddress,
  feedAddress,
  pageSubjects,
  pagesWithData,
  pathOfPage,
  type TableSubject,
  tableAddress,
  tableSubjects,
  updatesSubjects,
} from '../site/routes.ts';
import { hueTokens } from '../ui/styles/country-styles.ts';
import { updatesFeed } from '../updates/feed.ts';
import { citationFile, citePage, type PageCitation } from './citations.ts';
import { deckFile } from './deck/deck-file.ts';
import type { GeneratedFile } from './generated-file.ts';
import { iconFiles } from './icons.ts';
import { titleOfPage } from './page-meta.ts';
import { redirectHtml } from './redirects/redirect-html.ts';
import { movedRedirects, reorderedRedirects, shortenedRedirects, shortLinkRedirects } from './redirects/redirects.ts';
import { sitemapFiles } from './sitemap.ts';
import { gapsTable, overviewTable, setTable, themeTable } from './tables.ts';

function tableOf(kb: KnowledgeBase, subject: TableSubject): string {
  const { origin } = kb.site;
  if (subject.kind === 'set') return setTable(kb.language, selectionPage(kb, subject), origin);
  if (subject.kind === 'overview') return overviewTable(kb.language, overviewPage(kb), origin);
  if (subject.id === kb.lists.roles.about) return gapsTable(kb.language, gapsOf(kb), origin);
  const theme = kb.themes.find(({ id }) => id === subject.id);
  if (!theme) throw new Error(`There is no theme "${subject.id}" to make a table of.`);
  return themeTable(kb.language, themePage(kb, theme), origin);
}

/** Files from disk that drawing needs. */
interface Means {
  readonly styles: Stylesheet;
  readonly outline: Outliner;
}

function* filesIn(kb: KnowledgeBase, { styles, outline }: Means): Generator<GeneratedFile> {
  const { origin } = kb.site;
  const markForeign = foreignTextMarker(kb);
  for (const page of [...shortLinkRedirects(kb), ...reorderedRedirects(kb), ...shortenedRedirects(kb), ...movedRedirects(kb)])
    yield { path: `${page.path}index.html`, make: () => markForeign(redirectHtml(page)) };
  for (const subject of pageSubjects(kb)) {
    // Computed once for the three formats, when the first of them is made.
    let citation: PageCitation | undefined;
    const make = (format: CitationFormat) => {
      citation ??= citePage(kb, subject, titleOfPage(kb, subject));
      return citationFile(citation, format);
    };
    for (const format of citationFormats) yield { path: citationAddress(kb, subject, format), make: () => make(format) };
  }
  for (const subject of tableSubjects(kb)) yield { path: tableAddress(kb, subject), make: () => tableOf(kb, subject) };
  for (const workshop of kb.workshops) yield { path: deckAddress(kb, workshop.id), make: () => deckFile(kb, workshop) };
  for (const subject of updatesSubjects(kb)) yield { path: feedAddress(kb, subject), make: () => updatesFeed(kb, subject, origin) };
  for (const diagram of allDiagrams(kb)) yield { path: diagram.file, make: () => renderPictureFile(diagram, origin, styles) };
  for (const card of socialCards(kb))
    yield {
      path: card.address,
      make: () =>
        sharp(Buffer.from(renderSocialCard(card, { tokens: styles.tokens, codes: kb.countryCodes, outline })))
          .png()
          .toBuffer(),
    };
}

/** The statements of a page's entries, as a data file next to the page. */
function* dataFilesOfPages(kbs: KnowledgeBases): Generator<GeneratedFile> {
  const rows = dataSetOf(kbs).tables.find(({ name }) => name === 'statements')?.rows ?? [];
  for (const language of languages) {
    const kb = kbs[language];
    const byEntry = statementsByEntry(rows, language);
    for (const subject of pageSubjects(kb)) {
      const path = pathOfPage(kb, subject);
      const entries = pagesWithData(kb).get(path);
      const make = () =>
        pageData(
          kbs,
          language,
          { title: titleOfPage(kb, subject), path },
          (entries ?? []).flatMap((id) => byEntry.get(id) ?? []),
        );
      if (entries) yield { path: dataBeside(path), make };
    }
  }
}

/**
 * Every file of the site that has no view, one by one: sitemaps, icons, references, tables, feeds, drawings, social cards and redirect pages.
 * There are several times as many of them as pages.
 */
export function* generatedFiles(kbs: KnowledgeBases): Generator<GeneratedFile> {
  const means: Means = {
    styles: readStylesheet(
      readFileSync('src/ui/styles/tokens.css', 'utf8'),
      readFileSync('src/ui/styles/diagrams.css', 'utf8'),
      hueTokens(kbs[mainLanguage].lists.countries),
    ),
    outline: readOutlines('public/fonts/stevige-basis.woff2'),
  };
  yield* sitemapFiles(kbs);
  yield* iconFiles();
  // A promise, as for all files made of bytes.
  for (const { address, bytes } of everyDataFile(makeDataFiles(kbs))) yield { path: address, make: () => Promise.resolve(bytes) };
  yield* dataFilesOfPages(kbs);
  for (const language of languages) yield* filesIn(kbs[language], means);
}
