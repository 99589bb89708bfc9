import { z } from 'astro/zod';
import { ages } from '../../core/schema/ages.ts';
import { defineCollection } from '../../core/schema/collection.ts';
import { layer } from '../../core/schema/layers.ts';
import { anySources, by, countryCode, languageCode, reach, reference, sources } from '../../core/schema/reference.ts';
import { described, id, keyed, keyedTexts, summary, text, title, translation } from '../../core/schema/text.ts';

/** Ways in which two services of a country are tied; each tie is stored in one direction. */
export const linkKinds = ['refers-to', 'reports-to', 'works-with', 'works-in', 'part-of', 'advises', 'decides-on', 'shares-building'] as const;

/** The questions that the facts of every country answer, in this order. */
export const factKeys = ['carrier', 'law', 'reporting', 'time-limit', 'hub'] as const;

const factFields = { sources };
const factTexts = { text: described(text.max(90), 'The answer in a few words.', 'Alle inwoners, burger of professional, bij het socialkontoret') };

const layerFields = {
  level: described(layer, 'Which of the three shared layers this one matches.', 'universal', 'universeel'),
  by: described(by, 'Who names and delimits the layer: report or ours.'),
  sources,
};
const layerTexts = {
  name: described(text, "The country's own name for the layer as the report gives it, or ours.", 'Preventieve hulp'),
  text: described(
    text,
    'What the layer contains, in one or two sentences.',
    'Vrijwillige uithuisplaatsing onder de wet SoL, en gedwongen hulp als LVU-maatregel.',
  ),
};

const serviceFields = {
  original: described(text.optional(), 'Name in the original language or as the report writes it.', 'socialkontoret'),
  originalLanguage: described(languageCode.optional(), 'Language of the original name.'),
  reach,
  layers: described(
    z.union([z.literal('gateway'), z.array(layer).min(1)], 'Write a list of layers, or gateway for an office that opens the way to other layers.'),
    'Layers to which the service belongs, or gateway.',
    ['universal'],
    'universal',
  ),
  layersBy: described(by, 'Who puts the service in that layer: report or ours.'),
  ages,
  access: described(
    z.enum(['open', 'open-or-referred', 'decision', 'compulsory', 'not-stated']),
    'How a family gets in: open, open-or-referred, after a decision, compulsory, or not stated.',
  ),
  cost: described(z.enum(['free', 'income-related', 'not-stated']).default('not-stated'), 'What parents pay, where stated.'),
  links: described(
    z
      .array(
        z.strictObject({
          kind: described(z.enum(linkKinds), 'How the two are linked, read from this service to the other.', 'decides-on'),
          to: described(id, 'Id of a service of the same country.', 'lvu-maatregel'),
          by,
          sources,
        }),
      )
      .default([]),
    'Ties to other services of the country, written once, in one direction.',
  ),
  practice: described(reference('practices').optional(), 'Practice example that describes this service at length.', 'uppsala-talo'),
  sources,
};
const serviceTexts = {
  name: described(text, 'Name in plain words.', 'Jeugdgezondheidszorg'),
  text: described(text, 'What it does, in one to three sentences.', 'Valt onder de wet SoL. Over vrijwillige zorg besluit alleen het socialkontoret.'),
  carrier: described(text.optional(), 'Who carries it out or pays for it, where stated.', 'De gemeente Linköping.'),
  agesText: described(text.optional(), 'Ages in words, where more is said than numbers hold.', 'veelal jongere kinderen'),
};

const fields = {
  code: described(countryCode, 'Code of the country in lists/countries.yaml.'),
  sources: described(anySources, 'Sources of the page. Left out: the country is not described yet, and has no facts, layers or services.'),
};
const texts = {
  title: described(title, 'Name of the country as readers see it.', 'Zweden'),
  summary,
  since: described(
    text.max(600).optional(),
    'What the changes since 2015 mean for the comparison, in a few sentences. Ours, based on the notes since 2015.',
    'Het rapport zet Denemarken naast Zweden: één brede sociale wet. Dat geldt niet meer.',
  ),
};

/** One country: `content/countries/<id>.mdx`. A country without sources is not described yet: it has a name, and a summary that says so. */
export const countrySchema = z
  .strictObject({
    ...fields,
    ...texts,
    facts: described(
      z.partialRecord(z.enum(factKeys), z.strictObject({ ...factFields, ...factTexts })).default({}),
      'Short answers under the title. A key that is left out is shown as: the report is silent; or, for a country without sources, as: not described.',
    ),
    layers: described(keyed(z.strictObject({ ...layerFields, ...layerTexts }), 'preventief').default({}), 'Layers of provision, from the ground up.'),
    services: described(
      keyed(z.strictObject({ ...serviceFields, ...serviceTexts }), 'socialkontoret').default({}),
      'Services by id; the id is unique on the whole site.',
    ),
  })
  .superRefine(({ sources: restsOn, facts, layers, services }, context) => {
    if (restsOn.length === 0 && Object.keys({ ...facts, ...layers, ...services }).length > 0)
      context.addIssue({ code: 'custom', path: ['sources'], message: 'Name what the page rests on: it holds facts, layers or services.' });
  });

/** The English texts of a country: `content/countries/<id>.en.mdx`. */
export const countryTextsSchema = z.strictObject({
  ...translation,
  ...texts,
  facts: described(
    z.partialRecord(z.enum(factKeys), z.strictObject(factTexts)).default({}),
    'The answers in English, under the same keys as in the Dutch file.',
  ),
  layers: keyedTexts(z.strictObject(layerTexts), 'preventief').default({}),
  services: keyedTexts(z.strictObject(serviceTexts), 'socialkontoret').default({}),
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
