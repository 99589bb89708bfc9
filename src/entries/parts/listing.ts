import type { Entry, KnowledgeBase } from '../../core/knowledge-base.ts';
import type { Language } from '../../core/languages.ts';
import type { ListName } from '../../core/schema/collections.ts';
import type { DiagramOf } from '../../diagrams/diagrams.ts';
import { type CountryLabel, type Link, linkTo } from '../../site/links.ts';
import type { EntryUpdates } from '../../updates/updates.ts';
import type { CountryFacts } from '../countries/page.ts';

/** An entry in a list, with the numbers of what it contains and links to them. */
export interface ListedLink extends Link {
  /** Code of a country, number of a lesson. */
  readonly sign?: string;
  readonly code?: string;
  readonly holds?: readonly { readonly text: string; readonly href?: string }[];
}

/** Entries of a list under a heading; empty when the list has no groups. */
export interface ListGroup {
  readonly id: string;
  readonly heading: string;
  readonly country?: CountryLabel;
  readonly links: readonly ListedLink[];
}

/** A key term with its single word in each language. */
export interface KeyTerm {
  /** The main language first. */
  readonly words: readonly { readonly language: Language; readonly languageName: string; readonly word: string }[];
  /** Address of the glossary entry that explains it. */
  readonly href?: string;
  /** A word in another language, shown next to the translation. */
  readonly original?: { readonly text: string; readonly language: string };
  readonly note?: string;
}

/** Content of a collection's list below its title. */
export interface Listing {
  readonly groups: readonly ListGroup[];
  /** Whether to show links to the groups, for long lists. */
  readonly jump?: true;
  /** Short answers of every country to the same questions. */
  readonly inShort?: {
    readonly questions: readonly string[];
    readonly rows: readonly {
      readonly country: CountryLabel;
      readonly noFact: string;
      readonly facts: CountryFacts;
      /** Updates next to an answer, by `facts.key`. */
      readonly beside: EntryUpdates['beside'];
    }[];
  };
  /** Further reading. */
  readonly more?: readonly { readonly title: string; readonly href: string }[];
  /** What the entries rest on, as one drawing. */
  readonly argument?: DiagramOf<'argument'>;
  /** Key terms, sorted by their Dutch word. */
  readonly keyTerms?: readonly KeyTerm[];
}

/** The list of a collection's entries, exported by `list.ts` in its folder; without that file they are listed plainly. */
export type ListModel = (kb: KnowledgeBase) => Listing;

/** Links to entries, in the same order. */
export const linksTo = (kb: KnowledgeBase, entries: readonly Entry[]): ListedLink[] => entries.map(({ id }) => linkTo(kb, id));

/** Entries in one group without a heading. */
export const plainGroup = (links: readonly ListedLink[]): ListGroup => ({ id: 'alle', heading: '', links });

/** All entries of a collection, in order. */
export const plainListing = (kb: KnowledgeBase, list: ListName): Listing => ({ groups: [plainGroup(linksTo(kb, kb[list]))] });
