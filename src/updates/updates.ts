import type { Entry, KnowledgeBase } from '../core/knowledge-base.ts';
import { dateOrder, readKnownDate } from '../core/known-date.ts';
import type { Language } from '../core/languages.ts';
import { memoizeIn } from '../core/memoize.ts';
import type { CountryCode } from '../core/schema/reference.ts';
import type { developmentKinds } from '../entries/developments/collection.ts';
import { countInWords, dateInWords, strings, yearsInWords } from '../i18n/strings.ts';
import { type CountryLabel, countryLabel, type Link, linkTo } from '../site/links.ts';
import { pathOfEntry, pathOfPage } from '../site/routes.ts';
import { type Origin, originOfEntry, periodOf } from '../site/statements.ts';
import { idsBeneath } from '../site/tracing.ts';

/** A publication behind an update; `url` is the publisher's own page, if known. */
export interface UpdateSource {
  readonly label: string;
  /** Link to the record of the publication on this site. */
  readonly href: string;
  readonly title: string;
  readonly language: string;
  readonly url?: string;
}

/** Current standing of what an update describes: in force, decided or proposed, ended, or only found or measured. */
export const standings = ['in-force', 'planned', 'ended', 'reported'] as const;
export type Standing = (typeof standings)[number];

const standingOf: Readonly<Record<Entry<'developments'>['data']['status'], Standing>> = {
  'in-force': 'in-force',
  decided: 'planned',
  proposed: 'planned',
  ended: 'ended',
  reported: 'reported',
};

/** One update since the report. */
export interface Update {
  readonly id: string;
  readonly href: string;
  readonly title: string;
  readonly text: string;
  readonly caution?: string;
  readonly kind: (typeof developmentKinds)[number];
  readonly kindName: string;
  readonly status: string;
  readonly standing: Standing;
  /** Date in words, as precisely as it is known. */
  readonly date: string;
  readonly decided?: string;
  /** Year that it is listed under; absent if undated. */
  readonly year?: number;
  readonly confidence: string;
  readonly lookedUp: string;
  /** Day on which it was added to the site. */
  readonly added: string;
  /** Day of the last revision, or else of the addition. */
  readonly revised: string;
  readonly countries: readonly CountryLabel[];
  readonly sources: readonly UpdateSource[];
  readonly touches: readonly Link[];
}

/** Updates of one country, grouped by standing; empty groups are left out. */
export interface CountryUpdates {
  readonly country: CountryLabel;
  /** Link to the page with all its updates. */
  readonly all: string;
  readonly standings: readonly { readonly standing: Standing; readonly name: string; readonly updates: readonly Update[] }[];
}

/** View model of the "since 2015" section of an entry. */
export interface EntryUpdates {
  /** Updates that touch the entry itself: corrections first, then newest first. */
  readonly touching: readonly Update[];
  /** Whether the updates follow the report or another source. */
  readonly after: Exclude<Origin, 'none'>;
  /** Updates that count for the page, without duplicates, as defined by `updatesThatCount`. */
  readonly counted: readonly Update[];
  /** Whether the entry is a term, so that updates of the entries that use it also count. */
  readonly ofTerm: boolean;
  /** Updates that count, by country; for a term, only those on entries that use it. One about several countries is listed under each. */
  readonly byCountry: readonly CountryUpdates[];
  /** Whether later sources were searched for this entry; only shown if it has no updates. */
  readonly checked: boolean;
  /** Day of that search. */
  readonly day: string;
  /** Range of years in which the statements of the entry hold, in words; absent if no source states it. */
  readonly period?: string;
  /** Updates on parts of the entry, by `field` or `field.key`. */
  readonly beside: ReadonlyMap<string, readonly Update[]>;
  /** Updates shown below the summary: those on the summary, and corrections that concern the whole entry. */
  readonly onTop: readonly Update[];
}

/** Id of the section of a year, or of undated updates, on the updates pages. */
export const yearId = (year: number | undefined) => (year ? `${year}` : 'zonder-datum');

/** Which groups of a list to collapse: those preceded by at least `limit` items. */
export const foldedAfter = (limit: number, groups: readonly (readonly unknown[])[]): boolean[] =>
  groups.map((_, index) => groups.slice(0, index).reduce((sum, { length }) => sum + length, 0) >= limit);

/** A date in words: "1 januari 2023", "vóór juli 2025", "2016–2018", "zonder datum". */
export function knownDateInWords(language: Language, written: string): string {
  const words = strings(language).updates;
  const date = readKnownDate(written);
  if (!date) return words.undated;
  const { relation, year, month, day, untilYear } = date;
  const moment = new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
  const plain = untilYear
    ? yearsInWords(year, untilYear)
    : dateInWords(language, moment, { year: 'numeric', ...(month ? { month: 'long' } : {}), ...(day ? { day: 'numeric' } : {}) });
  return relation ? `${{ before: words.before, about: words.about, since: words.from }[relation]} ${plain}` : plain;
}

/** Converts a development to an update, as pages show it. Cached, because many pages show the same updates. */
export const updateOf = memoizeIn((kb: KnowledgeBase, { id, data }: Entry<'developments'>): Update => {
  const words = strings(kb.language).updates;
  const year = readKnownDate(data.date)?.year;
  return {
    id,
    href: pathOfEntry(kb, id),
    title: data.title,
    text: data.text,
    ...(data.caution ? { caution: data.caution } : {}),
    kind: data.kind,
    kindName: words.kinds[data.kind],
    status: words.statuses[data.status],
    standing: standingOf[data.status],
    date: knownDateInWords(kb.language, data.date),
    ...(data.decided ? { decided: `${words.decided} ${knownDateInWords(kb.language, data.decided)}` } : {}),
    ...(year ? { year } : {}),
    confidence: words.confidence[data.confidence],
    lookedUp: data.lookedUp,
    added: data.added,
    revised: data.revised ?? data.added,
    countries: data.countries.map((code) => countryLabel(kb, code)),
    sources: data.sources.map(({ source }) => updateSource(kb, source)),
    touches: data.touches.map(({ entry }) => linkTo(kb, entry)),
  };
});

/** Looks up an update by id. @throws Error if there is none */
export function updateById(kb: KnowledgeBase, id: string): Update {
  const development = kb.entries.get(id);
  if (development?.collection !== 'developments') throw new Error(`There is no note "${id}".`);
  return updateOf(kb, development);
}

function updateSource(kb: KnowledgeBase, id: string): UpdateSource {
  const source = kb.sourceById.get(id);
  if (!source) throw new Error(`There is no source "${id}" for a note to rest on.`);
  const { title, published, language, url } = source.data;
  return { label: title, href: pathOfEntry(kb, id), title: published, language, ...(url ? { url } : {}) };
}

/**
 * Updates that count for an entry, without duplicates. For a country: those about it; for a lesson or principle: those that touch it or what it rests on;
 * for a term: those that touch it or an entry that uses it; otherwise: those that touch it. Every page, list and hand-out uses this rule.
 */
export function updatesThatCount(kb: KnowledgeBase, entry: Entry): Entry<'developments'>[] {
  if (entry.collection === 'countries') return kb.developments.filter(({ data }) => data.countries.includes(entry.data.code)).toSorted(correctionsFirst);
  const beneath = entry.collection === 'lessons' || entry.collection === 'principles' ? idsBeneath(kb, entry) : [];
  const using = entry.collection === 'terms' ? entry.data.entries : [];
  return [...new Set([entry.id, ...beneath, ...using].flatMap((id) => kb.touchedBy.get(id) ?? []))].toSorted(correctionsFirst);
}

/** Whether the page of an entry shows updates. */
const showsUpdates = (entry: Entry | undefined): entry is Entry =>
  entry !== undefined && !['sources', 'pages', 'workshops', 'developments'].includes(entry.collection);

/**
 * The last day, as YYYY-MM-DD, on which later sources were searched: for the updates that count for an entry or, without an entry or
 * for one whose page shows no updates, for the whole site.
 */
export function lastLookUp(kb: KnowledgeBase, entry?: Entry): string {
  const updates = showsUpdates(entry) ? updatesThatCount(kb, entry) : kb.developments;
  return [kb.site.since.day, ...updates.map(({ data }) => data.lookedUp)].toSorted().at(-1) ?? kb.site.since.day;
}

/** Groups updates by standing, in their original order; empty groups are left out. */
export function updatesByStanding({ language }: Pick<KnowledgeBase, 'language'>, updates: readonly Update[]): CountryUpdates['standings'] {
  const names = strings(language).updates.standings;
  return standings
    .map((standing) => ({ standing, name: names[standing], updates: updates.filter((update) => update.standing === standing) }))
    .filter(({ updates: grouped }) => grouped.length > 0);
}

/**
 * Number of updates in words, with a count per standing: "8 notities (5 van kracht, 3 onderzocht of gemeld)", "2 notities (van kracht)".
 * Pages, drawings and hand-outs all use this form, because findings and measurements do not change what applies.
 */
export function updatesInWords({ language }: Pick<KnowledgeBase, 'language'>, updates: readonly Pick<Update, 'standing'>[]): string {
  const words = strings(language).updates;
  const counts = standings
    .map((standing) => ({ name: words.standings[standing].toLowerCase(), count: updates.filter((update) => update.standing === standing).length }))
    .filter(({ count }) => count > 0);
  const breakdown = counts.map(({ name, count }) => (counts.length === 1 ? name : `${count} ${name}`));
  return `${countInWords(updates.length, words.notes)}${breakdown.length > 0 ? ` (${breakdown.join(', ')})` : ''}`;
}

/** A short form for links to the full list: "8 notities, 5 van kracht". */
export function updatesInShort({ language }: Pick<KnowledgeBase, 'language'>, updates: readonly Pick<Update, 'standing'>[]): string {
  const words = strings(language).updates;
  return `${countInWords(updates.length, words.notes)}, ${words.inForce(updates.filter(({ standing }) => standing === 'in-force').length)}`;
}

/** Whether counts by country of these updates add up to more than there are, because some are about several countries. */
export const countInSeveral = (updates: readonly Pick<Update, 'countries'>[]): boolean => updates.some(({ countries }) => countries.length > 1);

/** Updates by country and by standing, in the order of the countries. @param codes countries to include; those without updates are left out. */
function updatesByCountry(kb: KnowledgeBase, updates: readonly Update[], codes: readonly CountryCode[] = kb.countryCodes): CountryUpdates[] {
  return codes.flatMap((code) => {
    const inCountry = updates.filter(({ countries }) => countries.some((country) => country.code === code));
    const all = pathOfPage(kb, { kind: 'country-updates', id: kb.countryByCode.get(code)?.id ?? code });
    return inCountry.length === 0 ? [] : [{ country: countryLabel(kb, code), all, standings: updatesByStanding(kb, inCountry) }];
  });
}

const correctionsFirst = (a: Entry<'developments'>, b: Entry<'developments'>) =>
  Number(b.data.kind === 'correction') - Number(a.data.kind === 'correction') || dateOrder(b.data.date) - dateOrder(a.data.date) || a.id.localeCompare(b.id);

/**
 * Updates that touch an entry or service: corrections first, then newest first. For a country, this includes its services.
 * @param code limits them to this country's cell of a theme.
 */
export function updatesFor(kb: KnowledgeBase, id: string, code?: CountryCode): Update[] {
  const serviceIds =
    kb.entries.get(id)?.collection === 'countries' ? [...kb.services.values()].filter(({ country }) => country.id === id).map((service) => service.id) : [];
  const ids = new Set([id, ...serviceIds]);
  const touching = new Set([...ids].flatMap((each) => kb.touchedBy.get(each) ?? []));
  return [...touching]
    .filter(({ data }) => code === undefined || data.touches.some(({ entry, cells }) => ids.has(entry) && (cells ?? data.countries).includes(code)))
    .toSorted(correctionsFirst)
    .map((development) => updateOf(kb, development));
}

/** The updates section of an entry's page. */
export function updatesOf(kb: KnowledgeBase, entry: Entry): EntryUpdates {
  const { day, collections } = kb.site.since;
  const touching = updatesFor(kb, entry.id);
  const counted = updatesThatCount(kb, entry).map((development) => updateOf(kb, development));
  const beside = new Map<string, Update[]>();
  for (const update of touching) {
    const development = kb.touchedBy.get(entry.id)?.find(({ id }) => id === update.id);
    const parts = development?.data.touches.find((touch) => touch.entry === entry.id)?.parts ?? [];
    for (const part of parts) beside.set(part, [...(beside.get(part) ?? []), update]);
  }
  // A correction shown next to its statement or in its cell is not repeated at the top.
  const besideIds = new Set((entry.collection === 'themes' ? touching : [...beside.values()].flat()).map(({ id }) => id));
  const onTop = [...(beside.get('summary') ?? []), ...touching.filter(({ id, kind }) => kind === 'correction' && !besideIds.has(id))];
  // Later sources were searched only for what rests on the report.
  const origin = originOfEntry(kb, entry);
  const ofTerm = entry.collection === 'terms';
  const touchingIds = new Set(touching.map(({ id }) => id));
  const listed = ofTerm ? counted.filter(({ id }) => !touchingIds.has(id)) : counted;
  const period = periodOf(kb, entry.citations);
  const byCountry = updatesByCountry(kb, listed, entry.collection === 'countries' ? [entry.data.code] : kb.countryCodes);
  return {
    touching,
    counted,
    ofTerm,
    byCountry,
    after: origin === 'other' ? 'other' : 'report',
    checked: origin === 'report' && collections.includes(entry.collection),
    day,
    ...(period ? { period } : {}),
    beside,
    onTop,
  };
}

/** Number of each update in a list, from 1, by id, for diagrams without room for titles. */
export const numbersIn = (updates: readonly Pick<Update, 'id'>[]): ReadonlyMap<string, number> => new Map(updates.map(({ id }, index) => [id, index + 1]));

/** All updates, or those of one country, newest event first and undated ones last. */
export function updatesByDate(kb: KnowledgeBase, code?: CountryCode): Update[] {
  return kb.developments
    .filter(({ data }) => code === undefined || data.countries.includes(code))
    .toSorted((a, b) => dateOrder(b.data.date) - dateOrder(a.data.date) || a.id.localeCompare(b.id))
    .map((development) => updateOf(kb, development));
}
