import { defineMiddleware } from 'astro:middleware';
import { foreignNameMarker, foreignNames, untranslatedTexts, wholeTextMarker } from './core/foreign-names.ts';
import { inEachLanguage } from './core/languages.ts';
import { knowledgeBases } from './core/load.ts';

const markForeignNames = inEachLanguage((language) => {
  const kb = knowledgeBases[language];
  const [markNames, markTexts] = [foreignNameMarker(foreignNames(kb), language), wholeTextMarker(untranslatedTexts(kb))];
  return (html: string) => markNames(markTexts(html));
});

/** Gives every page what marks in its text foreign names, and what is not translated, also where authors cannot. */
export const onRequest = defineMiddleware(({ locals }, next) => {
  locals.markForeignNames = markForeignNames;
  return next();
});
