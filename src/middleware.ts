import { defineMiddleware } from 'astro:middleware';
import { knowledgeBases } from './load.ts';
import { foreignNameMarker, foreignNames } from './model/foreign-names.ts';
import { languages } from './words/language.ts';

const markers = Object.fromEntries(languages.map((language) => [language, foreignNameMarker(foreignNames(knowledgeBases[language]), language)]));

/** Marks foreign names in every page with their language, also in plain texts, where authors cannot. */
export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const html = await response.text();
  const language = /<html lang="([a-z]+)"/.exec(html)?.[1];
  return new Response(language ? (markers[language]?.(html) ?? html) : html, response);
});
