import type { KnowledgeBase } from '../../core/knowledge-base.ts';
import type { CellMark } from '../../core/themes/theme-cells.ts';
import { type CountryLabel, countryLabel } from '../../site/links.ts';
import { pathOfEntry, pathOfPage } from '../../site/routes.ts';
import { cellOf } from '../cells.ts';
import { columnOrder, inGroups, type Support, supportFor, type ThemeGroup } from '../comparison.ts';
import { timeName } from '../verdicts.ts';

/** What a theme rests on in one country, under the report's answer in a few words; without entries, an open place. */
export interface OverviewCell {
  readonly country: CountryLabel;
  readonly mark: CellMark;
  readonly markName: string;
  readonly brief?: string;
  readonly support: readonly Support[];
}

export interface OverviewRow {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly cells: readonly OverviewCell[];
}

/** What the overview of lessons and their themes shows, with what these rest on. */
export interface OverviewPage {
  readonly countries: readonly CountryLabel[];
  /** Years that the report covers. */
  readonly years: string;
  /** Lessons first, then principles, then the themes that belong to neither. */
  readonly groups: readonly ThemeGroup<OverviewRow>[];
  /** Address of the page. */
  readonly href: string;
}

/** Builds `/lessen/overzicht/`. */
export function overviewPage(kb: KnowledgeBase): OverviewPage {
  const countries = columnOrder(kb, kb.countryCodes).map((code) => countryLabel(kb, code));
  const groups = inGroups(
    kb,
    kb.themes,
    (theme): OverviewRow => ({
      id: theme.id,
      title: theme.data.title,
      href: pathOfEntry(kb, theme.id),
      cells: countries.map((country) => {
        const { mark, markName, brief } = cellOf(kb, theme, country.code);
        return { country, mark, markName, ...(brief ? { brief } : {}), support: supportFor(kb, theme.id, country.code) };
      }),
    }),
  );
  return {
    countries,
    years: timeName(kb, 'then'),
    groups: [...groups.filter(({ href }) => href), ...groups.filter(({ href }) => !href)],
    href: pathOfPage(kb, { kind: 'overview' }),
  };
}
