import { z } from 'astro/zod';
import { by, citation, countryCode, type countryCodes, sources } from '../reference.ts';
import { id, summary, text, title, translation } from '../text.ts';

/** Kinds of knowledge in a cell: a text, a stated absence, silence, or something that cannot be compared. */
export const cellStates = ['described', 'none', 'silent', 'incomparable'] as const;
export type CellState = (typeof cellStates)[number];

/** Whose statement a cell holds: of this country, or of a group to which it belongs. */
const cellVoices = ['country', 'studied', 'nordic', 'most', 'several'] as const;

const cellFields = {
  state: z
    .enum(cellStates, 'Write described, none (the report says there is none), silent (the report says nothing) or incomparable.')
    .describe('described · none: the report says there is none · silent: the report says nothing · incomparable: see text.'),
  whose: z
    .enum(cellVoices)
    .default('country')
    .describe('Whose statement: country, or a group: studied (all four), nordic (DK, FI, SE), most, several (unnamed).'),
  municipality: id.optional().describe('Where the statement is about one municipality: its id. It is never the country.'),
  by,
  sources: z.array(citation).default([]).describe('Source and paragraph. A silent cell cites where the report treats the theme at all, or nothing.'),
};
const cellTexts = {
  text: text.optional().describe('What the report says, in our words. Silent: may say what it does treat. Incomparable: why.'),
  caveat: text.optional().describe('Drawback, limit or condition that the report adds.'),
};

const cell = z
  .strictObject({ ...cellFields, ...cellTexts })
  .refine((it) => it.state === 'silent' || it.text !== undefined, { path: ['text'], error: 'Write the text of the cell; only a silent cell can do without.' })
  .refine((it) => it.state === 'silent' || it.sources.length > 0, {
    path: ['sources'],
    error: 'Name the source and paragraph of the cell; only a silent cell can do without.',
  });
const cellText = z.strictObject(cellTexts);

const fields = {
  group: z.string().describe('conditions, drivers, or the id of the lesson or principle that the theme belongs to.'),
  order: z.int().positive().describe('Place within its group.'),
  alike: z
    .array(z.array(countryCode).min(1))
    .default([])
    .describe('Our reading: groups of countries that resemble each other here, e.g. [[dk, se], [eng, fi]]. Countries of which the report is silent stay out.'),
  sources,
};
const texts = {
  title,
  summary,
  question: text.describe('The question that the row answers.'),
  definition: text.describe('What the theme is about, and what not.'),
  statement: text.describe('What the report concludes over the countries together.'),
  difference: text.optional().describe('Our reading, one sentence: in what the countries resemble each other or differ.'),
  mirror: text.describe('Question to a Dutch municipality.'),
};

/** One row of the comparison: `content/themes/<id>.mdx`. */
export const themeSchema = z.strictObject({
  ...fields,
  ...texts,
  cells: z.strictObject({ dk: cell, eng: cell, fi: cell, nl: cell, se: cell } satisfies Record<(typeof countryCodes)[number], unknown>),
});

/** The English texts of a theme: `content/themes/<id>.en.mdx`. */
export const themeTextsSchema = z.strictObject({
  ...translation,
  ...texts,
  cells: z.strictObject({ dk: cellText, eng: cellText, fi: cellText, nl: cellText, se: cellText }),
});
