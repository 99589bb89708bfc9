import { z } from 'astro/zod';
import { defineCollection } from '../../core/schema/collection.ts';
import { anySources, by, countryCode, listItem, reference, sources } from '../../core/schema/reference.ts';
import { day, described, id, keyed, keyedTexts, summary, text, title, translation } from '../../core/schema/text.ts';

/** Kinds of knowledge in a cell: a statement, a stated absence, silence, or something that cannot be compared. */
export const cellStates = ['described', 'none', 'silent', 'incomparable'] as const;
export type CellState = (typeof cellStates)[number];

/**
 * Whom a statement on several countries can be about, apart from the groups in `content/lists/country-groups.yaml`: all or most of the
 * studied countries, or some that the report leaves unnamed.
 */
export const ownVoices = ['studied', 'most', 'several'] as const;
export type OwnVoice = (typeof ownVoices)[number];

/** What became of a cell since the report. */
export const nowStates = ['holds', 'changed', 'ended', 'announced', 'disputed', 'new', 'not-found'] as const;

/** Maximum number of characters of a cell's short answer. */
const briefLength = 60;
const brief = text
  .max(briefLength, `Answer in at most ${briefLength} characters, spaces included.`)
  .refine((it) => !/(?:…|\.\.\.)$/.test(it), 'Write a whole answer, not one that is cut off.');

const statementFields = { by, sources };
const statementTexts = {
  text: described(text, 'What is said, in our words.', 'De nadruk op inclusie is in de vier landen veel groter dan in Nederland.'),
  caveat: described(
    text.optional(),
    'Drawback, limit or condition that the source adds.',
    'Het rapport schrijft dit over Denemarken, binnen een praktijkvoorbeeld uit Gladsaxe.',
  ),
};
const ownStatement = z.strictObject({
  municipality: described(
    listItem('municipalities', 'hameenlinna').optional(),
    'If the statement is about one municipality: its id. Such an example never speaks for the country.',
    'hameenlinna',
    'Hämeenlinna',
  ),
  ...statementFields,
  ...statementTexts,
});
const sharedStatement = z.strictObject({
  voice: described(
    id,
    'About which countries together: studied, a group in content/lists/country-groups.yaml such as nordic, or unnamed ones: most, several. Unnamed ones do not make a cell described.',
    'nordic',
    'Scandinavische landen',
  ),
  ...statementFields,
  ...statementTexts,
});
const statementText = z.strictObject(statementTexts);

const nowTexts = {
  brief: described(
    brief.optional(),
    `The answer for today, in at most ${briefLength} characters.`,
    'recht op steun in de opvang; op school de groep eerst',
    'recht op steun in de opvang; op school…',
  ),
  text: described(
    text.max(500, 'Keep a reading of today under 500 characters.').optional(),
    'What holds today, in one to three sentences.',
    'Een wet van eind 2021 gaf kinderen in de opvang recht op ondersteuning.',
  ),
  why: described(
    text.optional(),
    'For holds, if a change in force touches the cell: why the answer is still the same.',
    'De wet van 2024 zet het streven voort en laat steun eerder beginnen.',
  ),
};
const now = z
  .strictObject({
    state: described(
      z.enum(nowStates, `Write one of ${nowStates.join(', ')}.`),
      'holds · changed · ended · announced (not in force) · disputed (sources differ) · new (the report is silent) · not-found.',
    ),
    asOf: described(day, 'Day of the reading.'),
    developments: described(
      z.array(id).default([]),
      'Ids of the notes since 2015 on which it is based; each names this cell in its touches.',
      ['fi-steun-in-opvang-2022'],
      ['Steun in opvang'],
    ),
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
  brief: described(
    brief.optional(),
    `The answer to the question of the theme in at most ${briefLength} characters; only a silent cell can leave it out.`,
    'veel minder nadruk op inclusie dan in de vier landen',
    'minder nadruk dan…',
  ),
  note: described(text.optional(), 'If silent: what the report does discuss. If incomparable: why.', 'Over drang in Zweden zegt het rapport niets.'),
};
const cell = z
  .strictObject({
    state: described(
      z.enum(cellStates, 'Write described, none (the report says there is none), silent (the report says nothing) or incomparable.'),
      'described · none: the report says there is none · silent: the report says nothing · incomparable: see note.',
    ),
    sources: described(anySources, 'For a silent cell: where the report discusses the theme at all, or nothing.'),
    statements: described(keyed(ownStatement, 'minder').default({}), 'What is said of this country itself, by a short key that never changes.'),
    now: described(
      now.optional(),
      'What holds today, based only on notes since 2015.',
      { state: 'not-found', asOf: '2026-11-28' },
      { state: 'not-found', asOf: '2026-11-28', brief: 'niets' },
    ),
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
const cellText = z.strictObject({
  ...cellTexts,
  statements: keyedTexts(statementText, 'minder').optional(),
  now: described(z.strictObject(nowTexts).optional(), 'What holds today, in English.'),
});

const alike = z.array(z.array(countryCode).min(1)).meta({
  examples: [
    [
      ['dk', 'se'],
      ['eng', 'fi'],
    ],
  ],
  wrong: ['dk', 'se'],
});
const fields = {
  group: described(
    reference('theme groups'),
    'Id of a group in lists/theme-groups.yaml, or of the lesson or principle that the theme belongs to.',
    'normaliseren',
    'Normaliseren',
  ),
  order: described(z.int().positive(), 'Place within its group.', 1, 0),
  alike: described(
    alike.default([]),
    'Our reading of the report: groups of countries that resemble each other. Only countries about which the report makes statements of their own.',
    [
      ['dk', 'se'],
      ['eng', 'fi'],
    ],
    ['dk', 'se'],
  ),
  alikeNow: described(
    alike.optional(),
    'The same for today, from the readings of now. Left out: not compared.',
    [
      ['dk', 'se'],
      ['eng', 'fi', 'nl'],
    ],
    ['dk', 'se'],
  ),
  sources,
};
const texts = {
  title,
  summary,
  question: described(text, 'The question that the row answers.', 'Wie gaat er zelf naar gezinnen toe?'),
  definition: described(text, 'What the theme is about, and what it is not about.', 'Het gaat om de ruimte om te kiezen wie ondersteuning of hulp geeft.'),
  statement: described(
    text,
    'What the report concludes about the countries together.',
    'Over de landen samen zegt het rapport hier niets; het noemt één gemeente.',
  ),
  difference: described(
    text.optional(),
    'Our reading in one sentence: how the countries resemble each other or differ.',
    'Het rapport beantwoordt deze vraag alleen voor Zweden.',
  ),
  mirror: described(text, 'Question for a Dutch municipality.', 'Waar ziet uw jeugdgezondheidszorg kinderen, behalve op haar eigen locatie?'),
};

/** One row of the comparison: `content/themes/<id>.mdx`. A country without a cell is not described yet, which differs from silence of the report. */
export const themeSchema = z.strictObject({
  ...fields,
  ...texts,
  shared: described(keyed(sharedStatement, 'samen').default({}), 'What the report says of several countries together, by a short key that never changes.'),
  cells: described(z.record(countryCode, cell), 'What is said of each country, by its code.', { nl: { state: 'silent' } }, { nl: { state: 'described' } }),
});

/** The English texts of a theme: `content/themes/<id>.en.mdx`. */
export const themeTextsSchema = z.strictObject({
  ...translation,
  ...texts,
  shared: keyedTexts(statementText, 'samen').optional(),
  cells: described(z.record(countryCode, cellText), 'What is said of each country in English, by its code.'),
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
