import { z } from 'astro/zod';

/** A value as written in a content file, for use in a sentence. */
const shown = (value: unknown) => (typeof value === 'string' ? `"${value}"` : JSON.stringify(value));

/**
 * Documents a field for authors, in their editor and in `content/README.md`: its meaning, a valid value and, where helpful, a refused one.
 * Without a valid value, the example comes from the parts of the field: the first choice, the fields of an object, the items of a list.
 */
export function described<Field extends z.ZodType>(field: Field, meaning: string, right?: z.input<Field>, wrong?: unknown): Field {
  const refused = wrong ?? field.meta()?.['wrong'];
  return field.meta({
    description: refused === undefined ? meaning : `${meaning} Not ${shown(refused)}.`,
    ...(right === undefined ? {} : { examples: [right] }),
    ...(refused === undefined ? {} : { wrong: refused }),
  }) as Field;
}

/** Plain text of one line or paragraph, without markup; never empty. */
export const text = z.string().trim().min(1, 'Write a text here, or leave the field out.');

/** A calendar day, as YYYY-MM-DD. */
export const day = z.iso.date('Write a day as "YYYY-MM-DD".').meta({ examples: ['2026-11-28'], wrong: '28 november 2026' });

/** The name of an entry as shown to readers. */
export const title = described(
  text.max(90, 'Keep a title under 90 characters: it must fit on a phone.'),
  'Name of the entry as readers see it.',
  'Inclusie in opvang en school',
);

/** The message of an entry in one to three short sentences. */
export const summary = described(
  text
    .min(30, 'Write a summary of one to three sentences: it appears under the title, in lists and in search.')
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

/** Discussion questions for a trainer or a council. */
export const questions = described(
  z.array(text).min(2, 'Give at least two questions: they are printed on the hand-out.').max(4, 'Give at most four questions.'),
  'Two to four discussion questions of our own for a Dutch municipality.',
  [
    'Wie kan bij ons een team op school om ondersteuning vragen: alleen de school, of ook het gezin zelf?',
    'Werken docenten en jeugdhulp bij ons in één team, of naast elkaar?',
  ],
  ['Werkt het?'],
);

/**
 * A record of nested parts by key; the key is also the fragment of the part on the page.
 * @param key an example key, for authors.
 */
export const keyed = <Part extends z.ZodType>(part: Part, key?: string) => z.record(key === undefined ? id : id.meta({ examples: [key] }), part);

/** The translated texts of nested parts, under the same keys. */
export const keyedTexts = <Part extends z.ZodType>(part: Part, key?: string) =>
  described(keyed(part, key), 'Their texts in English, under the same keys as in the Dutch file.');

/** Fields that only a translation has, in addition to the translated texts. */
export const translation = {
  address: described(id.optional(), 'English word for the address, where the id is Dutch.', 'sweden', 'Sweden'),
  translates: described(z.string().optional(), 'Fingerprint of the Dutch texts that this file translates; written by npm run mark:translated.', '9f0efe7bdc'),
};
