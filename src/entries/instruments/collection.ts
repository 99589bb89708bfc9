import { z } from 'astro/zod';
import { defineCollection } from '../../core/schema/collection.ts';
import { countryCode, languageCode, references, sources } from '../../core/schema/reference.ts';
import { keyed, summary, text, title, translation } from '../../core/schema/text.ts';

const partFields = { sources };
const partTexts = { text: text.describe('One of them, in one or two sentences of ours.') };

const fields = {
  kind: z
    .enum(['form', 'plan', 'method', 'programme'])
    .describe('form (filled in) · plan (drawn up for a child) · method (a way to work) · programme (a course for parents or children).'),
  countries: z.array(countryCode).min(1).describe('Countries in which the report names it.'),
  original: text.optional().describe('Name in the original language.'),
  originalLanguage: languageCode.optional().describe('Language of the original name: its code in lists/languages.yaml, e.g. sv.'),
  themes: references('themes'),
  sources,
};
const texts = { title, summary, users: text.optional().describe('Who uses it, where stated.') };

/** A form, plan, method or programme: `content/instruments/<id>.mdx`. */
export const instrumentSchema = z.strictObject({
  ...fields,
  ...texts,
  aims: keyed(z.strictObject({ ...partFields, ...partTexts }))
    .optional()
    .describe('Aims that the report lists.'),
  headings: keyed(z.strictObject({ ...partFields, ...partTexts }))
    .optional()
    .describe('Headings or questions of the form.'),
  caveats: keyed(z.strictObject({ ...partFields, ...partTexts }))
    .optional()
    .describe('Drawbacks that the report names.'),
});

/** The English texts of an instrument. */
export const instrumentTextsSchema = z.strictObject({
  ...translation,
  ...texts,
  aims: keyed(z.strictObject(partTexts)).optional(),
  headings: keyed(z.strictObject(partTexts)).optional(),
  caveats: keyed(z.strictObject(partTexts)).optional(),
});

/** Registers the collection. */
export const collection = defineCollection({
  fields: instrumentSchema,
  texts: instrumentTextsSchema,
  place: 6,
  height: 1,
  isNamed: true,
  one: { nl: 'instrument', en: 'instrument' },
  list: {
    place: 5,
    nl: {
      address: 'instrumenten',
      nav: 'Instrumenten',
      title: 'Instrumenten',
      lead: 'Formulieren, plannen, methoden en programma’s die het rapport noemt.',
      leadOfSources: 'Formulieren, plannen, methoden en programma’s die de bronnen noemen.',
    },
    en: {
      address: 'instruments',
      nav: 'Instruments',
      title: 'Instruments',
      lead: 'Forms, plans, methods and programmes that the report names.',
      leadOfSources: 'Forms, plans, methods and programmes that the sources name.',
    },
  },
});

declare module '../../core/schema/collections.ts' {
  interface Collections {
    readonly instruments: typeof collection;
  }
}
