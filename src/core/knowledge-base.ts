import { type Body, readBody } from './body.ts';
import type { Content, Data, Lists, Original, Site } from './content.ts';
import { groupByMany } from './group-by-many.ts';
import { type Language, mainLanguage } from './languages.ts';
import { type CollectionName, collectionNames, collections } from './schema/collections.ts';
import { namedIdsIn } from './schema/introspection/named-ids.ts';
import type { Citation, CountryCode } from './schema/reference.ts';
import { onLastLookUp } from './themes/in-force.ts';
import { type Voices, voicesOf } from './themes/theme-cells.ts';
import { isWithoutTexts, overlay, textsOf } from './translated-texts.ts';

interface EntryOf<Name extends CollectionName> {
  readonly collection: Name;
  readonly id: string;
  readonly file: string;
  readonly data: Data<Name>;
  readonly body: Body;
  /** Language of its texts: that of the knowledge base, or the main language if there is no translation. */
  readonly writtenIn: Language;
  /** Slug of the entry in addresses of this language. */
  readonly address: string;
  /** All citations in fields and body, without duplicates. */
  readonly citations: readonly Citation[];
  /** Ids of the entries and services it refers to, in fields and body, without duplicates. */
  readonly mentions: readonly string[];
}

/** An entry in one language, of a given collection or of any. */
export type Entry<Name extends CollectionName = CollectionName> = { [Each in Name]: EntryOf<Each> }[Name];

export type Service = Data<'countries'>['services'][string] & {
  readonly id: string;
  readonly country: Entry<'countries'>;
};

type ByCollection = { readonly [Name in CollectionName]: readonly Entry<Name>[] };

/** All content of the site in one language, indexed. */
export interface KnowledgeBase extends ByCollection {
  readonly language: Language;
  readonly lists: Lists;
  readonly site: Site;
  readonly redirects: Content['redirects'];
  readonly editions: Content['editions'];
  readonly services: ReadonlyMap<string, Service>;
  /** Entries of all collections, by id. */
  readonly entries: ReadonlyMap<string, Entry>;
  readonly countryByCode: ReadonlyMap<CountryCode, Entry<'countries'>>;
  /** Codes of the countries that have a page, in the order of the list of countries. */
  readonly countryCodes: readonly CountryCode[];
  /** The countries of each voice that speaks for several. */
  readonly voices: Voices;
  /** Code of the country that the others are compared with. */
  readonly mirrorCode: CountryCode;
  /** Sources by id, in list order. */
  readonly sourceById: ReadonlyMap<string, Entry<'sources'>>;
  /** Section headings as printed in the publication, in its own language, by `source#section`. */
  readonly printedHeadings: ReadonlyMap<string, string>;
  /** Position of each entry within its collection, 0-based, by id. */
  readonly placeInList: ReadonlyMap<string, number>;
  /** Updates since 2015 that touch an entry or service, by its id. */
  readonly touchedBy: ReadonlyMap<string, readonly Entry<'developments'>[]>;
  /** Ids of the entries that refer to an id. A reference to a service also counts for its country. */
  readonly mentionedBy: ReadonlyMap<string, readonly string[]>;
  /** Ids of the entries that cite a place in a source, by `source` or `source#at`. */
  readonly citedBy: ReadonlyMap<string, readonly string[]>;
}

/** Key of a place in a source in `citedBy`. */
const placeKey = ({ source, at }: Citation) => (at ? `${source}#${at}` : source);

/** All citations in the fields of an entry, at any depth. */
export function citationsIn(data: unknown): Citation[] {
  if (Array.isArray(data)) return data.flatMap(citationsIn);
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => (key === 'sources' && Array.isArray(value) ? (value as Citation[]) : citationsIn(value)));
}

const unique = <Item>(items: readonly Item[], key: (item: Item) => string): Item[] => [...new Map(items.map((item) => [key(item), item])).values()];

/** Ids of entries and services that the fields of an entry refer to, according to its schema. */
const namedIn = ({ collection, data }: { collection: CollectionName; data: unknown }): string[] =>
  namedIdsIn(collections[collection].fields, data).flatMap(({ named, id }) => ('refersTo' in named ? [id] : []));

/** Whether an entry has anything to translate. */
const hasTexts = ({ collection, data, body }: Original): boolean => !isWithoutTexts(textsOf(collections[collection].texts, data)) || body.trim() !== '';

const titleOf = (entry: Entry) => ('title' in entry.data ? entry.data.title : entry.id);

/** Builds the knowledge base of one language from content without problems. */
export function buildKnowledgeBase(written: Content, language: Language): KnowledgeBase {
  const content = onLastLookUp(written);
  const translations = new Map(
    content.translations
      .filter((translation) => translation.language === language)
      .map((translation) => [`${translation.collection}/${translation.id}`, translation]),
  );
  const collator = new Intl.Collator(language);
  const all: Entry[] = content.originals.map((original) => {
    const translation = translations.get(`${original.collection}/${original.id}`);
    const data = translation ? overlay(original.data, translation.data) : original.data;
    const body = readBody(translation ? translation.body : original.body);
    const cited = [...citationsIn(original.data), ...body.cites.map(({ props }) => props as Citation)];
    return {
      collection: original.collection,
      id: original.id,
      file: original.file,
      data,
      body,
      writtenIn: translation || !hasTexts(original) ? language : mainLanguage,
      address: (translation?.data as { address?: string } | undefined)?.address ?? original.id,
      citations: unique(cited, placeKey),
      mentions: [...new Set([...namedIn(original), ...body.links.map(({ props }) => props.id as string)])].filter((id) => id !== original.id),
    } as Entry;
  });

  const byCollection = Object.fromEntries(
    collectionNames.map((name) => [name, all.filter(({ collection }) => collection === name).toSorted((a, b) => collator.compare(titleOf(a), titleOf(b)))]),
  ) as unknown as ByCollection;

  const services = new Map<string, Service>();
  for (const country of byCollection.countries) {
    for (const [id, service] of Object.entries(country.data.services)) services.set(id, { ...service, id, country });
  }

  const countryByCode = new Map(byCollection.countries.map((country) => [country.data.code, country]));
  const touchedBy = groupByMany(byCollection.developments, ({ data }) => data.touches.map(({ entry }) => entry));
  const mentionedBy = groupByMany(all, ({ id, mentions }) =>
    mentions.flatMap((mention) => {
      const country = services.get(mention)?.country.id;
      return country && country !== id ? [mention, country] : [mention];
    }),
  );
  const citedBy = groupByMany(all, ({ citations }) => citations.flatMap((citation) => [placeKey(citation), citation.source]));

  const inOrder: ByCollection = {
    ...byCollection,
    lessons: byCollection.lessons.toSorted((a, b) => a.data.number - b.data.number),
    principles: byCollection.principles.toSorted((a, b) => a.data.number - b.data.number),
    themes: inGroupOrder(byCollection, content.lists),
    workshops: byCollection.workshops.toSorted((a, b) => a.data.order - b.data.order),
  };

  return {
    ...inOrder,
    language,
    lists: content.lists,
    site: content.site,
    redirects: content.redirects,
    editions: content.editions,
    services,
    entries: new Map(all.map((entry) => [entry.id, entry])),
    printedHeadings: new Map(
      content.originals.flatMap(({ collection, id, data }) =>
        collection === 'sources' ? Object.entries(data.sections ?? {}).map(([section, { title }]) => [`${id}#${section}`, title] as const) : [],
      ),
    ),
    countryByCode,
    countryCodes: Object.keys(content.lists.countries).filter((code) => countryByCode.has(code)),
    voices: voicesOf(content.lists.countries),
    mirrorCode: Object.entries(content.lists.countries).find(([, { role }]) => role === 'mirror')?.[0] ?? '',
    sourceById: new Map(inOrder.sources.map((source) => [source.id, source])),
    placeInList: new Map(Object.values(inOrder).flatMap((entries) => (entries as readonly Entry[]).map(({ id }, place) => [id, place]))),
    mentionedBy: idsOf(mentionedBy),
    citedBy: idsOf(citedBy),
    touchedBy,
  };
}

/** The same index with entry ids as values. */
const idsOf = (index: ReadonlyMap<string, readonly Entry[]>) => new Map([...index].map(([key, entries]) => [key, entries.map(({ id }) => id)]));

/** Ids of the theme groups, in the order of the report's argument. */
function themeGroupIds({ lessons, principles }: Pick<ByCollection, 'lessons' | 'principles'>, lists: Lists): string[] {
  const inOrder = (entries: readonly Entry<'lessons' | 'principles'>[]) => entries.toSorted((a, b) => a.data.number - b.data.number).map(({ id }) => id);
  return [...Object.keys(lists['theme-groups']), ...inOrder(lessons), ...inOrder(principles)];
}

function inGroupOrder(collections: ByCollection, lists: Lists): readonly Entry<'themes'>[] {
  const groups = themeGroupIds(collections, lists);
  return collections.themes.toSorted((a, b) => groups.indexOf(a.data.group) - groups.indexOf(b.data.group) || a.data.order - b.data.order);
}

/**
 * Looks up an entry of a collection by id.
 * @throws Error if there is none
 */
export function entryIn<Name extends CollectionName>(kb: KnowledgeBase, collection: Name, id: string): Entry<Name> {
  const entry = kb.entries.get(id);
  if (entry?.collection !== collection) throw new Error(`There is no entry "${id}" in content/${collection}.`);
  return entry as Entry<Name>;
}

export type KnowledgeBases = Readonly<Record<Language, KnowledgeBase>>;

/** Codes of the countries that the report studied, in order. */
export const studiedCodes = (kb: KnowledgeBase): readonly CountryCode[] => (kb.voices.get('studied') ?? []).filter((code) => kb.countryByCode.has(code));
/** Entries of the countries that the report studied, in order. */
export const studiedCountries = (kb: KnowledgeBase): Entry<'countries'>[] => studiedCodes(kb).flatMap((code) => kb.countryByCode.get(code) ?? []);
/** The same codes, with the mirror moved to the end. */
export const mirrorLast = ({ mirrorCode }: KnowledgeBase, codes: readonly CountryCode[]): CountryCode[] => [
  ...codes.filter((code) => code !== mirrorCode),
  ...codes.filter((code) => code === mirrorCode),
];
/** Codes of the countries that are compared with the mirror, in order. */
export const exceptMirror = ({ countryCodes, mirrorCode }: KnowledgeBase): CountryCode[] => countryCodes.filter((code) => code !== mirrorCode);
