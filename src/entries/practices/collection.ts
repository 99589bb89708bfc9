import { z } from 'astro/zod';
import { ages } from '../../core/schema/ages.ts';
import { defineCollection } from '../../core/schema/collection.ts';
import { layer } from '../../core/schema/layers.ts';
import { by, citation, countryCode, listItems, reach, references, sources } from '../../core/schema/reference.ts';
import { steps, stepsTexts } from '../../core/schema/steps.ts';
import { keyed, questions, summary, text, title, translation } from '../../core/schema/text.ts';

const transferTexts = {
  what: text.describe('What it is, in one sentence.'),
  carrier: text.optional().describe('Who carries it. Left out: the report does not say.'),
  law: text.optional().describe('Law or duty it rests on. Left out: the report does not say.'),
  staff: text.optional().describe('Who does the work, with numbers where stated. Left out: the report does not say.'),
  reach: text.optional().describe('How far it reaches: schools, children, area. Left out: the report does not say.'),
  needs: text.optional().describe('What belongs to it according to the report; never an outcome. Left out: the report does not say.'),
  nearest: text.describe('Nearest Dutch counterpart and where it differs. Ours.'),
  notSaid: z.array(text).min(1).describe('What the report does not say and a reader would want to know.'),
};

const transferFields = {
  sources: z.array(citation).min(1).optional().describe('What `nearest` rests on. Left out: nearest is our reading alone.'),
};

const fields = {
  country: countryCode.describe('Code of the country in lists/countries.yaml, e.g. dk; Norwegian between quotes: "no".'),
  reach,
  setting: listItems('settings').describe('Where it happens: ids of lists/settings.yaml.'),
  professions: listItems('professions').describe('Who works there: ids of lists/professions.yaml.'),
  ageGroups: listItems('age-groups').describe('Age groups it is for (for the finder): ids of lists/age-groups.yaml.'),
  ageGroupsBy: by.describe('Whose reading the age groups are.'),
  ages,
  layers: z.array(layer).min(1).describe('Layers of the continuum it stands in.'),
  layersBy: by.describe('Whose reading the layers are.'),
  since: z.int().optional().describe('Year it began, where stated.'),
  services: references('services').describe('Services that take part: ids of services.'),
  instruments: references('instruments'),
  laws: references('laws'),
  themes: references('themes'),
  sources,
};
const texts = {
  title,
  summary,
  agesText: text.optional().describe('Ages in words, where stated so.'),
  questions,
};

/** A practice example of the report: `content/practices/<id>.mdx`. */
export const practiceSchema = z.strictObject({
  ...fields,
  ...texts,
  steps: steps.describe('The way a family goes, by key, in the order told.'),
  caveats: keyed(z.strictObject({ sources, text: text.describe('One drawback, in one or two sentences of ours.') }))
    .optional()
    .describe('Drawbacks, resistance, limits that the report names.'),
  transfer: z.strictObject({ ...transferFields, ...transferTexts }).describe('Transfer card.'),
});

/** The English texts of a practice: `content/practices/<id>.en.mdx`. */
export const practiceTextsSchema = z.strictObject({
  ...translation,
  ...texts,
  steps: stepsTexts,
  caveats: keyed(z.strictObject({ text })).optional(),
  transfer: z.strictObject(transferTexts),
});

/** Registers the collection. */
export const collection = defineCollection({
  fields: practiceSchema,
  texts: practiceTextsSchema,
  place: 5,
  height: 2,
  hasHandout: true,
  isAsked: true,
  isNamed: true,
  one: { nl: 'praktijkvoorbeeld', en: 'practice example' },
  list: {
    place: 3,
    nl: {
      address: 'praktijk',
      nav: 'Praktijk',
      title: 'Praktijkvoorbeelden',
      lead: 'Beschreven in een rapport, hier niet beoordeeld. Kies een land, een plek, een leeftijd of een les.',
      leadOfSources: 'Beschreven in een bron, hier niet beoordeeld. Kies een land, een plek, een leeftijd of een les.',
    },
    en: {
      address: 'practice',
      nav: 'Practice',
      title: 'Practice examples',
      lead: 'Described in a report, not evaluated here. Choose a country, a setting, an age or a lesson.',
      leadOfSources: 'Described in a source, not evaluated here. Choose a country, a setting, an age or a lesson.',
    },
  },
});

declare module '../../core/schema/collections.ts' {
  interface Collections {
    readonly practices: typeof collection;
  }
}
