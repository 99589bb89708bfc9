import { toContextObject } from '../cite/context-object.ts';
import { selectionTitle } from '../compare/comparison.ts';
import { type Entry, entryIn, type KnowledgeBase, type KnowledgeBases, studiedCodes } from '../core/knowledge-base.ts';
import { inEachLanguage, type Language } from '../core/languages.ts';
import { isListed, type ListName, listNames } from '../core/schema/collections.ts';
import { socialCardOf } from '../diagrams/social-card/model.ts';
import { practiceFilterPage } from '../entries/practices/filter-page.ts';
import { sourcesOfPage } from '../entries/sources/list-page.ts';
import { inAllLanguages, languageNames, strings } from '../i18n/strings.ts';
import { countriesInSentence, linkTo, mirrorInSentence } from '../site/links.ts';
import { dataBeside, handoutAddress, type PageSubject, pagesWithData, pathOfEntry, pathOfPage } from '../site/routes.ts';
import { leadOfList } from '../site/statements.ts';
import { themeGroupName } from '../site/tracing.ts';
import type { Breadcrumb, NavName, PageMeta } from '../ui/layout/page-meta.ts';
import { citePage, originOfPage } from './citations.ts';
import { goneThrough, pageFooter } from './page-footer.ts';

interface Described {
  readonly title: string;
  readonly description: string;
  readonly crumbs: readonly Breadcrumb[];
  readonly within?: NavName;
}

// The main menu, in order. Other lists are in the page footer.
const menu: readonly NavName[] = ['argument', 'lessons', 'countries', 'compare', 'practices', 'updates', 'workshops', 'terms', 'sources', 'about', 'search'];

const within = (list: ListName): Pick<Described, 'within'> => {
  const name = menu.find((item) => item === list);
  return name ? { within: name } : {};
};

/** Breadcrumb for the lesson or principle that a theme belongs to, if any. */
function groupCrumb(kb: KnowledgeBase, themeId: string): Breadcrumb[] {
  const group = kb.themes.find(({ id }) => id === themeId)?.data.group;
  return group && kb.entries.has(group) ? [{ title: themeGroupName(kb, group), href: pathOfEntry(kb, group) }] : [];
}

const listCrumb = (kb: KnowledgeBase, list: ListName): Breadcrumb => ({
  title: strings(kb.language).nav[list],
  href: pathOfPage(kb, { kind: 'list', list }),
});
const compareCrumbOf = (kb: KnowledgeBase): Breadcrumb => ({ title: strings(kb.language).nav.compare, href: pathOfPage(kb, { kind: 'compare' }) });

function describeEntry(kb: KnowledgeBase, id: string): Described {
  const { title, summary } = linkTo(kb, id);
  const collection = kb.entries.get(id)?.collection;
  if (collection === 'themes') return { title, description: summary || title, crumbs: [compareCrumbOf(kb), ...groupCrumb(kb, id)], within: 'compare' };
  if (isListed(collection)) return { title, description: summary || title, crumbs: [listCrumb(kb, collection)], ...within(collection) };
  const name = (['argument', 'about'] as const).find((item) => kb.lists.roles[item] === id);
  return { title, description: summary, crumbs: [], ...(name ? { within: name } : {}) };
}

function describePage(kb: KnowledgeBase, subject: PageSubject): Described {
  const words = strings(kb.language);
  const compareCrumb = compareCrumbOf(kb);
  switch (subject.kind) {
    case 'home':
      return { title: kb.site.name[kb.language], description: entryIn(kb, 'pages', kb.lists.roles.home).data.summary, crumbs: [] };
    case 'list':
      return { title: words.lists[subject.list].title, description: leadOfList(kb, subject.list), crumbs: [], ...within(subject.list) };
    case 'sources-of': {
      const { title, lead } = sourcesOfPage(kb, subject);
      return { title, description: lead, crumbs: [listCrumb(kb, 'sources')], within: 'sources' };
    }
    case 'practices-by': {
      const { title, lead } = practiceFilterPage(kb, subject);
      return { title, description: lead, crumbs: [listCrumb(kb, 'practices')], within: 'practices' };
    }
    case 'side-by-side': {
      const { title, lead, ofTheme, leadOfTheme, crumb } = words.sideBySide;
      const whole: Breadcrumb = { title: crumb, href: pathOfPage(kb, { kind: 'side-by-side' }) };
      return subject.theme
        ? {
            title: ofTheme(linkTo(kb, subject.theme).title),
            description: leadOfTheme(linkTo(kb, subject.theme).title),
            crumbs: [listCrumb(kb, 'practices'), whole],
            within: 'practices',
          }
        : { title, description: lead, crumbs: [listCrumb(kb, 'practices')], within: 'practices' };
    }
    case 'entry':
      return describeEntry(kb, subject.id);
    case 'compare':
      return { title: words.compare.title, description: words.compare.lead, crumbs: [], within: 'compare' };
    case 'set': {
      const title = selectionTitle(kb, subject.codes);
      const titles = { themes: title, countries: words.compare.countriesTitle(title), differences: words.compare.differencesTitle(title) };
      const whole: Breadcrumb = { title, href: pathOfPage(kb, { ...subject, layout: 'themes' }) };
      return {
        title: titles[subject.layout],
        description: `${titles[subject.layout]}. ${words.compare.lead}`,
        crumbs: subject.layout === 'themes' ? [compareCrumb] : [compareCrumb, whole],
        within: 'compare',
      };
    }
    case 'overview':
      return { title: words.compare.overviewTitle, description: words.compare.overviewLead, crumbs: [listCrumb(kb, 'lessons')], within: 'lessons' };
    case 'updates':
      return { title: words.updates.title, description: words.updates.lead, crumbs: [], within: 'updates' };
    case 'country-updates': {
      const { title } = linkTo(kb, subject.id);
      return {
        title: words.updates.countryTitle(title),
        description: originOfPage(kb, { kind: 'entry', id: subject.id }) === 'report' ? words.updates.lead : words.updates.leadOfSources,
        crumbs: [{ title: words.nav.updates, href: pathOfPage(kb, { kind: 'updates' }) }],
        within: 'updates',
      };
    }
    case 'trainer':
    case 'slides': {
      const { title } = linkTo(kb, subject.id);
      const { trainerTitle, slidesTitle, forTrainerText, slidesLead } = words.workshop;
      return {
        title: subject.kind === 'trainer' ? trainerTitle(title) : slidesTitle(title),
        description: subject.kind === 'trainer' ? `${title}. ${forTrainerText.replace(/:$/, '.')}` : `${title}. ${slidesLead}`,
        crumbs: [listCrumb(kb, 'workshops'), { title, href: pathOfEntry(kb, subject.id) }],
        within: 'workshops',
      };
    }
    case 'own-workshop':
      return { title: words.ownWorkshop.title, description: words.ownWorkshop.lead, crumbs: [listCrumb(kb, 'workshops')], within: 'workshops' };
    case 'mirror':
      return { title: words.mirror.title, description: words.mirror.lead, crumbs: [listCrumb(kb, 'workshops')], within: 'workshops' };
    case 'data':
      return { title: words.data.title, description: words.data.lead(inAllLanguages(kb.language)), crumbs: [] };
    case 'editions':
      return { title: words.editions.title, description: words.editions.lead, crumbs: [] };
    case 'edition':
      return {
        title: words.editions.name(subject.id),
        description: words.editions.editionLead,
        crumbs: [{ title: words.editions.title, href: pathOfPage(kb, { kind: 'editions' }) }],
      };
    case 'corrections': {
      const { about } = kb.lists.roles;
      return {
        title: words.editions.corrections.title,
        description: words.editions.corrections.lead,
        crumbs: [{ title: linkTo(kb, about).title, href: pathOfEntry(kb, about) }],
        within: 'about',
      };
    }
    case 'slip':
      return { title: words.slip.title, description: words.slip.lead, crumbs: [] };
    case 'search':
      return { title: words.search.title, description: words.search.question(languageNames(kb.language)), crumbs: [], within: 'search' };
    case 'not-found':
      return { title: words.notFound.title, description: words.notFound.text, crumbs: [] };
  }
}

/** Title of a page, the same as its heading. */
export const titleOfPage = (kb: KnowledgeBase, subject: PageSubject) => describePage(kb, subject).title;

function fragmentsMovedFrom({ redirects }: KnowledgeBase, path: string): PageMeta['moved'] {
  return Object.entries(redirects)
    .filter(([from]) => from.startsWith(`${path}#`))
    .map(([from, href]) => ({ id: from.slice(path.length + 1), href }));
}

function neighboursInList(kb: KnowledgeBase, subject: PageSubject): { previous?: Breadcrumb; next?: Breadcrumb } {
  if (subject.kind !== 'entry') return {};
  const collection = kb.entries.get(subject.id)?.collection;
  if (collection !== 'themes' && (!isListed(collection) || collection === 'sources')) return {};
  const list: readonly Entry[] = kb[collection];
  const place = kb.placeInList.get(subject.id) ?? -1;
  const crumb = (entry: Entry | undefined): Breadcrumb | undefined => entry && { title: entry.data.title, href: pathOfEntry(kb, entry.id) };
  const [previous, next] = [crumb(list[place - 1]), crumb(list[place + 1])];
  return { ...(previous ? { previous } : {}), ...(next ? { next } : {}) };
}

/** Address of the data file with the statements of a page's entries. */
function dataOf(kb: KnowledgeBase, subject: PageSubject): Pick<PageMeta, 'data'> {
  const path = pathOfPage(kb, subject);
  return subject.kind !== 'not-found' && pagesWithData(kb).has(path) ? { data: dataBeside(path) } : {};
}

/** Language of an untranslated entry, on the pages that show it; the home page shows an entry, too. */
function writtenInOf(kb: KnowledgeBase, subject: PageSubject): Pick<PageMeta, 'writtenIn'> {
  const isOfEntry = subject.kind === 'entry' || subject.kind === 'trainer' || subject.kind === 'slides';
  const id = isOfEntry ? subject.id : subject.kind === 'home' ? kb.lists.roles.home : '';
  const writtenIn = kb.entries.get(id)?.writtenIn;
  return writtenIn && writtenIn !== kb.language ? { writtenIn } : {};
}

/** Pages without actions at the top and a footer: the 404 page, and those with actions of their own. */
const withoutEnd: readonly PageSubject['kind'][] = ['not-found', 'slides', 'own-workshop', 'slip'];

/** The works to credit and the page itself, for reference managers in browsers; a handout has those of its page. */
function contextObjectsOf(kb: KnowledgeBase, subject: PageSubject, title: string): string[] {
  if (subject.kind === 'not-found') return [];
  const { credits, work } = citePage(kb, subject, title);
  return [...credits.map((credit) => credit.work), work].map(toContextObject);
}

/** Metadata of a page: title, address, and its place among the others. */
export function pageMeta(kbs: KnowledgeBases, language: Language, subject: PageSubject): PageMeta {
  const kb = kbs[language];
  const words = strings(language);
  const page = describePage(kb, subject);
  const subjectOf = (name: NavName): PageSubject => {
    if (name === 'argument' || name === 'about') return { kind: 'entry', id: kb.lists.roles[name] };
    return name === 'compare' || name === 'updates' || name === 'search' ? { kind: name } : { kind: 'list', list: name };
  };
  const path = pathOfPage(kb, subject);
  const textPage = (id: string, title: string): Breadcrumb => ({ title, href: pathOfEntry(kb, id) });
  return {
    language,
    ...writtenInOf(kb, subject),
    siteName: kb.site.name[language],
    claim: words.foot.claim(countriesInSentence(kb, studiedCodes(kb).toSorted()), mirrorInSentence(kb)),
    mirror: mirrorInSentence(kb),
    path,
    title: page.title,
    description: page.description,
    crumbs: page.crumbs,
    nav: menu.map((name) => ({ title: words.nav[name], href: pathOfPage(kb, subjectOf(name)), current: name === page.within })),
    ...neighboursInList(kb, subject),
    foot: [
      textPage(kb.lists.roles.argument, words.nav.argument),
      ...listNames.map((list) => ({ title: words.nav[list], href: pathOfPage(kb, { kind: 'list', list }) })),
      { title: words.nav.compare, href: pathOfPage(kb, { kind: 'compare' }) },
      { title: words.nav.updates, href: pathOfPage(kb, { kind: 'updates' }) },
      { title: words.nav.ownWorkshop, href: pathOfPage(kb, { kind: 'own-workshop' }) },
      { title: words.nav.mirror, href: pathOfPage(kb, { kind: 'mirror' }) },
      { title: words.nav.search, href: pathOfPage(kb, { kind: 'search' }) },
      { title: words.nav.data, href: pathOfPage(kb, { kind: 'data' }) },
      textPage(kb.lists.roles.about, words.nav.about),
      textPage(kb.lists.roles.accessibility, words.nav.accessibility),
    ],
    restsOnReport: originOfPage(kb, subject) === 'report',
    card: socialCardOf(kb, subject),
    ...dataOf(kb, subject),
    contextObjects: contextObjectsOf(kb, subject, page.title),
    ...(withoutEnd.includes(subject.kind) ? {} : { end: pageFooter(kb, subject, page.title) }),
    ...(withoutEnd.includes(subject.kind) && subject.kind !== 'not-found' ? { goneThrough: goneThrough(kb, subject) } : {}),
    moved: fragmentsMovedFrom(kb, path),
    ...(kb.site.previewOf ? { previewOf: kb.site.previewOf } : {}),
    alternates: inEachLanguage((each) => pathOfPage(kbs[each], subject)),
  };
}

/** Metadata of a handout: that of the page, at the handout's address, with the page as breadcrumb. */
export function handoutMeta(kbs: KnowledgeBases, language: Language, subject: PageSubject): PageMeta {
  const { end: _end, previous: _previous, next: _next, ...meta } = pageMeta(kbs, language, subject);
  const { handout, workshop } = strings(language);
  const isWorkshop = subject.kind === 'entry' && kbs[language].entries.get(subject.id)?.collection === 'workshops';
  return {
    ...meta,
    path: handoutAddress(kbs[language], subject),
    canonical: meta.path,
    title: isWorkshop ? workshop.sheetsTitle(meta.title) : `${handout.name}: ${meta.title}`,
    crumbs: [{ title: meta.title, href: meta.path }],
    moved: [],
    alternates: inEachLanguage((each) => handoutAddress(kbs[each], subject)),
  };
}
