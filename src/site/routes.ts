import { type Entry, type KnowledgeBase, studiedCodes } from '../core/knowledge-base.ts';
import { type Language, languages, mainLanguage, otherLanguages } from '../core/languages.ts';
import { type CollectionName, collections, isListed, type ListName, listNames } from '../core/schema/collections.ts';
import type { CountryCode } from '../core/schema/reference.ts';
import { strings, type Words } from '../i18n/strings.ts';
import type { SetFolders } from './canonical-selection.ts';

/** Ways to look at one set of countries: themes as rows, countries as rows, only the rows that differ. */
export const setLayouts = ['themes', 'countries', 'differences'] as const;
export type SetLayout = (typeof setLayouts)[number];

/** Single values by which the list of practices has a page of its own. */
export const facetNames = ['country', 'setting', 'age', 'group'] as const;
export type FacetName = (typeof facetNames)[number];

/** What a page is of; with the language, all that its view needs to know. */
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

/** Countries side by side. */
export type SetSubject = Extract<PageSubject, { kind: 'set' }>;

/** A page whose table can be downloaded: a set of countries, a theme, the overview or the text about this site. */
export type TableSubject = Extract<PageSubject, { kind: 'set' | 'entry' | 'overview' }>;

const addressWords = (language: Language) => strings(language).addresses;

/** Address of the first page in a language: that of the main one is the root of the site. */
export const root = (language: Language) => (language === mainLanguage ? '/' : `/${language}/`);
/** Language of the page or file at an address of the site. */
export const languageOfAddress = (address: string): Language => otherLanguages.find((language) => address.startsWith(root(language))) ?? mainLanguage;

const folder = (language: Language, ...parts: readonly string[]) => `${root(language)}${parts.join('/')}/`;
const listFolder = (language: Language, list: ListName, ...parts: readonly string[]) => folder(language, strings(language).lists[list].address, ...parts);

/** Code of a set of countries as it stands in an address: alphabetical, joined by hyphens. */
export const selectionCode = (codes: readonly CountryCode[]) => codes.toSorted().join('-');

/** Where a reader looks at countries of any choice: their own page, or the one on which they are chosen. */
export const pathOfSelection = (kb: KnowledgeBase, codes: readonly CountryCode[], layout: SetLayout): string =>
  countrySelections(kb).some((selection) => selectionCode(selection) === selectionCode(codes))
    ? pathOfPage(kb, { kind: 'set', codes, layout })
    : `${pathOfPage(kb, { kind: 'compare' })}?country=${codes.toSorted().join(',')}`;

/** Where the pages of sets lie in each language, for what must put an address right. */
export const setFolders = (kb: KnowledgeBase): SetFolders => ({
  codes: kb.countryCodes.toSorted(),
  folders: languages.map((language) => folder(language, addressWords(language).compare)),
});

const selections = new WeakMap<KnowledgeBase, readonly (readonly CountryCode[])[]>();

/**
 * The sets of countries that have a page, small sets first: every pair, every pair of others with the mirror, all that were studied, all, and those that were
 * promised (`content/lists/selections.yaml`). So they grow with the square of the countries, not with all their combinations.
 */
export function countrySelections(kb: KnowledgeBase): readonly (readonly CountryCode[])[] {
  const known = selections.get(kb);
  if (known) return known;
  const codes = kb.countryCodes.toSorted();
  const pairs = codes.flatMap((one, index) => codes.slice(index + 1).map((other) => [one, other]));
  const withMirror = pairs.filter((pair) => !pair.includes(kb.mirrorCode)).map((pair) => [...pair, kb.mirrorCode]);
  const promised = kb.lists.selections.map((code) => code.split('-'));
  const made = [...pairs, ...withMirror, studiedCodes(kb), codes, ...promised].filter(({ length }) => length >= 2);
  const byCode = new Map(made.map((selection) => [selectionCode(selection), selection.toSorted()]));
  const inOrder = [...byCode.values()].toSorted((a, b) => a.length - b.length || selectionCode(a).localeCompare(selectionCode(b)));
  selections.set(kb, inOrder);
  return inOrder;
}

/**
 * Address of a page, from the root of the site, with a slash at both ends.
 * @throws Error when the subject is an entry without a page.
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
      // It answers every unknown address and has none of its own: what it names instead is the beginning.
      return root(language);
  }
}

/** Fragment at which a statement stands on the page of an edition: its id, without the sign that begins a fragment. */
export const fragmentOfStatement = (id: string) => id.replaceAll('#', ':');

/** Address of a file of the data. There is one for both languages: each holds the texts of both. */
export const dataAddress = (name: string) => `/${addressWords(mainLanguage).data}/${name}`;

/** Address of the statements of an entry as a file beside its page. */
export const entryDataAddress = (kb: KnowledgeBase, id: string) => `${pathOfEntry(kb, id)}data.json`;

/** Whether an entry has a page of its own, and not a place on that of others. */
const hasOwnPage = (kb: KnowledgeBase, id: string) => kb.entries.has(id) && !pathOfEntry(kb, id).includes('#');

/** Ids of the entries that have a page of their own, and so a file of their statements. */
export const entriesWithData = (kb: KnowledgeBase): string[] => [...kb.entries.keys()].filter((id) => hasOwnPage(kb, id));

/** Address of an entry or a service; an entry that shares a page has a fragment. */
export function pathOfEntry(kb: KnowledgeBase, id: string): string {
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
      // An update stands in full on the page of the first country it is about.
      const [code] = entry.data.countries;
      return `${folder(language, words.updates, code ? wordOfCountry(kb, code) : '')}#${id}`;
    }
    case 'sources':
      if (entry.data.paragraphs) return listFolder(language, 'sources', entry.address);
      return `${pathOfPage(kb, subjectOfSource(entry))}#${id}`;
    default:
      return listFolder(language, entry.collection, entry.address);
  }
}

const wordOf = (kb: KnowledgeBase, id: string) => kb.entries.get(id)?.address ?? id;
const wordOfCountry = (kb: KnowledgeBase, code: CountryCode) => kb.countryByCode.get(code)?.address ?? code;

/** Pages with the records of later sources: of one country, or of several together or none. */
export type SourcesSubject = Extract<PageSubject, { kind: 'sources-of' }>;

/** The page on which a source stands in full, where it has none of its own. */
function subjectOfSource({ data: { role, countries } }: Entry<'sources'>): SourcesSubject | Extract<PageSubject, { kind: 'list' }> {
  const [country, ...others] = countries;
  if (role !== 'later') return { kind: 'list', list: 'sources' };
  return country && others.length === 0 ? { kind: 'sources-of', country } : { kind: 'sources-of' };
}

/** The sources that stand in full on a page. */
export const sourcesOn = (kb: KnowledgeBase, { country }: SourcesSubject): Entry<'sources'>[] =>
  kb.sources.filter((source) => {
    const subject = subjectOfSource(source);
    return subject.kind === 'sources-of' && subject.country === country;
  });

/** Every page with records of later sources, in the order of the countries; the one of several countries last. */
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

/** Short address of an entry, service or set of countries: `/k/<id>/`. */
export const shortLink = (language: Language, id: string) => folder(language, addressWords(language).short, id);

/** Everything that has a short address: entries, services and sets, with the address that it leads to. */
export function shortTargets(kb: KnowledgeBase): { id: string; target: string }[] {
  const entries = [...kb.entries.keys(), ...kb.services.keys()].map((id) => ({ id, target: pathOfEntry(kb, id) }));
  const sets = countrySelections(kb).map((codes) => ({ id: selectionCode(codes), target: pathOfPage(kb, { kind: 'set', codes, layout: 'themes' }) }));
  return [...entries, ...sets];
}

/** Id under which a page has a short address; undefined for lists and other layouts of a set. */
export function shortIdOf(subject: PageSubject): string | undefined {
  if (subject.kind === 'entry') return subject.id;
  if (subject.kind === 'set' && subject.layout === 'themes') return selectionCode(subject.codes);
  return subject.kind === 'home' ? 'home' : undefined;
}

/** Id under which a page has a place on the page with the slip; undefined for pages that say little of their own. */
export const slipIdOf = (subject: PageSubject) => shortIdOf(subject) ?? (subject.kind === 'country-updates' ? `since-${subject.id}` : undefined);

/** Where a reader tells what is wrong on a page. */
export const slipAddress = (kb: KnowledgeBase, subject: PageSubject) => {
  const id = slipIdOf(subject);
  return `${pathOfPage(kb, { kind: 'slip' })}${id ? `#${id}` : ''}`;
};

/** Kinds of files for reference managers, by extension: BibTeX, RIS, CSL-JSON. */
export const citationFormats = ['bib', 'ris', 'json'] as const;
export type CitationFormat = (typeof citationFormats)[number];

/** Name of a page in names of files and keys of references: its short id, else its address with hyphens. */
export const pageName = (kb: KnowledgeBase, subject: PageSubject) =>
  shortIdOf(subject) ?? pathOfPage(kb, subject).slice(root(kb.language).length, -1).replaceAll('/', '-');

/** Address of the file with the references of a page. */
export const citationAddress = (kb: KnowledgeBase, subject: PageSubject, format: CitationFormat) =>
  `${folder(kb.language, addressWords(kb.language).cite)}${pageName(kb, subject)}.${format}`;

/** Address of the picture that goes with a link when it is shared. */
export const cardAddress = (language: Language, name: string) => `${folder(language, addressWords(language).card)}${name}.png`;

/** Pages of updates since 2015, each with a feed. */
export type UpdatesSubject = Extract<PageSubject, { kind: 'updates' | 'country-updates' }>;

/** The page of all updates, and that of each country. */
export const updatesSubjects = (kb: KnowledgeBase): UpdatesSubject[] => [
  { kind: 'updates' },
  ...kb.countries.map(({ id }) => ({ kind: 'country-updates', id }) as const),
];

/** Address of the feed of a page of updates. */
export const feedAddress = (kb: KnowledgeBase, subject: UpdatesSubject) => `${pathOfPage(kb, subject)}feed.xml`;

/** Kinds of diagrams that can be downloaded. */
export type DiagramKind = keyof Words['addresses']['diagrams'];

/** Address of the picture file of a diagram, under the page that it belongs to. */
export const diagramAddress = (kb: KnowledgeBase, page: PageSubject, kind: DiagramKind) =>
  `${pathOfPage(kb, page)}${addressWords(kb.language).diagrams[kind]}.svg`;

/** Name under which a file of a page is saved, which says whose it is, what it holds and of which edition: `stevige-basis-vergelijken-dk-nl-tabel-2026-11.csv`. */
export function downloadName(kb: KnowledgeBase, address: string): string {
  const what = address.slice(root(kb.language).length).replaceAll('/', '-');
  const dot = what.lastIndexOf('.');
  return `stevige-basis-${what.slice(0, dot)}-${kb.site.version}${what.slice(dot)}`;
}

/** Address of the hand-out of a page. */
export const handoutAddress = (kb: KnowledgeBase, subject: PageSubject) => `${pathOfPage(kb, subject)}${addressWords(kb.language).handout}/`;

/** Whether a page has a hand-out. */
export function hasHandout(kb: KnowledgeBase, subject: PageSubject): boolean {
  if (subject.kind === 'set') return subject.layout === 'themes';
  const entry = subject.kind === 'entry' ? kb.entries.get(subject.id) : undefined;
  return entry !== undefined && collections[entry.collection].hasHandout === true;
}

/** The page that lists a collection; themes stand on the page of comparisons, updates on that of what came later. */
export function listPageOf(collection: CollectionName): PageSubject | undefined {
  if (isListed(collection)) return { kind: 'list', list: collection };
  if (collection === 'themes') return { kind: 'compare' };
  return collection === 'developments' ? { kind: 'updates' } : undefined;
}

/** Every page that has a hand-out. */
export const handoutSubjects = (kb: KnowledgeBase) => pageSubjects(kb).filter((subject) => hasHandout(kb, subject));

/** Address of the base as a book. */
export const bookAddress = (kb: KnowledgeBase) => `${pathOfPage(kb, { kind: 'data' })}${addressWords(kb.language).book}`;

/** Name under which the book is saved, which says of which edition it is. */
export const bookName = (kb: KnowledgeBase) => addressWords(kb.language).book.replace(/(?=\.epub$)/, `-${kb.site.version}`);

/** Where the site says what the book is, and leads to it. */
export const bookSection = (kb: KnowledgeBase) => `${pathOfPage(kb, { kind: 'data' })}#boek`;

/** Address of the slides of a workshop as a PowerPoint file. */
export const deckAddress = (kb: KnowledgeBase, workshopId: string) => `${pathOfEntry(kb, workshopId)}${addressWords(kb.language).deck}`;

/** Address of the table on a page, as a file for a spreadsheet. */
export const tableAddress = (kb: KnowledgeBase, subject: TableSubject) => `${pathOfPage(kb, subject)}${addressWords(kb.language).table}`;

/** Every table that has a file of its own; countries as rows show the same cells as themes as rows. */
export function tableSubjects(kb: KnowledgeBase): TableSubject[] {
  return [
    ...countrySelections(kb).flatMap((codes) => (['themes', 'differences'] as const).map((layout) => ({ kind: 'set', codes, layout }) as const)),
    ...[...kb.themes.map(({ id }) => id), kb.lists.roles.about].map((id) => ({ kind: 'entry', id }) as const),
    { kind: 'overview' },
  ];
}

/** Addresses of pairs with their codes the other way round; the page for unknown addresses puts larger sets right. */
export const turnedPairs = (kb: KnowledgeBase) =>
  countrySelections(kb)
    .filter(({ length }) => length === 2)
    .map((codes) => ({ from: folder(kb.language, addressWords(kb.language).compare, codes.toReversed().join('-')), codes }));

/** Every page of one language, each once; the page for unknown addresses is a file of its own. */
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

/** Practices that bear on a theme, in the order of their list. */
export const practicesOfTheme = (kb: KnowledgeBase, themeId: string) => kb.practices.filter(({ data }) => data.themes.includes(themeId));

/** Ids of the themes with two or more practices, which a page sets side by side. */
export const themesToCompareBy = (kb: KnowledgeBase): string[] => kb.themes.map(({ id }) => id).filter((id) => practicesOfTheme(kb, id).length > 1);

/** Every single value by which practices can be listed. */
export function facetValues(kb: KnowledgeBase): { facet: FacetName; value: string }[] {
  const studied = new Set(studiedCodes(kb));
  const of = (facet: FacetName, values: readonly string[]) => values.map((value) => ({ facet, value }));
  return [
    ...of(
      'country',
      kb.countries.filter(({ data: { code } }) => studied.has(code) || kb.practices.some(({ data }) => data.country === code)).map(({ id }) => id),
    ),
    ...of('setting', Object.keys(kb.lists.settings)),
    ...of('age', Object.keys(kb.lists['age-groups'])),
    ...of(
      'group',
      [...kb.lessons, ...kb.principles].map(({ id }) => id),
    ),
  ];
}
