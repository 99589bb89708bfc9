import type { KnowledgeBase } from '../../core/knowledge-base.ts';
import type { ListName } from '../../core/schema/collections.ts';
import { type Listing, type ListModel, plainListing } from '../../entries/parts/listing.ts';
import { strings } from '../../i18n/strings.ts';
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
