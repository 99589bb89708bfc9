import { loadContent } from '../../scripts/check/load-content.ts';
import { buildKnowledgeBase } from '../../src/core/knowledge-base.ts';
import { inEachLanguage } from '../../src/core/languages.ts';

/** The content of this site, as the pages have it. */
export const { content } = loadContent(process.cwd());
export const kbs = inEachLanguage((language) => buildKnowledgeBase(content, language));
