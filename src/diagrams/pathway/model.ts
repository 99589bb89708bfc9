import type { Step } from '../../site/steps.ts';

/** The pathway of a family: connected steps, and the cases in which they do not apply. */
export interface Pathway {
  readonly steps: readonly Pick<Step, 'key' | 'number' | 'title' | 'who' | 'when' | 'next' | 'end' | 'ours'>[];
  readonly exceptions: readonly string[];
}
