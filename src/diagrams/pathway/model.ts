import type { Step } from '../../site/steps.ts';

/** The way a family goes: steps that follow one another, with the cases in which a step does not hold. */
export interface Pathway {
  readonly steps: readonly Pick<Step, 'key' | 'number' | 'title' | 'who' | 'when' | 'next' | 'end' | 'ours'>[];
  readonly exceptions: readonly string[];
}
