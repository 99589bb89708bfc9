import { z } from 'astro/zod';
import { defineCollection } from '../../core/schema/collection.ts';
import { countryCode, languageCode, locator } from '../../core/schema/reference.ts';
import { day, described, keyed, keyedTexts, text, title, translation } from '../../core/schema/text.ts';

/** Words such as "van den" before a family name: in lower case, followed by a space or an apostrophe. */
const particleFirst = /^(?:\p{Ll}+\s|['’]\p{Ll}\s|\p{Ll}['’])/u;
const howToPart = 'Write what stands before the family name apart: { family: Berg, given: Anna, particle: van den }.';

const name = z.union(
  [
    z.strictObject({
      family: described(
        text.refine((family) => !particleFirst.test(family), howToPart),
        'Family name, without what stands before it.',
        'Vink',
        'van den Berg',
      ),
      given: described(
        text.refine((given) => !/\s['’]?\p{Ll}/u.test(given), howToPart).optional(),
        'Given name or initials; left out where the publication does not say it.',
        'Caroline',
        'Anna van den',
      ),
      particle: described(text.optional(), 'What comes before the family name and does not count in sorting.', 'de'),
    }),
    z.strictObject({
      literal: described(
        text,
        'Name of an organisation, or of a person without a family name. For a person named without a given name, the family name alone.',
        'Home Office',
      ),
    }),
  ],
  'Write { family: Vink, given: Caroline }, or { literal: … } for an organisation.',
);

const sectionFields = { about: described(z.boolean().default(false), 'true for colophon parts that nothing needs to cite.') };
const sectionTexts = { title: described(text, 'Heading of the section.', 'Gezamenlijke instrumenten') };
const paragraphTexts = {
  text: described(
    text.max(200),
    'What the paragraph is about, in one short sentence of our own.',
    'Doel 1: één standaard voor screening door alle professionals, voordat problemen verergeren.',
  ),
};

const fields = {
  title: described(title, 'Short name as used in source lines, the same in every language.', 'NJi 2015'),
  type: described(
    z.enum(['report', 'webpage', 'legislation', 'bill', 'article-journal', 'article-newspaper', 'book', 'dataset', 'thesis', 'entry-encyclopedia', 'document']),
    'Kind of publication, as reference managers know it.',
    'webpage',
    'website',
  ).meta({ blank: 'webpage' }),
  authors: described(
    z.array(name).default([]),
    'Who wrote it. Left out if the publisher speaks for itself.',
    [{ family: 'Vink', given: 'Caroline' }],
    ['Caroline Vink'],
  ),
  published: described(text, 'Title as printed on the publication.', 'Mandatory reporting and the Crime and Policing Bill 2025'),
  subtitle: described(text.optional(), 'Subtitle as printed, without the title.', 'Lessen uit Scandinavië en Engeland'),
  publisher: described(
    text
      .regex(
        /^[^()/]*$/,
        'Write the name alone, e.g. "CBS". Who speaks goes in authors, a newspaper or site in containerTitle, a work that is passed on in reportsOn.',
      )
      .optional(),
    'Who publishes it, by name only. For a law or bill, who issues it.',
    'CBS',
    'CBS (Jeugdmonitor)',
  ),
  place: described(text.optional(), 'Where it was published.', 'Utrecht'),
  containerTitle: described(
    text.optional(),
    'What it appeared in: journal, newspaper, encyclopedia, series, or a site on which others publish.',
    'Children and Young People Now',
  ),
  reportsOn: described(text.optional(), 'Work by others on which it reports.', 'Sutton Trust, Stop Start, 2018'),
  number: described(text.optional(), 'Its own number.', 'HE 116/2017 vp'),
  issued: described(
    z
      .string()
      .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, 'Write the date of publication as "2015", "2015-06" or "2015-06-30".')
      .optional(),
    'Date of publication as far as it is known, between quotes: year, month or day.',
    '2015-06',
    2015,
  ),
  language: described(languageCode, 'Language it is written in: its code in lists/languages.yaml; Norwegian between quotes: "no".'),
  countries: described(z.array(countryCode).default([]), 'Countries it is about.', ['eng'], 'eng'),
  url: described(
    z.url('Give the full address, starting with https://').optional(),
    "The publisher's own page, not a mirror.",
    'https://longreads.cbs.nl/jeugdmonitor-2024/jeugdzorg',
    'www.cbs.nl',
  ),
  doi: described(
    text.regex(/^10\..+$/, 'Write the DOI without an address: it begins with 10.').optional(),
    'Its DOI without an address.',
    '10.1186/s12912-019-0338-y',
    'https://doi.org/10.1186/s12912-019-0338-y',
  ),
  lookedUp: described(day.optional(), 'Day on which it was read.'),
  period: described(z.tuple([z.int(), z.int()]).optional(), 'Years the publication speaks of, the first and the last.', [2012, 2015], '2012–2015'),
  role: described(z.enum(['base', 'later', 'named']), 'base (the basis of this site) · later (since 2015) · named (the report names it).', 'later').meta({
    blank: 'later',
  }),
};
const texts = {
  summary: described(
    text.optional(),
    'What it is and what we take from it.',
    'Een startdossier dat het rapport van 2015 noemt. Het rapport geeft geen auteur en geen jaar.',
  ),
};

/** One publication: `content/sources/<id>.mdx`. */
export const sourceSchema = z.strictObject({
  ...fields,
  ...texts,
  sections: described(keyed(z.strictObject({ ...sectionFields, ...sectionTexts }), 'opschaling-5').optional(), 'Sections that citations name, in order.'),
  paragraphs: described(z.record(locator, z.strictObject(paragraphTexts)).optional(), 'Paragraphs that citations name.'),
});

/** The English texts of a source. */
export const sourceTextsSchema = z.strictObject({
  ...translation,
  ...texts,
  sections: keyedTexts(z.strictObject(sectionTexts), 'opschaling-5').optional(),
  paragraphs: described(z.record(locator, z.strictObject(paragraphTexts)).optional(), 'The paragraphs in English, under the same keys as in the Dutch file.'),
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
