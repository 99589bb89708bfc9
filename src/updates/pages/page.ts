import type { Entry, KnowledgeBase } from '../../core/knowledge-base.ts';
import type { CountryCode } from '../../core/schema/reference.ts';
import { type DiagramOf, timelineDiagram, yearsDiagram } from '../../diagrams/diagrams.ts';
import { developmentKinds } from '../../entries/developments/collection.ts';
import { strings } from '../../i18n/strings.ts';
import { type CountryLabel, countryLabel } from '../../site/links.ts';
import { feedAddress, pathOfPage } from '../../site/routes.ts';
import { originOfEntry } from '../../site/statements.ts';
import { foldedAfter, lastLookUp, type Update, updateOf, updatesByDate, updatesInShort, updatesThatCount, yearId } from '../updates.ts';

/** View model of the page with all updates, or with those of one country. */
export interface UpdatesPage {
  readonly title: string;
  readonly lead: string;
  /** Only on the page of one country. */
  readonly country?: CountryLabel;
  /** Timeline of one country, or chart by year of all updates; absent if the country has no dated updates. */
  readonly timeline?: DiagramOf<'timeline'> | DiagramOf<'years'>;
  /** Our reading of what the changes mean for the comparison, by country. */
  readonly meanings: readonly { readonly country: CountryLabel; readonly href: string; readonly text: string }[];
  readonly countries: readonly { readonly label: CountryLabel; readonly href: string; readonly count?: string }[];
  readonly kinds: readonly { readonly kind: (typeof developmentKinds)[number]; readonly name: string; readonly count: number }[];
  /** Updates by year, newest first, undated ones last. On the page of all, years after the first ten or more updates are collapsed. */
  readonly years: readonly { readonly id: string; readonly heading: string; readonly isFolded: boolean; readonly updates: readonly Update[] }[];
  readonly feed: string;
  readonly day: string;
}

/** @param country absent for the page of all countries. */
export function updatesPage(kb: KnowledgeBase, country?: Entry<'countries'>): UpdatesPage {
  const words = strings(kb.language).updates;
  const code: CountryCode | undefined = country?.data.code;
  const updates = updatesByDate(kb, code);
  const timeline = country ? timelineDiagram(kb, country) : yearsDiagram(kb);
  const byYear = [...Map.groupBy(updates, ({ year }) => year)];
  const folded = foldedAfter(
    10,
    byYear.map(([, inYear]) => inYear),
  );
  return {
    title: country ? words.countryTitle(country.data.title) : words.title,
    lead: country && originOfEntry(kb, country) !== 'report' ? words.leadOfSources : words.lead,
    ...(country ? { country: countryLabel(kb, country.data.code) } : {}),
    ...(timeline ? { timeline } : {}),
    meanings: (country ? [country] : kb.countries).flatMap(({ id, data }) =>
      data.since ? [{ country: countryLabel(kb, data.code), href: pathOfPage(kb, { kind: 'country-updates', id }), text: data.since }] : [],
    ),
    countries: kb.countries.map((each) => ({
      label: countryLabel(kb, each.data.code),
      href: pathOfPage(kb, { kind: 'country-updates', id: each.id }),
      // Counts per country are shown only on the page of all, for comparison.
      ...(country
        ? {}
        : {
            count: updatesInShort(
              kb,
              updatesThatCount(kb, each).map((update) => updateOf(kb, update)),
            ),
          }),
    })),
    kinds: developmentKinds
      .map((kind) => ({ kind, name: words.kinds[kind], count: updates.filter((update) => update.kind === kind).length }))
      .filter(({ count }) => count > 0),
    years: byYear.map(([year, inYear], index) => ({
      id: yearId(year),
      heading: year ? `${year}` : words.undated,
      isFolded: !country && folded[index] === true,
      updates: inYear,
    })),
    feed: feedAddress(kb, country ? { kind: 'country-updates', id: country.id } : { kind: 'updates' }),
    day: lastLookUp(kb, country),
  };
}
