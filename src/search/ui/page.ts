import type { Entry, KnowledgeBase } from '../../core/knowledge-base.ts';
import { collectionNames, listNames } from '../../core/schema/collections.ts';
import { strings } from '../../i18n/strings.ts';
import { type CountryLabel, countryLabel, type Link, linkTo } from '../../site/links.ts';
import { pathOfEntry, pathOfPage } from '../../site/routes.ts';
import { themeGroupName } from '../../site/tracing.ts';
import { fold, phraseKey, wordsOf } from '../fold.ts';
import type { FilterName } from '../search-state.ts';
import type { SearchWords } from './search-words.ts';

/** A filter group, with all values that an entry can have. */
export interface SearchFilter {
  readonly name: FilterName;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly country?: CountryLabel }[];
}

/** A word that readers use, with the page that says what it means and what holds. */
export interface WordLink {
  readonly word: string;
  readonly href: string;
  /** Title of the page, if it is another word. */
  readonly title?: string;
}

/** Content of the search page: without a script, all entries by kind; with one, the results of a query. */
export interface SearchPage {
  readonly groups: readonly { readonly heading: string; readonly links: readonly Link[] }[];
  /** Names of terms and themes, and the other words for terms, by first letter. */
  readonly letters: readonly { readonly letter: string; readonly words: readonly WordLink[] }[];
  readonly filters: readonly SearchFilter[];
  readonly words: SearchWords;
}

/** Words that lead to terms and themes; of the inflections of one word, only the first. */
function wordLinks(kb: KnowledgeBase): WordLink[] {
  const linksTo = ({ id, data: { title } }: Entry<'terms' | 'themes'>, others: readonly string[]): WordLink[] => {
    const words = new Map([title, ...others].toReversed().map((word) => [phraseKey(wordsOf(word)), word]));
    return [...words.values()].map((word) => ({ word, href: pathOfEntry(kb, id), ...(word === title ? {} : { title }) }));
  };
  return [...kb.terms.flatMap((term) => linksTo(term, term.data.synonyms)), ...kb.themes.flatMap((theme) => linksTo(theme, []))];
}

/** Words in alphabetical order, by first letter. */
function byLetter({ language }: KnowledgeBase, words: readonly WordLink[]): SearchPage['letters'] {
  const { compare } = new Intl.Collator(language, { ignorePunctuation: true });
  const inOrder = words.toSorted((a, b) => compare(a.word, b.word));
  const letters = Map.groupBy(inOrder, ({ word }) => /^[^a-z0-9]*([a-z])/.exec(fold(word))?.[1]?.toUpperCase() ?? '0–9');
  return [...letters].map(([letter, of]) => ({ letter, words: of }));
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
    letters: byLetter(kb, wordLinks(kb)),
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
