import { reference } from '../cite/apa.ts';
import { isoDate } from '../cite/works.ts';
import type { KnowledgeBase } from '../core/knowledge-base.ts';
import type { Collection } from '../core/schema/collection.ts';
import { collections } from '../core/schema/collections.ts';
import { editionsThatChanged } from '../editions/page.ts';
import { collectPage } from '../entries/workshops/own/page.ts';
import { dateInWords, dayInWords, strings } from '../i18n/strings.ts';
import {
  type CitationFormat,
  citationAddress,
  citationFormats,
  dataBeside,
  downloadName,
  handoutAddress,
  hasHandout,
  type PageSubject,
  pagesWithData,
  pathOfEntry,
  pathOfPage,
  shortIdOf,
  shortLink,
  slipAddress,
  tableAddress,
} from '../site/routes.ts';
import type { CitedText, GoneThrough, PageFooter } from '../ui/layout/page-meta.ts';
import { lastLookUp } from '../updates/updates.ts';
import { type CitedPart, citePage } from './citations.ts';

/** Number of A4 sheets of a handout: two for countries side by side, for an entry what its collection says. */
export function sheetsOf(kb: KnowledgeBase, subject: PageSubject): number {
  if (subject.kind === 'set') return 2;
  const entry = subject.kind === 'entry' ? kb.entries.get(subject.id) : undefined;
  return (entry && (collections[entry.collection] as Collection).sheets) ?? 1;
}

const isWorkshop = (kb: KnowledgeBase, subject: PageSubject) => subject.kind === 'entry' && kb.entries.get(subject.id)?.collection === 'workshops';

/** Id of the theme that a page is about; the mirror has a question for each theme. */
const themeOf = (kb: KnowledgeBase, subject: PageSubject) => (subject.kind === 'entry' ? kb.themes.find(({ id }) => id === subject.id)?.id : undefined);

/** The workshops that use a page. */
const workshopsWith = (kb: KnowledgeBase, subject: PageSubject) =>
  subject.kind === 'entry' ? kb.workshops.filter(({ data }) => data.pages.includes(subject.id) || data.theme === subject.id) : [];

/** The page's table as a file, or else the statements of its entry; parts of a page have files of their own. */
function dataOfPage(kb: KnowledgeBase, subject: PageSubject): PageFooter['data'] {
  const words = strings(kb.language);
  const file = (href: string, name: string) => ({ href, name, fileName: downloadName(kb, href) });
  const isTheme = subject.kind === 'entry' && kb.entries.get(subject.id)?.collection === 'themes';
  const path = pathOfPage(kb, subject);
  if ((subject.kind === 'entry' && !isTheme && pagesWithData(kb).has(path)) || subject.kind === 'country-updates')
    return file(dataBeside(path), words.data.ofEntry);
  if (!(isTheme || subject.kind === 'set' || subject.kind === 'overview')) return undefined;
  // With countries as rows, the cells are the same as with themes as rows.
  return file(tableAddress(kb, subject.kind === 'set' && subject.layout === 'countries' ? { ...subject, layout: 'themes' } : subject), words.compare.data);
}

/** Pages about the site itself, which no later source can make outdated: their edition says when they were last checked. */
const kindsOfItself: readonly PageSubject['kind'][] = ['own-workshop', 'data', 'editions', 'edition', 'corrections', 'slip', 'search', 'not-found'];

/** When a page was last checked: the edition and, where a later source could make the page outdated, the day of the last look-up. */
export function goneThrough(kb: KnowledgeBase, subject: PageSubject): GoneThrough {
  const entry = subject.kind === 'entry' || subject.kind === 'country-updates' ? kb.entries.get(subject.id) : undefined;
  const isOfItself = kindsOfItself.includes(subject.kind) || (entry?.collection === 'pages' && entry.data.statement !== undefined);
  return {
    ...(isOfItself ? {} : { lookedUp: dayInWords(kb.language, lastLookUp(kb, entry)) }),
    ...(subject.kind === 'edition'
      ? {}
      : { edition: dateInWords(kb.language, new Date(`${kb.site.version}-01T00:00:00Z`), { month: 'long', year: 'numeric' }) }),
  };
}

/** Links to what editions changed: the editions that changed the page, and the list of all. */
function changesOf(kb: KnowledgeBase, subject: PageSubject): PageFooter['changes'] {
  const changed = subject.kind === 'entry' ? editionsThatChanged(kb, subject.id) : [];
  return {
    all: pathOfPage(kb, { kind: 'editions' }),
    editions: changed.map((id) => ({ title: id, href: `${pathOfPage(kb, { kind: 'edition', id })}#${subject.kind === 'entry' ? subject.id : ''}` })),
  };
}

/** @param title heading of the page. */
export function pageFooter(kb: KnowledgeBase, subject: PageSubject, title: string): PageFooter {
  const { language, site } = kb;
  const words = strings(language).end;
  const shortId = shortIdOf(subject);
  const citation = citePage(kb, subject, title);
  const { issued } = citation.work;
  const data = dataOfPage(kb, subject);
  const collect = collectPage(kb, subject);
  const inText = (part: CitedPart): CitedText => ({
    title: part.title,
    references: [...part.credits, { work: part.work }].map((credit) => reference(language, credit)),
  });
  const file = (format: CitationFormat) => ({ name: words.formats[format], href: citationAddress(kb, subject, format) });
  return {
    ...(hasHandout(kb, subject)
      ? { handout: { href: handoutAddress(kb, subject), name: words.handout[isWorkshop(kb, subject) ? 'sheets' : subject.kind === 'set' ? 'two' : 'one'] } }
      : {}),
    ...(themeOf(kb, subject) ? { mirror: `${pathOfPage(kb, { kind: 'mirror' })}#${themeOf(kb, subject)}` } : {}),
    ...(collect ? { collect } : {}),
    workshops: workshopsWith(kb, subject).map(({ id, data }) => ({ href: pathOfEntry(kb, id), title: data.title })),
    ...(data ? { data } : {}),
    ...goneThrough(kb, subject),
    changes: changesOf(kb, subject),
    slip: slipAddress(kb, subject),
    address: new URL(shortId ? shortLink(language, shortId) : pathOfPage(kb, subject), site.origin).href,
    addressName: shortId ? words.shortAddress : words.address,
    cite: inText(citation),
    ...(issued ? { issued: isoDate(issued) } : {}),
    parts: citation.parts.map(inText),
    hasChoice: subject.kind === 'side-by-side',
    hasCells: subject.kind === 'set',
    files: citationFormats.map(file),
  };
}
