import { z } from 'astro/zod';
import { defineCollection } from '../../core/schema/collection.ts';
import { reference, references, sources } from '../../core/schema/reference.ts';
import { described, keyed, keyedTexts, summary, text, title, translation } from '../../core/schema/text.ts';
import { workshopLengths } from '../../core/schema/workshop-lengths.ts';

/** A text on a slide, which must be readable from the back of a room. */
const onSlide = (words: number) =>
  text.refine(
    (written) => written.split(/\s+/).length <= words,
    `Keep this under ${words + 1} words: it stands on a slide and is read from the back of a room.`,
  );

const minutes = (length: number) => z.int().min(0).max(length);

const partFields = {
  form: described(
    z.enum(['alone', 'pairs', 'groups', 'plenary'], 'Write alone, pairs, groups or plenary.'),
    'How people sit: alone, pairs, groups or plenary.',
    'groups',
    'in groepjes',
  ),
  short: described(minutes(workshopLengths.short), 'Minutes it takes in the workshop of 45 minutes; 0 where it is left out.', 10, '10 minuten'),
  long: described(minutes(workshopLengths.long), 'Minutes it takes in the workshop of 90 minutes.', 20, '20 minuten'),
};
const partTexts = {
  title: described(onSlide(7), 'What happens, in at most seven words.', 'Casus in drietallen', 'In groepjes van drie bespreken wij samen een casus'),
  text: described(text, 'What participants do, in one to three sentences.', 'U gaat staan bij plek, plan of formulier, en zegt waarom.'),
  note: described(text, 'What the trainer says, watches for and has at hand, in one to four sentences.', 'Vraag bij elke verplaatsing wie daarom vroeg.'),
};

const questionFields = {
  sources,
  developments: described(references('developments', 'nl-meldcode-2013'), 'Ids of notes since 2015 on which the answer is based as well.'),
};
const questionTexts = {
  ask: described(onSlide(22), 'The question, as it is put to participants, in at most 22 words.', 'Wie moet er melden, en wie mag het?'),
  short: described(
    onSlide(24),
    'What the sources can answer, in at most 24 words: it is shown on a slide.',
    'Een meldplicht vraagt een wet. Een gedeelde plek lijkt ons dichterbij; dat is onze lezing.',
  ),
  answer: described(
    text,
    'What the sources can answer and where they stop, for the trainer, in one to four sentences.',
    'Er is geen onderzoek in deze bronnen. Het voorbeeld uit Vantaa laat zien dat een plicht ook drang wordt.',
  ),
};

const list = (least: number, most: number) => z.array(text).min(least, `Write at least ${least}.`).max(most, `Write at most ${most}: they stand on one sheet.`);

const texts = {
  title,
  summary,
  aim: described(
    onSlide(32),
    'What participants can do or have decided at the end, in at most 32 words.',
    'U vertaalt drie opvoedvragen in een advies voor vandaag, en weet wanneer gewoon niet genoeg is.',
  ),
  audience: described(text, 'For whom it is.', 'Beleidsmedewerkers jeugd en hun partners in school en opvang'),
  group: described(text, 'How many people, and how they sit.', '8 tot 24 mensen, aan tafels van vier'),
  prepare: described(
    list(2, 5),
    'What the trainer prepares.',
    ['Zet drie tafels klaar met elk een eigen pagina als hand-out.', 'Hang een plattegrond van de gemeente of de wijk op.'],
    'Zet drie tafels klaar.',
  ),
  guide: described(
    list(3, 3),
    'Sheet 1, reading guide: questions to answer while reading beforehand.',
    [
      'Wat levert één plek op volgens wie er werkt, en wat weet u niet?',
      'Wie zit er in Gladsaxe aan tafel, en wie bij u?',
      'Welke vragen stelt uw eigen formulier die een ander ook al stelt?',
    ],
    ['Wie zit er aan tafel?'],
  ),
  observe: described(
    list(4, 6),
    'Sheet 2, observation grid: what to look for at one’s own workplace, a row each.',
    [
      'Twee professionals vinden elkaar zonder afspraak',
      'Een gezin gaat naar een andere plek',
      'Iemand stelt een vraag die al beantwoord is',
      'Een plan ligt op tafel',
    ],
    ['Een plan ligt op tafel'],
  ),
  debrief: described(
    list(3, 4),
    'Sheet 3, debriefing: questions to look back with.',
    ['Welke tegenvaller uit de voorbeelden kan u ook overkomen?', 'Hoeveel vragen stonden in beide formulieren?', 'Wat zou een gezin van uw keuze merken?'],
    ['Hoe ging het?'],
  ),
  agenda: described(
    list(2, 4),
    'Sheet 4, improvement agenda: what a team can decide on, a row each.',
    ['Waar wij elkaar treffen', 'Wie het plan schrijft en wie erin verandert'],
    ['Waar wij elkaar treffen'],
  ),
};

/** A workshop that a trainer gives with pages of the site: `content/workshops/<id>.mdx`. */
export const workshopSchema = z.strictObject({
  order: described(z.int().min(1), 'Place in the list of workshops.', 1, 0),
  theme: described(reference('themes'), 'Id of the theme whose answers per country its slides show.', 'zorgmeldplicht', 'Zorgmeldplicht'),
  pages: described(
    z.array(reference('entries')).min(2).max(8),
    'Ids of the entries it uses, in the order of use.',
    ['zorgmeldplicht', 'vantaa-meldplicht'],
    ['zorgmeldplicht'],
  ),
  ...texts,
  programme: described(
    keyed(z.strictObject({ ...partFields, ...partTexts }), 'plek'),
    'Its parts in order, by key; their minutes add up to 45 and to 90.',
  ).meta({ blank: { deel: { form: 'plenary', short: 45, long: 90, title: 'Nog te schrijven', text: 'Nog te schrijven.', note: 'Nog te schrijven.' } } }),
  questions: described(
    keyed(z.strictObject({ ...questionFields, ...questionTexts }), 'wie'),
    'Questions to discuss, by key, in the order in which they are put.',
  ),
});

/** The English texts of a workshop. */
export const workshopTextsSchema = z.strictObject({
  ...translation,
  ...texts,
  programme: keyedTexts(z.strictObject(partTexts), 'plek').meta({
    blank: { deel: { title: 'To be written', text: 'To be written.', note: 'To be written.' } },
  }),
  questions: keyedTexts(z.strictObject(questionTexts), 'wie'),
});

/** Registers the collection. */
export const collection = defineCollection({
  fields: workshopSchema,
  texts: workshopTextsSchema,
  place: 11,
  height: 5,
  hasHandout: true,
  sheets: 4,
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
