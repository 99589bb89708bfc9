import { countryCodes } from '../../schema/reference.ts';
import { wordsIn } from '../../words/words.ts';
import { addressOfEntry, addressOfPage, tableAddress } from '../addresses.ts';
import { type CellState, inGroups, mirrorLast, type Support, supportFor, type ThemeGroup } from '../comparison.ts';
import type { KnowledgeBase } from '../knowledge-base.ts';
import { type CountryLabel, countryLabel } from '../links.ts';

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
  const words = wordsIn(kb.language);
  const countries = mirrorLast(countryCodes).map((code) => countryLabel(kb, code));
  const groups = inGroups(
    kb,
    kb.themes,
    ({ id, data }): OverviewRow => ({
      id,
      title: data.title,
      href: addressOfEntry(kb, id),
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
    href: addressOfPage(kb, { kind: 'overview' }),
  };
}
