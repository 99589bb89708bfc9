import type { RenderedBody } from '../../core/body.ts';
import type { Entry, KnowledgeBase } from '../../core/knowledge-base.ts';
import type { CollectionName } from '../../core/schema/collections.ts';
import type { PageMeta } from '../../ui/layout/page-meta.ts';

/** What the `Page.astro` of a collection's folder is given, to show one of its entries. */
export interface EntryProps<Name extends CollectionName> {
  readonly meta: PageMeta;
  readonly kb: KnowledgeBase;
  readonly entry: Entry<Name>;
  /** Its running text; undefined where it has none in the language. */
  readonly body: RenderedBody | undefined;
}

/** What the `List.astro` of a collection's folder is given, to list its entries in a way that no other collection does. */
export interface ListProps {
  readonly meta: PageMeta;
  readonly kb: KnowledgeBase;
}
