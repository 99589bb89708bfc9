import type { KnowledgeBase } from '../../core/knowledge-base.ts';

/** Every text within a value, at any depth. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** All that entries say in one language, in fields and running text, before any page is made of it. Ids are among it; they are words, too. */
export const textsOf = (kb: KnowledgeBase): string[] => [...kb.entries.values()].flatMap(({ data, body }) => [...textsIn(data), ...body.paragraphs]);
