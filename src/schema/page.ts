import { z } from 'astro/zod';
import { summary, title, translation } from './text.ts';

/** A page of running text (home, the argument, about, accessibility): `content/pages/<id>.mdx`. */
export const pageSchema = z.strictObject({ title, summary });
/** The English texts of such a page. */
export const pageTextsSchema = z.strictObject({ ...translation, title, summary });
