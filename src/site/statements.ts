import type { KnowledgeBase } from '../core/knowledge-base.ts';
import type { Citation } from '../core/schema/reference.ts';
import { strings, yearsInWords } from '../i18n/strings.ts';
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
