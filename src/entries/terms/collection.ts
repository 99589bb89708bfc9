import { z } from 'astro/zod';
import { defineCollection } from '../../core/schema/collection.ts';
import { anySources, countryCode, languageCode, references } from '../../core/schema/reference.ts';
import { described, text, title, translation } from '../../core/schema/text.ts';

const equivalentFields = {
  word: described(text, 'The word in the original language, or as the report writes it.', 'neuvola'),
  language: described(languageCode, 'Language of that word: its code in lists/languages.yaml.', 'fi'),
  sources: described(anySources, 'Where the word is used.'),
};
const equivalentTexts = {
  literal: described(text.optional(), 'Literal meaning.', 'gezondheidsbezoeker'),
  differs: described(text.optional(), 'Where it differs from the Dutch word.', 'De bovenste van drie lagen.'),
};
const synonyms = described(
  z.array(text).default([]),
  'Other words a reader may type, in the language of this text: synonyms, abbreviations, older names, frequent spellings.',
  ['pleeggezin', 'pleegouder'],
  'pleeggezin, pleegouder',
);

const fields = {
  abbreviation: described(text.optional(), 'Letters by which it is known.', 'CAF'),
  entries: described(references('entries', 'caf'), 'Ids of entries and services this term belongs to.'),
  synonymsIn: described(
    z.record(languageCode, z.array(text)).default({}),
    'Words in other languages than that of the text, by the code of their language in lists/languages.yaml. A word that two languages share goes into the synonyms of both.',
    { en: ['budget cuts'], sv: ['familjecentral'] },
    ['budget cuts'],
  ),
  by: described(z.enum(['report', 'ours']).default('ours'), 'Whose definition it is.'),
  sources: described(anySources, 'Where the report uses the term.'),
};
const texts = {
  title: described(title, 'The term as readers see it.', 'Outreaching'),
  summary: described(text, 'What it means, in one or two sentences.', 'Zelf naar kinderen en gezinnen toe gaan, in plaats van wachten tot zij komen.'),
  nearest: described(
    text.optional(),
    'Nearest Dutch word or provision, and where it differs. Ours.',
    'Outreachend werken en bemoeizorg liggen het dichtst bij.',
  ),
  synonyms,
};

/** A term and its near-equivalents: `content/terms/<id>.mdx`. */
export const termSchema = z.strictObject({
  ...fields,
  ...texts,
  equivalents: described(z.record(countryCode, z.strictObject({ ...equivalentFields, ...equivalentTexts })).default({}), 'Near-equivalents by country.'),
});

/** The English texts of a term. */
export const termTextsSchema = z.strictObject({
  ...translation,
  ...texts,
  equivalents: described(z.record(countryCode, z.strictObject(equivalentTexts)).default({}), 'What is said of the near-equivalents in English, by country.'),
});

/** Registers the collection. */
export const collection = defineCollection({
  fields: termSchema,
  texts: termTextsSchema,
  place: 8,
  height: -1,
  isAsked: true,
  one: { nl: 'begrip', en: 'term' },
  list: {
    place: 6,
    nl: {
      address: 'begrippen',
      nav: 'Begrippen',
      title: 'Begrippen',
      lead: 'Woorden van alle landen naast elkaar: wat lijkt op wat, en waar het verschilt.',
    },
    en: {
      address: 'terms',
      nav: 'Terms',
      title: 'Terms',
      lead: 'Words from all countries side by side: what resembles what, and where it differs.',
    },
  },
});

declare module '../../core/schema/collections.ts' {
  interface Collections {
    readonly terms: typeof collection;
  }
}
