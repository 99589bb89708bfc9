import { element, toMarkup } from '../../diagrams/kit/svg.ts';
import { strings } from '../../i18n/strings.ts';
import type { RedirectPage } from './redirects.ts';

/** A page that redirects at once, without scripts; it also links to its target. */
export function redirectHtml({ language, title, titleLang, href, canonical }: RedirectPage): string {
  const words = strings(language).lead;
  const heading = words.title(title);
  const [before = '', after = ''] = heading.split(title);
  const named = titleLang ? [before, element('span', { lang: titleLang }, title), after] : [heading];
  const markup = toMarkup(
    element(
      'html',
      { lang: language },
      element(
        'head',
        {},
        element('meta', { charset: 'utf-8' }),
        element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        element('meta', { name: 'color-scheme', content: 'light dark' }),
        element('title', {}, heading),
        element('meta', { 'http-equiv': 'refresh', content: `0; url=${href}` }),
        element('meta', { name: 'robots', content: 'noindex' }),
        element('link', { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' }),
        element('link', { rel: 'canonical', href: canonical }),
      ),
      element('body', {}, element('main', {}, element('h1', {}, ...named), element('p', {}, `${words.text} `, element('a', { href }, canonical)))),
    ),
  );
  // Void elements of HTML have no closing slash, unlike those of SVG.
  return `<!DOCTYPE html>${markup.replaceAll('/>', '>')}`;
}
