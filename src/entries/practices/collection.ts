import { z } from 'astro/zod';
import { ages } from '../../core/schema/ages.ts';
import { defineCollection } from '../../core/schema/collection.ts';
import { layer } from '../../core/schema/layers.ts';
import { by, citation, countryCode, listItems, reach, references, sources } from '../../core/schema/reference.ts';
import { steps, stepsTexts } from '../../core/schema/steps.ts';
import { described, keyed, keyedTexts, questions, summary, text, title, translation } from '../../core/schema/text.ts';

const transferTexts = {
  what: described(text, 'What it is, in one sentence.', 'Eén huis in Hämeenlinna, met alle vormen van ondersteuning voor kinderen, jongeren en ouders.'),
  carrier: described(text.optional(), 'Who runs it. Left out: the report does not say.', 'Eén school in de gemeente Vantaa.'),
  law: described(text.optional(), 'Law or duty on which it is based. Left out: the report does not say.', 'De Finse zorgmeldplicht voor alle professionals.'),
  staff: described(
    text.optional(),
    'Who does the work, with numbers where stated. Left out: the report does not say.',
    'Vier mensen: twee docenten en twee social work professionals.',
  ),
  reach: described(
    text.optional(),
    'How far it reaches: schools, children, area. Left out: the report does not say.',
    'De elf scholen van Linköping, zowel publiek als privaat.',
  ),
  needs: described(
    text.optional(),
    'What belongs to it according to the report; never an outcome. Left out: the report does not say.',
    'Verbinding met andere aanbieders van ondersteuning en zorg.',
  ),
  nearest: described(
    text,
    'Nearest Dutch counterpart and where it differs. Ours.',
    'Misschien een Centrum voor Jeugd en Gezin waar ook jeugdhulp werkt; elke gemeente geeft zo’n centrum een eigen vorm.',
  ),
  notSaid: described(
    z.array(text).min(1),
    'What the report does not say and a reader would want to know.',
    ['Wie het huis betaalt en sinds wanneer het bestaat.'],
    [],
  ),
};

const transferFields = {
  sources: described(z.array(citation).min(1).optional(), 'Sources of `nearest`. Left out: nearest is only our reading.', [{ source: 'nji-cijfers-cjg' }], []),
};

const caveatTexts = {
  text: described(text, 'One drawback, in one or two sentences of our own.', 'Bij een aantal professionals in Espoo was er weerstand tegen de vragenlijst.'),
};

const fields = {
  country: described(countryCode, 'Code of the country in lists/countries.yaml; Norwegian between quotes: "no".'),
  reach,
  setting: described(listItems('settings', 'school'), 'Where it happens: ids of lists/settings.yaml.'),
  professions: described(listItems('professions', 'social-worker'), 'Who works there: ids of lists/professions.yaml.'),
  ageGroups: described(listItems('age-groups', '6-tot-12'), 'Age groups it is for (for the finder): ids of lists/age-groups.yaml.'),
  ageGroupsBy: described(by, 'Whose reading the age groups are.'),
  ages,
  layers: described(z.array(layer).min(1), 'Layers of the continuum to which it belongs.', ['preventive'], []),
  layersBy: described(by, 'Whose reading the layers are.'),
  since: described(z.int().optional(), 'Year it began, where stated.', 2014, 'sinds 2014'),
  services: described(references('services', 'familjecentral'), 'Services that take part: ids of services.'),
  instruments: references('instruments', 'individueel-kindplan'),
  laws: references('laws', 'finse-meldplicht'),
  themes: references('themes', 'school'),
  sources,
};
const texts = {
  title,
  summary,
  agesText: described(text.optional(), 'Ages in words, where stated so.', 'kinderen en jongeren op school; leeftijden niet genoemd'),
  questions,
};

/** A practice example of the report: `content/practices/<id>.mdx`. */
export const practiceSchema = z.strictObject({
  ...fields,
  ...texts,
  steps,
  caveats: described(keyed(z.strictObject({ sources, ...caveatTexts }), 'weerstand').optional(), 'Drawbacks, resistance, limits that the report names.'),
  transfer: described(z.strictObject({ ...transferFields, ...transferTexts }), 'Transfer card.'),
});

/** The English texts of a practice: `content/practices/<id>.en.mdx`. */
export const practiceTextsSchema = z.strictObject({
  ...translation,
  ...texts,
  steps: stepsTexts,
  caveats: keyedTexts(z.strictObject(caveatTexts), 'weerstand').optional(),
  transfer: described(z.strictObject(transferTexts), 'Transfer card.'),
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
