import { defineMiddleware } from 'astro:middleware';
import { foreignNameMarker, foreignNames } from './core/foreign-names.ts';
import type { Language } from './core/languages.ts';
import { knowledgeBases } from './core/load.ts';

const marker = (language: Language) => foreignNameMarker(foreignNames(knowledgeBases[language]), language);
const markForeignNames = { nl: marker('nl'), en: marker('en') };

/** Gives every page what marks foreign names in its text, also where authors cannot. */
export const onRequest = defineMiddleware(({ locals }, next) => {
  locals.markForeignNames = markForeignNames;
  return next();
});
