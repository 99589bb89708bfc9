import { z } from 'astro/zod';
import { inEachLanguage, isComplete, type Language, languages, mainLanguage, nameOfLanguage } from '../languages.ts';
import { collectionNames } from './collections.ts';
import { countryCode, languageCode, listItems, reference } from './reference.ts';
import { day, described, id, text } from './text.ts';

const incompleteLanguages = languages.filter((language) => !isComplete(language));

/** The same field in every language, with an example in that language if given. Optional in languages that need not be complete. */
const inEach = <Field extends z.ZodType>(field: Field, right: Readonly<Partial<Record<Language, z.input<Field>>>>) =>
  inEachLanguage((language) =>
    described(isComplete(language) ? field : (field.optional() as unknown as Field), `In ${nameOfLanguage(language)}.`, right[language] ?? right[mainLanguage]),
  );

/** Fills in missing languages with the text of the main language, for languages that need not be complete. */
const withMainAsFallback = <Part extends z.ZodType>(part: Part): Part =>
  part.overwrite((data) => {
    const texts = data as Readonly<Record<string, unknown>>;
    const fallbacks = incompleteLanguages.filter((language) => texts[language] === undefined).map((language) => [language, texts[mainLanguage]]);
    return { ...texts, ...Object.fromEntries(fallbacks) } as z.output<Part>;
  });
const inWords = <Field extends z.ZodType>(field: Field, right: Readonly<Partial<Record<Language, z.input<Field>>>>) =>
  withMainAsFallback(z.strictObject(inEach(field, right)));
const names = inWords(text, { nl: 'kinderopvang', en: 'childcare' });

/** A list of choices, each in every language: `content/lists/<name>.yaml`. */
const listSchema = z.record(id.meta({ examples: ['kinderopvang'], wrong: 'Kinderopvang' }), names);

/** Names in other languages that occur in plain texts, by language: `content/lists/foreign-names.yaml`. */
const foreignNamesSchema = z.record(languageCode, z.array(text.meta({ examples: ['Save the Children'] })));

/** Names of the languages of original names and foreign words: `content/lists/languages.yaml`. */
const languagesSchema = z.record(languageCode, inWords(text, { nl: 'Zweeds', en: 'Swedish' }));

/** Role of a country: studied by the report, compared from later sources, or the mirror that the others are compared with. */
const countryRoles = ['studied', 'compared', 'mirror'] as const;

const hue = z.tuple(
  Array.from({ length: 3 }, () => z.string().regex(/^#[0-9a-f]{6}$/, 'Write a colour as #rrggbb, in lower-case letters.')) as [
    z.ZodString,
    z.ZodString,
    z.ZodString,
  ],
);
/** Grey for countries without their own hue, always shown with the country code: readers of every colour vision can tell only about seven hues apart. */
export const plainHue = { light: ['#565b5a', '#b9bdbc', '#ebeded'], dark: ['#a3a8a6', '#4e5352', '#1f2524'] } as const;

const atlasNumber = z
  .string()
  .regex(/^\d{3}$/, 'Write the number of the state in ISO 3166-1 as three digits between quotes, e.g. "208".')
  .meta({ examples: ['208'], wrong: 208 });

/** The countries: `content/lists/countries.yaml`. Their order is that of columns and lists. */
export const countriesSchema = z.record(
  countryCode,
  z.strictObject({
    iso: described(
      z.string().regex(/^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/, 'Write the code of ISO 3166, e.g. DK or GB-ENG.'),
      'Its code in ISO 3166; for a part of a state, in ISO 3166-2.',
      'GB-ENG',
      'England',
    ),
    role: described(z.enum(countryRoles), 'studied (by the report) · compared (added later) · mirror (the one with which the others are compared).'),
    groups: described(listItems('country-groups', 'nordic'), 'Groups of countries that a statement can be about.'),
    language: described(languageCode, 'Its language: a code of lists/languages.yaml.'),
    map: described(
      z.union(
        [
          atlasNumber,
          z.strictObject({
            part: described(z.string(), 'Id of the part in country-coder.', 'GB-ENG'),
            within: described(atlasNumber, 'Number of the state it is a part of.', '826'),
          }),
        ],
        'Write the number of a state, e.g. "208", or { part: GB-ENG, within: "826" }.',
      ),
      'Outline in Natural Earth by number; or a part of a state by its id in country-coder, with the number of the state.',
      '208',
      208,
    ),
    light: described(
      hue.default([...plainHue.light]),
      'Its hue, a middle tone and a wash, on light paper. Left out: plain grey.',
      ['#8a1005', '#d9aba2', '#f2e5e2'],
      ['red', 'pink', 'white'],
    ),
    dark: described(hue.default([...plainHue.dark]), 'The same on dark paper.', ['#ea5a47', '#66352c', '#29201c'], ['#ea5a47']),
  }),
);

const wordsInEach = (right: Readonly<Partial<Record<Language, string[]>>>) => inWords(z.array(text).min(1), right);

/** Hedged claims of a source about several countries, by source, paragraph and a name of our own: `content/lists/hedges.yaml`. */
export const hedgesSchema = z.strictObject({
  group: described(
    wordsInEach({ nl: ['vier landen', 'de landen'], en: ['four countries', 'the countries'] }),
    'Beginnings of words that show that a sentence is about several countries.',
  ),
  single: described(
    wordsInEach({ nl: ['Zweden', 'Zweedse'], en: ['Sweden', 'Swedish'] }),
    'Beginnings of words that show that a sentence is about a single country or place after all.',
  ),
  claims: described(
    z.record(
      id.meta({ examples: ['nji-2015'] }),
      z.record(
        text.meta({ examples: ['principes-1.6'] }),
        z.record(
          id.meta({ examples: ['advies'] }),
          z.strictObject({
            about: described(
              wordsInEach({ nl: ['advies + geven', 'advies is'], en: ['give + advice', 'advice is'] }),
              'A sentence makes the claim if it contains one of these; parts joined by " + " must all be in it.',
            ),
            hedges: described(wordsInEach({ nl: ['vaak', 'veelal'], en: ['often', 'mostly'] }), 'Words of which the sentence must keep one.'),
          }),
        ),
      ),
    ),
    'What a paragraph says only with a hedge: by source, paragraph and a name of our own.',
  ),
});

const questions = z.array(text).min(3, 'Write three to five questions.').max(5, 'Write three to five questions.');
const asked = inWords(questions, {
  nl: ['wat kan een gemeente hiervan leren', 'lessen voor beleid en raad', 'wat leert het rapport ons'],
  en: ['what can we learn from other countries', 'lessons for municipalities and policy', 'recommendations for my country'],
});

/** Pages that are neither an entry nor a list but should still be found by search. */
export const toolPages = ['data', 'editions', 'mirror'] as const;

/**
 * Questions that a page answers, in readers' words: `content/lists/asks.yaml`. The key is an entry id, a collection name for its list page,
 * or one of `toolPages`.
 * No page displays them; search uses them to find entries.
 */
const asksSchema = z.record(id.meta({ examples: ['lessons'] }), asked);

/** Words that readers type but the texts do not use, with the words the texts use instead: `content/lists/search-words.yaml`. */
const searchWordsSchema = z.record(
  text.meta({ examples: ['MDO'] }),
  withMainAsFallback(
    z.strictObject({
      as: described(z.enum(['name', 'near']), '`name`: another name for the same thing; `near`: a different thing that, in our judgement, comes near.', 'near'),
      ...inEach(z.array(text).min(1), { nl: ['resource team', 'overleg'], en: ['resource team'] }),
      sources: described(z.array(reference('sources')).min(1).optional(), 'Sources on this site that use the word.'),
      country: described(countryCode.optional(), 'The country in which it means this, if it is used in only one.'),
    }),
  ),
);

/** Municipalities of the examples: `content/lists/municipalities.yaml`. Coordinates in degrees (WGS 84). */
const municipalitiesSchema = z.record(
  id.meta({ examples: ['linkoping'], wrong: 'Linköping' }),
  withMainAsFallback(
    z.strictObject({
      ...inEach(text, { nl: 'Linköping', en: 'Linköping' }),
      country: described(countryCode, 'The country it is in.', 'se'),
      latitude: described(z.number().min(-90).max(90), 'Degrees north.', 58.41, '58° 24′'),
      longitude: described(z.number().min(-180).max(180), 'Degrees east; west is below zero.', 15.62, '15° 37′'),
    }),
  ),
);

/** Key terms with the preferred word in each language: `content/lists/terminology.yaml`. */
export const terminologySchema = z.record(
  id,
  withMainAsFallback(
    z.strictObject({
      ...inEach(text, { nl: 'basisvoorzieningen', en: 'universal services' }),
      term: described(id.optional(), 'Id of the term in the glossary that explains it.', 'basisvoorzieningen', 'Basisvoorzieningen'),
      original: described(
        z
          .strictObject({
            text: described(text, 'The word.', 'leefplaats'),
            language: described(languageCode, 'Its language: a code of lists/languages.yaml.', 'nl', 'Dutch'),
          })
          .optional(),
        'A word that is kept next to the translation when it is first used.',
      ),
      note: described(
        inWords(text, { nl: 'Verantwoordelijk zijn is niet hetzelfde als zelf uitvoeren.', en: 'To be responsible is not to run a service.' }).optional(),
        'Why this word.',
      ),
      avoid: described(
        z.strictObject(inEach(z.array(text).default([]), { nl: ['mensen uit de basis'], en: ['basic services'] })).default(inEachLanguage(() => [])),
        'Words that no text may use for it: whole words, in every form to avoid.',
      ),
    }),
  ),
);

/** Corrected errors of our own, by a name of our own: `content/lists/corrections.yaml`. */
const correctionsSchema = z.record(
  id,
  z.strictObject({
    day: described(day, 'Day on which it was corrected.'),
    statement: described(text, 'Lasting id of the statement, as in the table of statements at /gegevens/.', 'zweden.text.3'),
    wrong: described(names, 'What was wrong.'),
    right: described(names, 'What it says since then, and on which source.'),
  }),
);

/** An address at which the site can be published: links on its pages begin at the root of a host. */
export const originSchema = z
  .url({ protocol: /^https?$/, error: 'Give the address at which the site is published, starting with https://' })
  .refine((address) => !URL.canParse(address) || new URL(address).href === new URL('/', address).href, {
    error: 'Give the address without a folder, e.g. https://example.org: links on pages begin at the root of a host.',
  });

/** Names of the site and its publisher: `content/site.yaml`. Omit what is not known. */
export const siteSchema = z
  .strictObject({
    name: described(inWords(text, { nl: 'Stevige basis', en: 'Solid ground' }), 'Name of the site.'),
    tagline: described(
      inWords(text, { nl: 'Jeugdstelsels vergeleken', en: 'Youth systems compared' }),
      'What the site is about, in a few words next to its name.',
    ),
    origin: described(originSchema, 'Where the site is published. Overridable by the environment variable SITE_ORIGIN.', 'https://example.org', 'example.org'),
    version: described(
      z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])(?:-[2-9])?$/, 'Name an edition by its year and month, and a second one of a month 2026-11-2.'),
      'Edition of the content: year and month. Editions are ordered by name.',
      '2026-11',
      'November 2026',
    ),
    since: described(
      z.strictObject({
        day: described(day, 'The day.', '2026-11-21'),
        collections: described(z.array(z.enum(collectionNames)), 'Collections for whose entries that was done.', ['countries', 'laws'] as never, ['landen']),
        readingMonths: described(z.int().positive(), 'Months after which a reading of today is called old, counted up to that day.', 18, '18 maanden'),
      }),
      'Day on which later sources were looked for, and the collections for whose entries that was done.',
    ),
    contact: described(z.email().optional(), 'E-mail address for messages about the site.', 'redactie@example.org', 'https://example.org/contact/'),
    contactUntil: described(
      day.optional(),
      'Day until which the contact is sure to be read, within a year: /.well-known/security.txt states it. npm run check:deadlines warns a month before.',
      '2027-11-22',
    ),
    publisher: described(text.optional(), 'Who publishes the site, where that is known.', 'Example'),
  })
  .refine(({ contact, contactUntil }) => (contact === undefined) === (contactUntil === undefined), {
    path: ['contactUntil'],
    error: 'Give a contact and the day until which it holds, or neither.',
  });

/** Selections of countries whose pages must stay, in addition to those that are generated: `content/lists/selections.yaml`. */
const selectionsSchema = z.array(
  z
    .string()
    .regex(/^[a-z]{2,4}(?:-[a-z]{2,4})+$/, 'Write codes of countries, joined by hyphens, e.g. dk-eng-fi.')
    .meta({ examples: ['dk-eng-fi'], wrong: 'dk, eng, fi' }),
);

/** What the home page shows: `content/lists/home.yaml`. */
const homeSchema = z.strictObject({
  themes: described(z.array(reference('themes')), 'Ids of themes in the table of the home page.', ['zorgmeldplicht'], ['Zorgmeldplicht']),
  services: described(z.array(reference('services')), 'Ids of services in its drawing, any number per country.', ['familjecentral'], ['De familjecentral']),
});

/** Entries with a special role on the site: `content/lists/roles.yaml`. */
const rolesSchema = z.strictObject({
  home: described(reference('pages'), 'The text of the home page.', 'home'),
  about: described(reference('pages'), 'The text about this site, below which the gaps are listed.', 'over'),
  argument: described(reference('pages'), 'The text that accompanies the drawing of the argument.', 'betoog'),
  accessibility: described(reference('pages'), 'The statement on accessibility.', 'toegankelijkheid'),
  'time-limits': described(
    reference('themes'),
    'The theme that says for each country whether anything is said about time limits, and has their drawing.',
    'termijnen',
  ),
});

/** Schemas of all lists, by the name of their file in `content/lists/`. */
export const lists = {
  countries: countriesSchema,
  'country-groups': listSchema,
  'theme-groups': listSchema,
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
