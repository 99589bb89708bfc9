import type { Language } from '../../words/language.ts';
import { wordsIn } from '../../words/words.ts';
import { addressOfPage } from '../addresses.ts';
import type { Crumb } from '../frame.ts';
import type { KnowledgeBase } from '../knowledge-base.ts';

/** What the page for unknown addresses says in one language; a static site has one such page for all. */
export interface NotFoundPage {
  readonly language: Language;
  readonly title: string;
  readonly text: string;
  readonly search: string;
  readonly links: readonly Crumb[];
}

/** What the page for an unknown address shows. */
export function notFoundPage(kb: KnowledgeBase): NotFoundPage {
  const words = wordsIn(kb.language);
  return {
    language: kb.language,
    title: words.notFound.title,
    text: words.notFound.text,
    search: addressOfPage(kb, { kind: 'search' }),
    links: [
      { title: words.home, href: addressOfPage(kb, { kind: 'home' }) },
      { title: words.nav.countries, href: addressOfPage(kb, { kind: 'list', list: 'countries' }) },
      { title: words.nav.compare, href: addressOfPage(kb, { kind: 'compare' }) },
      { title: words.nav.practices, href: addressOfPage(kb, { kind: 'list', list: 'practices' }) },
      { title: words.nav.search, href: addressOfPage(kb, { kind: 'search' }) },
    ],
  };
}
