import type { KnowledgeBase } from '../core/knowledge-base.ts';
import type { Citation } from '../core/schema/reference.ts';
import { strings } from '../i18n/strings.ts';
import { placesInWords } from './works.ts';

/**
 * Cited places of one source as text, by printed heading and in source order, with consecutive paragraphs merged: "De school, al. 1–3".
 * Undefined if only the source as a whole is cited, or if there are too many places to be helpful.
 * @param citations may include other sources, which are ignored
 */
export function placesInSource(kb: KnowledgeBase, source: string, citations: readonly Citation[]): string | undefined {
  const { sections = {}, paragraphs = {} } = kb.sourceById.get(source)?.data ?? {};
  const named = new Set(citations.flatMap((citation) => (citation.source === source && citation.at ? [citation.at] : [])));
  return placesInWords(
    [...Object.keys(sections), ...Object.keys(paragraphs)].filter((at) => named.has(at)),
    { heading: (section) => kb.printedHeadings.get(`${source}#${section}`) ?? section, paragraph: strings(kb.language).paragraph },
  );
}
