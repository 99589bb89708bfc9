import { z } from 'astro/zod';

/** A text of one line or paragraph: plain, without markup, never empty. */
export const text = z.string().trim().min(1, 'Write a text here, or leave the field out.');

/** The name of an entry as a reader sees it. */
export const title = text.max(90, 'Keep a title under 90 characters: it must fit on a phone.').describe('Name of the entry as a reader sees it.');

/** What the entry says, in at most three short sentences. */
export const summary = text
  .min(30, 'Write a summary of one to three sentences: it stands under the title, in lists and in search.')
  .max(420, 'Keep the summary under 420 characters.')
  .describe('One to three short sentences: the message of the entry. Shown under the title, in lists and in search.');

/** An id as used in file names, fragments and references. */
export const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'Write an id in lower-case letters, digits and hyphens, e.g. uppsala-talo.');

/** Questions that a trainer or a council can put on the table. */
export const questions = z
  .array(text)
  .min(2, 'Give at least two questions: they are printed on the hand-out.')
  .max(4, 'Give at most four questions.')
  .describe('Two to four questions to discuss, put to a Dutch municipality. Ours.');

/** A record of nested parts, each under its own key (also its fragment on the page). */
export const keyed = <Part extends z.ZodType>(part: Part) => z.record(id, part);

/** What only an English file holds, beside the texts it translates. */
export const translation = {
  address: id.optional().describe('English word for the address, where the id is Dutch, e.g. sweden.'),
  translates: z.string().optional().describe('Fingerprint of the Dutch texts that this file translates; written by npm run mark:translated.'),
};
