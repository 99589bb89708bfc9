import { type Entry, type KnowledgeBase, studiedCodes } from '../core/knowledge-base.ts';
import { type Language, languages, mainLanguage, otherLanguages } from '../core/languages.ts';
import { memoizeIn } from '../core/memoize.ts';
import { type CollectionName, collections, isListed, type ListName, listNames } from '../core/schema/collections.ts';
import type { CountryCode } from '../core/schema/reference.ts';
import { strings, type Words } from '../i18n/strings.ts';
import type { SetFolders } from './canonical-selection.ts';

/** Layouts of a selection: themes as rows, countries as rows, or only the rows that differ. */
export const setLayouts = ['themes', 'countries', 'differences'] as const;
export type SetLayout = (typeof setLayouts)[number];

/** Facets whose single values have a list page of practices. */
export const facetNames = ['country', 'setting', 'age', 'group'] as const;
export type FacetName = (typeof facetNames)[number];

/** What a page is about. Together with the language, this is all that its view needs. */
export type PageSubject =
  | { readonly kind: 'home' }
  | { readonly kind: 'list'; readonly list: ListName }
  | { readonly kind: 'entry'; readonly id: string }
  | { readonly kind: 'sources-of'; readonly country?: CountryCode }
  | { readonly kind: 'practices-by'; readonly facet: FacetName; readonly value: string }
  | { readonly kind: 'side-by-side'; readonly theme?: string }
  | { readonly kind: 'compare' }
  | { readonly kind: 'set'; readonly codes: readonly CountryCode[]; readonly layout: SetLayout }
  | { readonly kind: 'overview' }
  | { readonly kind: 'updates' }
  | { readonly kind: 'country-updates'; readonly id: string }
  | { readonly kind: 'trainer'; readonly id: string }
  | { readonly kind: 'slides'; readonly id: string }
  | { readonly kind: 'own-workshop' }
  | { readonly kind: 'mirror' }
  | { readonly kind: 'data' }
  | { readonly kind: 'editions' }
  | { readonly kind: 'edition'; readonly id: string }
  | { readonly kind: 'corrections' }
  | { readonly kind: 'slip' }
  | { readonly kind: 'search' }
  | { readonly kind: 'not-found' };

/** A comparison of a selection of countries. */
export type SetSubject = Extract<PageSubject, { kind: 'set' }>;

/** A page with a downloadable table: a selection, a theme, the overview or the text about this site. */
export type TableSubject = Extract<PageSubject, { kind: 'set' | 'entry' | 'overview' }>;

const addressWords = (language: Language) => strings(language).addresses;

/** Path of the home page in a language; that of the main language is `/`. */
export const root = (language: Language) => (language === mainLanguage ? '/' : `/${language}/`);
/** Language of the page or file at a path. */
export const languageOfAddress = (address: string): Language => otherLanguages.find((language) => address.startsWith(root(language))) ?? mainLanguage;

const folder = (language: Language, ...parts: readonly string[]) => `${root(language)}${parts.join('/')}/`;
const listFolder = (language: Language, list: ListName, ...parts: readonly string[]) => folder(language, strings(language).lists[list].address, ...parts);

/** Canonical code of a selection in addresses: alphabetical, joined by hyphens. */
export const selectionCode = (codes: readonly CountryCode[]) => codes.toSorted().join('-');

/** Path that shows any selection of countries: its own page, or else the country picker with the selection filled in. */
export const pathOfSelection = (kb: KnowledgeBase, codes: readonly CountryCode[], layout: SetLayout): string =>
  countrySelections(kb).some((selection) => selectionCode(selection) === selectionCode(codes))
    ? pathOfPage(kb, { kind: 'set', codes, layout })
    : `${pathOfPage(kb, { kind: 'compare' })}?country=${codes.toSorted().join(',')}`;

/** Parent paths of the selections in each language, for correcting addresses in the browser. */
export const setFolders = (kb: KnowledgeBase): SetFolders => ({
  codes: kb.countryCodes.toSorted(),
  folders: languages.map((language) => folder(language, addressWords(language).compare)),
});

const selections = new WeakMap<KnowledgeBase, readonly (readonly CountryCode[])[]>();

/**
 * Selections that have a page, smallest first: every pair, every pair with the mirror added, all studied countries, all countries, and those
 * promised in `content/lists/selections.yaml`. Their number grows with the square of the number of countries, not exponentially.
 */
export function countrySelections(kb: KnowledgeBase): readonly (readonly CountryCode[])[] {
  const known = selections.get(kb);
  if (known) return known;
  const codes = kb.countryCodes.toSorted();
  const pairs = codes.flatMap((a, index) => codes.slice(index + 1).map((b) => [a, b]));
  const withMirror = pairs.filter((pair) => !pair.includes(kb.mirrorCode)).map((pair) => [...pair, kb.mirrorCode]);
  const promised = kb.lists.selections.map((code) => code.split('-'));
  const candidates = [...pairs, ...withMirror, studiedCodes(kb), codes, ...promised].filter(({ length }) => length >= 2);
  const byCode = new Map(candidates.map((selection) => [selectionCode(selection), selection.toSorted()]));
  const inOrder = [...byCode.values()].toSorted((a, b) => a.length - b.length || selectionCode(a).localeCompare(selectionCode(b)));
  selections.set(kb, inOrder);
  return inOrder;
}

/**
 * Path of a page from the root of the site, with leading and trailing slash.
 * @throws Error if the subject is an entry that does not exist.
 */
export function pathOfPage(kb: KnowledgeBase, subject: PageSubject): string {
  const { language } = kb;
  const words = addressWords(language);
  switch (subject.kind) {
    case 'home':
      return root(language);
    case 'list':
      return listFolder(language, subject.list);
    case 'entry':
      return pathOfEntry(kb, subject.id);
    case 'practices-by':
      return listFolder(language, 'practices', words.facets[subject.facet], facetWord(kb, subject.facet, subject.value));
    case 'side-by-side':
      return listFolder(language, 'practices', words.compare, ...(subject.theme ? [wordOf(kb, subject.theme)] : []));
    case 'sources-of':
      return listFolder(language, 'sources', subject.country ? wordOfCountry(kb, subject.country) : words.severalCountries);
    case 'compare':
      return folder(language, words.compare);
    case 'set': {
      const base = [words.compare, selectionCode(subject.codes)];
      if (subject.layout === 'countries') return folder(language, ...base, words.byCountry);
      if (subject.layout === 'differences') return folder(language, ...base, words.differences);
      return folder(language, ...base);
    }
    case 'overview':
      return listFolder(language, 'lessons', words.overview);
    case 'updates':
      return folder(language, words.updates);
    case 'country-updates':
      return folder(language, words.updates, wordOf(kb, subject.id));
    case 'trainer':
    case 'slides':
      return `${pathOfEntry(kb, subject.id)}${words[subject.kind]}/`;
    case 'own-workshop':
      return listFolder(language, 'workshops', words[subject.kind]);
    case 'mirror':
    case 'data':
    case 'editions':
    case 'slip':
      return folder(language, words[subject.kind]);
    case 'edition':
      return folder(language, words.editions, subject.id);
    case 'corrections':
      return `${pathOfEntry(kb, kb.lists.roles.about)}${words.corrections}/`;
    case 'search':
      return folder(language, words.search);
    case 'not-found':
      // The error page has no address of its own; use the home page.
      return root(language);
  }
}

/** Fragment of a statement on the page of an edition, without `#`. */
export const fragmentOfStatement = (id: string) => id.replaceAll('#', ':');

/** Path of a data file. All languages share it: each file contains the texts of all. */
export const dataAddress = (name: string) => `/${addressWords(mainLanguage).data}/${name}`;

/** Path of the data file with the statements of a page's entries. @param path path of the page */
export const dataBeside = (path: string) => `${path}data.json`;

const pagesByKb = new WeakMap<KnowledgeBase, ReadonlyMap<string, readonly string[]>>();

/** Paths of pages with statements, with the ids of their entries. About most sources the site states nothing. */
export function pagesWithData(kb: KnowledgeBase): ReadonlyMap<string, readonly string[]> {
  const speaking = () =>
    [...kb.entries.values()].filter((entry) => entry.collection !== 'sources' || entry.data.summary !== undefined || entry.data.paragraphs !== undefined);
  const pages =
    pagesByKb.get(kb) ??
    Map.groupBy(
      speaking().map(({ id }) => id),
      (id) => pathOfEntry(kb, id).split('#')[0] ?? '',
    );
  pagesByKb.set(kb, pages);
  return pages;
}

/**
 * Path of an entry or a service. Cached, because every link asks for one. One without its own page has a fragment on another.
 * @throws Error if there is no such entry or service.
 */
export const pathOfEntry = memoizeIn((kb: KnowledgeBase, id: string): string => {
  const { language } = kb;
  const words = addressWords(language);
  const service = kb.services.get(id);
  if (service) return `${listFolder(language, 'countries', service.country.address)}#${id}`;
  const entry = kb.entries.get(id);
  if (!entry) throw new Error(`There is no entry or service "${id}" to link to.`);
  switch (entry.collection) {
    case 'themes':
      return folder(language, words.compare, words.theme, entry.address);
    case 'pages':
      return entry.id === kb.lists.roles.home ? root(language) : folder(language, entry.address);
    case 'developments': {
      // The full text of an update is on the page of its first country.
      const [code] = entry.data.countries;
      return `${folder(language, words.updates, code ? wordOfCountry(kb, code) : '')}#${id}`;
    }
    case 'sources':
      if (entry.data.paragraphs) return listFolder(language, 'sources', entry.address);
      return `${pathOfPage(kb, subjectOfSource(entry))}#${id}`;
    default:
      return listFolder(language, entry.collection, entry.address);
  }
});

const wordOf = (kb: KnowledgeBase, id: string) => kb.entries.get(id)?.address ?? id;
const wordOfCountry = (kb: KnowledgeBase, code: CountryCode) => kb.countryByCode.get(code)?.address ?? code;

/** Pages of later sources: one per country, and one for sources about several countries or none. */
export type SourcesSubject = Extract<PageSubject, { kind: 'sources-of' }>;

/** The page with the full record of a source that has no page of its own. */
function subjectOfSource({ data: { role, countries } }: Entry<'sources'>): SourcesSubject | Extract<PageSubject, { kind: 'list' }> {
  const [country, ...others] = countries;
  if (role !== 'later') return { kind: 'list', list: 'sources' };
  return country && others.length === 0 ? { kind: 'sources-of', country } : { kind: 'sources-of' };
}

/** Sources with their full record on a page. */
export const sourcesOn = (kb: KnowledgeBase, { country }: SourcesSubject): Entry<'sources'>[] =>
  kb.sources.filter((source) => {
    const subject = subjectOfSource(source);
    return subject.kind === 'sources-of' && subject.country === country;
  });

/** All pages of later sources, in country order; the one for several countries last. */
export function sourcesSubjects(kb: KnowledgeBase): SourcesSubject[] {
  const later = kb.sources.map(subjectOfSource).filter((subject) => subject.kind === 'sources-of');
  const codes = new Set(later.map(({ country }) => country));
  return [
    ...kb.countryCodes.filter((code) => codes.has(code)).map((country) => ({ kind: 'sources-of', country }) as const),
    ...later.filter(({ country }) => !country).slice(0, 1),
  ];
}

function facetWord(kb: KnowledgeBase, facet: FacetName, value: string): string {
  if (facet === 'country' || facet === 'group') return wordOf(kb, value);
  if (kb.language === mainLanguage) return value;
  const list = facet === 'setting' ? kb.lists.settings : kb.lists['age-groups'];
  const name = list[value]?.[kb.language] ?? value;
  return name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}

/** Short address of an entry, service or selection: `/k/<id>/`. */
export const shortLink = (language: Language, id: string) => folder(language, addressWords(language).short, id);

/** All short addresses with their target: entries, services and selections. */
export function shortTargets(kb: KnowledgeBase): { id: string; target: string }[] {
  const entries = [...kb.entries.keys(), ...kb.services.keys()].map((id) => ({ id, target: pathOfEntry(kb, id) }));
  const sets = countrySelections(kb).map((codes) => ({ id: selectionCode(codes), target: pathOfPage(kb, { kind: 'set', codes, layout: 'themes' }) }));
  return [...entries, ...sets];
}

/** Id of a page in its short address; undefined if it has none, as for lists and other layouts of a selection. */
export function shortIdOf(subject: PageSubject): string | undefined {
  if (subject.kind === 'entry') return subject.id;
  if (subject.kind === 'set' && subject.layout === 'themes') return selectionCode(subject.codes);
  return subject.kind === 'home' ? 'home' : undefined;
}

/** Id of a page in links to the error report form; undefined for pages with little content of their own. */
export const slipIdOf = (subject: PageSubject) => shortIdOf(subject) ?? (subject.kind === 'country-updates' ? `since-${subject.id}` : undefined);

/** Link to the error report form for a page. */
export const slipAddress = (kb: KnowledgeBase, subject: PageSubject) => {
  const id = slipIdOf(subject);
  return `${pathOfPage(kb, { kind: 'slip' })}${id ? `#${id}` : ''}`;
};

/** Citation formats by file extension: BibTeX, RIS, CSL-JSON. */
export const citationFormats = ['bib', 'ris', 'json'] as const;
export type CitationFormat = (typeof citationFormats)[number];

/** Name of a page in file names and citation keys: its short id, or else its path with hyphens. */
export const pageName = (kb: KnowledgeBase, subject: PageSubject) =>
  shortIdOf(subject) ?? pathOfPage(kb, subject).slice(root(kb.language).length, -1).replaceAll('/', '-');

/** Path of the citation file of a page. */
export const citationAddress = (kb: KnowledgeBase, subject: PageSubject, format: CitationFormat) =>
  `${folder(kb.language, addressWords(kb.language).cite)}${pageName(kb, subject)}.${format}`;

/** Path of the social card image. */
export const cardAddress = (language: Language, name: string) => `${folder(language, addressWords(language).card)}${name}.png`;

/** Pages that list updates since 2015, each with a feed. */
export type UpdatesSubject = Extract<PageSubject, { kind: 'updates' | 'country-updates' }>;

/** The page with all updates, and one per country. */
export const updatesSubjects = (kb: KnowledgeBase): UpdatesSubject[] => [
  { kind: 'updates' },
  ...kb.countries.map(({ id }) => ({ kind: 'country-updates', id }) as const),
];

/** Path of the feed of an updates page. */
export const feedAddress = (kb: KnowledgeBase, subject: UpdatesSubject) => `${pathOfPage(kb, subject)}feed.xml`;

/** Kinds of downloadable diagrams. */
export type DiagramKind = keyof Words['addresses']['diagrams'];

/** Path of the SVG file of a diagram, below its page. */
export const diagramAddress = (kb: KnowledgeBase, page: PageSubject, kind: DiagramKind) =>
  `${pathOfPage(kb, page)}${addressWords(kb.language).diagrams[kind]}.svg`;

/** File name for saving a download, with site, content and edition: `stevige-basis-vergelijken-dk-nl-tabel-2026-11.csv`. */
export function downloadName(kb: KnowledgeBase, address: string): string {
  const what = address.slice(root(kb.language).length).replaceAll('/', '-');
  const dot = what.lastIndexOf('.');
  return `stevige-basis-${what.slice(0, dot)}-${kb.site.version}${what.slice(dot)}`;
}

/** Path of the hand-out of a page. */
export const handoutAddress = (kb: KnowledgeBase, subject: PageSubject) => `${pathOfPage(kb, subject)}${addressWords(kb.language).handout}/`;

/** Whether a page has a hand-out. */
export function hasHandout(kb: KnowledgeBase, subject: PageSubject): boolean {
  if (subject.kind === 'set') return subject.layout === 'themes';
  const entry = subject.kind === 'entry' ? kb.entries.get(subject.id) : undefined;
  return entry !== undefined && collections[entry.collection].hasHandout === true;
}

/** The page that lists a collection; undefined if none does. Themes are listed on the compare page, updates on the updates page. */
export function listPageOf(collection: CollectionName): PageSubject | undefined {
  if (isListed(collection)) return { kind: 'list', list: collection };
  if (collection === 'themes') return { kind: 'compare' };
  return collection === 'developments' ? { kind: 'updates' } : undefined;
}

/** All pages that have a hand-out. */
export const handoutSubjects = (kb: KnowledgeBase) => pageSubjects(kb).filter((subject) => hasHandout(kb, subject));

/** Path of the e-book. */
export const bookAddress = (kb: KnowledgeBase) => `${pathOfPage(kb, { kind: 'data' })}${addressWords(kb.language).book}`;

/** File name for saving the e-book, with the edition. */
export const bookName = (kb: KnowledgeBase) => addressWords(kb.language).book.replace(/(?=\.epub$)/, `-${kb.site.version}`);

/** Link to the section that introduces the e-book. */
export const bookSection = (kb: KnowledgeBase) => `${pathOfPage(kb, { kind: 'data' })}#boek`;

/** Path of the PowerPoint slides of a workshop. */
export const deckAddress = (kb: KnowledgeBase, workshopId: string) => `${pathOfEntry(kb, workshopId)}${addressWords(kb.language).deck}`;

/** Path of the table of a page as a CSV file. */
export const tableAddress = (kb: KnowledgeBase, subject: TableSubject) => `${pathOfPage(kb, subject)}${addressWords(kb.language).table}`;

/** All tables with a CSV file. The countries layout has none, since its cells are those of the themes layout. */
export function tableSubjects(kb: KnowledgeBase): TableSubject[] {
  return [
    ...countrySelections(kb).flatMap((codes) => (['themes', 'differences'] as const).map((layout) => ({ kind: 'set', codes, layout }) as const)),
    ...[...kb.themes.map(({ id }) => id), kb.lists.roles.about].map((id) => ({ kind: 'entry', id }) as const),
    { kind: 'overview' },
  ];
}

/** Paths of pairs with their codes reversed, to redirect. The error page corrects larger selections. */
export const turnedPairs = (kb: KnowledgeBase) =>
  countrySelections(kb)
    .filter(({ length }) => length === 2)
    .map((codes) => ({ from: folder(kb.language, addressWords(kb.language).compare, codes.toReversed().join('-')), codes }));

/** All pages in one language, without duplicates and without the error page, which is generated separately. */
export function pageSubjects(kb: KnowledgeBase): PageSubject[] {
  const entries = [...kb.entries.values()].filter(
    ({ id, collection }) => id !== kb.lists.roles.home && collection !== 'developments' && !pathOfEntry(kb, id).includes('#'),
  );
  return [
    { kind: 'home' },
    ...listNames.map((list) => ({ kind: 'list', list }) as const),
    ...entries.map(({ id }) => ({ kind: 'entry', id }) as const),
    ...facetValues(kb).map(({ facet, value }) => ({ kind: 'practices-by', facet, value }) as const),
    { kind: 'side-by-side' },
    ...themesToCompareBy(kb).map((theme) => ({ kind: 'side-by-side', theme }) as const),
    ...sourcesSubjects(kb),
    { kind: 'compare' },
    { kind: 'overview' },
    ...updatesSubjects(kb),
    ...kb.workshops.flatMap(({ id }) => [{ kind: 'trainer', id } as const, { kind: 'slides', id } as const]),
    { kind: 'own-workshop' },
    { kind: 'mirror' },
    { kind: 'data' },
    { kind: 'editions' },
    ...kb.editions.map(({ id }) => ({ kind: 'edition', id }) as const),
    { kind: 'corrections' },
    { kind: 'slip' },
    { kind: 'search' },
    ...countrySelections(kb).flatMap((codes) => setLayouts.map((layout) => ({ kind: 'set', codes, layout }) as const)),
  ];
}

/** Practices that bear on a theme, in list order. */
export const practicesOfTheme = (kb: KnowledgeBase, themeId: string) => kb.practices.filter(({ data }) => data.themes.includes(themeId));

/** Ids of themes with at least two practices, which have a side-by-side page. */
export const themesToCompareBy = (kb: KnowledgeBase): string[] => kb.themes.map(({ id }) => id).filter((id) => practicesOfTheme(kb, id).length > 1);

/** All facet values that have a list page of practices. */
export function facetValues(kb: KnowledgeBase): { facet: FacetName; value: string }[] {
  const studied = new Set(studiedCodes(kb));
  const withFacet = (facet: FacetName, values: readonly string[]) => values.map((value) => ({ facet, value }));
  return [
    ...withFacet(
      'country',
      kb.countries.filter(({ data: { code } }) => studied.has(code) || kb.practices.some(({ data }) => data.country === code)).map(({ id }) => id),
    ),
    ...withFacet('setting', Object.keys(kb.lists.settings)),
    ...withFacet('age', Object.keys(kb.lists['age-groups'])),
    ...withFacet(
      'group',
      [...kb.lessons, ...kb.principles].map(({ id }) => id),
    ),
  ];
}
