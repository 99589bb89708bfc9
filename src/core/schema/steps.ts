import { z } from 'astro/zod';
import { by, sources } from './reference.ts';
import { described, id, keyed, keyedTexts, text } from './text.ts';

const stepFields = {
  next: described(z.array(id).default([]), 'Keys of the steps that can follow; empty if the pathway ends here.', ['besluit'], ['Besluit']),
  end: described(z.boolean().default(false), 'true if the pathway can end here.'),
  weeks: described(z.number().positive().optional(), 'Time limit in weeks, where a figure is stated (a month is 4.345).', 2, 'twee'),
  by: described(by, 'Who gives the step this place: report, or ours where the report gives no order.'),
  sources,
};
const stepTexts = {
  title: described(
    text.max(60, 'Keep the title of a step under 60 characters: it stands in a drawing.'),
    'What happens, in a few words.',
    'Besluit over vrijwillige zorg',
  ),
  who: described(text.max(60, 'Keep who under 60 characters: it is shown in a drawing.').optional(), 'Who acts.', 'Het socialkontoret'),
  when: described(
    text.max(60, 'Keep when under 60 characters: it stands in a drawing.').optional(),
    'When, or how soon, where stated.',
    'Binnen twee weken na de melding',
  ),
  text: described(text, 'What happens, in one to three sentences.', 'De rechter oordeelt achteraf over het crisisbesluit.'),
};

/** The pathway of a family: steps by key, in narrative order. */
export const steps = described(
  keyed(z.strictObject({ ...stepFields, ...stepTexts }), 'melding').optional(),
  'Steps of the pathway of a family, by key, in order.',
);
/** The translated texts of those steps, under the same keys. */
export const stepsTexts = keyedTexts(z.strictObject(stepTexts), 'melding').optional();
