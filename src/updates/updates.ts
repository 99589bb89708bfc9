import type { Entry, KnowledgeBase } from '../core/knowledge-base.ts';
import { dateOrder, readKnownDate } from '../core/known-date.ts';
import type { Language } from '../core/languages.ts';
import type { CountryCode } from '../core/schema/reference.ts';
import type { developmentKinds } from '../entries/developments/collection.ts';
import { countInWords, dateInWords, strings, yearsInWords } from '../i18n/strings.ts';
import { type CountryLabel, countryLabel, type Link, linkTo } from '../site/links.ts';
import { pathOfEntry, pathOfPage } from '../site/routes.ts';
import { type Origin, originOfEntry } from '../site/statements.ts';
import { idsBeneath } from '../site/tracing.ts';

/** A publication behind an update, with the publisher's own page where there is one. */
export interface UpdateSource {
  readonly label: string;
  /** Record of the publication on this site. */
  readonly href: string;
  readonly title: string;
  readonly language: string;
  readonly url?: string;
}

/** How what an update tells stands today: what holds, what was decided or proposed, what is over, and what was found or measured. */
export const standings = ['in-force', 'planned', 'ended', 'reported'] as const;
export type Standing = (typeof standings)[number];

const standingOf: Readonly<Record<Entry<'developments'>['data']['status'], Standing>> = {
  'in-force': 'in-force',
  decided: 'planned',
  proposed: 'planned',
  ended: 'ended',
  reported: 'reported',
};

/** One dated update since the report. */
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
  /** Date in words, as well as it is known. */
  readonly date: string;
  readonly decided?: string;
  /** Year under which the update stands in lists; absent when undated. */
  readonly year?: number;
  readonly confidence: string;
  readonly lookedUp: string;
  /** Day on which it first stood here. */
  readonly added: string;
  /** Day since which it says what it says: of the last revision, or else that on which it was added. */
  readonly revised: string;
  readonly countries: readonly CountryLabel[];
  readonly sources: readonly UpdateSource[];
  readonly touches: readonly Link[];
}

/** Updates of one country, those of one standing together; standings without updates are left out. */
export interface CountryUpdates {
  readonly country: CountryLabel;
  /** The page of all its updates. */
  readonly all: string;
  readonly standings: readonly { readonly standing: Standing; readonly name: string; readonly updates: readonly Update[] }[];
}

/** What stands under "since 2015" on an entry's page. */
export interface EntryUpdates {
  /** Those that touch the entry itself, newest first, corrections of the report's own period before all others. */
  readonly touching: readonly Update[];
  /** Whether the updates came after the report, or after what another source says. */
  readonly after: Exclude<Origin, 'none'>;
  /** Those that count for the page, each once, by the rule of `updatesThatCount`. */
  readonly counted: readonly Update[];
  /** Whether it is a term, for which the updates of the entries that use it count too. */
  readonly ofTerm: boolean;
  /** The updates that count, of a term those on the entries that use it, by country; one about several countries stands with each. */
  readonly byCountry: readonly CountryUpdates[];
  /** Whether later sources were looked for, for entries without updates. */
  readonly checked: boolean;
  /** Day on which they were looked for. */
  readonly day: string;
  /** Years of which the entry's sources speak, in words; absent when none says so. */
  readonly period?: string;
  /** Updates that stand beside a part of the entry, by `field` or `field.key`. */
  readonly beside: ReadonlyMap<string, readonly Update[]>;
  /** Updates that stand under the summary: those of it, and corrections of the entry as a whole. */
  readonly onTop: readonly Update[];
}

/** Fragment of the updates of a year, or of those without a date, on the pages of updates. */
export const yearId = (year: number | undefined) => (year ? `${year}` : 'zonder-datum');

/** Which of the groups of a list are folded: those before which `most` records or more lie open. */
export const foldedAfter = (most: number, groups: readonly (readonly unknown[])[]): boolean[] =>
  groups.map((_, index) => groups.slice(0, index).reduce((sum, { length }) => sum + length, 0) >= most);

/** The date in words: "1 januari 2023", "vóór juli 2025", "2016–2018", "zonder datum". */
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

/** An update as pages show it. */
export function updateOf(kb: KnowledgeBase, { id, data }: Entry<'developments'>): Update {
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
}

/** @throws Error when there is no such update. */
export function updateById(kb: KnowledgeBase, id: string): Update {
  const development = kb.developments.find((entry) => entry.id === id);
  if (!development) throw new Error(`There is no note "${id}".`);
  return updateOf(kb, development);
}

function updateSource(kb: KnowledgeBase, id: string): UpdateSource {
  const source = kb.sourceById.get(id);
  if (!source) throw new Error(`There is no source "${id}" for a note to rest on.`);
  const { title, published, language, url } = source.data;
  return { label: title, href: pathOfEntry(kb, id), title: published, language, ...(url ? { url } : {}) };
}

/**
 * The updates that count for an entry, each once: of a country those about it, of a lesson or principle those that touch it or what it rests on, of a term
 * those that touch it or an entry that uses it, of all else those that touch it. Every page, list and sheet counts by this rule.
 */
export function updatesThatCount(kb: KnowledgeBase, entry: Entry): Entry<'developments'>[] {
  if (entry.collection === 'countries') return kb.developments.filter(({ data }) => data.countries.includes(entry.data.code)).toSorted(correctionsFirst);
  const beneath = entry.collection === 'lessons' || entry.collection === 'principles' ? idsBeneath(kb, entry) : [];
  const using = entry.collection === 'terms' ? entry.data.entries : [];
  return [...new Set([entry.id, ...beneath, ...using].flatMap((id) => kb.touchedBy.get(id) ?? []))].toSorted(correctionsFirst);
}

/** Collections whose pages show the updates that count for them. */
const showsUpdates = (entry: Entry | undefined): entry is Entry =>
  entry !== undefined && !['sources', 'pages', 'workshops', 'developments'].includes(entry.collection);

/**
 * The last day on which later sources were looked for, ISO 8601: for an entry and the updates that count for it; without an entry, or for one whose page shows
 * no updates, for the whole site.
 */
export function lastLookUp(kb: KnowledgeBase, entry?: Entry): string {
  const updates = showsUpdates(entry) ? updatesThatCount(kb, entry) : kb.developments;
  return [kb.site.since.day, ...updates.map(({ data }) => data.lookedUp)].toSorted().at(-1) ?? kb.site.since.day;
}

/** Updates by how what they tell stands today, in the order given; standings without updates are left out. */
export function updatesByStanding({ language }: KnowledgeBase, updates: readonly Update[]): CountryUpdates['standings'] {
  const names = strings(language).updates.standings;
  return standings
    .map((standing) => ({ standing, name: names[standing], updates: updates.filter((update) => update.standing === standing) }))
    .filter(({ updates: of }) => of.length > 0);
}

/**
 * How many updates there are, those that stand otherwise counted apart: "8 notities (5 van kracht, 3 onderzocht of gemeld)", "2 notities (van kracht)".
 * Every page, list, drawing and sheet says a count of updates so, since what was found or measured alters nothing that holds.
 */
export function updatesInWords({ language }: Pick<KnowledgeBase, 'language'>, updates: readonly Pick<Update, 'standing'>[]): string {
  const words = strings(language).updates;
  const counts = standings
    .map((standing) => ({ name: words.standings[standing].toLowerCase(), count: updates.filter((update) => update.standing === standing).length }))
    .filter(({ count }) => count > 0);
  const apart = counts.map(({ name, count }) => (counts.length === 1 ? name : `${count} ${name}`));
  return `${countInWords(updates.length, words.notes)}${apart.length > 0 ? ` (${apart.join(', ')})` : ''}`;
}

/** Updates by country, in the order of the countries, and by how they stand. @param codes the countries; those without updates are left out. */
function updatesByCountry(kb: KnowledgeBase, updates: readonly Update[], codes: readonly CountryCode[] = kb.countryCodes): CountryUpdates[] {
  return codes.flatMap((code) => {
    const own = updates.filter(({ countries }) => countries.some((country) => country.code === code));
    const all = pathOfPage(kb, { kind: 'country-updates', id: kb.countryByCode.get(code)?.id ?? code });
    return own.length === 0 ? [] : [{ country: countryLabel(kb, code), all, standings: updatesByStanding(kb, own) }];
  });
}

const correctionsFirst = (a: Entry<'developments'>, b: Entry<'developments'>) =>
  Number(b.data.kind === 'correction') - Number(a.data.kind === 'correction') || dateOrder(b.data.date) - dateOrder(a.data.date) || a.id.localeCompare(b.id);

/**
 * Updates that touch an entry or service, corrections first, then newest first.
 * @param code only those that touch this country's cell of a theme.
 */
export function updatesFor(kb: KnowledgeBase, id: string, code?: CountryCode): Update[] {
  const own =
    kb.entries.get(id)?.collection === 'countries' ? [...kb.services.values()].filter(({ country }) => country.id === id).map((service) => service.id) : [];
  const ids = new Set([id, ...own]);
  const touching = new Set([...ids].flatMap((each) => kb.touchedBy.get(each) ?? []));
  return [...touching]
    .filter(({ data }) => code === undefined || data.touches.some(({ entry, cells }) => ids.has(entry) && (cells ?? data.countries).includes(code)))
    .toSorted(correctionsFirst)
    .map((development) => updateOf(kb, development));
}

function periodOf(kb: KnowledgeBase, { citations }: Entry): { period?: string } {
  const cited = new Set(citations.map(({ source }) => source));
  const years = [...cited].flatMap((id) => kb.sourceById.get(id)?.data.period ?? []);
  return years.length === 0 ? {} : { period: strings(kb.language).period(yearsInWords(Math.min(...years), Math.max(...years))) };
}

/** The updates of an entry's page. */
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
  // A correction that stands beside its own statement further on, or in its cell, need not be said twice.
  const besideIds = new Set((entry.collection === 'themes' ? touching : [...beside.values()].flat()).map(({ id }) => id));
  const onTop = [...(beside.get('summary') ?? []), ...touching.filter(({ id, kind }) => kind === 'correction' && !besideIds.has(id))];
  // What came after the report was looked for; what rests on another source was not there to be looked up.
  const origin = originOfEntry(kb, entry);
  const ofTerm = entry.collection === 'terms';
  const own = new Set(touching.map(({ id }) => id));
  const listed = ofTerm ? counted.filter(({ id }) => !own.has(id)) : counted;
  const byCountry = updatesByCountry(kb, listed, entry.collection === 'countries' ? [entry.data.code] : kb.countryCodes);
  return {
    touching,
    counted,
    ofTerm,
    byCountry,
    after: origin === 'other' ? 'other' : 'report',
    checked: origin === 'report' && collections.includes(entry.collection),
    day,
    ...periodOf(kb, entry),
    beside,
    onTop,
  };
}

/** The number under which each update stands in a list, from one, by id: a drawing has room for it where it has none for a title. */
export const numbersIn = (updates: readonly Pick<Update, 'id'>[]): ReadonlyMap<string, number> => new Map(updates.map(({ id }, index) => [id, index + 1]));

/** All updates, or those of one country, that of the newest event first; undated ones last. */
export function updatesByDate(kb: KnowledgeBase, code?: CountryCode): Update[] {
  return kb.developments
    .filter(({ data }) => code === undefined || data.countries.includes(code))
    .toSorted((a, b) => dateOrder(b.data.date) - dateOrder(a.data.date) || a.id.localeCompare(b.id))
    .map((development) => updateOf(kb, development));
}
