import type { Entry, KnowledgeBase } from '../core/knowledge-base.ts';
import type { Language } from '../core/languages.ts';
import type { ListName } from '../core/schema/collections.ts';
import type { Citation } from '../core/schema/reference.ts';
import { strings, type Words, yearsInWords } from '../i18n/strings.ts';
import { pathOfEntry } from './routes.ts';

/** A source line under a statement: "NJi 2015, Zorgmeldplicht, al. 2", with the address of that paragraph's record. */
export interface SourceLine {
  readonly label: string;
  readonly href: string;
  /** Short name of the source and the place in it, apart; the place in words: "Zorgmeldplicht, al. 2". */
  readonly source: string;
  readonly at?: string;
  readonly place?: string;
  /** Language of the label, where it is not the page's: a publication keeps its own name. */
  readonly lang?: string;
  /** "stand 2012–2015", where the source speaks of a period. */
  readonly period?: string;
}

/** Who speaks in something: the report that the site is of, another source, or nobody, where it is not described yet. */
export type Origin = 'report' | 'other' | 'none';

/** Who speaks in what rests on these citations: the report where one of them is of a publication that the site rests on. */
export function originOf(kb: Pick<KnowledgeBase, 'sourceById'>, citations: readonly Citation[]): Origin {
  if (citations.length === 0) return 'none';
  return citations.some(({ source }) => kb.sourceById.get(source)?.data.role === 'base') ? 'report' : 'other';
}

/** Who speaks on the page of an entry, by the sources that it names for itself. */
export const originOfEntry = (kb: Pick<KnowledgeBase, 'sourceById'>, { data }: Entry): Origin => originOf(kb, 'sources' in data ? data.sources : []);

/** Words of who speaks: of several together the report, where it speaks in all. */
export const originWords = (language: Language, ...origins: readonly Origin[]): Words['origins']['report'] =>
  strings(language).origins[origins.every((origin) => origin === 'report') ? 'report' : 'other'];

/** The sentence under the title of a list, by who speaks in its entries. */
export function leadOfList(kb: KnowledgeBase, list: ListName): string {
  const { lead, leadOfSources = lead } = strings(kb.language).lists[list];
  const entries: readonly Entry[] = kb[list];
  return entries.every((entry) => originOfEntry(kb, entry) === 'report') ? lead : leadOfSources;
}

/** Years of which citations speak, in words: those that their sources tell of, else those in which they were issued; empty when none says. */
export function yearsOf(kb: Pick<KnowledgeBase, 'sourceById'>, citations: readonly Citation[]): string {
  const years = citations.flatMap(({ source }) => {
    const { period, issued } = kb.sourceById.get(source)?.data ?? {};
    return period ?? (issued ? [Number(issued.slice(0, 4))] : []);
  });
  return years.length === 0 ? '' : yearsInWords(Math.min(...years), Math.max(...years));
}

/** Something said, with what it rests on. */
export interface Statement {
  readonly text: string;
  readonly sources: readonly SourceLine[];
  readonly ours: boolean;
}

/** A section or paragraph as a reader finds it in the publication: its printed heading, and the number of the paragraph under it. */
function placeInWords(kb: KnowledgeBase, source: string, at: string): string {
  const heading = kb.printedHeadings.get(`${source}#${at}`);
  if (heading) return heading;
  const [section = at, paragraph = ''] = at.split('.');
  return `${kb.printedHeadings.get(`${source}#${section}`) ?? section}, ${strings(kb.language).paragraph(paragraph)}`;
}

/** @throws Error when the source is not among the entries. */
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
 * Source lines of citations, in their order.
 * @throws Error when a source does not exist
 */
export const sourceLines = (kb: KnowledgeBase, citations: readonly Citation[]) => citations.map((citation) => sourceLine(kb, citation));

/** A statement with its sources, and whose it is. */
export function statement(kb: KnowledgeBase, part: { text: string; sources?: readonly Citation[]; by?: 'report' | 'ours' }): Statement {
  return { text: part.text, sources: sourceLines(kb, part.sources ?? []), ours: part.by === 'ours' };
}

/** A statement under the key of its part. */
export interface KeyedStatement extends Statement {
  readonly key: string;
}

/** Statements of a keyed part, in the order written. */
export const statements = (kb: KnowledgeBase, parts: Readonly<Record<string, { text: string; sources?: readonly Citation[] }>> | undefined): KeyedStatement[] =>
  Object.entries(parts ?? {}).map(([key, part]) => ({ ...statement(kb, part), key }));
