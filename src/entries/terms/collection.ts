import { z } from 'astro/zod';
import { defineCollection } from '../../core/schema/collection.ts';
import { citation, countryCode, languageCode, references } from '../../core/schema/reference.ts';
import { text, title, translation } from '../../core/schema/text.ts';

const equivalentFields = {
  word: text.describe('The word in the original language, or as the report writes it.'),
  language: languageCode.describe('Language of that word: its code in lists/languages.yaml, e.g. fi.'),
  sources: z.array(citation).default([]).describe('Where the word stands, e.g. [{ source: nji-2015, at: opschaling-1.2 }].'),
};
const equivalentTexts = {
  literal: text.optional().describe('Literal meaning.'),
  differs: text.optional().describe('Where it differs from the Dutch word.'),
};
const synonyms = z.array(text).default([]).describe('Other words a reader may type: synonyms, abbreviations, older names, frequent spellings.');

const fields = {
  abbreviation: text.optional().describe('Letters by which it is known, e.g. CAF.'),
  entries: references('entries').describe('Ids of entries and services this term belongs to.'),
  by: z.enum(['report', 'ours']).default('ours').describe('Whose definition it is.'),
  sources: z.array(citation).default([]).describe('Where the report uses the term.'),
};
const texts = {
  title,
  summary: text.describe('What it means, in one or two sentences.'),
  nearest: text.optional().describe('Nearest Dutch word or provision, and where it differs. Ours.'),
  synonyms,
};

/** A term and its near-equivalents: `content/terms/<id>.mdx`. */
export const termSchema = z.strictObject({
  ...fields,
  ...texts,
  equivalents: z
    .record(countryCode, z.strictObject({ ...equivalentFields, ...equivalentTexts }))
    .default({})
    .describe('Near-equivalents by country.'),
});

/** The English texts of a term. */
export const termTextsSchema = z.strictObject({
  ...translation,
  ...texts,
  equivalents: z.record(countryCode, z.strictObject(equivalentTexts)).default({}),
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
