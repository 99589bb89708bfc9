import { defineMiddleware } from 'astro:middleware';
import { foreignTextMarker } from './core/foreign-names.ts';
import { inEachLanguage } from './core/languages.ts';
import { knowledgeBases } from './core/load.ts';
import { element, toMarkup } from './diagrams/kit/svg.ts';

const markForeignNames = inEachLanguage((language) => foreignTextMarker(knowledgeBases[language]));

/** A page with everything that is wrong with the content above it. */
async function withProblems(page: Response): Promise<Response> {
  // This module is loaded once, but the content is reloaded after each change.
  const { contentProblems } = await import('./core/load.ts');
  if (contentProblems.length === 0 || !page.headers.get('content-type')?.startsWith('text/html')) return page;
  const list = toMarkup(element('pre', { role: 'alert', style: 'white-space: pre-wrap; border: 3px solid; padding: 1em' }, contentProblems.join('\n')));
  const html = await page.text();
  return new Response(
    html.replace(/<body[^>]*>/, (body) => body + list),
    page,
  );
}

/**
 * Gives every page a function that marks foreign names in its text, and text that is not translated, where authors cannot.
 * In `astro dev`, where problems do not stop the site, it puts them above the page that its author is looking at.
 */
export const onRequest = defineMiddleware(async ({ locals }, next) => {
  locals.markForeignNames = markForeignNames;
  const page = await next();
  return import.meta.env.DEV ? withProblems(page) : page;
});
