import { z } from 'astro/zod';
import { defineCollection } from '../../core/schema/collection.ts';
import { sources } from '../../core/schema/reference.ts';
import { keyed, questions, summary, text, title, translation } from '../../core/schema/text.ts';

const caveatTexts = { text: text.describe('One drawback, in one or two sentences of ours.') };

const fields = { number: z.int().min(1).max(9).describe('Place in the row.'), sources };
const texts = {
  title,
  summary,
  short: text.max(60).describe('Name in a few words, for menus and tables.'),
  mirror: text.describe('Question to a Dutch municipality.'),
  questions,
  notSaid: z.array(text).min(1).describe('What the report does not say about this. Shown as a list.'),
};

/** A lesson of the report or a working principle: `content/lessons/<id>.mdx`, `content/principles/<id>.mdx`. */
export const lessonSchema = z.strictObject({
  ...fields,
  ...texts,
  caveats: keyed(z.strictObject({ sources, ...caveatTexts }))
    .optional()
    .describe('Drawbacks that the report names, by key.'),
});

/** The English texts of a lesson or principle. */
export const lessonTextsSchema = z.strictObject({
  ...translation,
  ...texts,
  caveats: keyed(z.strictObject(caveatTexts)).optional(),
});

/** Registers the collection. */
export const collection = defineCollection({
  fields: lessonSchema,
  texts: lessonTextsSchema,
  place: 3,
  height: 4,
  hasHandout: true,
  isAsked: true,
  one: { nl: 'les', en: 'lesson' },
  list: {
    place: 1,
    nl: {
      address: 'lessen',
      nav: 'Lessen',
      title: 'Lessen',
      lead: 'Wat het rapport leert uit de landen die het onderzocht, en waarop elke les steunt.',
    },
    en: {
      address: 'lessons',
      nav: 'Lessons',
      title: 'Lessons',
      lead: 'What the report learns from the countries it studied, and what each lesson rests on.',
    },
  },
});

declare module '../../core/schema/collections.ts' {
  interface Collections {
    readonly lessons: typeof collection;
  }
}
