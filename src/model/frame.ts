import { type Language, languages } from '../words/language.ts';
import { wordsIn } from '../words/words.ts';
import { addressOfEntry, addressOfPage, handoutAddress, type ListName, listNames, type PageSubject } from './addresses.ts';
import { setTitle } from './comparison.ts';
import type { Entry, KnowledgeBase } from './knowledge-base.ts';
import { linkTo } from './links.ts';
import { type PageEnd, pageEnd } from './page-end.ts';
import { finderPage } from './pages/finder-page.ts';
import { type SocialCard, socialCardOf } from './social-card.ts';
import { themeGroupName } from './tracing.ts';

export interface Crumb {
  readonly title: string;
  readonly href: string;
}

/** Sections of the main menu. */
export type NavName = 'lessons' | 'countries' | 'compare' | 'practices' | 'terms' | 'since' | 'search';

/** What every page shows around its content, and tells machines about itself. */
export interface Frame {
  readonly language: Language;
  readonly siteName: string;
  /** Address of the page from the root of the site. */
  readonly path: string;
  /** Address that search engines are to keep instead, for a page that repeats another. */
  readonly canonical?: string;
  readonly title: string;
  readonly description: string;
  readonly crumbs: readonly Crumb[];
  readonly nav: readonly { readonly title: string; readonly href: string; readonly current: boolean }[];
  readonly foot: readonly Crumb[];
  /** Neighbours of an entry in the order of its list; absent at either end. */
  readonly previous?: Crumb;
  readonly next?: Crumb;
  /** The picture that goes with a link to the page when it is shared. */
  readonly card: SocialCard;
  /** How to take the page along, share and cite it; absent where there is no page to cite. */
  readonly end?: PageEnd;
  /** Fragments that were on this page and are answered elsewhere. */
  readonly moved: readonly { readonly id: string; readonly href: string }[];
  /** Address of the site itself, where this build is a preview of it. */
  readonly previewOf?: string;
  /** The same page in each language. */
  readonly twins: Readonly<Record<Language, string>>;
}

/** The knowledge bases of all languages. */
export type KnowledgeBases = Readonly<Record<Language, KnowledgeBase>>;

interface Described {
  readonly title: string;
  readonly description: string;
  readonly crumbs: readonly Crumb[];
  readonly within?: NavName;
}

// Lists that have a place of their own in the main menu.
const navOf: Partial<Record<string, NavName>> = { lessons: 'lessons', countries: 'countries', practices: 'practices', terms: 'terms', themes: 'compare' };

const within = (name: NavName | undefined) => (name ? { within: name } : {});

/** The lesson or principle to which a theme belongs, where it does. */
function groupCrumb(kb: KnowledgeBase, themeId: string): Crumb[] {
  const group = kb.themes.find(({ id }) => id === themeId)?.data.group;
  return group && kb.entries.has(group) ? [{ title: themeGroupName(kb, group), href: addressOfEntry(kb, group) }] : [];
}

function describePage(kb: KnowledgeBase, subject: PageSubject): Described {
  const words = wordsIn(kb.language);
  const listCrumb = (list: ListName): Crumb => ({ title: words.nav[list], href: addressOfPage(kb, { kind: 'list', list }) });
  const compareCrumb: Crumb = { title: words.nav.compare, href: addressOfPage(kb, { kind: 'compare' }) };
  switch (subject.kind) {
    case 'home': {
      const home = kb.entries.get('home');
      return {
        title: kb.site.name[kb.language],
        description: home && 'summary' in home.data ? (home.data.summary ?? '') : kb.site.tagline[kb.language],
        crumbs: [],
      };
    }
    case 'list':
      return { title: words.lists[subject.list].title, description: words.lists[subject.list].lead, crumbs: [], ...within(navOf[subject.list]) };
    case 'practices-by': {
      const { title, lead } = finderPage(kb, subject);
      return { title, description: lead, crumbs: [listCrumb('practices')], within: 'practices' };
    }
    case 'entry': {
      const { title, summary } = linkTo(kb, subject.id);
      const collection = kb.entries.get(subject.id)?.collection;
      if (collection === undefined || collection === 'pages' || collection === 'developments') return { title, description: summary, crumbs: [] };
      const crumbs = collection === 'themes' ? [compareCrumb, ...groupCrumb(kb, subject.id)] : [listCrumb(collection)];
      return { title, description: summary || title, crumbs, ...within(navOf[collection]) };
    }
    case 'compare':
      return { title: words.compare.title, description: words.compare.lead, crumbs: [], within: 'compare' };
    case 'set': {
      const title = setTitle(kb, subject.codes);
      const titles = { themes: title, countries: words.compare.countriesTitle(title), differences: words.compare.differencesTitle(title) };
      const whole: Crumb = { title, href: addressOfPage(kb, { ...subject, layout: 'themes' }) };
      return {
        title: titles[subject.layout],
        description: `${titles[subject.layout]}. ${words.compare.lead}`,
        crumbs: subject.layout === 'themes' ? [compareCrumb] : [compareCrumb, whole],
        within: 'compare',
      };
    }
    case 'overview':
      return { title: words.compare.overviewTitle, description: words.compare.overviewLead, crumbs: [listCrumb('lessons')], within: 'lessons' };
    case 'since':
      return { title: words.since.title, description: words.since.lead, crumbs: [], within: 'since' };
    case 'since-country': {
      const { title } = linkTo(kb, subject.id);
      return {
        title: words.since.countryTitle(title),
        description: words.since.lead,
        crumbs: [{ title: words.nav.since, href: addressOfPage(kb, { kind: 'since' }) }],
        within: 'since',
      };
    }
    case 'search':
      return { title: words.search.title, description: words.search.question, crumbs: [], within: 'search' };
    case 'not-found':
      return { title: words.notFound.title, description: words.notFound.text, crumbs: [] };
  }
}

/** Title of a page, as its heading says. */
export const titleOfPage = (kb: KnowledgeBase, subject: PageSubject) => describePage(kb, subject).title;

function fragmentsMovedFrom({ redirects }: KnowledgeBase, path: string): Frame['moved'] {
  return Object.entries(redirects)
    .filter(([from]) => from.startsWith(`${path}#`))
    .map(([from, href]) => ({ id: from.slice(path.length + 1), href }));
}

function neighboursInList(kb: KnowledgeBase, subject: PageSubject): { previous?: Crumb; next?: Crumb } {
  if (subject.kind !== 'entry') return {};
  const collection = kb.entries.get(subject.id)?.collection;
  if (collection === undefined || collection === 'pages' || collection === 'sources' || collection === 'developments') return {};
  const list: readonly Entry[] = kb[collection];
  const place = kb.placeInList.get(subject.id) ?? -1;
  const crumb = (entry: Entry | undefined): Crumb | undefined => entry && { title: entry.data.title, href: addressOfEntry(kb, entry.id) };
  const [previous, next] = [crumb(list[place - 1]), crumb(list[place + 1])];
  return { ...(previous ? { previous } : {}), ...(next ? { next } : {}) };
}

/** Builds the frame of a page. */
export function frameOf(kbs: KnowledgeBases, language: Language, subject: PageSubject): Frame {
  const kb = kbs[language];
  const words = wordsIn(language);
  const page = describePage(kb, subject);
  const navLinks: readonly { name: NavName; href: string }[] = [
    { name: 'lessons', href: addressOfPage(kb, { kind: 'list', list: 'lessons' }) },
    { name: 'countries', href: addressOfPage(kb, { kind: 'list', list: 'countries' }) },
    { name: 'compare', href: addressOfPage(kb, { kind: 'compare' }) },
    { name: 'practices', href: addressOfPage(kb, { kind: 'list', list: 'practices' }) },
    { name: 'terms', href: addressOfPage(kb, { kind: 'list', list: 'terms' }) },
    { name: 'since', href: addressOfPage(kb, { kind: 'since' }) },
    { name: 'search', href: addressOfPage(kb, { kind: 'search' }) },
  ];
  const path = addressOfPage(kb, subject);
  const textPage = (id: string, title: string): Crumb => ({ title, href: addressOfEntry(kb, id) });
  return {
    language,
    siteName: kb.site.name[language],
    path,
    title: page.title,
    description: page.description,
    crumbs: page.crumbs,
    nav: navLinks.map(({ name, href }) => ({ title: words.nav[name], href, current: name === page.within })),
    ...neighboursInList(kb, subject),
    foot: [
      textPage('betoog', words.nav.argument),
      ...listNames.map((list) => ({ title: words.nav[list], href: addressOfPage(kb, { kind: 'list', list }) })),
      { title: words.nav.compare, href: addressOfPage(kb, { kind: 'compare' }) },
      { title: words.nav.since, href: addressOfPage(kb, { kind: 'since' }) },
      { title: words.nav.search, href: addressOfPage(kb, { kind: 'search' }) },
      textPage('over', words.nav.about),
      textPage('toegankelijkheid', words.nav.accessibility),
    ],
    card: socialCardOf(kb, subject),
    ...(subject.kind === 'not-found' ? {} : { end: pageEnd(kb, subject, page.title) }),
    moved: fragmentsMovedFrom(kb, path),
    ...(kb.site.previewOf ? { previewOf: kb.site.previewOf } : {}),
    twins: Object.fromEntries(languages.map((each) => [each, addressOfPage(kbs[each], subject)])) as Record<Language, string>,
  };
}

/** The frame of a page's hand-out: the page's own, at the address of the hand-out, with the page as its crumb. */
export function handoutFrame(kbs: KnowledgeBases, language: Language, subject: PageSubject): Frame {
  const { end: _end, previous: _previous, next: _next, ...frame } = frameOf(kbs, language, subject);
  const { handout } = wordsIn(language);
  return {
    ...frame,
    path: handoutAddress(kbs[language], subject),
    canonical: frame.path,
    title: `${handout.name}: ${frame.title}`,
    crumbs: [{ title: frame.title, href: frame.path }],
    moved: [],
    twins: Object.fromEntries(languages.map((each) => [each, handoutAddress(kbs[each], subject)])) as Record<Language, string>,
  };
}
