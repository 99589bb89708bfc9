import type { KnowledgeBase } from '../../core/knowledge-base.ts';
import { dateOrder, readKnownDate } from '../../core/known-date.ts';
import type { CountryCode } from '../../core/schema/reference.ts';
import type { developmentKinds } from '../../entries/developments/collection.ts';
import { strings } from '../../i18n/strings.ts';
import { type CountryLabel, countryLabel } from '../../site/links.ts';
import { type Origin, originOfEntry } from '../../site/statements.ts';
import { numbersIn, updateOf, updatesByDate } from '../../updates/updates.ts';

/** A date as a range of fractional years, no more precise than it is known. */
export interface TimeSpan {
  readonly from: number;
  readonly to: number;
  /** before: happened by then · since: has been so from then on · about: the year is approximate. */
  readonly relation?: 'before' | 'about' | 'since';
}

export interface TimelineItem {
  readonly id: string;
  readonly title: string;
  /** Date in words, as precisely as it is known. */
  readonly date: string;
  /** Absent if undated. */
  readonly span?: TimeSpan;
  readonly source: 'update' | 'law';
  /** Number of an update in the list of the country's updates; absent for laws. */
  readonly number?: number;
  /** For laws: whose statement it is. */
  readonly origin?: Origin;
}

/** Items of one kind, shown as a strip of numbered marks. */
export interface TimelineStrip {
  readonly kind: (typeof developmentKinds)[number];
  readonly name: string;
  readonly items: readonly TimelineItem[];
}

/** Period covered by a source. */
export interface TimelinePeriod {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** Dated laws and updates of a country. Laws and changes that took hold are shown by name, the rest as marks by kind. */
export interface Timeline {
  readonly country: CountryLabel;
  /** Periods of the base sources that the country's page cites. */
  readonly periods: readonly TimelinePeriod[];
  readonly named: readonly TimelineItem[];
  readonly strips: readonly TimelineStrip[];
  readonly undated: readonly TimelineItem[];
}

// Only what has taken hold is shown by name; plans, findings and figures are too numerous.
const holding: readonly string[] = ['in-force', 'decided', 'ended'];
const stripKinds = ['correction', 'change', 'confirmation', 'evidence', 'addition'] as const;

/** Converts a written date; undefined for "undated". A day or month becomes a point in time, a year its full length. */
export function timeSpan(written: string): TimeSpan | undefined {
  const date = readKnownDate(written);
  if (!date) return undefined;
  const { year, month, day, untilYear, relation } = date;
  const from = year + (month ? (month - 1 + (day ? (day - 1) / 31 : 0.5)) / 12 : 0);
  const isMoment = month !== undefined || relation === 'before' || relation === 'since';
  return { from, to: isMoment ? from : (untilYear ?? year) + 1, ...(relation ? { relation } : {}) };
}

/** Periods of the base sources that a country's page cites. */
export function periodsOf(kb: KnowledgeBase, code: CountryCode): TimelinePeriod[] {
  const cited = new Set(kb.countryByCode.get(code)?.citations.map(({ source }) => source));
  return kb.sources
    .filter(({ id }) => cited.has(id))
    .flatMap(({ data }) => (data.role === 'base' && data.period ? [{ name: data.title, from: data.period[0], to: data.period[1] }] : []));
}

/** Builds the timeline of a country from its laws and updates. */
export function timelineOf(kb: KnowledgeBase, code: CountryCode): Timeline {
  const words = strings(kb.language);
  const numbers = numbersIn(updatesByDate(kb, code));
  const byDate = kb.developments
    .filter(({ data }) => data.countries.includes(code))
    .toSorted((a, b) => dateOrder(a.data.date) - dateOrder(b.data.date) || a.id.localeCompare(b.id));
  const items = byDate.map((development) => {
    const span = timeSpan(development.data.date);
    const { id, title, date } = updateOf(kb, development);
    const { kind, status } = development.data;
    const number = numbers.get(id);
    return {
      kind,
      isNamed: kind === 'change' && holding.includes(status),
      item: { id, title, date, source: 'update', ...(number ? { number } : {}), ...(span ? { span } : {}) } satisfies TimelineItem,
    };
  });
  const laws = kb.laws
    .filter(({ data }) => data.countries.includes(code))
    .flatMap((law): TimelineItem[] => {
      const { year, title } = law.data;
      if (year === undefined) return [];
      return [{ id: law.id, title, date: `${year}`, source: 'law', origin: originOfEntry(kb, law), span: { from: year, to: year + 1 } }];
    });
  const dated = items.filter(({ item }) => item.span);
  return {
    country: countryLabel(kb, code),
    periods: periodsOf(kb, code),
    named: [...laws, ...dated.filter(({ isNamed }) => isNamed).map(({ item }) => item)].toSorted((a, b) => (a.span?.from ?? 0) - (b.span?.from ?? 0)),
    strips: stripKinds.flatMap((kind) => {
      const inStrip = dated.filter((each) => each.kind === kind && !each.isNamed).map(({ item }) => item);
      return inStrip.length === 0 ? [] : [{ kind, name: kind === 'change' ? words.diagrams.plans : words.updates.kinds[kind], items: inStrip }];
    }),
    undated: items.filter(({ item }) => !item.span).map(({ item }) => item),
  };
}
