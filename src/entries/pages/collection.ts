import { z } from 'astro/zod';
import { defineCollection } from '../../core/schema/collection.ts';
import { day, described, summary, title, translation } from '../../core/schema/text.ts';

/** A page of running text (home, the argument, about, accessibility): `content/pages/<id>.mdx`. */
export const pageSchema = z.strictObject({
  title,
  summary,
  statement: described(
    z
      .strictObject({
        made: described(day, 'Day on which it was made.', '2026-11-22'),
        renewBefore: described(day, 'Day before which it must be renewed, within a year.', '2027-11-22'),
      })
      .optional(),
    'For a statement that expires, such as that on accessibility: the day on which it was made, and the day before which it must be renewed, within a year. npm run check:deadlines warns a month before.',
  ),
});
/** The English texts of a page. */
export const pageTextsSchema = z.strictObject({ ...translation, title, summary });

/** Registers the collection. */
export const collection = defineCollection({
  fields: pageSchema,
  texts: pageTextsSchema,
  place: 10,
  height: 5,
  one: { nl: 'pagina', en: 'page' },
});

declare module '../../core/schema/collections.ts' {
  interface Collections {
    readonly pages: typeof collection;
  }
}
