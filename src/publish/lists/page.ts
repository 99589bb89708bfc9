import type { KnowledgeBase } from '../../core/knowledge-base.ts';
import type { ListName } from '../../core/schema/collections.ts';
import { type Listing, type ListModel, plainListing } from '../../entries/parts/listing.ts';
import { type SourceRecord, sourceRecord } from '../../entries/sources/page.ts';
import { strings } from '../../i18n/strings.ts';
import { type CountryLabel, countryLabel } from '../../site/links.ts';
import { leadOfList } from '../../site/statements.ts';

/** What the page of a list shows. */
export interface ListPage extends Listing {
  readonly title: string;
  readonly lead: string;
}

// Each collection that lists its entries in a way of its own says so in its folder.
const models = import.meta.glob<{ list: ListModel }>('../../entries/*/list.ts', { eager: true });

/** What the page of a list shows; a collection that says nothing of it lists its entries plainly. */
export function listPage(kb: KnowledgeBase, list: ListName): ListPage {
  const listing = models[`../../entries/${list}/list.ts`]?.list(kb) ?? plainListing(kb, list);
  return { title: strings(kb.language).lists[list].title, lead: leadOfList(kb, list), ...listing };
}

/** Sources by the part they play, each with who cites it. */
export interface SourcesPage {
  readonly title: string;
  readonly lead: string;
  readonly groups: readonly { readonly id: string; readonly heading: string; readonly records: readonly SourceRecord[] }[];
  readonly countries: readonly { readonly label: CountryLabel; readonly count: number }[];
}

/** What `/bronnen/` shows. */
export function sourcesPage(kb: KnowledgeBase): SourcesPage {
  const words = strings(kb.language);
  return {
    ...words.lists.sources,
    countries: kb.countries.map(({ data }) => ({
      label: countryLabel(kb, data.code),
      count: kb.sources.filter((source) => source.data.countries.includes(data.code)).length,
    })),
    groups: (['base', 'named', 'later'] as const).flatMap((role) => {
      const records = kb.sources.filter(({ data }) => data.role === role).map((source) => sourceRecord(kb, source));
      return records.length === 0 ? [] : [{ id: role, heading: words.source_.roles[role], records }];
    }),
  };
}
