import { z } from 'astro/zod';
import { defineCollection } from '../../core/schema/collection.ts';
import { by, countryCode, languageCode, reference, references, sources } from '../../core/schema/reference.ts';
import { steps, stepsTexts } from '../../core/schema/steps.ts';
import { keyed, summary, text, title, translation } from '../../core/schema/text.ts';

const articleFields = { number: text.describe('Number of the article as the report gives it, e.g. 12.'), sources };
const articleTexts = { text: text.describe('What the article is about.') };

const limitFields = {
  weeks: z.number().positive().optional().describe('Length in weeks, where the report gives it in weeks.'),
  months: z.number().positive().optional().describe('Length in months, where the report gives it in months.'),
  figure: z.enum(['stated', 'not-stated']).describe('not-stated: a strict limit without a figure in the report.'),
  sources,
};
const limitTexts = { text: text.describe('What must be done within the limit, and from when it counts.') };

const fields = {
  countries: z.array(countryCode).min(1).describe('Countries in which it holds; several where the report says it of a group.'),
  kind: z.enum(['act', 'duty', 'procedure']).describe('act (a law), duty (what a law obliges) or procedure (steps by law).'),
  original: text.optional().describe('Name in the original language.'),
  originalLanguage: languageCode.optional().describe('Language of the original name.'),
  number: text.optional().describe('Number of the act, where a source gives it.'),
  year: z.int().min(1800).max(2100).optional().describe('Year of the act, where the report gives it.'),
  partOf: reference('laws').optional().describe('The act that holds this duty or procedure.'),
  relatedTo: references('laws').describe('Other acts it is tied to.'),
  themes: references('themes'),
  by,
  sources,
};
const texts = {
  title,
  summary,
  who: text.optional().describe('Whom it obliges.'),
  obliges: text.optional().describe('What it obliges to.'),
  scope: text.optional().describe('For whom and what the act holds.'),
};

/** An act, duty or procedure: `content/laws/<id>.mdx`. */
export const lawSchema = z.strictObject({
  ...fields,
  ...texts,
  articles: keyed(z.strictObject({ ...articleFields, ...articleTexts }))
    .optional()
    .describe('Articles that a source names, by key, e.g. artikel-12.'),
  limits: keyed(z.strictObject({ ...limitFields, ...limitTexts }))
    .optional()
    .describe('Time limits.'),
  exceptions: keyed(z.strictObject({ sources, text: text.describe('The case, and what holds in it, e.g. "In acute gevallen gaat hulp vóór het onderzoek."') }))
    .optional()
    .describe('Cases in which a step or limit does not hold.'),
  steps,
});

/** The English texts of a law: `content/laws/<id>.en.mdx`. */
export const lawTextsSchema = z.strictObject({
  ...translation,
  ...texts,
  articles: keyed(z.strictObject(articleTexts)).optional(),
  limits: keyed(z.strictObject(limitTexts)).optional(),
  exceptions: keyed(z.strictObject({ text })).optional(),
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
