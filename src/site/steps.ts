import type { Data } from '../core/content.ts';
import type { KnowledgeBase } from '../core/knowledge-base.ts';
import { type SourceLine, sourceLines } from './statements.ts';

/** One step in the pathway of a family. */
export interface Step {
  readonly key: string;
  readonly number: number;
  readonly title: string;
  readonly who?: string;
  readonly when?: string;
  readonly text: string;
  /** The steps that can follow. */
  readonly next: readonly { readonly key: string; readonly number: number; readonly title: string }[];
  readonly end: boolean;
  readonly ours: boolean;
  readonly weeks?: number;
  readonly sources: readonly SourceLine[];
}

/** The steps of a practice or procedure, numbered from 1 in written order; empty if there are none. */
export function stepsOf(kb: KnowledgeBase, steps: Data<'practices'>['steps']): Step[] {
  const keys = Object.keys(steps ?? {});
  return Object.entries(steps ?? {}).map(([key, step], index) => ({
    key,
    number: index + 1,
    title: step.title,
    ...(step.who ? { who: step.who } : {}),
    ...(step.when ? { when: step.when } : {}),
    ...(step.weeks ? { weeks: step.weeks } : {}),
    text: step.text,
    next: step.next.map((to) => ({ key: to, number: keys.indexOf(to) + 1, title: steps?.[to]?.title ?? to })),
    end: step.end,
    ours: step.by === 'ours',
    sources: sourceLines(kb, step.sources),
  }));
}
