import { type KnowledgeBase, mirrorLast } from '../../core/knowledge-base.ts';
import type { CountryCode } from '../../core/schema/reference.ts';
import { type CountryLabel, countryLabel, type Link, linkTo } from '../../site/links.ts';
import { countrySelections, pathOfEntry, pathOfPage, selectionCode } from '../../site/routes.ts';
import { columnOrder, comparisonOf, type ThemeGroup } from '../comparison.ts';
import { timeName } from '../verdicts.ts';

/** A set of countries to choose, by the code in its address. */
export interface SetChoice {
  readonly code: string;
  readonly countries: readonly CountryLabel[];
  readonly href: string;
}

/** What the page for choosing countries or a theme shows. */
export interface ComparePage {
  readonly countries: readonly CountryLabel[];
  /** Address of the page. */
  readonly href: string;
  /** Every set that has a page, by its number of countries. */
  readonly sizes: readonly { readonly size: number; readonly sets: readonly SetChoice[] }[];
  /** The countries in column order. */
  readonly columns: readonly CountryLabel[];
  /** Years that the report covers. */
  readonly years: string;
  /** All themes, for all countries. */
  readonly groups: readonly ThemeGroup[];
  readonly overview: string;
  /** Terms of the glossary that belong to themes, with what else readers call them: by these words, too, a theme is found. */
  readonly otherWords: readonly { readonly title: string; readonly href: string; readonly synonyms: readonly string[]; readonly themes: readonly Link[] }[];
}

/** Builds `/vergelijken/`. */
export function comparePage(kb: KnowledgeBase): ComparePage {
  const labels = (codes: readonly CountryCode[]) => mirrorLast(kb, codes).map((code) => countryLabel(kb, code));
  const countries = labels(kb.countryCodes);
  return {
    countries,
    href: pathOfPage(kb, { kind: 'compare' }),
    sizes: [...Map.groupBy(countrySelections(kb), ({ length }) => length)].map(([size, sets]) => ({
      size,
      sets: sets.map((codes) => ({ code: selectionCode(codes), countries: labels(codes), href: pathOfPage(kb, { kind: 'set', codes, layout: 'themes' }) })),
    })),
    columns: columnOrder(kb, kb.countryCodes).map((code) => countryLabel(kb, code)),
    years: timeName(kb, 'then'),
    groups: comparisonOf(kb, kb.countryCodes),
    overview: pathOfPage(kb, { kind: 'overview' }),
    otherWords: kb.terms.flatMap(({ id, data }) => {
      const themes = kb.themes.filter((theme) => data.entries.includes(theme.id)).map((theme) => linkTo(kb, theme.id));
      return themes.length > 0 ? [{ title: data.title, href: pathOfEntry(kb, id), synonyms: data.synonyms, themes }] : [];
    }),
  };
}
