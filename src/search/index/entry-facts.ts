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

/** What search indexes about an entry besides its text. */
export interface EntryFacts {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly filters: Readonly<Record<FilterName, readonly string[]>>;
  /** Other names by which readers may search for it: key terms. */
  readonly names: readonly string[];
  /** Names that identify it as well as its title does. */
  readonly exactNames: readonly string[];
  /** Municipality, if it is about one. */
  readonly place?: string;
  /** Ids of glossary terms linked to it. */
  readonly terms: readonly string[];
  /** Questions it answers, in readers' own words: first in the page's language, then in the other. */
  readonly asks: readonly string[];
  /** For updates: sortable number of the date. */
  readonly date?: number;
  /** For a theme: fragment of its row on comparison pages. */
  readonly row?: string;
  /** For a comparison of two countries: their codes. */
  readonly pair?: readonly CountryCode[];
}

/**
 * Adjectives for a country, uninflected and inflected: readers search for "Deense kinderopvang". The name of a country's language
 * doubles as its adjective.
 */
export function adjectivesOf(kb: KnowledgeBase, code: CountryCode): string[] {
  const adjective = kb.lists.languages[kb.lists.countries[code]?.language ?? '']?.[kb.language];
  if (!adjective) return [];
  return kb.language === 'nl' ? [adjective, `${adjective}e`] : [adjective];
}

/** Name and adjectives of the country, if an entry is about exactly one. */
function countryNames(kb: KnowledgeBase, codes: readonly CountryCode[]): string[] {
  const [code] = codes;
  return code && codes.length === 1 ? [countryLabel(kb, code).name, ...adjectivesOf(kb, code)] : [];
}

/** Names as specific as the title: anyone who types one means this entry. */
const exactNamesOf = ({ data, collection, address }: Entry): string[] =>
  [
    'original' in data ? data.original : undefined,
    'abbreviation' in data ? data.abbreviation : undefined,
    // The menu calls the about page by its address: "Over".
    collection === 'pages' ? address.replaceAll('-', ' ') : undefined,
  ].filter((name) => name !== undefined);

/** Names by which readers may search for an entry, from its fields, whatever its collection. */
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

/** Ids of glossary terms linked to any of these entries and services, in glossary order. */
function termsOf(kb: KnowledgeBase, ids: readonly string[]): string[] {
  const known = termsByEntry.get(kb) ?? groupByMany(kb.terms, ({ data }) => data.entries);
  termsByEntry.set(kb, known);
  const terms = new Set(ids.flatMap((id) => known.get(id) ?? []));
  return [...terms].map(({ id }) => id).toSorted((a, b) => valueAt(kb.placeInList, a) - valueAt(kb.placeInList, b));
}

/** Questions under a key of `asks.yaml`, the knowledge base's language first: readers ask in either language on any page. */
export function asksOf({ lists, language }: KnowledgeBase, key: string): string[] {
  const asks = lists.asks[key];
  if (!asks) return [];
  return [language, ...languages.filter((other) => other !== language)].flatMap((each) => asks[each]);
}

const codesOf = (kb: KnowledgeBase) => kb.countries.map(({ data }) => data.code);

/** Countries covered by a theme or a term. */
function countriesSpokenOf(kb: KnowledgeBase, { data }: Entry): readonly CountryCode[] {
  if ('cells' in data) return codesOf(kb).filter((code) => (data.cells[code]?.state ?? 'silent') !== 'silent');
  return 'equivalents' in data ? codesOf(kb).filter((code) => code in data.equivalents) : [];
}

/** The facts of an entry that search shows, matches and filters by. */
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
    // Addresses are readable phrases, so readers may search for them.
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
