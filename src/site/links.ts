import type { Entry, KnowledgeBase } from '../core/knowledge-base.ts';
import { memoizeIn } from '../core/memoize.ts';
import type { CountryCode } from '../core/schema/reference.ts';
import { listInWords, strings } from '../i18n/strings.ts';
import { pathOfEntry } from './routes.ts';

/** A country as shown on every page: its code and name. */
export interface CountryLabel {
  readonly code: CountryCode;
  /** The code in capitals, as printed: DK, ENG. */
  readonly sign: string;
  readonly name: string;
  readonly href: string;
  /** Whether it is the country that the others are compared with. */
  readonly isMirror: boolean;
}

/** A link to an entry or service, with what helps a reader decide whether to follow it. */
export interface Link {
  readonly href: string;
  readonly title: string;
  /** Kind of entry, as a noun: "praktijkvoorbeeld". */
  readonly kind: string;
  readonly summary: string;
  readonly countries: readonly CountryLabel[];
  /** Name of the municipality, if the entry is about one. */
  readonly place?: string;
}

/**
 * The label of a country.
 * @throws Error if no page has this country code
 */
export function countryLabel(kb: KnowledgeBase, code: CountryCode): CountryLabel {
  const country = kb.countryByCode.get(code);
  if (!country) throw new Error(`There is no country with code "${code}" in content/countries.`);
  return { code, sign: code.toUpperCase(), name: country.data.title, href: pathOfEntry(kb, country.id), isMirror: code === kb.mirrorCode };
}

/** Names of countries as a phrase within a sentence: "Denmark and the Netherlands". */
export const countriesInSentence = (kb: KnowledgeBase, codes: readonly CountryCode[]): string =>
  listInWords(
    kb.language,
    codes.map((code) => strings(kb.language).compare.inSentence(countryLabel(kb, code).name)),
  );

/** Name of the mirror within a sentence: "the Netherlands". */
export const mirrorInSentence = (kb: KnowledgeBase): string => countriesInSentence(kb, [kb.mirrorCode]);

/** Name of a municipality in the language of the knowledge base. */
export const municipalityName = (kb: KnowledgeBase, id: string) => kb.lists.municipalities[id]?.[kb.language] ?? id;

/** Codes of the countries an entry is about; empty if it is about none in particular. */
export function countryCodesOf({ collection, data }: Entry): readonly CountryCode[] {
  if ('code' in data) return [data.code];
  if ('country' in data) return [data.country];
  if ('countries' in data && collection !== 'sources') return data.countries;
  return [];
}

/**
 * A link to an entry or service, with kind, summary, countries and municipality. Cached, because most entries are linked from many pages.
 * @param id of an entry or a service
 * @throws Error if there is no such entry or service
 */
export const linkTo = memoizeIn((kb: KnowledgeBase, id: string): Link => {
  const words = strings(kb.language);
  const href = pathOfEntry(kb, id);
  const service = kb.services.get(id);
  if (service) {
    return {
      href,
      title: service.name,
      kind: words.one.service,
      summary: service.text,
      countries: [countryLabel(kb, service.country.data.code)],
      ...(service.reach === 'national' ? {} : { place: municipalityName(kb, service.reach.municipality) }),
    };
  }
  const entry = kb.entries.get(id);
  if (!entry) throw new Error(`There is no entry or service "${id}" to link to.`);
  const { data } = entry;
  return {
    href,
    title: data.title,
    kind: entry.collection === 'laws' && 'kind' in data ? words.lawKinds[data.kind as keyof typeof words.lawKinds] : words.one[entry.collection],
    summary: ('summary' in data ? data.summary : 'text' in data ? data.text : undefined) ?? '',
    countries: entry.collection === 'countries' ? [] : countryCodesOf(entry).map((code) => countryLabel(kb, code)),
    ...('reach' in data && data.reach !== 'national' ? { place: municipalityName(kb, data.reach.municipality) } : {}),
  };
});
