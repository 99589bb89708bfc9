import { z } from 'astro/zod';
import { defineCollection } from '../../core/schema/collection.ts';
import { reference, references, sources } from '../../core/schema/reference.ts';
import { keyed, summary, text, title, translation } from '../../core/schema/text.ts';
import { workshopLengths } from '../../core/schema/workshop-lengths.ts';

/** A text that stands on a slide, which must be read from the back of a room. */
const onSlide = (words: number) =>
  text.refine(
    (written) => written.split(/\s+/).length <= words,
    `Keep this under ${words + 1} words: it stands on a slide and is read from the back of a room.`,
  );

const minutes = (length: number) => z.int().min(0).max(length);

const partFields = {
  form: z.enum(['alone', 'pairs', 'groups', 'plenary'], 'Write alone, pairs, groups or plenary.').describe('How people sit: alone, pairs, groups or plenary.'),
  short: minutes(workshopLengths.short).describe('Minutes it takes in the workshop of 45 minutes, e.g. 10; 0 where it is left out.'),
  long: minutes(workshopLengths.long).describe('Minutes it takes in the workshop of 90 minutes, e.g. 20.'),
};
const partTexts = {
  title: onSlide(7).describe('What happens, in at most seven words, e.g. "Casus in drietallen".'),
  text: text.describe('What participants do, in one to three sentences.'),
  note: text.describe('What the trainer says, watches and has at hand, in one to four sentences.'),
};

const questionFields = {
  sources,
  developments: references('developments').describe('Ids of notes since 2015 on which the answer rests too, e.g. [nl-meldcode-2013].'),
};
const questionTexts = {
  ask: onSlide(22).describe('The question, as it is put to participants, in at most 22 words.'),
  short: onSlide(24).describe('What the sources let one answer, in at most 24 words: it stands on a slide.'),
  answer: text.describe('What the sources let one answer and where they stop, for the trainer, in one to four sentences.'),
};

const list = (least: number, most: number) => z.array(text).min(least, `Write at least ${least}.`).max(most, `Write at most ${most}: they stand on one sheet.`);

const texts = {
  title,
  summary,
  aim: onSlide(32).describe('What participants can do or have decided at the end, in at most 32 words.'),
  audience: text.describe('For whom it is, e.g. "Beleidsmedewerkers jeugd en hun partners in school en opvang".'),
  group: text.describe('How many people, and how they sit, e.g. "8 tot 24 mensen, aan tafels van vier".'),
  prepare: list(2, 5).describe('What the trainer prepares.'),
  guide: list(3, 3).describe('Sheet 1, reading guide: questions to answer while reading beforehand.'),
  observe: list(4, 6).describe('Sheet 2, observation grid: what to look for at one’s own place, a row each.'),
  debrief: list(3, 4).describe('Sheet 3, debriefing: questions to look back with.'),
  agenda: list(2, 4).describe('Sheet 4, improvement agenda: what a team can decide on, a row each.'),
};

/** A workshop that a trainer gives with pages of the base: `content/workshops/<id>.mdx`. */
export const workshopSchema = z.strictObject({
  order: z.int().min(1).describe('Place in the list of workshops, e.g. 1.'),
  theme: reference('themes').describe('Id of the theme whose answers per country its slides show, e.g. zorgmeldplicht.'),
  pages: z.array(reference('entries')).min(2).max(8).describe('Ids of the entries it uses, in the order of use, e.g. [zorgmeldplicht, vantaa-meldplicht].'),
  ...texts,
  programme: keyed(z.strictObject({ ...partFields, ...partTexts }))
    .meta({ examples: [{ deel: { form: 'plenary', short: 45, long: 90, title: 'Nog te schrijven', text: 'Nog te schrijven.', note: 'Nog te schrijven.' } }] })
    .describe('Its parts in order, by key; their minutes add up to 45 and to 90.'),
  questions: keyed(z.strictObject({ ...questionFields, ...questionTexts })).describe('Questions to discuss, by key, in the order in which they are put.'),
});

/** The English texts of a workshop. */
export const workshopTextsSchema = z.strictObject({
  ...translation,
  ...texts,
  programme: keyed(z.strictObject(partTexts)).meta({ examples: [{ deel: { title: 'To be written', text: 'To be written.', note: 'To be written.' } }] }),
  questions: keyed(z.strictObject(questionTexts)),
});

/** Registers the collection. */
export const collection = defineCollection({
  fields: workshopSchema,
  texts: workshopTextsSchema,
  place: 11,
  height: 5,
  hasHandout: true,
  isAsked: true,
  one: { nl: 'workshop', en: 'workshop' },
  list: {
    place: 8,
    nl: {
      address: 'workshops',
      nav: 'Workshops',
      title: 'Workshops',
      lead: 'Een bijeenkomst van 45 of 90 minuten, met de tijd per onderdeel, vragen, dia’s en vier werkbladen. Voor wie een team of een groep laat nadenken.',
    },
    en: {
      address: 'workshops',
      nav: 'Workshops',
      title: 'Workshops',
      lead: 'A meeting of 45 or 90 minutes, with the time for each part, questions, slides and four worksheets. For whoever makes a team or a group think.',
    },
  },
});

declare module '../../core/schema/collections.ts' {
  interface Collections {
    readonly workshops: typeof collection;
  }
}
