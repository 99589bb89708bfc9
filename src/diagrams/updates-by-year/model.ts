import { type KnowledgeBase, studiedCountries } from '../../core/knowledge-base.ts';
import { type CountryLabel, countryLabel } from '../../site/links.ts';
import { pathOfPage } from '../../site/routes.ts';
import { type Update, updatesByDate, updatesInWords } from '../../updates/updates.ts';
import { periodsOf, type TimelinePeriod } from '../timeline/model.ts';

/** How many updates lie in one year, or have no date. */
export interface YearOfUpdates {
  /** Absent for updates without a date. */
  readonly year?: number;
  readonly count: number;
  /** Those among them that tell what was found or reported, and so alter nothing that holds. */
  readonly reported: number;
  /** The same in words. */
  readonly inWords: string;
}

export interface YearsOfCountry {
  readonly country: CountryLabel;
  /** Page of the country's updates. */
  readonly href: string;
  readonly count: number;
  readonly reported: number;
  /** Newest first, without a date last. */
  readonly years: readonly YearOfUpdates[];
}

/** The updates since 2015 of all countries by year. An update on several countries counts for each. */
export interface UpdatesByYear {
  readonly periods: readonly TimelinePeriod[];
  readonly countries: readonly YearsOfCountry[];
}

/** How many updates were only found or reported. */
const reportedIn = (updates: readonly Pick<Update, 'standing'>[]) => updates.filter(({ standing }) => standing === 'reported').length;

/** How many updates, and what was only reported, each country has in each year, and the periods of the base sources. */
export function updatesByYear(kb: KnowledgeBase): UpdatesByYear {
  const countries = kb.countries.map(({ id, data }) => {
    const updates = updatesByDate(kb, data.code);
    const years = [...Map.groupBy(updates, ({ year }) => year)].map(([year, of]) => ({
      ...(year === undefined ? {} : { year }),
      count: of.length,
      reported: reportedIn(of),
      inWords: updatesInWords(kb, of),
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
