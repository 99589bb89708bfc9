import type { z } from 'astro/zod';
import type { Edition } from './editions/edition.ts';
import type { Language } from './languages.ts';
import type { CollectionName, Collections } from './schema/collections.ts';
import type { ListFile, lists, siteSchema } from './schema/lists.ts';
import type { Redirects } from './schema/redirects.ts';

/** Data of an entry in the main language, as parsed by its schema. */
export type Data<Name extends CollectionName> = z.output<Collections[Name]['fields']>;
/** Data of a translation, as parsed by its schema. */
export type Texts<Name extends CollectionName> = z.output<Collections[Name]['texts']>;

/** One content file that its schema accepted. */
export interface Written<Name extends CollectionName, Held> {
  readonly collection: Name;
  readonly id: string;
  /** Path relative to the project root, for messages. */
  readonly file: string;
  readonly data: Held;
  /** Source text below the front matter. */
  readonly body: string;
}

/** An entry in the main language. */
export type Original = { [Name in CollectionName]: Written<Name, Data<Name>> }[CollectionName];
/** A translation of an entry into another language. */
export type Translation = { [Name in CollectionName]: Written<Name, Texts<Name>> & { readonly language: Language } }[CollectionName];

/** The lists in `content/lists/`, by file name. */
export type Lists = { readonly [Name in ListFile]: z.output<(typeof lists)[Name]> };

export type Site = z.output<typeof siteSchema> & {
  /** Address of the published site, if this build is a preview at another address. */
  readonly previewOf?: string;
};

/** All content, as read by Astro or by the content checker. */
export interface Content {
  readonly originals: readonly Original[];
  readonly translations: readonly Translation[];
  readonly lists: Lists;
  readonly site: Site;
  readonly redirects: Redirects;
  /** All editions, oldest first. */
  readonly editions: readonly Edition[];
}
