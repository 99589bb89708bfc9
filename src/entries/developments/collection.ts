import { z } from 'astro/zod';
import { defineCollection } from '../../core/schema/collection.ts';
import { countryCode, reference, sources } from '../../core/schema/reference.ts';
import { day, described, id, text, title, translation } from '../../core/schema/text.ts';

export const developmentKinds = ['change', 'correction', 'confirmation', 'evidence', 'addition'] as const;

const howToDate = 'Write a date as 2023-01-01, 2023-01, 2023, "before 2025-07", "about 2015", "since 2023", 2016/2018 or undated, between quotes.';
/**
 * A date as exactly as it is known: a day, month, year or season, with "before", "about" or "since", or undated. Quoted, since YAML would
 * read it as a number or date.
 */
const knownDate = z
  .string(howToDate)
  .regex(/^(?:undated|(?:(?:before|about|since) )?\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?|\d{4}\/\d{4})$/, howToDate)
  .meta({ examples: ['2023-01'], wrong: 2023 });

const fields = {
  kind: described(z.enum(developmentKinds), 'change · correction (another source differs on the report’s own period) · confirmation · evidence · addition.'),
  countries: described(z.array(countryCode).min(1), 'Countries it is about; the page of the first shows it in full.', ['fi'], 'fi'),
  date: described(knownDate, 'When it happened, or the day of what the source describes.'),
  decided: described(knownDate.optional(), 'When it was decided, where that differs from the date it came into force.', '2021-12-28', 2021),
  status: described(
    z.enum(['in-force', 'decided', 'proposed', 'ended', 'reported']),
    'in-force, from date on; shown as decided if that day is after the last look-up · decided (not yet in force) · proposed (a bill or plan) · ended · reported (a figure or finding).',
  ),
  outcome: described(
    z.union([z.literal('not-found'), id]).optional(),
    'For a bill or plan: the id of the note that says what became of it, or not-found if this was looked for on lookedUp.',
    'nl-reikwijdte-consultatie-2026',
    'Niet gevonden',
  ),
  confidence: described(
    z.enum(['high', 'medium', 'low']),
    'high: the law, authority or researcher says so itself · medium: someone else does, or the source is not clear on every point · low: one voice.',
  ),
  lookedUp: described(day, 'Day on which the source was looked up.'),
  added: described(day, 'Day on which the note was added to this site. Feeds give this day, and list the newest first.'),
  revised: described(day.optional(), 'Last day on which its text was changed, after the day on which it was added. Feeds then announce it again.'),
  touches: described(
    z
      .array(
        z.strictObject({
          entry: described(reference('entries'), 'Id of the entry (or service) it touches.', 'zorgmeldplicht', 'Zorgmeldplicht'),
          cells: described(z.array(countryCode).optional(), 'For a theme: the countries whose cells it touches.', ['fi'], 'fi'),
          parts: described(
            z
              .array(z.string().regex(/^[a-z]+(?:\.[a-z0-9-]+)?$/i, 'Write a part of that entry as field or field.key, e.g. summary or facts.reporting.'))
              .optional(),
            'Parts of that entry beside which the note stands: summary, facts.reporting, steps.melding, limits.assessment.',
            ['facts.reporting'],
            ['facts: reporting'],
          ),
        }),
      )
      .min(1, 'Name at least one entry that it touches.'),
    'What it changes or adds to on this site.',
    [{ entry: 'zorgmeldplicht', cells: ['fi'] }],
    ['zorgmeldplicht'],
  ),
  sources,
};
const texts = {
  title,
  text: described(
    text.max(700, 'Keep a note under 700 characters.'),
    'What the source says, in our words.',
    'Op 1 januari 2020 woonden er in Nederland 3,3 miljoen mensen onder 18 jaar, telde het CBS.',
  ),
  caution: described(text.optional(), 'What readers must bear in mind: a series break, an opinion, an observational study.', 'Dit is de stand van 2011.'),
};

/** One dated change since the report: `content/developments/<id>.mdx`. */
export const developmentSchema = z.strictObject({ ...fields, ...texts }).refine(({ added, revised }) => revised === undefined || revised > added, {
  path: ['revised'],
  message: 'A note is revised on a later day than it was added: correct the day, or leave it out.',
});
/** The English texts of an update. */
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
