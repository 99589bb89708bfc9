import type { KnowledgeBase } from '../../../core/knowledge-base.ts';
import { pathOfEntry } from '../../../site/routes.ts';
import { sourceLine } from '../../../site/statements.ts';
import { updateById } from '../../../updates/updates.ts';

/** What the MDX components of running text need to know of the content, for `Astro.locals` of the page. */
export const localsFor = (kb: KnowledgeBase): Pick<App.Locals, 'language' | 'addressOf' | 'update' | 'sourceLine'> => ({
  language: kb.language,
  addressOf: (id) => pathOfEntry(kb, id),
  update: (id) => updateById(kb, id),
  sourceLine: (citation) => sourceLine(kb, citation),
});
