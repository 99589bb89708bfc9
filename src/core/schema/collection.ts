import type { z } from 'astro/zod';
import type { Language } from '../languages.ts';

/** Words for the list page of a collection, in one language. */
export interface ListWords {
  /** Slug of the list page, and prefix for the addresses of its entries. */
  readonly address: string;
  /** Label in menus. */
  readonly nav: string;
  /** Heading, and the sentence below it. */
  readonly title: string;
  readonly lead: string;
  /** That sentence if an entry in the list rests on another source than the report; omit if it is the same. */
  readonly leadOfSources?: string;
}

/** Words for a collection, in one language. */
export interface CollectionWords {
  /** Noun for a single entry, e.g. "praktijkvoorbeeld". */
  readonly one: string;
  /** Only if the collection has a list page. */
  readonly list?: ListWords;
}

/** Registration of a collection, whose files are in `content/<name>/`. */
export interface Collection {
  /** Schema of a file in the main language: fields and texts. */
  readonly fields: z.ZodType;
  /** Schema of a translation: texts only. */
  readonly texts: z.ZodType;
  /** Position among the collections, 0-based. */
  readonly place: number;
  /** Entries rest on those of lower height and support those of greater height. Sources are at 0; below 0 means neither. */
  readonly height: number;
  /** Whether its entries have a hand-out. */
  readonly hasHandout?: true;
  /** Number of A4 sheets of the hand-out; one if omitted. */
  readonly sheets?: number;
  /** Whether `content/lists/asks.yaml` must list, for each entry, the readers' questions that it answers. */
  readonly isAsked?: true;
  /** Whether other entries should refer to each of its entries; the page about this site lists those without any reference. */
  readonly isNamed?: true;
  /** Noun for a single entry, by language; languages added later define theirs in `src/i18n/`. */
  readonly one: Readonly<Partial<Record<Language, string>>>;
  /** The list page and its position among the lists. For a collection without one, `site/routes.ts` sets the addresses of its entries. */
  readonly list?: { readonly place: number } & Readonly<Partial<Record<Language, ListWords>>>;
}

/** Defines a collection, in a `collection.ts` of its folder in `src/entries/`; the folder name is the name of the collection. */
export const defineCollection = <const Defined extends Collection>(collection: Defined): Defined => collection;
