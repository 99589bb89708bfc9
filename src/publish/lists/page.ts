import type { KnowledgeBase } from '../../core/knowledge-base.ts';
import type { ListName } from '../../core/schema/collections.ts';
import { type Listing, type ListModel, plainListing } from '../../entries/parts/listing.ts';
import { strings } from '../../i18n/strings.ts';
import { leadOfList } from '../../site/statements.ts';

/** What a list page shows. */
export interface ListPage extends Listing {
  readonly title: string;
  readonly lead: string;
}

// Collections with a list of their own define it in their folder.
const models = import.meta.glob<{ list: ListModel }>('../../entries/*/list.ts', { eager: true });

/** What a list page shows; a collection that defines no list gets a plain one. */
export function listPage(kb: KnowledgeBase, list: ListName): ListPage {
  const listing = models[`../../entries/${list}/list.ts`]?.list(kb) ?? plainListing(kb, list);
  return { title: strings(kb.language).lists[list].title, lead: leadOfList(kb, list), ...listing };
}
