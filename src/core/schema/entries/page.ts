import { z } from 'astro/zod';
import { summary, title, translation } from '../text.ts';

const day = z.iso.date('Write a day as "YYYY-MM-DD".');

/** A page of running text (home, the argument, about, accessibility): `content/pages/<id>.mdx`. */
export const pageSchema = z.strictObject({
  title,
  summary,
  statement: z
    .strictObject({ made: day, renewBefore: day })
    .optional()
    .describe(
      'Of a statement that lapses, such as that about accessibility: the day on which it was made, and the day before which it is renewed, within a year. npm run check:deadlines tells it a month before.',
    ),
});
/** The English texts of such a page. */
export const pageTextsSchema = z.strictObject({ ...translation, title, summary });
