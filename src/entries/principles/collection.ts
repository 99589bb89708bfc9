import { defineCollection } from '../../core/schema/collection.ts';
import { lessonSchema, lessonTextsSchema } from '../lessons/collection.ts';

/** Registers the collection. */
export const collection = defineCollection({
  fields: lessonSchema,
  texts: lessonTextsSchema,
  place: 4,
  height: 4,
  hasHandout: true,
  one: { nl: 'werkprincipe', en: 'working principle' },
  list: {
    place: 2,
    nl: {
      address: 'werkprincipes',
      nav: 'Werkprincipes',
      title: 'Drie werkprincipes',
      lead: 'Hoe professionals in de basisvoorzieningen veelal werken, volgens het rapport.',
    },
    en: {
      address: 'principles',
      nav: 'Working principles',
      title: 'Three working principles',
      lead: 'How professionals in universal services mostly work, according to the report.',
    },
  },
});

declare module '../../core/schema/collections.ts' {
  interface Collections {
    readonly principles: typeof collection;
  }
}
