import { z } from 'astro/zod';
import { collectionNames } from './collections.ts';
import { countryCode } from './reference.ts';
import { id, text } from './text.ts';

const names = { nl: text, en: text };

/** A list of choices, Dutch and English side by side: `content/lists/<name>.yaml`. */
export const listSchema = z.record(id, z.strictObject(names));

/** Names in other languages that plain texts hold, by language: `content/lists/foreign-names.yaml`. */
export const foreignNamesSchema = z.partialRecord(z.enum(['da', 'en', 'fi', 'nl', 'sv']), z.array(text));

/** Municipalities of the examples: `content/lists/municipalities.yaml`. Coordinates in degrees (WGS 84). */
export const municipalitiesSchema = z.record(
  id,
  z.strictObject({ ...names, country: countryCode, latitude: z.number().min(50).max(72), longitude: z.number().min(-6).max(32) }),
);

const refused = z.array(text).default([]);

/** Key terms with the one word for each in either language: `content/lists/terminology.yaml`. */
export const terminologySchema = z.record(
  id,
  z.strictObject({
    ...names,
    term: id.optional().describe('Id of the term in the glossary that explains it.'),
    original: z
      .strictObject({ text, language: z.enum(['da', 'en', 'fi', 'nl', 'sv']) })
      .optional()
      .describe('A word that stays beside the translation where it is used first.'),
    note: z.strictObject(names).optional().describe('Why this word.'),
    avoid: z
      .strictObject({ nl: refused, en: refused })
      .default({ nl: [], en: [] })
      .describe('Words that no text may use for it: whole words, in every form that is meant.'),
  }),
);

/** Names of the site and its keepers: `content/site.yaml`. A part that is not known is left out. */
export const siteSchema = z
  .strictObject({
    name: z.strictObject(names),
    tagline: z.strictObject(names),
    origin: z.url('Give the address at which the site is published, starting with https://').describe('Overridable by the environment variable SITE_ORIGIN.'),
    version: text.describe('Edition of the content, e.g. 2026-11.'),
    since: z
      .strictObject({
        day: z.iso.date('Write a day as "YYYY-MM-DD".'),
        collections: z.array(z.enum(collectionNames)),
        readingMonths: z.int().positive().describe('Months after which a reading of today is called old, counted up to that day.'),
      })
      .describe('Day on which later sources were looked for, and the collections for whose entries that was done.'),
    contact: z.email().optional(),
    contactUntil: z.iso
      .date('Write a day as "YYYY-MM-DD".')
      .optional()
      .describe('Day until which the contact is sure to be read, within a year: /.well-known/security.txt says so. A test fails a month before it.'),
    publisher: text.optional(),
  })
  .refine(({ contact, contactUntil }) => (contact === undefined) === (contactUntil === undefined), {
    path: ['contactUntil'],
    error: 'Give a contact and the day until which it holds, or neither.',
  });
