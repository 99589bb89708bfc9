import { z } from 'astro/zod';
import { ages } from '../../core/schema/ages.ts';
import { defineCollection } from '../../core/schema/collection.ts';
import { layer } from '../../core/schema/layers.ts';
import { by, citation, countryCode, languageCode, reach, reference, sources } from '../../core/schema/reference.ts';
import { id, keyed, summary, text, title, translation } from '../../core/schema/text.ts';

/** Ways in which two services of a country are tied together; stored in one direction. */
export const linkKinds = ['refers-to', 'reports-to', 'works-with', 'works-in', 'part-of', 'advises', 'decides-on', 'shares-building'] as const;

/** The questions that the facts strip of every country answers, in this order. */
export const factKeys = ['carrier', 'law', 'reporting', 'time-limit', 'hub'] as const;

const factFields = { sources };
const factTexts = { text: text.max(90).describe('The answer in a few words.') };

const layerFields = {
  level: layer.describe('Which of the three shared layers this one matches.'),
  by: by.describe('Who names and delimits the layer: report or ours.'),
  sources,
};
const layerTexts = {
  name: text.describe("The country's own name for the layer as the report gives it, or ours."),
  text: text.describe('What the layer holds, in one or two sentences.'),
};

const serviceFields = {
  original: text.optional().describe('Name in the original language or as the report writes it.'),
  originalLanguage: languageCode.optional().describe('Language of the original name.'),
  reach,
  layers: z
    .union([z.literal('gateway'), z.array(layer).min(1)], 'Write a list of layers, or gateway for an office that opens the way to other layers.')
    .describe('Layers the service stands in, or gateway.'),
  layersBy: by.describe('Who puts the service in that layer: report or ours.'),
  ages,
  access: z
    .enum(['open', 'open-or-referred', 'decision', 'compulsory', 'not-stated'])
    .describe('How a family gets in: open, open-or-referred, after a decision, compulsory, or not stated.'),
  cost: z.enum(['free', 'income-related', 'not-stated']).default('not-stated').describe('What parents pay, where stated.'),
  links: z
    .array(z.strictObject({ kind: z.enum(linkKinds), to: id.describe('Id of a service of the same country.'), by, sources }))
    .default([])
    .describe('Ties to other services of the country, written once, in one direction.'),
  practice: reference('practices').optional().describe('Practice example that describes this service at length.'),
  sources,
};
const serviceTexts = {
  name: text.describe('Name in plain words.'),
  text: text.describe('What it does, in one to three sentences.'),
  carrier: text.optional().describe('Who carries it out or pays for it, where stated.'),
  agesText: text.optional().describe('Ages in words, where more is said than numbers hold, e.g. "jongere kinderen".'),
};

const fields = {
  code: countryCode.describe('Code of the country in lists/countries.yaml, e.g. dk.'),
  sources: z
    .array(citation)
    .default([])
    .describe('What the page rests on. Left out: the country is not described yet, and holds no facts, layers or services.'),
};
const texts = {
  title,
  summary,
  since: text.max(600).optional().describe('What the changes since 2015 mean for the comparison, in a few sentences. Ours; rests on the notes since 2015.'),
};

/** One country: `content/countries/<id>.mdx`. One without sources is not described yet: it has a name and a summary that says so. */
export const countrySchema = z
  .strictObject({
    ...fields,
    ...texts,
    facts: z
      .partialRecord(z.enum(factKeys), z.strictObject({ ...factFields, ...factTexts }))
      .default({})
      .describe('Short answers under the title; a key left out is shown as: the report is silent, or of a country without sources as not described.'),
    layers: keyed(z.strictObject({ ...layerFields, ...layerTexts }))
      .default({})
      .describe('Layers of provision, in the order of the ground up.'),
    services: keyed(z.strictObject({ ...serviceFields, ...serviceTexts }))
      .default({})
      .describe('Services by id; the id is unique on the whole site.'),
  })
  .superRefine(({ sources: restsOn, facts, layers, services }, context) => {
    if (restsOn.length === 0 && Object.keys({ ...facts, ...layers, ...services }).length > 0)
      context.addIssue({ code: 'custom', path: ['sources'], message: 'Name what the page rests on: it holds facts, layers or services.' });
  });

/** The English texts of a country: `content/countries/<id>.en.mdx`. */
export const countryTextsSchema = z.strictObject({
  ...translation,
  ...texts,
  facts: z.partialRecord(z.enum(factKeys), z.strictObject(factTexts)).default({}),
  layers: keyed(z.strictObject(layerTexts)).default({}),
  services: keyed(z.strictObject(serviceTexts)).default({}),
});

/** Registers the collection. */
export const collection = defineCollection({
  fields: countrySchema,
  texts: countryTextsSchema,
  place: 0,
  height: 1,
  hasHandout: true,
  one: { nl: 'land', en: 'country' },
  list: {
    place: 0,
    nl: {
      address: 'landen',
      nav: 'Landen',
      title: 'Landen',
      lead: 'Vier landen die het rapport onderzocht, en Nederland als spiegel.',
      leadOfSources: 'De landen die op deze site naast elkaar staan, met Nederland als spiegel.',
    },
    en: {
      address: 'countries',
      nav: 'Countries',
      title: 'Countries',
      lead: 'The countries the report studied, and the Netherlands as the mirror.',
      leadOfSources: 'The countries that stand side by side on this site, with the Netherlands as the mirror.',
    },
  },
});

declare module '../../core/schema/collections.ts' {
  interface Collections {
    readonly countries: typeof collection;
  }
}
