import { z } from 'astro/zod';
import { defineCollection } from '../../core/schema/collection.ts';
import { countryCode, reference, sources } from '../../core/schema/reference.ts';
import { id, text, title, translation } from '../../core/schema/text.ts';

export const developmentKinds = ['change', 'correction', 'confirmation', 'evidence', 'addition'] as const;

const howToDate = 'Write a date as 2023-01-01, 2023-01, 2023, "before 2025-07", "about 2015", "since 2023", 2016/2018 or undated, between quotes.';
/** A date as well as it is known: a day, a month, a year, a season of years, before, about, or undated. Without quotes YAML makes something else of it. */
const knownDate = z
  .string(howToDate)
  .regex(/^(?:undated|(?:(?:before|about|since) )?\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?|\d{4}\/\d{4})$/, howToDate);

const day = z.iso.date('Write a day as "YYYY-MM-DD".');

const fields = {
  kind: z.enum(developmentKinds).describe('change · correction (another source differs on the report’s own period) · confirmation · evidence · addition.'),
  countries: z.array(countryCode).min(1).describe('Countries it is about, the first of which shows it in full, e.g. [fi].'),
  date: knownDate.describe('When it happened, or the day of what the source describes.'),
  decided: knownDate.optional().describe('When it was decided, where that differs from the date it came into force.'),
  status: z
    .enum(['in-force', 'decided', 'proposed', 'ended', 'reported'])
    .describe(
      'in-force, from date on: a later day than the last look-up is shown as decided · decided (not yet in force) · proposed (a bill or plan) · ended · reported (a figure or finding).',
    ),
  outcome: z
    .union([z.literal('not-found'), id])
    .optional()
    .describe('Of a bill or plan: the id of the note that tells what became of it, or not-found where it was looked for on lookedUp.'),
  confidence: z
    .enum(['high', 'medium', 'low'])
    .describe('high: the law, authority or researcher says so itself · medium: someone else does, or the source is not clear on every point · low: one voice.'),
  lookedUp: day.describe('Day on which the source was looked up.'),
  added: day.describe('Day on which the note first stood here. Feeds give it, and begin with what came last.'),
  revised: day.optional().describe('Last day on which what it says was changed, after the day on which it was added. Who follows a feed is then told again.'),
  touches: z
    .array(
      z.strictObject({
        entry: reference('entries').describe('Id of the entry (or service) it touches.'),
        cells: z.array(countryCode).optional().describe('For a theme: the countries whose cells it touches.'),
        parts: z
          .array(z.string().regex(/^[a-z]+(?:\.[a-z0-9-]+)?$/i, 'Write a part of that entry as field or field.key, e.g. summary or facts.reporting.'))
          .optional()
          .describe('Parts of that entry beside which the note stands: summary, facts.reporting, steps.melding, limits.assessment.'),
      }),
    )
    .min(1, 'Name at least one entry that it touches.')
    .describe('What on this site it alters or adds to, e.g. [{ entry: zorgmeldplicht, cells: [fi] }].'),
  sources,
};
const texts = {
  title,
  text: text.max(700, 'Keep a note under 700 characters.').describe('What the source says, in our words.'),
  caution: text.optional().describe('What a reader must bear in mind: a series break, an opinion, an observational study.'),
};

/** One dated change since the report: `content/developments/<id>.mdx`. */
export const developmentSchema = z.strictObject({ ...fields, ...texts }).refine(({ added, revised }) => revised === undefined || revised > added, {
  path: ['revised'],
  message: 'A note is revised on a later day than it was added: correct the day, or leave it out.',
});
/** The English texts of a development. */
export const developmentTextsSchema = z.strictObject({ ...translation, ...texts });

/** Registers the collection. */
export const collection = defineCollection({
  fields: developmentSchema,
  texts: developmentTextsSchema,
  place: 7,
  height: -1,
  one: { nl: 'notitie sinds 2015', en: 'note since 2015' },
});

declare module '../../core/schema/collections.ts' {
  interface Collections {
    readonly developments: typeof collection;
  }
}
