import { z } from 'astro/zod';
import { described, id } from './text.ts';

/** Code of a country in content/lists/countries.yaml, as used in addresses and cells. `findProblems` checks that it exists. */
export const countryCode = z
  .string()
  .regex(/^[a-z]{2,4}$/, 'Write the code of a country in content/lists/countries.yaml, e.g. dk.')
  .meta({ list: 'countries', examples: ['dk'], wrong: 'DK' });
export type CountryCode = z.output<typeof countryCode>;

/** Code of a language in content/lists/languages.yaml. `findProblems` checks that it exists. */
export const languageCode = z
  .string('Write the code of a language in content/lists/languages.yaml, e.g. sv; Norwegian between quotes: "no".')
  .regex(/^[a-z]{2,3}$/, 'Write the code of a language in content/lists/languages.yaml, e.g. sv; Norwegian between quotes: "no".')
  .meta({ list: 'languages', examples: ['sv'], wrong: 'Swedish' });

/** A place in a source: a section (`opschaling-1`) or a paragraph (`opschaling-1.2`). */
export const locator = z
  .string()
  .regex(/^[a-z]+(?:-[a-z]+)*(?:-\d+)?(?:\.\d+)?$/, 'Write a section or paragraph of the source, e.g. opschaling-1.2.')
  .meta({ examples: ['opschaling-1.2'], wrong: 'Opschaling 1, al. 2' });

export const citation = z.strictObject({
  source: described(id.meta({ cites: 'sources' }), 'Id of an entry in sources.', 'nji-2015', 'NJi 2015'),
  at: described(locator.optional(), 'Section or paragraph of that source. Left out: the source as a whole.', 'opschaling-1.2', 'Opschaling 1, al. 2'),
});
export type Citation = z.output<typeof citation>;

/** The sources of a statement: at least one. */
export const sources = described(
  z.array(citation).min(1, 'Name at least one source: sources: [{ source: nji-2015, at: opschaling-1.2 }].'),
  'Sources of the statement.',
  [{ source: 'nji-2015', at: 'opschaling-1.2' }],
  [],
);
/** Sources of a statement; may be empty. */
export const anySources = z
  .array(citation)
  .default([])
  .meta({ examples: [[{ source: 'nji-2015', at: 'opschaling-1.2' }]] });

/** Id of an entry of one collection, of `services`, of `entries` (an entry or service of any kind) or of `theme groups`. `findProblems` checks that it exists. */
export const reference = (to: string, right?: string) => id.meta({ refersTo: to, ...(right ? { examples: [right] } : {}) });

/** Ids of entries of one collection, or of services. */
export const references = (to: string, right: string) => described(z.array(reference(to, right)).default([]), `Ids of ${to}.`);

/** Id of an item of a list in `content/lists/`. */
export const listItem = (list: string, right: string) => id.meta({ list, examples: [right] });

/** Ids of items of a list in `content/lists/`. */
export const listItems = (list: string, right: string) => z.array(listItem(list, right)).default([]);

/** Whose reading it is: the report's or ours. */
export const by = described(
  z.enum(['report', 'ours'], 'Write report (the report says it) or ours (our reading).').default('report'),
  'Whose reading: report (default) or ours.',
);

/** Whether a statement applies to the whole country or to one municipality, which never stands for the country. */
export const reach = described(
  z.union(
    [
      z.literal('national'),
      z.strictObject({
        municipality: described(listItem('municipalities', 'linkoping'), 'Where it is: id of lists/municipalities.yaml.', 'linkoping', 'Linköping'),
      }),
    ],
    'Write national, or { municipality: linkoping }.',
  ),
  'national, or { municipality: <id> } for a local example.',
  { municipality: 'linkoping' },
  'Linköping',
);
export type Reach = z.output<typeof reach>;
