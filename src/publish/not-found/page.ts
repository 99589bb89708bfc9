import type { KnowledgeBase } from '../../core/knowledge-base.ts';
import type { Language } from '../../core/languages.ts';
import { strings } from '../../i18n/strings.ts';
import type { SetFolders } from '../../site/canonical-selection.ts';
import { pathOfPage, setFolders } from '../../site/routes.ts';
import type { Breadcrumb } from '../../ui/layout/page-meta.ts';

/** What the 404 page says in one language; a static site has a single page for all languages. */
export interface NotFoundPage {
  readonly language: Language;
  readonly title: string;
  readonly text: string;
  readonly search: string;
  readonly links: readonly Breadcrumb[];
  /** For the script that corrects the address of a set of countries. */
  readonly sets: SetFolders;
}

/** Builds the 404 page's text in one language. */
export function notFoundPage(kb: KnowledgeBase): NotFoundPage {
  const words = strings(kb.language);
  return {
    language: kb.language,
    title: words.notFound.title,
    text: words.notFound.text,
    search: pathOfPage(kb, { kind: 'search' }),
    sets: setFolders(kb),
    links: [
      { title: words.home, href: pathOfPage(kb, { kind: 'home' }) },
      { title: words.nav.countries, href: pathOfPage(kb, { kind: 'list', list: 'countries' }) },
      { title: words.nav.compare, href: pathOfPage(kb, { kind: 'compare' }) },
      { title: words.nav.practices, href: pathOfPage(kb, { kind: 'list', list: 'practices' }) },
      { title: words.nav.search, href: pathOfPage(kb, { kind: 'search' }) },
    ],
  };
}
