import type { RenderedBody } from '../../core/body.ts';
import type { Entry, KnowledgeBase } from '../../core/knowledge-base.ts';
import type { CollectionName } from '../../core/schema/collections.ts';
import type { PageMeta } from '../../ui/layout/page-meta.ts';

/** Props of `Page.astro` in a collection's folder, which shows one of its entries. */
export interface EntryProps<Name extends CollectionName> {
  readonly meta: PageMeta;
  readonly kb: KnowledgeBase;
  readonly entry: Entry<Name>;
  /** Its running text; undefined when there is none in the language. */
  readonly body: RenderedBody | undefined;
}

/** Props of `List.astro` in a collection's folder, for a list unlike that of any other collection. */
export interface ListProps {
  readonly meta: PageMeta;
  readonly kb: KnowledgeBase;
}
