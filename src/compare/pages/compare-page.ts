import type { KnowledgeBase } from '../../core/knowledge-base.ts';
import type { CellState } from '../../core/schema/entries/theme.ts';
import { type CountryCode, countryCodes } from '../../core/schema/reference.ts';
import { strings } from '../../i18n/strings.ts';
import { type CountryLabel, countryLabel } from '../../site/links.ts';
import { countrySelections, pathOfEntry, pathOfPage, selectionCode } from '../../site/routes.ts';
import { inGroups, mirrorLast, type ThemeGroup } from '../comparison.ts';

/** A set of countries to choose, by the code that stands in its address. */
export interface SetChoice {
  readonly code: string;
  readonly countries: readonly CountryLabel[];
  readonly href: string;
}

/** A theme with what the report says about it in each country, in one sign. */
export interface CoverageRow {
  readonly title: string;
  readonly href: string;
  readonly cells: readonly { readonly country: CountryLabel; readonly state: CellState; readonly stateName: string }[];
}

/** What the page on which a reader chooses countries or a theme shows. */
export interface ComparePage {
  readonly countries: readonly CountryLabel[];
  /** Every set, by the number of its countries. */
  readonly sizes: readonly { readonly size: number; readonly sets: readonly SetChoice[] }[];
  readonly groups: readonly ThemeGroup<CoverageRow>[];
  readonly overview: string;
}

/** What `/vergelijken/` shows. */
export function comparePage(kb: KnowledgeBase): ComparePage {
  const labels = (codes: readonly CountryCode[]) => mirrorLast(codes).map((code) => countryLabel(kb, code));
  const words = strings(kb.language);
  const countries = labels(countryCodes);
  return {
    countries,
    sizes: [...Map.groupBy(countrySelections, ({ length }) => length)].map(([size, sets]) => ({
      size,
      sets: sets.map((codes) => ({ code: selectionCode(codes), countries: labels(codes), href: pathOfPage(kb, { kind: 'set', codes, layout: 'themes' }) })),
    })),
    groups: inGroups(kb, kb.themes, ({ id, data }) => ({
      title: data.title,
      href: pathOfEntry(kb, id),
      cells: countries.map((country) => ({ country, state: data.cells[country.code].state, stateName: words.states[data.cells[country.code].state] })),
    })),
    overview: pathOfPage(kb, { kind: 'overview' }),
  };
}
