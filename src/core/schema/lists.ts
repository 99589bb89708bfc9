import { z } from 'astro/zod';
import { collectionNames } from './collections.ts';
import { countryCode, languageCode, listItems, reference } from './reference.ts';
import { id, text } from './text.ts';

const names = { nl: text, en: text };

/** A list of choices, Dutch and English side by side: `content/lists/<name>.yaml`. */
const listSchema = z.record(id, z.strictObject(names));

/** Names in other languages that plain texts hold, by language: `content/lists/foreign-names.yaml`. */
const foreignNamesSchema = z.record(languageCode, z.array(text));

/** Languages of original names and foreign words, and their names: `content/lists/languages.yaml`. */
const languagesSchema = z.record(languageCode, z.strictObject(names));

/** What a country is to the base: studied by the report, compared from later sources, or the one that the others are held up to. */
const countryRoles = ['studied', 'compared', 'mirror'] as const;

const hue = z
  .tuple(
    Array.from({ length: 3 }, () => z.string().regex(/^#[0-9a-f]{6}$/, 'Write a colour as #rrggbb, in lower-case letters.')) as [
      z.ZodString,
      z.ZodString,
      z.ZodString,
    ],
  )
  .describe('Its hue, a middle tone and a wash.');
/** What a country without a hue of its own wears: a grey that its code stands beside, since no more than some seven hues can be told apart by readers of every colour vision. */
export const plainHue = { light: ['#565b5a', '#b9bdbc', '#ebeded'], dark: ['#a3a8a6', '#4e5352', '#1f2524'] } as const;

const atlasNumber = z.string().regex(/^\d{3}$/, 'Write the number of the state in ISO 3166-1 as three digits between quotes, e.g. "208".');

/** The countries of the base: `content/lists/countries.yaml`. Their order is that of columns and lists. */
export const countriesSchema = z.record(
  countryCode,
  z.strictObject({
    iso: z.string().regex(/^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/, 'Write the code of ISO 3166, e.g. DK or GB-ENG.'),
    role: z.enum(countryRoles),
    groups: listItems('country-groups').describe('Groups of countries that a statement can be about, e.g. nordic.'),
    language: languageCode,
    map: z
      .union(
        [atlasNumber, z.strictObject({ part: z.string(), within: atlasNumber })],
        'Write the number of a state, e.g. "208", or { part: GB-ENG, within: "826" }.',
      )
      .describe('Outline in Natural Earth by number; or a part of a state by its id in country-coder, with the number of the state.'),
    light: hue.default([...plainHue.light]).describe('Its hue, a middle tone and a wash, on light paper. Left out: plain grey.'),
    dark: hue.default([...plainHue.dark]).describe('The same on dark paper.'),
  }),
);

const ofBoth = { nl: z.array(text).min(1), en: z.array(text).min(1) };

/** Claims that a source makes of several countries only with a hedge, by source, paragraph and a name of ours: `content/lists/hedges.yaml`. */
export const hedgesSchema = z.strictObject({
  group: z.strictObject(ofBoth).describe('Beginnings of words by which a sentence speaks of several countries.'),
  single: z.strictObject(ofBoth).describe('Beginnings of words by which a sentence speaks of one country or place again.'),
  claims: z.record(
    id,
    z.record(
      text,
      z.record(
        id,
        z.strictObject({
          about: z.strictObject(ofBoth).describe('What shows a sentence to make the claim: one of these; parts joined by " + " stand in it together.'),
          hedges: z.strictObject(ofBoth).describe('Words of which the sentence keeps one.'),
        }),
      ),
    ),
  ),
});

const questions = z.array(text).min(3, 'Write three to five questions.').max(5, 'Write three to five questions.');

/**
 * Questions that an entry answers, as readers ask them: `content/lists/asks.yaml`, by the id of an entry, or by the name of a collection for its list.
 * No page shows them; the search finds entries by them.
 */
const asksSchema = z.record(id, z.strictObject({ nl: questions, en: questions }));

/** Words that readers type and texts lack, with words that texts have for them: `content/lists/search-words.yaml`. */
const searchWordsSchema = z.record(
  text,
  z.strictObject({
    nl: z.array(text).min(1),
    en: z.array(text).min(1),
    country: countryCode.optional().describe('The country in which it means this, when it is said in one only.'),
  }),
);

/** Municipalities of the examples: `content/lists/municipalities.yaml`. Coordinates in degrees (WGS 84). */
const municipalitiesSchema = z.record(
  id,
  z.strictObject({ ...names, country: countryCode, latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) }),
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

/** Errors of our own that were mended, by a name of ours: `content/lists/corrections.yaml`. */
const correctionsSchema = z.record(
  id,
  z.strictObject({
    day: z.iso.date('Write a day as "YYYY-MM-DD".').describe('Day on which it was mended.'),
    statement: text.describe('Lasting id of the statement, as the table of statements at /gegevens/ has it, e.g. zweden.text.3.'),
    wrong: z.strictObject(names).describe('What was wrong.'),
    right: z.strictObject(names).describe('What stands there since, and on what it rests.'),
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
      .describe(
        'Day until which the contact is sure to be read, within a year: /.well-known/security.txt says so. npm run check:deadlines tells it a month before.',
      ),
    publisher: text.optional(),
  })
  .refine(({ contact, contactUntil }) => (contact === undefined) === (contactUntil === undefined), {
    path: ['contactUntil'],
    error: 'Give a contact and the day until which it holds, or neither.',
  });

/** Sets of countries whose pages were published and stay, beside those that are made of every list of countries: `content/lists/selections.yaml`. */
const selectionsSchema = z.array(z.string().regex(/^[a-z]{2,4}(?:-[a-z]{2,4})+$/, 'Write codes of countries, joined by hyphens, e.g. dk-eng-fi.'));

/** What the home page shows: `content/lists/home.yaml`. */
const homeSchema = z.strictObject({
  themes: z.array(reference('themes')).describe('Ids of themes in the table of the home page.'),
  services: z.array(reference('services')).describe('Ids of services in its drawing, any number of each country.'),
});

/** Entries that play a part of their own on the site: `content/lists/roles.yaml`. */
const rolesSchema = z.strictObject({
  home: reference('pages').describe('The text of the home page.'),
  about: reference('pages').describe('The text about this site, below which the gaps are listed.'),
  argument: reference('pages').describe('The text that the drawing of the argument goes with.'),
  accessibility: reference('pages').describe('The statement on accessibility.'),
  'time-limits': reference('themes').describe('The theme that says of each country whether anything is said of time limits, and has their drawing.'),
});

/** Every list, by the name of its file in `content/lists/`, with its schema. */
export const lists = {
  countries: countriesSchema,
  'country-groups': listSchema,
  languages: languagesSchema,
  settings: listSchema,
  professions: listSchema,
  'age-groups': listSchema,
  'foreign-names': foreignNamesSchema,
  municipalities: municipalitiesSchema,
  terminology: terminologySchema,
  hedges: hedgesSchema,
  selections: selectionsSchema,
  home: homeSchema,
  roles: rolesSchema,
  asks: asksSchema,
  corrections: correctionsSchema,
  'search-words': searchWordsSchema,
};
export type ListFile = keyof typeof lists;
export const listFiles = Object.keys(lists) as ListFile[];
