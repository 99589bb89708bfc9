import { groupByMany } from '../../core/group-by-many.ts';
import type { Entry, KnowledgeBase } from '../../core/knowledge-base.ts';
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
  /** Municipality, where it is about one. */
  readonly place?: string;
  /** Terms of the glossary that belong to it. */
  readonly terms: readonly string[];
}

/** Name of the one country that an entry is about, and the word for what comes from there. */
function countryNames(kb: KnowledgeBase, codes: readonly CountryCode[]): string[] {
  const [code] = codes;
  if (code === undefined || codes.length > 1) return [];
  // Readers ask for "Deense kinderopvang"; the name of a country's language is the word for what comes from it.
  const language = kb.lists.languages[kb.lists.countries[code]?.language ?? '']?.[kb.language];
  return [countryLabel(kb, code).name, ...(language ? [language] : [])];
}

function namesOf(kb: KnowledgeBase, { collection, data }: Entry): string[] {
  const named = (list: 'settings' | 'professions', ids: readonly string[]) => ids.map((id) => kb.lists[list][id]?.[kb.language] ?? id);
  switch (collection) {
    case 'practices': {
      const { setting, professions } = data as Entry<'practices'>['data'];
      return [...named('settings', setting), ...named('professions', professions)];
    }
    case 'laws': {
      const { original, number } = data as Entry<'laws'>['data'];
      return [original, number].filter((name) => name !== undefined);
    }
    case 'instruments': {
      const { original } = data as Entry<'instruments'>['data'];
      return original ? [original] : [];
    }
    case 'terms': {
      const { abbreviation } = data as Entry<'terms'>['data'];
      return abbreviation ? [abbreviation] : [];
    }
    case 'sources': {
      const { published, authors } = data as Entry<'sources'>['data'];
      return [
        published,
        listInWords(
          kb.language,
          authors.map((author) => ('literal' in author ? author.literal : author.family)),
        ),
      ].filter(Boolean);
    }
    case 'countries':
      return [(data as Entry<'countries'>['data']).code];
    default:
      return [];
  }
}

const termsByEntry = new WeakMap<KnowledgeBase, ReadonlyMap<string, readonly Entry<'terms'>[]>>();

/** Terms of the glossary that belong to any of these entries and services, in the order of the glossary. */
function termsOf(kb: KnowledgeBase, ids: readonly string[]): string[] {
  const known = termsByEntry.get(kb) ?? groupByMany(kb.terms, ({ data }) => data.entries);
  termsByEntry.set(kb, known);
  const terms = new Set(ids.flatMap((id) => known.get(id) ?? []));
  return [...terms].map(({ id }) => id).toSorted((a, b) => (kb.placeInList.get(a) ?? 0) - (kb.placeInList.get(b) ?? 0));
}

/** What search shows and filters by: kind, countries, settings and the terms an entry is about. */
export function entryFacts(kb: KnowledgeBase, entry: Entry): EntryFacts {
  const { id, collection, data } = entry;
  const services = collection === 'countries' ? Object.keys((data as Entry<'countries'>['data']).services) : [];
  return {
    id,
    url: pathOfEntry(kb, id),
    title: data.title,
    filters: {
      kind: [collection],
      country: collection === 'sources' ? (data as Entry<'sources'>['data']).countries : countryCodesOf(entry),
      setting: collection === 'practices' ? (data as Entry<'practices'>['data']).setting : [],
    },
    // An address is written to be read, and so to be asked for.
    names: [
      ...(collection === 'developments' || collection === 'sources' ? [] : [entry.address.replaceAll('-', ' ')]),
      ...namesOf(kb, entry),
      ...countryNames(kb, collection === 'sources' ? [] : countryCodesOf(entry)),
    ],
    ...('reach' in data && data.reach !== 'national' ? { place: municipalityName(kb, data.reach.municipality) } : {}),
    terms: termsOf(kb, [id, ...services]),
  };
}
