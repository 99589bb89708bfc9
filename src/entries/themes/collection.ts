import { z } from 'astro/zod';
import { defineCollection } from '../../core/schema/collection.ts';
import { by, citation, countryCode, listItem, reference, sources } from '../../core/schema/reference.ts';
import { id, keyed, summary, text, title, translation } from '../../core/schema/text.ts';

/** Kinds of knowledge in a cell: what is said, a stated absence, silence, or something that cannot be compared. */
export const cellStates = ['described', 'none', 'silent', 'incomparable'] as const;
export type CellState = (typeof cellStates)[number];

/** Of whom a statement on several countries can be, beside a group of `content/lists/country-groups.yaml`: all studied ones, or ones that the report leaves unnamed. */
export const ownVoices = ['studied', 'most', 'several'] as const;
export type OwnVoice = (typeof ownVoices)[number];

/** What became of a cell since the report. */
export const nowStates = ['holds', 'changed', 'ended', 'announced', 'disputed', 'new', 'not-found'] as const;

/** Characters in which a cell answers its question. */
const briefLength = 60;
const brief = text
  .max(briefLength, `Answer in at most ${briefLength} characters, spaces included.`)
  .refine((it) => !/(?:…|\.\.\.)$/.test(it), 'Write a whole answer, not one that is cut off.');

const statementFields = { by, sources };
const statementTexts = {
  text: text.describe('What is said, in our words.'),
  caveat: text.optional().describe('Drawback, limit or condition that the source adds.'),
};
const ownStatement = z.strictObject({
  municipality: listItem('municipalities').optional().describe('Where the statement is about one municipality: its id. It is never the country.'),
  ...statementFields,
  ...statementTexts,
});
const sharedStatement = z.strictObject({
  voice: id.describe(
    'Of which countries together: studied, a group of content/lists/country-groups.yaml such as nordic, or unnamed ones: most, several. Unnamed ones make no cell described.',
  ),
  ...statementFields,
  ...statementTexts,
});
const statementText = z.strictObject(statementTexts);

const nowTexts = {
  brief: brief.optional().describe(`The answer of today in at most ${briefLength} characters.`),
  text: text.max(500, 'Keep a reading of today under 500 characters.').optional().describe('What holds today, in one to three sentences.'),
  why: text.optional().describe('With holds, where a change in force touches the cell: why it is nevertheless so.'),
};
const now = z
  .strictObject({
    state: z
      .enum(nowStates, `Write one of ${nowStates.join(', ')}.`)
      .describe('holds · changed · ended · announced (not in force) · disputed (sources differ) · new (the report is silent) · not-found.'),
    asOf: z.iso.date('Write a day as "YYYY-MM-DD".').describe('Day of the reading.'),
    developments: z.array(id).default([]).describe('Ids of the notes since 2015 on which it rests; each names this cell in its touches.'),
    ...nowTexts,
  })
  .superRefine(({ state, brief: answer, text: said, developments, why }, context) => {
    const fault = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (state === 'not-found') {
      if (answer !== undefined || said !== undefined || developments.length > 0)
        fault('state', 'Where nothing was found there is nothing to say: leave out brief, text and developments.');
      return;
    }
    if (answer === undefined) fault('brief', 'Write the answer of today; only not-found can do without.');
    if (said === undefined) fault('text', 'Write what holds today; only not-found can do without.');
    if (developments.length === 0) fault('developments', 'Name at least one note since 2015 on which the reading rests.');
    if (why !== undefined && state !== 'holds') fault('why', 'Only a reading that holds needs a why.');
  });

const cellTexts = {
  brief: brief.optional().describe(`The answer to the question of the theme in at most ${briefLength} characters; only a silent cell can do without.`),
  note: text.optional().describe('Silent: what the report does treat. Incomparable: why.'),
};
const cell = z
  .strictObject({
    state: z
      .enum(cellStates, 'Write described, none (the report says there is none), silent (the report says nothing) or incomparable.')
      .describe('described · none: the report says there is none · silent: the report says nothing · incomparable: see note.'),
    sources: z.array(citation).default([]).describe('Of a silent cell: where the report treats the theme at all, or nothing.'),
    statements: keyed(ownStatement).default({}).describe('What is said of this country itself, by a short lasting key.'),
    now: now.optional().describe('What holds today. It rests on notes since 2015 alone.'),
    ...cellTexts,
  })
  .superRefine(({ state, brief: answer, note, statements, sources: treatedAt }, context) => {
    const fault = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (state !== 'silent' && answer === undefined) fault('brief', 'Answer the question of the theme; only a silent cell can do without.');
    if (state === 'silent' && Object.keys(statements).length > 0)
      fault('statements', 'A silent cell states nothing: take the statements out, or call it described.');
    if (state !== 'silent' && treatedAt.length > 0) fault('sources', 'Only a silent cell has sources of its own: put these with a statement.');
    if (state === 'incomparable' && note === undefined) fault('note', 'Say why this cannot be compared.');
  });
const cellText = z.strictObject({ ...cellTexts, statements: keyed(statementText).optional(), now: z.strictObject(nowTexts).optional() });

const alike = z.array(z.array(countryCode).min(1));
const fields = {
  group: reference('theme groups').describe('conditions, drivers, or the id of the lesson or principle that the theme belongs to.'),
  order: z.int().positive().describe('Place within its group.'),
  alike: alike
    .default([])
    .describe(
      'Our reading of the report: groups of countries that resemble each other, e.g. [[dk, se], [eng, fi]]. Only countries with a statement of their own.',
    ),
  alikeNow: alike.optional().describe('The same of today, from the readings of now. Left out: not compared.'),
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

/** One row of the comparison: `content/themes/<id>.mdx`. A country without a cell is not described yet, which is not the silence of the report. */
export const themeSchema = z.strictObject({
  ...fields,
  ...texts,
  shared: keyed(sharedStatement).default({}).describe('What the report says of several countries together, by a short lasting key.'),
  cells: z.record(countryCode, cell).describe('What is said of each country, by its code.'),
});

/** The English texts of a theme: `content/themes/<id>.en.mdx`. */
export const themeTextsSchema = z.strictObject({
  ...translation,
  ...texts,
  shared: keyed(statementText).optional(),
  cells: z.record(countryCode, cellText),
});

/** Registers the collection. */
export const collection = defineCollection({
  fields: themeSchema,
  texts: themeTextsSchema,
  place: 2,
  height: 3,
  hasHandout: true,
  isAsked: true,
  one: { nl: 'thema', en: 'theme' },
});

declare module '../../core/schema/collections.ts' {
  interface Collections {
    readonly themes: typeof collection;
  }
}
