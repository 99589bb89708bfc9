import { defineMiddleware } from 'astro:middleware';
import { knowledgeBases } from './load.ts';
import { foreignNameMarker, foreignNames } from './model/foreign-names.ts';
import type { Language } from './words/language.ts';

const marker = (language: Language) => foreignNameMarker(foreignNames(knowledgeBases[language]), language);
const markForeignNames = { nl: marker('nl'), en: marker('en') };

/** Gives every page what marks foreign names in its text, also where authors cannot. */
export const onRequest = defineMiddleware(({ locals }, next) => {
  locals.markForeignNames = markForeignNames;
  return next();
});
