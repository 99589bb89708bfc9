import { entryIn, type KnowledgeBase, mirrorLast } from '../../core/knowledge-base.ts';
import type { CellState } from '../../core/themes/theme-cells.ts';
import { strings } from '../../i18n/strings.ts';
import { type CountryLabel, countryLabel } from '../../site/links.ts';
import { type SourceLine, sourceLines } from '../../site/statements.ts';

/** Something that must be done within a time. */
export interface Limit {
  readonly text: string;
  /** Length in words: "2 weken", or that the report gives no figure. */
  readonly length: string;
  /** Length in weeks; absent when the report gives no figure. */
  readonly weeks?: number;
  readonly sources: readonly SourceLine[];
}

/** Time limits of one country; without any, the state of what the report says on them. */
export interface LimitsOfCountry {
  readonly country: CountryLabel;
  readonly limits: readonly Limit[];
  readonly state: CellState;
}

const weeksPerMonth = 4.345;

/** The time limits that the report describes, by country, the mirror last. */
export function limitsOf(kb: KnowledgeBase): LimitsOfCountry[] {
  const words = strings(kb.language).law;
  const theme = entryIn(kb, 'themes', kb.lists.roles['time-limits']);
  return mirrorLast(kb, kb.countryCodes).map((code) => ({
    country: countryLabel(kb, code),
    limits: kb.laws
      .filter(({ data }) => data.countries.includes(code))
      .flatMap(({ data }) => Object.values(data.limits ?? {}))
      .map(({ text, weeks, months, sources }) => ({
        text,
        length: weeks ? words.weeks(weeks) : months ? words.months(months) : words.noFigure,
        ...(weeks ? { weeks } : months ? { weeks: months * weeksPerMonth } : {}),
        sources: sourceLines(kb, sources),
      })),
    state: theme.data.cells[code]?.state ?? 'not-described',
  }));
}
