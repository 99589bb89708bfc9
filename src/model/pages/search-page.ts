import { wordsIn } from '../../words/words.ts';
import { addressOfPage, listNames } from '../addresses.ts';
import type { KnowledgeBase } from '../knowledge-base.ts';
import { type Link, linkTo } from '../links.ts';
import { themeGroupName } from '../tracing.ts';

/** What the search page shows without a script: everything there is, by kind. */
export interface SearchPage {
  readonly groups: readonly { readonly heading: string; readonly href: string; readonly links: readonly Link[] }[];
}

export function searchPage(kb: KnowledgeBase): SearchPage {
  const words = wordsIn(kb.language);
  const themes = [...new Set(kb.themes.map(({ data }) => data.group))].map((group) => ({
    heading: themeGroupName(kb, group),
    href: addressOfPage(kb, { kind: 'compare' }),
    links: kb.themes.filter(({ data }) => data.group === group).map(({ id }) => linkTo(kb, id)),
  }));
  const lists = listNames
    .filter((list) => list !== 'sources')
    .map((list) => ({ heading: words.nav[list], href: addressOfPage(kb, { kind: 'list', list }), links: kb[list].map(({ id }) => linkTo(kb, id)) }));
  return { groups: [...lists, ...themes] };
}
