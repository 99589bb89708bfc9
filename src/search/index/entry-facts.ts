import { groupByMany } from '../../core/group-by-many.ts';
import type { Entry, KnowledgeBase } from '../../core/knowledge-base.ts';
import { dateOrder } from '../../core/known-date.ts';
import { languages } from '../../core/languages.ts';
import { valueAt } from '../../core/schema/map-record.ts';
import type { CountryCode } from '../../core/schema/reference.ts';
import { listInWords } from '../../i18n/strings.ts';
import { countryCodesOf, countryLabel, municipalityName } from '../../site/links.ts';
import { pathOfEntry } from '../../site/routes.ts';
import type { FilterName } from '../search-state.ts';

/** What search knows of an entry beside its text. */
export interface EntryFacts {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly filters: Readonly<Record<FilterName, readonly string[]>>;
  /** Other names by which it may be asked for: key terms. */
  readonly names: readonly string[];
  /** Those of its names that are as good as its title. */
  readonly exactNames: readonly string[];
  /** Municipality, where it is about one. */
  readonly place?: string;
  /** Terms of the glossary that belong to it. */
  readonly terms: readonly string[];
  /** Questions that it answers, as readers ask them: in the page's language, then in the other one. */
  readonly asks: readonly string[];
  /** A number that orders updates by their dates. */
  readonly date?: number;
  /** Fragment of its row where countries are compared, for a theme. */
  readonly row?: string;
  /** Codes of the two countries that it sets side by side. */
  readonly pair?: readonly CountryCode[];
}

/**
 * What is said of things from a country, uninflected and inflected: readers ask for "Deense kinderopvang", and the name of a country's language
 * is the word for what comes from it.
 */
export function adjectivesOf(kb: KnowledgeBase, code: CountryCode): string[] {
  const adjective = kb.lists.languages[kb.lists.countries[code]?.language ?? '']?.[kb.language];
  if (!adjective) return [];
  return kb.language === 'nl' ? [adjective, `${adjective}e`] : [adjective];
}

/** Name of the one country that an entry is about, and the words for what comes from there. */
function countryNames(kb: KnowledgeBase, codes: readonly CountryCode[]): string[] {
  const [code] = codes;
  return code && codes.length === 1 ? [countryLabel(kb, code).name, ...adjectivesOf(kb, code)] : [];
}

/** Names that are the entry's own as much as its title: who types one of them means it. */
const exactNamesOf = ({ data, collection, address }: Entry): string[] =>
  [
    'original' in data ? data.original : undefined,
    'abbreviation' in data ? data.abbreviation : undefined,
    // "Over" is what the menu calls its page.
    collection === 'pages' ? address.replaceAll('-', ' ') : undefined,
  ].filter((name) => name !== undefined);

/** Names that the fields of an entry hold, of whatever collection, by which it may be asked for. */
function namesOf(kb: KnowledgeBase, entry: Entry): string[] {
  const { data } = entry;
  const named = (list: 'settings' | 'professions', ids: readonly string[]) => ids.map((id) => kb.lists[list][id]?.[kb.language] ?? id);
  const names = [
    ...('setting' in data ? named('settings', data.setting) : []),
    ...('professions' in data ? named('professions', data.professions) : []),
    ...exactNamesOf(entry),
    'number' in data && typeof data.number === 'string' ? data.number : undefined,
    'published' in data ? data.published : undefined,
    'authors' in data
      ? listInWords(
          kb.language,
          data.authors.map((author) => ('literal' in author ? author.literal : author.family)),
        )
      : undefined,
    'code' in data ? data.code : undefined,
  ];
  return names.flatMap((name) => name || []);
}

const termsByEntry = new WeakMap<KnowledgeBase, ReadonlyMap<string, readonly Entry<'terms'>[]>>();

/** Terms of the glossary that belong to any of these entries and services, in the order of the glossary. */
function termsOf(kb: KnowledgeBase, ids: readonly string[]): string[] {
  const known = termsByEntry.get(kb) ?? groupByMany(kb.terms, ({ data }) => data.entries);
  termsByEntry.set(kb, known);
  const terms = new Set(ids.flatMap((id) => known.get(id) ?? []));
  return [...terms].map(({ id }) => id).toSorted((a, b) => valueAt(kb.placeInList, a) - valueAt(kb.placeInList, b));
}

/** Questions by the key of `asks.yaml`; readers ask in both languages, whichever page they are on. */
export function asksOf({ lists, language }: KnowledgeBase, key: string): string[] {
  const asks = lists.asks[key];
  if (!asks) return [];
  return [language, ...languages.filter((other) => other !== language)].flatMap((each) => asks[each]);
}

const codesOf = (kb: KnowledgeBase) => kb.countries.map(({ data }) => data.code);

/** Countries that a theme or a term speaks of. */
function countriesSpokenOf(kb: KnowledgeBase, { data }: Entry): readonly CountryCode[] {
  if ('cells' in data) return codesOf(kb).filter((code) => (data.cells[code]?.state ?? 'silent') !== 'silent');
  return 'equivalents' in data ? codesOf(kb).filter((code) => code in data.equivalents) : [];
}

/** What search shows and filters by: kind, countries, settings and the terms an entry is about. */
export function entryFacts(kb: KnowledgeBase, entry: Entry): EntryFacts {
  const { id, collection, data } = entry;
  const services = 'services' in data ? Object.keys(data.services) : [];
  return {
    id,
    url: pathOfEntry(kb, id),
    title: data.title,
    filters: {
      kind: [collection],
      country: collection === 'sources' ? data.countries : [...countryCodesOf(entry), ...countriesSpokenOf(kb, entry)],
      setting: 'setting' in data ? data.setting : [],
    },
    // An address is written to be read, and so to be asked for.
    names: [
      ...(collection === 'developments' || collection === 'sources' ? [] : [entry.address.replaceAll('-', ' ')]),
      ...namesOf(kb, entry),
      ...countryNames(kb, collection === 'sources' ? [] : countryCodesOf(entry)),
    ],
    exactNames: exactNamesOf(entry),
    ...('reach' in data && data.reach !== 'national' ? { place: municipalityName(kb, data.reach.municipality) } : {}),
    terms: termsOf(kb, [id, ...services]),
    asks: asksOf(kb, id),
    ...(collection === 'themes' ? { row: id } : {}),
    ...('date' in data ? { date: dateOrder(data.date) } : {}),
  };
}
