import type { z } from 'astro/zod';
import type { Language } from '../languages.ts';

/** What the page that lists a collection is called in one language. */
export interface ListWords {
  /** Its word in addresses, also of the entries below it. */
  readonly address: string;
  /** In menus. */
  readonly nav: string;
  /** As a heading, and the sentence below it. */
  readonly title: string;
  readonly lead: string;
  /** That sentence where an entry rests on another source than the report; left out where it is the same. */
  readonly leadOfSources?: string;
}

/** What a collection is called in one language. */
export interface CollectionWords {
  /** One entry in words: "praktijkvoorbeeld". */
  readonly one: string;
  /** Of a collection with a page that lists it. */
  readonly list?: ListWords;
}

/** All that the site has to know of a collection whose files lie in `content/<name>/`. */
export interface Collection {
  /** What a file in the main language may hold: fields and texts. */
  readonly fields: z.ZodType;
  /** What its translation may hold: texts. */
  readonly texts: z.ZodType;
  /** Place among the collections, from 0. */
  readonly place: number;
  /** An entry rests on what stands lower, and carries what stands higher: sources are 0; what neither rests nor carries is below. */
  readonly height: number;
  /** Whether its pages have a hand-out. */
  readonly hasHandout?: true;
  /** A4 sheets of that hand-out; left out: one. */
  readonly sheets?: number;
  /** Whether each of its entries says in `content/lists/asks.yaml` what readers ask that it answers. */
  readonly isAsked?: true;
  /** Whether other entries are to name each of its entries; those that none names are told on the page about this site. */
  readonly isNamed?: true;
  /** One entry in words, in the languages in which it says so itself; a language added later says so in its own words (`src/i18n/`). */
  readonly one: Readonly<Partial<Record<Language, string>>>;
  /** The page that lists it, with its place among the lists; a collection without one says in `site/routes.ts` where its entries stand. */
  readonly list?: { readonly place: number } & Readonly<Partial<Record<Language, ListWords>>>;
}

/** Says what the site has to know of a collection; for `collection.ts` in its folder of `src/entries/`, which is found by its name. */
export const defineCollection = <const Defined extends Collection>(collection: Defined): Defined => collection;
