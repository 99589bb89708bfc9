import type { z } from 'astro/zod';
import type { Edition } from './editions/edition.ts';
import type { Language } from './languages.ts';
import type { CollectionName, Collections } from './schema/collections.ts';
import type { ListFile, lists, siteSchema } from './schema/lists.ts';
import type { Redirects } from './schema/redirects.ts';

/** What a file in the main language holds, after its schema. */
export type Data<Name extends CollectionName> = z.output<Collections[Name]['fields']>;
/** What a translation of such a file holds, after its schema. */
export type Texts<Name extends CollectionName> = z.output<Collections[Name]['texts']>;

/** One content file that its schema accepted. */
export interface Written<Name extends CollectionName, Held> {
  readonly collection: Name;
  readonly id: string;
  /** Path from the project's root, for messages. */
  readonly file: string;
  readonly data: Held;
  /** The text under the front matter, as written. */
  readonly body: string;
}

/** An entry in the main language. */
export type Original = { [Name in CollectionName]: Written<Name, Data<Name>> }[CollectionName];
/** Its texts in another language. */
export type Translation = { [Name in CollectionName]: Written<Name, Texts<Name>> & { readonly language: Language } }[CollectionName];

/** The lists that entries choose from, by the name of their file. */
export type Lists = { readonly [Name in ListFile]: z.output<(typeof lists)[Name]> };

export type Site = z.output<typeof siteSchema> & {
  /** Address of the site itself, where this build of it is for another address. */
  readonly previewOf?: string;
};

/** All that authors wrote, as the two feeders (Astro and the checker) hand it over. */
export interface Content {
  readonly originals: readonly Original[];
  readonly translations: readonly Translation[];
  readonly lists: Lists;
  readonly site: Site;
  readonly redirects: Redirects;
  /** Every edition that was made, oldest first. */
  readonly editions: readonly Edition[];
}
