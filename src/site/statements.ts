import type { Data } from '../core/content.ts';
import type { Entry, KnowledgeBase } from '../core/knowledge-base.ts';
import type { Language } from '../core/languages.ts';
import type { ListName } from '../core/schema/collections.ts';
import type { Citation } from '../core/schema/reference.ts';
import { strings, type Words, yearsInWords } from '../i18n/strings.ts';
import { pathOfEntry } from './routes.ts';

/** A source line below a statement: "NJi 2015, Zorgmeldplicht, al. 2", with a link to the record of that paragraph. */
export interface SourceLine {
  readonly label: string;
  readonly href: string;
  /** The label split into source title and place; `at` is the locator, `place` the same in words: "Zorgmeldplicht, al. 2". */
  readonly source: string;
  readonly at?: string;
  readonly place?: string;
  /** Language of the label, if it differs from the page's: publications keep their own title. */
  readonly lang?: string;
  /** "stand 2012–2015", if the source covers a period. */
  readonly period?: string;
}

/** Whose words something is: the report's, another source's, or nobody's, if it is not described yet. */
export type Origin = 'report' | 'other' | 'none';

/** Whether a source is the report that the site is based on, or one of them. */
export const isReport = ({ role, type }: Pick<Data<'sources'>, 'role' | 'type'>): boolean => role === 'base' && type === 'report';

/** Origin of what rests on these citations: the report if at least one cites a base source. */
export function originOf(kb: Pick<KnowledgeBase, 'sourceById'>, citations: readonly Citation[]): Origin {
  if (citations.length === 0) return 'none';
  return citations.some(({ source }) => kb.sourceById.get(source)?.data.role === 'base') ? 'report' : 'other';
}

/** Origin of an entry, by the sources in its own `sources` field. */
export const originOfEntry = (kb: Pick<KnowledgeBase, 'sourceById'>, { data }: Entry): Origin => originOf(kb, 'sources' in data ? data.sources : []);

/** Words for an origin; for several, those of the report only if it is the origin of all. */
export const originWords = (language: Language, ...origins: readonly Origin[]): Words['origins']['report'] =>
  strings(language).origins[origins.every((origin) => origin === 'report') ? 'report' : 'other'];

/** The sentence below the title of a list, depending on the origin of its entries. */
export function leadOfList(kb: KnowledgeBase, list: ListName): string {
  const { lead, leadOfSources = lead } = strings(kb.language).lists[list];
  const entries: readonly Entry[] = kb[list];
  return entries.every((entry) => originOfEntry(kb, entry) === 'report') ? lead : leadOfSources;
}

/** Range of years that the cited sources cover or, for sources without a period, were issued in; empty if unknown. */
export function yearsOf(kb: Pick<KnowledgeBase, 'sourceById'>, citations: readonly Citation[]): string {
  const years = citations.flatMap(({ source }) => {
    const { period, issued } = kb.sourceById.get(source)?.data ?? {};
    return period ?? (issued ? [Number(issued.slice(0, 4))] : []);
  });
  return years.length === 0 ? '' : yearsInWords(Math.min(...years), Math.max(...years));
}

/**
 * Range of years in which what the citations say holds: those of the report where it is cited, since a later source next to it says nothing about the
 * years of what the report describes; else those of the cited sources. Undefined if no source states its years.
 */
export function periodOf(kb: Pick<KnowledgeBase, 'sourceById' | 'language'>, citations: readonly Citation[]): string | undefined {
  const cited = [...new Set(citations.map(({ source }) => source))].flatMap((id) => kb.sourceById.get(id)?.data ?? []);
  const reports = cited.filter(isReport);
  const years = (reports.length > 0 ? reports : cited).flatMap(({ period = [] }) => period);
  return years.length === 0 ? undefined : strings(kb.language).period(yearsInWords(Math.min(...years), Math.max(...years)));
}

/** A statement with its sources. */
export interface Statement {
  readonly text: string;
  readonly sources: readonly SourceLine[];
  readonly ours: boolean;
}

/** A section or paragraph as printed in the publication: its heading, followed by the number of the paragraph. */
function placeInWords(kb: KnowledgeBase, source: string, at: string): string {
  const heading = kb.printedHeadings.get(`${source}#${at}`);
  if (heading) return heading;
  const [section = at, paragraph = ''] = at.split('.');
  return `${kb.printedHeadings.get(`${source}#${section}`) ?? section}, ${strings(kb.language).paragraph(paragraph)}`;
}

/** The source line of a citation. @throws Error if the source does not exist */
export function sourceLine(kb: KnowledgeBase, { source, at }: Citation): SourceLine {
  const entry = kb.sourceById.get(source);
  if (!entry) throw new Error(`There is no source "${source}" to cite.`);
  const { title, period, language } = entry.data;
  const base = pathOfEntry(kb, source);
  const place = at && placeInWords(kb, source, at);
  return {
    label: place ? `${title}, ${place}` : title,
    href: at ? `${base}#${at}` : base,
    ...(language === kb.language ? {} : { lang: language }),
    source: title,
    ...(at && place ? { at, place } : {}),
    ...(period ? { period: strings(kb.language).period(yearsInWords(...period)) } : {}),
  };
}

/**
 * Source lines of citations, in the same order.
 * @throws Error if a source does not exist
 */
export const sourceLines = (kb: KnowledgeBase, citations: readonly Citation[]) => citations.map((citation) => sourceLine(kb, citation));

/** Makes a statement of a part, with its sources and whether it is ours. */
export function statement(kb: KnowledgeBase, part: { text: string; sources?: readonly Citation[]; by?: 'report' | 'ours' }): Statement {
  return { text: part.text, sources: sourceLines(kb, part.sources ?? []), ours: part.by === 'ours' };
}

/** A statement with the key of its part. */
export interface KeyedStatement extends Statement {
  readonly key: string;
}

/** Statements of keyed parts, in written order. */
export const statements = (kb: KnowledgeBase, parts: Readonly<Record<string, { text: string; sources?: readonly Citation[] }>> | undefined): KeyedStatement[] =>
  Object.entries(parts ?? {}).map(([key, part]) => ({ ...statement(kb, part), key }));
