import { z } from 'astro/zod';

const age = z.string().regex(/^(?:pregnancy|birth|\d+ (?:months|years))$/, 'Write pregnancy, birth, "8 months" or "6 years".');

/**
 * The ages that something is for. An end that is left out is an end the report does not state;
 * `placed` then says where the drawing puts it, which is our reading.
 */
export const ages = z
  .strictObject({
    from: age.optional().describe('Lowest age stated: pregnancy, birth, "8 months", "6 years". Left out: not stated.'),
    to: age.optional().describe('Age up to which (end of the bar). Left out: not stated.'),
    placed: z
      .tuple([z.number().min(-0.75).max(18), z.number().min(0).max(18)])
      .describe('Where the drawing puts the ends that are not stated, in years (pregnancy is -0.75). Our reading.')
      .optional(),
  })
  .default({})
  .describe('Ages, only as far as stated.');
export type Ages = z.output<typeof ages>;

const units = { months: 1 / 12, years: 1 };

/** An age in years; pregnancy is -0.75. */
export function inYears(written: string): number {
  if (written === 'pregnancy') return -0.75;
  if (written === 'birth') return 0;
  const [count, unit] = written.split(' ');
  return Number(count) * units[unit as keyof typeof units];
}
