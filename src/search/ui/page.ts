import type { KnowledgeBase } from '../../core/knowledge-base.ts';
import { collectionNames, listNames } from '../../core/schema/collections.ts';
import { strings } from '../../i18n/strings.ts';
import { type CountryLabel, countryLabel, type Link, linkTo } from '../../site/links.ts';
import { pathOfPage } from '../../site/routes.ts';
import { themeGroupName } from '../../site/tracing.ts';
import type { FilterName } from '../search-state.ts';
import type { SearchWords } from './search-words.ts';

/** A filter group, with all values that an entry can have. */
export interface SearchFilter {
  readonly name: FilterName;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly country?: CountryLabel }[];
}

/** Content of the search page: without a script, all entries by kind; with one, the results of a query. */
export interface SearchPage {
  readonly groups: readonly { readonly heading: string; readonly links: readonly Link[] }[];
  readonly filters: readonly SearchFilter[];
  readonly words: SearchWords;
}

/** View model of `/zoeken/`. */
export function searchPage(kb: KnowledgeBase): SearchPage {
  const words = strings(kb.language);
  const themes = [...new Set(kb.themes.map(({ data }) => data.group))].map((group) => ({
    heading: themeGroupName(kb, group),
    links: kb.themes.filter(({ data }) => data.group === group).map(({ id }) => linkTo(kb, id)),
  }));
  const lists = listNames.filter((list) => list !== 'sources').map((list) => ({ heading: words.nav[list], links: kb[list].map(({ id }) => linkTo(kb, id)) }));
  const filters: readonly SearchFilter[] = [
    {
      name: 'kind',
      label: words.search.filters.kind,
      options: collectionNames.filter((name) => kb[name].length > 0).map((value) => ({ value, label: words.one[value] })),
    },
    {
      name: 'country',
      label: words.search.filters.country,
      options: kb.countryCodes.map((value) => ({ value, label: countryLabel(kb, value).name, country: countryLabel(kb, value) })),
    },
    {
      name: 'setting',
      label: words.search.filters.setting,
      options: Object.entries(kb.lists.settings).map(([value, names]) => ({ value, label: names[kb.language] })),
    },
  ];
  const { search } = words;
  return {
    groups: [...lists, ...themes],
    filters,
    words: {
      found: search.found,
      foundFor: search.foundFor('%1', '%2'),
      also: search.also,
      likened: search.likened,
      alsoMore: search.alsoMore('%1'),
      by: { term: search.byTerm, question: search.byQuestion },
      onlyMine: search.onlyMine,
      withOthers: search.withOthers,
      meant: search.meant('%1'),
      meantShown: search.meantShown,
      missing: search.missing('%1'),
      nearest: search.nearest,
      noneFor: search.noneFor('%1'),
      noneFiltered: search.noneFiltered,
      filtered: search.filtered('%1'),
      near: search.near,
      nowhere: { phrase: search.phraseNowhere, word: search.wordNowhere },
      phraseHeld: search.phraseHeld,
      unquoted: search.unquoted('%1'),
      cut: search.cut('%1'),
      byTitle: search.byTitle,
      noneHelp: search.noneHelp('%1', '%2'),
      terms: { title: words.nav.terms, href: pathOfPage(kb, { kind: 'list', list: 'terms' }) },
      themes: { title: words.compare.themes, href: pathOfPage(kb, { kind: 'compare' }) },
      under: search.under,
      loading: search.loading,
      failed: search.failed,
    },
  };
}
