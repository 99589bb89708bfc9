import { z } from 'astro/zod';
import { sources } from '../reference.ts';
import { keyed, questions, summary, text, title, translation } from '../text.ts';

const caveatTexts = { text };

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
