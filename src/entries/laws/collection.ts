import { z } from 'astro/zod';
import { defineCollection } from '../../core/schema/collection.ts';
import { by, countryCode, languageCode, reference, references, sources } from '../../core/schema/reference.ts';
import { steps, stepsTexts } from '../../core/schema/steps.ts';
import { described, keyed, keyedTexts, summary, text, title, translation } from '../../core/schema/text.ts';

const articleFields = { number: described(text, 'Number of the article as the report gives it, between quotes.', '12', 12), sources };
const articleTexts = { text: described(text, 'What the article is about.', 'Onderzoek naar zwaardere vormen van hulp.') };

const limitFields = {
  weeks: described(z.number().positive().optional(), 'Length in weeks, where the report gives it in weeks.', 2, 'twee'),
  months: described(z.number().positive().optional(), 'Length in months, where the report gives it in months.', 4, 'vier'),
  figure: described(z.enum(['stated', 'not-stated']), 'not-stated: a strict limit without a figure in the report.'),
  sources,
};
const limitTexts = {
  text: described(text, 'What must be done within the limit, and from when it counts.', 'Het pre-assessment, geteld vanaf de melding.'),
};
const exceptionTexts = {
  text: described(text, 'The case, and what applies in it.', 'Sinds 1 oktober 2014 vervalt het pre-assessment als er een vermoeden van kindermishandeling is.'),
};

const fields = {
  countries: described(z.array(countryCode).min(1), 'Countries in which it applies; several if the report says so of a group.', ['se'], []),
  kind: described(z.enum(['act', 'duty', 'procedure']), 'act (a law), duty (what a law requires) or procedure (steps that a law sets out).'),
  original: described(text.optional(), 'Name in the original language.', 'SoL'),
  originalLanguage: described(languageCode.optional(), 'Language of the original name.'),
  number: described(text.optional(), 'Number of the act, where a source gives it.', '2001:453'),
  year: described(z.int().min(1800).max(2100).optional(), 'Year of the act, where the report gives it.', 2001, '2001'),
  partOf: described(reference('laws').optional(), 'The act that contains this duty or procedure.', 'sol', 'SoL'),
  relatedTo: described(references('laws', 'lvu'), 'Other acts to which it is linked.'),
  themes: references('themes', 'termijnen'),
  by,
  sources,
};
const texts = {
  title,
  summary,
  who: described(text.optional(), 'Whom it obliges.', 'Alle professionals.'),
  obliges: described(text.optional(), 'What it obliges them to do.', 'Opvang aanbieden voor kinderen van 0 tot 6 jaar.'),
  scope: described(text.optional(), 'To whom and to what the act applies.', 'Gedwongen hulp voor kinderen tot 18 jaar: voogdij en uithuisplaatsing.'),
};

/** An act, duty or procedure: `content/laws/<id>.mdx`. */
export const lawSchema = z.strictObject({
  ...fields,
  ...texts,
  articles: described(keyed(z.strictObject({ ...articleFields, ...articleTexts }), 'artikel-12').optional(), 'Articles that a source names, by key.'),
  limits: described(keyed(z.strictObject({ ...limitFields, ...limitTexts }), 'pre-assessment').optional(), 'Time limits.'),
  exceptions: described(
    keyed(z.strictObject({ sources, ...exceptionTexts }), 'getuige-van-geweld').optional(),
    'Cases in which a step or limit does not apply.',
  ),
  steps,
});

/** The English texts of a law: `content/laws/<id>.en.mdx`. */
export const lawTextsSchema = z.strictObject({
  ...translation,
  ...texts,
  articles: keyedTexts(z.strictObject(articleTexts), 'artikel-12').optional(),
  limits: keyedTexts(z.strictObject(limitTexts), 'pre-assessment').optional(),
  exceptions: keyedTexts(z.strictObject(exceptionTexts), 'getuige-van-geweld').optional(),
  steps: stepsTexts,
});

/** Registers the collection. */
export const collection = defineCollection({
  fields: lawSchema,
  texts: lawTextsSchema,
  place: 1,
  height: 1,
  isAsked: true,
  isNamed: true,
  one: { nl: 'wet', en: 'law' },
  list: {
    place: 4,
    nl: {
      address: 'wetten',
      nav: 'Wetten',
      title: 'Wetten, plichten en procedures',
      lead: 'Wat de onderzochte landen in de wet regelen, volgens het rapport.',
      leadOfSources: 'Wat landen in de wet regelen, volgens de bronnen.',
    },
    en: {
      address: 'laws',
      nav: 'Laws',
      title: 'Laws, duties and procedures',
      lead: 'What the studied countries lay down in law, as the report names it.',
      leadOfSources: 'What countries lay down in law, according to the sources.',
    },
  },
});

declare module '../../core/schema/collections.ts' {
  interface Collections {
    readonly laws: typeof collection;
  }
}
