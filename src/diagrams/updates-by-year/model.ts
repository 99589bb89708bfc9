import { type KnowledgeBase, studiedCountries } from '../../core/knowledge-base.ts';
import { type CountryLabel, countryLabel } from '../../site/links.ts';
import { pathOfPage } from '../../site/routes.ts';
import { notesInWords, type Update, updatesByDate } from '../../updates/updates.ts';
import { periodsOf, type TimelinePeriod } from '../timeline/model.ts';

/** How many notes lie in one year, or have no date. */
export interface YearOfUpdates {
  /** Absent for notes without a date. */
  readonly year?: number;
  readonly count: number;
  /** Those among them that tell what was found or reported, and so alter nothing that holds. */
  readonly reported: number;
  /** The same in words. */
  readonly inWords: string;
}

export interface YearsOfCountry {
  readonly country: CountryLabel;
  /** Page of the country's notes. */
  readonly href: string;
  readonly count: number;
  readonly reported: number;
  /** Newest first, without a date last. */
  readonly years: readonly YearOfUpdates[];
}

/** The notes since 2015 of all countries by year. A note on several countries counts for each. */
export interface UpdatesByYear {
  readonly periods: readonly TimelinePeriod[];
  readonly countries: readonly YearsOfCountry[];
}

const reportedIn = (notes: readonly Pick<Update, 'standing'>[]) => notes.filter(({ standing }) => standing === 'reported').length;

/** How many notes, and what was only reported, each country has in each year, and the periods of the base sources. */
export function updatesByYear(kb: KnowledgeBase): UpdatesByYear {
  const countries = kb.countries.map(({ id, data }) => {
    const notes = updatesByDate(kb, data.code);
    const years = [...Map.groupBy(notes, ({ year }) => year)].map(([year, of]) => ({
      ...(year === undefined ? {} : { year }),
      count: of.length,
      reported: reportedIn(of),
      inWords: notesInWords(kb, of),
    }));
    return {
      country: countryLabel(kb, data.code),
      href: pathOfPage(kb, { kind: 'country-updates', id }),
      count: notes.length,
      reported: reportedIn(notes),
      years,
    };
  });
  const studied = studiedCountries(kb);
  const periods = new Map(studied.flatMap(({ data }) => periodsOf(kb, data.code)).map((period) => [period.name, period]));
  return { periods: [...periods.values()], countries };
}
