import { selectionTitle } from '../../compare/comparison.ts';
import type { KnowledgeBase } from '../../core/knowledge-base.ts';
import type { Language } from '../../core/languages.ts';
import { linkTo } from '../../site/links.ts';
import { countrySelections, languageOfAddress, pageSubjects, pathOfPage, selectionCode, shortLink, shortTargets, turnedPairs } from '../../site/routes.ts';
import { titleOfPage } from '../page-meta.ts';

/** A page that redirects at once: a short address, or one that has moved. */
export interface RedirectPage {
  readonly language: Language;
  /** Address of the redirect page itself, from the root of the site. */
  readonly path: string;
  readonly href: string;
  /** Full URL of the target page. */
  readonly canonical: string;
  readonly title: string;
  /** Language of the title when it differs from the page's: a publication keeps its own title. */
  readonly titleLang?: string;
}

/** Redirects for all short addresses in one language. */
export function shortLinkRedirects(kb: KnowledgeBase): RedirectPage[] {
  const titles = new Map(countrySelections(kb).map((codes) => [selectionCode(codes), selectionTitle(kb, codes)]));
  return shortTargets(kb).map(({ id, target }) => {
    const language = kb.sourceById.get(id)?.data.language;
    const page = redirectTo(kb, shortLink(kb.language, id), target, titles.get(id) ?? linkTo(kb, id).title);
    return language && language !== kb.language ? { ...page, titleLang: language } : page;
  });
}

/**
 * Redirects for addresses in one language that have moved; moved fragments are handled by the page that had them, moved files by the build.
 * @throws Error when a page still exists at the address.
 */
export function movedRedirects(kb: KnowledgeBase): RedirectPage[] {
  const standing = new Set([...pageSubjects(kb).map((subject) => pathOfPage(kb, subject)), ...shortTargets(kb).map(({ id }) => shortLink(kb.language, id))]);
  return Object.entries(kb.redirects)
    .filter(([from]) => from.endsWith('/') && languageOfAddress(from) === kb.language)
    .map(([from, to]) => {
      if (standing.has(from))
        throw new Error(`content/redirects.yaml: there is a page at ${from}. Take the line out: an address of a page cannot lead elsewhere.`);
      return redirectTo(kb, from, to, new URL(to, kb.site.origin).href);
    });
}

/** Redirects for pairs of countries with their codes in the other order. */
export const reorderedRedirects = (kb: KnowledgeBase): RedirectPage[] =>
  turnedPairs(kb).map(({ from, codes }) => redirectTo(kb, from, pathOfPage(kb, { kind: 'set', codes, layout: 'themes' }), selectionTitle(kb, codes)));

/**
 * Redirects for addresses in one language that readers get by shortening that of a page, e.g. /vergelijken/thema/, and that have no page.
 * They lead to the nearest page above.
 */
export function shortenedRedirects(kb: KnowledgeBase): RedirectPage[] {
  const standing = new Map(pageSubjects(kb).map((subject) => [pathOfPage(kb, subject), subject]));
  const taken = new Set([...standing.keys(), ...Object.keys(kb.redirects)]);
  const shortened = new Set([...standing.keys()].flatMap(foldersAbove).filter((path) => path !== '/' && !taken.has(path)));
  return [...shortened].map((path) => {
    const target = foldersAbove(path).find((each) => standing.has(each)) ?? '/';
    return redirectTo(kb, path, target, titleOfPage(kb, standing.get(target) ?? { kind: 'home' }));
  });
}

/** The folders above a page, nearest first: for /a/b/ these are /a/ and /. */
function foldersAbove(path: string): string[] {
  if (path === '/') return [];
  const folder = path.replace(/[^/]+\/$/, '');
  return [folder, ...foldersAbove(folder)];
}

const redirectTo = (kb: KnowledgeBase, path: string, href: string, title: string): RedirectPage => ({
  language: kb.language,
  path,
  href,
  canonical: new URL(href, kb.site.origin).href,
  title,
});
