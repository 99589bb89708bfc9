import { type KnowledgeBase, studiedCountries } from '../../core/knowledge-base.ts';
import { type CountryLabel, countryLabel } from '../../site/links.ts';
import { pathOfPage } from '../../site/routes.ts';
import { type Update, updatesByDate, updatesInWords } from '../../updates/updates.ts';
import { periodsOf, type TimelinePeriod } from '../timeline/model.ts';

/** Number of updates in one year, or without a date. */
export interface YearOfUpdates {
  /** Absent for undated updates. */
  readonly year?: number;
  readonly count: number;
  /** Number of those that only report findings, and so change nothing that holds. */
  readonly reported: number;
  /** The counts in words. */
  readonly inWords: string;
}

export interface YearsOfCountry {
  readonly country: CountryLabel;
  /** Link to the page of the country's updates. */
  readonly href: string;
  readonly count: number;
  readonly reported: number;
  /** Newest first, undated last. */
  readonly years: readonly YearOfUpdates[];
}

/** Updates since 2015 of all countries, by year. An update on several countries counts for each. */
export interface UpdatesByYear {
  readonly periods: readonly TimelinePeriod[];
  readonly countries: readonly YearsOfCountry[];
}

/** Number of updates that only report findings. */
const reportedIn = (updates: readonly Pick<Update, 'standing'>[]) => updates.filter(({ standing }) => standing === 'reported').length;

/** Counts the updates of each country by year, and collects the periods of the base sources. */
export function updatesByYear(kb: KnowledgeBase): UpdatesByYear {
  const countries = kb.countries.map(({ id, data }) => {
    const updates = updatesByDate(kb, data.code);
    const years = [...Map.groupBy(updates, ({ year }) => year)].map(([year, inYear]) => ({
      ...(year === undefined ? {} : { year }),
      count: inYear.length,
      reported: reportedIn(inYear),
      inWords: updatesInWords(kb, inYear),
    }));
    return {
      country: countryLabel(kb, data.code),
      href: pathOfPage(kb, { kind: 'country-updates', id }),
      count: updates.length,
      reported: reportedIn(updates),
      years,
    };
  });
  const studied = studiedCountries(kb);
  const periods = new Map(studied.flatMap(({ data }) => periodsOf(kb, data.code)).map((period) => [period.name, period]));
  return { periods: [...periods.values()], countries };
}
