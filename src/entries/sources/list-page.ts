import type { KnowledgeBase } from '../../core/knowledge-base.ts';
import type { CountryCode } from '../../core/schema/reference.ts';
import { strings } from '../../i18n/strings.ts';
import { type CountryLabel, countryLabel } from '../../site/links.ts';
import { pathOfPage, type SourcesSubject, sourcesOn, sourcesSubjects } from '../../site/routes.ts';
import { foldedAfter, yearId } from '../../updates/updates.ts';
import { type SourceRecord, sourceRecord } from './page.ts';

/** A page of later sources, as linked from the list of all sources. */
export interface SourcesFolder {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly records: readonly SourceRecord[];
}

/** What `/bronnen/` shows. */
export interface SourcesPage {
  readonly title: string;
  readonly lead: string;
  /** Sources that the site is based on or that its report names, in full. */
  readonly groups: readonly { readonly id: string; readonly heading: string; readonly records: readonly SourceRecord[] }[];
  /** Later sources, each on a line that links to the full record. */
  readonly folders: readonly SourcesFolder[];
  readonly countries: readonly { readonly label: CountryLabel; readonly count: number }[];
  readonly total: number;
  /** Whether the counts by country add up to more than the total, because some sources are about several countries. */
  readonly areCountedTwice: boolean;
}

const folderName = (kb: KnowledgeBase, country: CountryCode | undefined) =>
  country ? countryLabel(kb, country).name : strings(kb.language).source_.severalCountries;

/** Builds `/bronnen/`. */
export function sourcesPage(kb: KnowledgeBase): SourcesPage {
  const words = strings(kb.language);
  return {
    ...words.lists.sources,
    groups: (['base', 'named'] as const).flatMap((role) => {
      const records = kb.sources.filter(({ data }) => data.role === role).map((source) => sourceRecord(kb, source));
      return records.length === 0 ? [] : [{ id: role, heading: words.source_.roles[role], records }];
    }),
    folders: sourcesSubjects(kb).map((subject) => ({
      id: `van-${subject.country ?? 'meer'}`,
      title: folderName(kb, subject.country),
      href: pathOfPage(kb, subject),
      records: sourcesOn(kb, subject).map((source) => sourceRecord(kb, source)),
    })),
    countries: kb.countries.map(({ data }) => ({
      label: countryLabel(kb, data.code),
      count: kb.sources.filter((source) => source.data.countries.includes(data.code)).length,
    })),
    total: kb.sources.length,
    areCountedTwice: kb.sources.some(({ data }) => data.countries.length > 1),
  };
}

/** Number of open records after which the remaining years are folded. */
const mostOpen = 25;

/** What a page with the records of later sources shows. */
export interface SourcesOfPage {
  readonly title: string;
  readonly lead: string;
  /** By year of publication, newest first, undated ones last. Years after the newest twenty-five or more records are folded. */
  readonly years: readonly { readonly id: string; readonly heading: string; readonly isFolded: boolean; readonly records: readonly SourceRecord[] }[];
  /** The other pages of later sources. */
  readonly others: readonly { readonly title: string; readonly href: string; readonly country?: CountryLabel }[];
}

/** Builds a page with the records of later sources. */
export function sourcesOfPage(kb: KnowledgeBase, subject: SourcesSubject): SourcesOfPage {
  const words = strings(kb.language).source_;
  const records = sourcesOn(kb, subject).map((source) => sourceRecord(kb, source));
  const inOrder = [...Map.groupBy(records, ({ year }) => (year ? Number(year) : undefined))].toSorted(([a = 0], [b = 0]) => b - a);
  const folded = foldedAfter(
    mostOpen,
    inOrder.map(([, of]) => of),
  );
  return {
    title: words.titleOf(folderName(kb, subject.country)),
    lead: words.leadOf,
    years: inOrder.map(([year, of], index) => ({
      id: yearId(year),
      heading: year ? `${year}` : words.undated,
      isFolded: folded[index] === true,
      records: of,
    })),
    others: sourcesSubjects(kb)
      .filter(({ country }) => country !== subject.country)
      .map((other) => ({
        title: folderName(kb, other.country),
        href: pathOfPage(kb, other),
        ...(other.country ? { country: countryLabel(kb, other.country) } : {}),
      })),
  };
}
