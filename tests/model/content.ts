import { readContent } from '../../scripts/read-content.ts';
import { buildKnowledgeBase } from '../../src/model/knowledge-base.ts';

/** The content of this site, as the pages have it. */
export const { content } = readContent(process.cwd());
export const kbs = { nl: buildKnowledgeBase(content, 'nl'), en: buildKnowledgeBase(content, 'en') };
