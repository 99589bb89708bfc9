import { z } from 'astro/zod';

/** A value as a file holds it, in a sentence on it. */
const shown = (value: unknown) => (typeof value === 'string' ? `"${value}"` : JSON.stringify(value));

/**
 * A field as an author meets it, in an editor and in `content/README.md`: what it is for, a value that is right and, where it helps, one that is refused.
 * Without a right value that of what the field is made of counts: the first choice, the fields of a part, the items of a list.
 */
export function described<Field extends z.ZodType>(field: Field, meaning: string, right?: z.input<Field>, wrong?: unknown): Field {
  const refused = wrong ?? field.meta()?.['wrong'];
  return field.meta({
    description: refused === undefined ? meaning : `${meaning} Not ${shown(refused)}.`,
    ...(right === undefined ? {} : { examples: [right] }),
    ...(refused === undefined ? {} : { wrong: refused }),
  }) as Field;
}

/** A text of one line or paragraph: plain, without markup, never empty. */
export const text = z.string().trim().min(1, 'Write a text here, or leave the field out.');

/** A day of the calendar. */
export const day = z.iso.date('Write a day as "YYYY-MM-DD".').meta({ examples: ['2026-11-28'], wrong: '28 november 2026' });

/** The name of an entry as a reader sees it. */
export const title = described(
  text.max(90, 'Keep a title under 90 characters: it must fit on a phone.'),
  'Name of the entry as a reader sees it.',
  'Inclusie in opvang en school',
);

/** What the entry says, in at most three short sentences. */
export const summary = described(
  text
    .min(30, 'Write a summary of one to three sentences: it stands under the title, in lists and in search.')
    .max(420, 'Keep the summary under 420 characters.'),
  'One to three short sentences: the message of the entry. Shown under the title, in lists and in search.',
  'Finse gemeenten moeten opvang aanbieden voor kinderen van 0 tot 6 jaar. Ouders betalen een bijdrage die afhangt van hun inkomen.',
  'Over Finse opvang.',
);

/** An id as used in file names, fragments and references. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'Write an id in lower-case letters, digits and hyphens, e.g. uppsala-talo.')
  .meta({ examples: ['uppsala-talo'], wrong: 'Uppsala Talo' });

/** Questions that a trainer or a council can put on the table. */
export const questions = described(
  z.array(text).min(2, 'Give at least two questions: they are printed on the hand-out.').max(4, 'Give at most four questions.'),
  'Two to four questions to discuss, put to a Dutch municipality. Ours.',
  [
    'Wie kan bij ons een team op school om ondersteuning vragen: alleen de school, of ook het gezin zelf?',
    'Werken docenten en jeugdhulp bij ons in één team, of naast elkaar?',
  ],
  ['Werkt het?'],
);

/**
 * A record of nested parts, each under its own key (also its fragment on the page).
 * @param key of which kind keys are, for whoever writes one.
 */
export const keyed = <Part extends z.ZodType>(part: Part, key?: string) => z.record(key === undefined ? id : id.meta({ examples: [key] }), part);

/** The texts of nested parts in another language than the main one. */
export const keyedTexts = <Part extends z.ZodType>(part: Part, key?: string) =>
  described(keyed(part, key), 'Their texts in English, under the same keys as in the Dutch file.');

/** What only an English file holds, beside the texts it translates. */
export const translation = {
  address: described(id.optional(), 'English word for the address, where the id is Dutch.', 'sweden', 'Sweden'),
  translates: described(z.string().optional(), 'Fingerprint of the Dutch texts that this file translates; written by npm run mark:translated.', '9f0efe7bdc'),
};
