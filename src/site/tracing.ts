import type { Entry, KnowledgeBase } from '../core/knowledge-base.ts';
import { type CollectionName, collectionNames, collections, isListed } from '../core/schema/collections.ts';
import { strings } from '../i18n/strings.ts';
import { type Link, linkTo } from './links.ts';
import { sourceLine } from './statements.ts';

/** What an entry rests on, and what rests on it. */
export interface Trace {
  readonly restsOnThis: readonly Link[];
  readonly thisRestsOn: readonly Link[];
  readonly beside: readonly Link[];
  readonly terms: readonly Link[];
  /** Cited places by source, in the order of the source. */
  readonly places: readonly { readonly source: string; readonly lang?: string; readonly places: readonly { readonly at: string; readonly href: string }[] }[];
}

/** Ids of entries and services linked to an entry, in either direction, without duplicates. For a country, its own services are left out. */
function neighbours(kb: KnowledgeBase, entry: Entry): string[] {
  const services = entry.collection === 'countries' ? [...kb.services.values()].filter(({ country }) => country.id === entry.id).map(({ id }) => id) : [];
  const toThis = [entry.id, ...services].flatMap((id) => kb.mentionedBy.get(id) ?? []);
  return [...new Set([...entry.mentions, ...toThis])].filter((id) => id !== entry.id && !services.includes(id));
}

/** Sources are traced by place; updates and site texts support nothing; pages already offer the workshops that use them. */
const isTraced = (collection: CollectionName) => collection === 'themes' || (isListed(collection) && collection !== 'sources' && collection !== 'workshops');
const sideOf = (height: number, own: number) => (height > own ? 'above' : height < own ? 'below' : 'beside');

/** Ids of the entries and services that an entry rests on, excluding sources, without duplicates. */
export function idsBeneath(kb: KnowledgeBase, entry: Entry): string[] {
  const { height } = collections[entry.collection];
  return neighbours(kb, entry).filter((id) => {
    const collection = kb.services.has(id) ? 'countries' : kb.entries.get(id)?.collection;
    return collection !== undefined && collection !== 'terms' && isTraced(collection) && collections[collection].height < height;
  });
}

/** Traces an entry in both directions. */
export function traceOf(kb: KnowledgeBase, entry: Entry): Trace {
  const height = collections[entry.collection].height;
  const groups = { above: [] as Link[], below: [] as Link[], beside: [] as Link[], terms: [] as Link[] };
  for (const id of neighbours(kb, entry)) {
    const collection = kb.entries.get(id)?.collection ?? 'countries';
    if (!isTraced(collection) || !(kb.entries.has(id) || kb.services.has(id))) continue;
    groups[collection === 'terms' ? 'terms' : sideOf(collections[collection].height, height)].push(linkTo(kb, id));
  }
  return {
    restsOnThis: groups.above,
    thisRestsOn: groups.below,
    beside: groups.beside,
    terms: groups.terms,
    places: placesOf(kb, entry),
  };
}

function inSourceOrder(kb: KnowledgeBase, entry: Entry) {
  const order = new Map<string, number>();
  const cited = new Set(entry.citations.map(({ source }) => source));
  const places = [...cited].flatMap((id) => kb.placeInList.get(id) ?? []).toSorted((a, b) => a - b);
  for (const source of places.flatMap((place) => kb.sources[place] ?? [])) {
    for (const at of [...Object.keys(source.data.sections ?? {}), ...Object.keys(source.data.paragraphs ?? {})]) order.set(`${source.id}#${at}`, order.size);
  }
  const place = ({ source, at }: { source: string; at?: string | undefined }) => order.get(`${source}#${at}`) ?? -1;
  return entry.citations.toSorted((a, b) => place(a) - place(b));
}

function placesOf(kb: KnowledgeBase, entry: Entry): Trace['places'] {
  const bySource = Map.groupBy(inSourceOrder(kb, entry), ({ source }) => source);
  return [...bySource].map(([id, citations]) => {
    const { label, lang } = sourceLine(kb, { source: id });
    return {
      source: label,
      ...(lang ? { lang } : {}),
      places: citations.map((citation) => {
        const { place = label, href } = sourceLine(kb, citation);
        return { at: place, href };
      }),
    };
  });
}

/** Entries without any reference to them, in the collections where each should have one. */
export function unusedEntries(kb: KnowledgeBase): Link[] {
  return collectionNames
    .filter((name) => collections[name].isNamed)
    .flatMap((name) => kb[name] as readonly Entry[])
    .filter(({ id }) => !kb.mentionedBy.has(id))
    .map(({ id }) => linkTo(kb, id));
}

/** Name of a group of themes, for use as a heading. @throws Error if there is no such group */
export function themeGroupName(kb: KnowledgeBase, group: string): string {
  const names = kb.lists['theme-groups'][group];
  if (names) return names[kb.language];
  const words = strings(kb.language);
  const entry = kb.entries.get(group);
  if (!entry) throw new Error(`There is no group of themes "${group}".`);
  const { number, short } = entry.data as Entry<'lessons'>['data'];
  return `${entry.collection === 'lessons' ? words.lessonNumber(number) : words.principleNumber(number)}: ${short}`;
}
