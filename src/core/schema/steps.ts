import { z } from 'astro/zod';
import { by, sources } from './reference.ts';
import { id, keyed, text } from './text.ts';

const stepFields = {
  next: z.array(id).default([]).describe('Keys of the steps that can follow; empty where the way ends.'),
  end: z.boolean().default(false).describe('true where the way can end here.'),
  weeks: z.number().positive().optional().describe('Time limit in weeks, where a figure is stated (a month is 4.345).'),
  by: by.describe('Who gives the step this place: report, or ours where the report gives no order.'),
  sources,
};
const stepTexts = {
  title: text.max(60, 'Keep the title of a step under 60 characters: it stands in a drawing.').describe('What happens, in a few words.'),
  who: text.max(60, 'Keep who under 60 characters: it stands in a drawing.').optional().describe('Who acts.'),
  when: text.max(60, 'Keep when under 60 characters: it stands in a drawing.').optional().describe('When, or how soon, where stated.'),
  text: text.describe('What happens, in one to three sentences.'),
};

/** The way a family goes: steps by key, in the order in which they are told. */
export const steps = keyed(z.strictObject({ ...stepFields, ...stepTexts }))
  .optional()
  .describe('The way a family goes, by key, in the order told, e.g. melding, onderzoek, besluit.');
/** The English texts of those steps, under the same keys. */
export const stepsTexts = keyed(z.strictObject(stepTexts)).optional();
