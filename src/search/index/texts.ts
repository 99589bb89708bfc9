import type { KnowledgeBase } from '../../core/knowledge-base.ts';

/** All strings inside a value, at any depth. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** All texts of the entries in one language, from fields and bodies, before any page is rendered. Ids are included; they are words too. */
export const textsOf = (kb: KnowledgeBase): string[] => [...kb.entries.values()].flatMap(({ data, body }) => [...textsIn(data), ...body.paragraphs]);
