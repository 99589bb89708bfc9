import { z } from 'astro/zod';
import { defineCollection } from '../../core/schema/collection.ts';
import { countryCode, languageCode, locator } from '../../core/schema/reference.ts';
import { keyed, text, title, translation } from '../../core/schema/text.ts';

const name = z.union(
  [z.strictObject({ family: text, given: text, particle: text.optional() }), z.strictObject({ literal: text })],
  'Write { family: Vink, given: Caroline }, or { literal: … } for an organisation.',
);

const sectionFields = { about: z.boolean().default(false).describe('true for colophon parts that nothing needs to cite.') };
const sectionTexts = { title: text.describe('Heading of the section.') };
const paragraphTexts = { text: text.max(200).describe('What the paragraph is about, in one short sentence of ours.') };

const fields = {
  title: title.describe('Short name as used in source lines, the same in every language, e.g. NJi 2015.'),
  type: z
    .enum(['report', 'webpage', 'legislation', 'bill', 'article-journal', 'article-newspaper', 'book', 'dataset', 'thesis', 'entry-encyclopedia', 'document'])
    .meta({ examples: ['webpage'] })
    .describe('Kind of publication, as reference managers know it.'),
  authors: z.array(name).default([]).describe('Who wrote it. Left out where the publisher speaks for itself.'),
  published: text.describe('Title as printed on the publication.'),
  subtitle: text.optional().describe('Subtitle as printed, without the title.'),
  publisher: text
    .regex(
      /^[^()/]*$/,
      'Write the name alone, e.g. "CBS". Who speaks goes in authors, a newspaper or site in containerTitle, a work that is passed on in reportsOn.',
    )
    .optional()
    .describe('Who publishes it, by name alone. Of a law or bill, who issues it.'),
  place: text.optional().describe('Where it was published, e.g. Utrecht.'),
  containerTitle: text.optional().describe('Where it stands: journal, newspaper, encyclopedia, series, or a site that others publish on, e.g. GOV.UK.'),
  reportsOn: text.optional().describe('Work of others that it passes on, e.g. "Sutton Trust, Stop Start, 2018".'),
  number: text.optional().describe('Its own, e.g. "HE 116/2017 vp", "31 839 nr. 876".'),
  issued: z
    .string()
    .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, 'Write the date of publication as "2015", "2015-06" or "2015-06-30".')
    .optional()
    .describe('Date of publication as far as it is known, between quotes: "2015", "2015-06" or "2015-06-30"; not 2015.'),
  language: languageCode.describe('Language it is written in: its code in lists/languages.yaml, e.g. sv; Norwegian between quotes: "no".'),
  countries: z.array(countryCode).default([]).describe('Countries it is about.'),
  url: z.url('Give the full address, starting with https://').optional().describe("The publisher's own page, not a mirror."),
  doi: text.optional().describe('Its DOI without an address, e.g. 10.1136/bmj.h1234; not https://doi.org/….'),
  lookedUp: z.iso.date('Write a day as "YYYY-MM-DD".').optional().describe('Day on which it was read, e.g. "2026-11-28".'),
  period: z.tuple([z.int(), z.int()]).optional().describe('Years the publication speaks of.'),
  role: z
    .enum(['base', 'later', 'named'])
    .meta({ examples: ['later'] })
    .describe('base (what the site rests on) · later (since 2015) · named (the report names it).'),
};
const texts = {
  summary: text.optional().describe('What it is and what we take from it.'),
};

/** One publication: `content/sources/<id>.mdx`. */
export const sourceSchema = z.strictObject({
  ...fields,
  ...texts,
  sections: keyed(z.strictObject({ ...sectionFields, ...sectionTexts }))
    .optional()
    .describe('Sections that citations name, in order.'),
  paragraphs: z.record(locator, z.strictObject(paragraphTexts)).optional().describe('Paragraphs that citations name.'),
});

/** The English texts of a source. */
export const sourceTextsSchema = z.strictObject({
  ...translation,
  ...texts,
  sections: keyed(z.strictObject(sectionTexts)).optional(),
  paragraphs: z.record(locator, z.strictObject(paragraphTexts)).optional(),
});

/** Registers the collection. */
export const collection = defineCollection({
  fields: sourceSchema,
  texts: sourceTextsSchema,
  place: 9,
  height: 0,
  one: { nl: 'bron', en: 'source' },
  list: {
    place: 7,
    nl: {
      address: 'bronnen',
      nav: 'Bronnen',
      title: 'Bronnen',
      lead: 'Waarop de site steunt, en welke pagina’s het aanhalen.',
    },
    en: {
      address: 'sources',
      nav: 'Sources',
      title: 'Sources',
      lead: 'What the site rests on, and which pages cite it.',
    },
  },
});

declare module '../../core/schema/collections.ts' {
  interface Collections {
    readonly sources: typeof collection;
  }
}
