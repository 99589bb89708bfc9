import { entryIn, type KnowledgeBase, mirrorLast } from '../../core/knowledge-base.ts';
import type { CellState } from '../../core/themes/theme-cells.ts';
import { strings } from '../../i18n/strings.ts';
import { type CountryLabel, countryLabel } from '../../site/links.ts';
import { type Origin, originOf, originWords, type SourceLine, sourceLines } from '../../site/statements.ts';

/** Something that must be done within a certain time. */
export interface Limit {
  readonly text: string;
  /** Length in words: "2 weken", or a phrase that no figure is given. */
  readonly length: string;
  /** Length in weeks; absent if no figure is given. */
  readonly weeks?: number;
  readonly sources: readonly SourceLine[];
  /** Whose statement it is. */
  readonly origin: Origin;
}

/** Time limits of one country. Without any, `state` is what the report says about them. */
export interface LimitsOfCountry {
  readonly country: CountryLabel;
  readonly limits: readonly Limit[];
  readonly state: CellState;
  /** The state in words: "rapport zwijgt". */
  readonly stateName: string;
}

const weeksPerMonth = 4.345;

/** The time limits of all countries, with the mirror last. */
export function limitsOf(kb: KnowledgeBase): LimitsOfCountry[] {
  const { law: words, marks } = strings(kb.language);
  const theme = entryIn(kb, 'themes', kb.lists.roles['time-limits']);
  return mirrorLast(kb, kb.countryCodes).map((code) => {
    const cell = theme.data.cells[code];
    const state = cell?.state ?? 'not-described';
    const ofOrigin = originWords(kb.language, cell && cell.sources.length > 0 ? originOf(kb, cell.sources) : 'report');
    return {
      country: countryLabel(kb, code),
      limits: kb.laws
        .filter(({ data }) => data.countries.includes(code))
        .flatMap(({ data }) => Object.values(data.limits ?? {}))
        .map(({ text, weeks, months, sources }) => ({
          text,
          length: weeks ? words.weeks(weeks) : months ? words.months(months) : originWords(kb.language, originOf(kb, sources)).noFigure,
          origin: originOf(kb, sources),
          ...(weeks ? { weeks } : months ? { weeks: months * weeksPerMonth } : {}),
          sources: sourceLines(kb, sources),
        })),
      state,
      stateName: state === 'none' || state === 'silent' ? ofOrigin[state] : marks[state],
    };
  });
}
