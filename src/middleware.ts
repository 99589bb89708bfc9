import { defineMiddleware } from 'astro:middleware';
import { foreignNameMarker, foreignNames } from './core/foreign-names.ts';
import { inEachLanguage } from './core/languages.ts';
import { knowledgeBases } from './core/load.ts';

const markForeignNames = inEachLanguage((language) => foreignNameMarker(foreignNames(knowledgeBases[language]), language));

/** Gives every page what marks foreign names in its text, also where authors cannot. */
export const onRequest = defineMiddleware(({ locals }, next) => {
  locals.markForeignNames = markForeignNames;
  return next();
});
