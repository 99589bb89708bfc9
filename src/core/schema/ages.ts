import { z } from 'astro/zod';
import { described } from './text.ts';

const age = z.string().regex(/^(?:pregnancy|birth|\d+ (?:months|years))$/, 'Write pregnancy, birth, "8 months" or "6 years".');

/**
 * An age range. An omitted end is one that the report does not state;
 * `placed` then sets where diagrams draw it, which is our reading.
 */
export const ages = described(
  z
    .strictObject({
      from: described(age.optional(), 'Lowest age stated: pregnancy, birth, months or years. Left out: not stated.', '8 months', '8 maanden'),
      to: described(age.optional(), 'Age up to which (end of the bar). Left out: not stated.', '6 years', '6'),
      placed: described(
        z.tuple([z.number().min(-0.75).max(18), z.number().min(0).max(18)]).optional(),
        'Where the drawing puts the ends that are not stated, in years (pregnancy is -0.75). Our reading.',
        [0, 6],
        [0],
      ),
    })
    .default({}),
  'Ages, only as far as stated.',
  { from: '8 months', to: '6 years' },
);
export type Ages = z.output<typeof ages>;

const units = { months: 1 / 12, years: 1 };

/** Converts an age to years; pregnancy is -0.75. */
export function inYears(written: string): number {
  if (written === 'pregnancy') return -0.75;
  if (written === 'birth') return 0;
  const [count, unit] = written.split(' ');
  return Number(count) * units[unit as keyof typeof units];
}
