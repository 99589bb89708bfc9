import { z } from 'astro/zod';
import { defineCollection } from '../../core/schema/collection.ts';
import { sources } from '../../core/schema/reference.ts';
import { described, keyed, keyedTexts, questions, summary, text, title, translation } from '../../core/schema/text.ts';

const caveatTexts = {
  text: described(
    text,
    'One drawback, in one or two sentences of our own.',
    'In Espoo had een aantal professionals weerstand tegen de vragenlijst van een gezamenlijke methode.',
  ),
};

const fields = { number: described(z.int().min(1).max(9), 'Place in the row.', 1, 0), sources };
const texts = {
  title,
  summary,
  short: described(text.max(60), 'Name in a few words, for menus and tables.', 'Geleidelijke opschaling'),
  mirror: described(text, 'Question for a Dutch municipality.', 'Welke van de vijf verklaringen voor geleidelijke opschaling ziet u in uw gemeente al terug?'),
  questions,
  notSaid: described(
    z.array(text).min(1),
    'What the report does not say about this. Shown as a list.',
    ['Of kinderen beter af zijn met een geleidelijke opschaling. Het rapport meet dat niet.'],
    [],
  ),
};

/** A lesson of the report or a working principle: `content/lessons/<id>.mdx`, `content/principles/<id>.mdx`. */
export const lessonSchema = z.strictObject({
  ...fields,
  ...texts,
  caveats: described(keyed(z.strictObject({ sources, ...caveatTexts }), 'weerstand').optional(), 'Drawbacks that the report names, by key.'),
});

/** The English texts of a lesson or principle. */
export const lessonTextsSchema = z.strictObject({
  ...translation,
  ...texts,
  caveats: keyedTexts(z.strictObject(caveatTexts), 'weerstand').optional(),
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
