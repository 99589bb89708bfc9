import { z } from 'astro/zod';
import { defineCollection } from '../../core/schema/collection.ts';
import { countryCode, languageCode, references, sources } from '../../core/schema/reference.ts';
import { described, keyed, keyedTexts, summary, text, title, translation } from '../../core/schema/text.ts';

const partFields = { sources };
const partTexts = {
  text: described(text, 'One of them, in one or two sentences of our own.', 'Een gemeenschappelijke structuur waarin professionals informatie uitwisselen.'),
};
const part = z.strictObject({ ...partFields, ...partTexts });

const fields = {
  kind: described(
    z.enum(['form', 'plan', 'method', 'programme']),
    'form (filled in) · plan (drawn up for a child) · method (a way of working) · programme (a course for parents or children).',
  ),
  countries: described(z.array(countryCode).min(1), 'Countries in which the report names it.', ['eng'], []),
  original: described(text.optional(), 'Name in the original language.', 'common assessment framework'),
  originalLanguage: described(languageCode.optional(), 'Language of the original name: its code in lists/languages.yaml.'),
  themes: references('themes', 'gedeelde-instrumenten'),
  sources,
};
const texts = {
  title,
  summary,
  users: described(text.optional(), 'Who uses it, where stated.', 'Professionals in alle lokale voorzieningen in de jeugdsector in Engeland.'),
};

/** A form, plan, method or programme: `content/instruments/<id>.mdx`. */
export const instrumentSchema = z.strictObject({
  ...fields,
  ...texts,
  aims: described(keyed(part, 'informatie-delen').optional(), 'Aims that the report lists.'),
  headings: described(keyed(part, 'hulpvraag').optional(), 'Headings or questions of the form.'),
  caveats: described(keyed(part, 'weerstand').optional(), 'Drawbacks that the report names.'),
});

/** The English texts of an instrument. */
export const instrumentTextsSchema = z.strictObject({
  ...translation,
  ...texts,
  aims: keyedTexts(z.strictObject(partTexts), 'informatie-delen').optional(),
  headings: keyedTexts(z.strictObject(partTexts), 'hulpvraag').optional(),
  caveats: keyedTexts(z.strictObject(partTexts), 'weerstand').optional(),
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
