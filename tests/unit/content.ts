import { loadContent } from '../../scripts/check/load-content.ts';
import { buildKnowledgeBase } from '../../src/core/knowledge-base.ts';

/** The content of this site, as the pages have it. */
export const { content } = loadContent(process.cwd());
export const kbs = { nl: buildKnowledgeBase(content, 'nl'), en: buildKnowledgeBase(content, 'en') };
