import type { KnowledgeBase } from '../core/knowledge-base.ts';
import type { Citation } from '../core/schema/reference.ts';
import { strings } from '../i18n/strings.ts';
import { placesInWords } from './works.ts';

/**
 * Places that are cited in one source, by its printed headings and in its own order, runs taken together: "De school, al. 1–3".
 * Undefined when the source is cited as a whole, or they are too many to help.
 * @param citations those of other sources are left alone
 */
export function placesInSource(kb: KnowledgeBase, source: string, citations: readonly Citation[]): string | undefined {
  const { sections = {}, paragraphs = {} } = kb.sourceById.get(source)?.data ?? {};
  const named = new Set(citations.flatMap((citation) => (citation.source === source && citation.at ? [citation.at] : [])));
  return placesInWords(
    [...Object.keys(sections), ...Object.keys(paragraphs)].filter((at) => named.has(at)),
    { heading: (section) => kb.printedHeadings.get(`${source}#${section}`) ?? section, paragraph: strings(kb.language).paragraph },
  );
}
