import type { KnowledgeBase } from '../../core/knowledge-base.ts';
import type { CellState } from '../../core/schema/entries/theme.ts';
import { countryCodes } from '../../core/schema/reference.ts';
import { strings } from '../../i18n/strings.ts';
import { type CountryLabel, countryLabel } from '../../site/links.ts';
import { pathOfEntry, pathOfPage, tableAddress } from '../../site/routes.ts';
import { inGroups, mirrorLast, type Support, supportFor, type ThemeGroup } from '../comparison.ts';

/** What a theme rests on in one country; without entries, an open place with its state. */
export interface OverviewCell {
  readonly country: CountryLabel;
  readonly state: CellState;
  readonly stateName: string;
  /** Of which group the report says it, where it says nothing of this country alone. */
  readonly voice?: string;
  readonly support: readonly Support[];
}

export interface OverviewRow {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly cells: readonly OverviewCell[];
}

/** What the overview of lessons, their themes and what these rest on shows. */
export interface OverviewPage {
  readonly countries: readonly CountryLabel[];
  /** Lessons first, then principles, then what does not follow one of them. */
  readonly groups: readonly ThemeGroup<OverviewRow>[];
  readonly table: string;
  /** Address of the page. */
  readonly href: string;
}

/** What `/lessen/overzicht/` shows. */
export function overviewPage(kb: KnowledgeBase): OverviewPage {
  const words = strings(kb.language);
  const countries = mirrorLast(countryCodes).map((code) => countryLabel(kb, code));
  const groups = inGroups(
    kb,
    kb.themes,
    ({ id, data }): OverviewRow => ({
      id,
      title: data.title,
      href: pathOfEntry(kb, id),
      cells: countries.map((country) => {
        const { state, whose } = data.cells[country.code];
        return {
          country,
          state,
          stateName: words.states[state],
          ...(whose === 'country' ? {} : { voice: words.voices[whose] }),
          support: supportFor(kb, id, country.code),
        };
      }),
    }),
  );
  return {
    countries,
    groups: [...groups.filter(({ href }) => href), ...groups.filter(({ href }) => !href)],
    table: tableAddress(kb, { kind: 'overview' }),
    href: pathOfPage(kb, { kind: 'overview' }),
  };
}
