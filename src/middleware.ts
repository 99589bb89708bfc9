import { defineMiddleware } from 'astro:middleware';
import { foreignTextMarker } from './core/foreign-names.ts';
import { inEachLanguage } from './core/languages.ts';
import { knowledgeBases } from './core/load.ts';

const markForeignNames = inEachLanguage((language) => foreignTextMarker(knowledgeBases[language]));

/** Gives every page what marks in its text foreign names, and what is not translated, also where authors cannot. */
export const onRequest = defineMiddleware(({ locals }, next) => {
  locals.markForeignNames = markForeignNames;
  return next();
});
