import { z } from 'astro/zod';
import { id } from './text.ts';

/** Code of a country in content/lists/countries.yaml, as used in addresses and cells. That it stands there is checked over the whole content. */
export const countryCode = z
  .string()
  .regex(/^[a-z]{2,4}$/, 'Write the code of a country in content/lists/countries.yaml, e.g. dk.')
  .meta({ list: 'countries' });
export type CountryCode = z.output<typeof countryCode>;

/** Code of a language in content/lists/languages.yaml. That it stands there is checked over the whole content. */
export const languageCode = z
  .string('Write the code of a language in content/lists/languages.yaml, e.g. sv; Norwegian between quotes: "no".')
  .regex(/^[a-z]{2,3}$/, 'Write the code of a language in content/lists/languages.yaml, e.g. sv; Norwegian between quotes: "no".')
  .meta({ list: 'languages' });

/** The place in a source: a section (`opschaling-1`) or a paragraph (`opschaling-1.2`). */
export const locator = z.string().regex(/^[a-z]+(?:-[a-z]+)*(?:-\d+)?(?:\.\d+)?$/, 'Write a section or paragraph of the source, e.g. opschaling-1.2.');

export const citation = z.strictObject({
  source: id.meta({ cites: 'sources' }).describe('Id of an entry in sources.'),
  at: locator.optional().describe('Section or paragraph of that source, e.g. opschaling-1.2. Left out: the source as a whole.'),
});
export type Citation = z.output<typeof citation>;

/** The sources of a statement: at least one. */
export const sources = z
  .array(citation)
  .min(1, 'Name at least one source: sources: [{ source: nji-2015, at: opschaling-1.2 }].')
  .describe('What the statement rests on.');

/** An id of an entry of one collection; of `services`; of `entries`, which is an entry or service of any kind; or of `theme groups`. That there is one is checked over the whole content. */
export const reference = (to: string) => id.meta({ refersTo: to });

/** Ids of entries of one collection, or of services. */
export const references = (to: string) => z.array(reference(to)).default([]).describe(`Ids of ${to}.`);

/** An id in a list of `content/lists/`. */
export const listItem = (list: string) => id.meta({ list });

/** Ids in a list of `content/lists/`. */
export const listItems = (list: string) => z.array(listItem(list)).default([]);

/** Whose reading: what the report says, or ours. */
export const by = z
  .enum(['report', 'ours'], 'Write report (the report says it) or ours (our reading).')
  .default('report')
  .describe('Whose reading: report (default) or ours.');

/** How far a statement reaches: the whole country, or one municipality, which is never the country. */
export const reach = z
  .union([z.literal('national'), z.strictObject({ municipality: listItem('municipalities') })], 'Write national, or { municipality: linkoping }.')
  .describe('national, or { municipality: <id> } for a local example.');
export type Reach = z.output<typeof reach>;
