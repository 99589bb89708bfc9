import type { ReferencePiece } from '../../cite/apa.ts';
import type { Language } from '../../core/languages.ts';
import type { CountryLabel } from '../../site/links.ts';

export interface Breadcrumb {
  readonly title: string;
  readonly href: string;
}

/** Sections of the main menu. */
export type NavName = 'argument' | 'lessons' | 'countries' | 'compare' | 'practices' | 'updates' | 'workshops' | 'terms' | 'sources' | 'about' | 'search';

/** Size in px of the picture that goes with a link when it is shared. */
export const cardSize = { width: 1200, height: 630 } as const;

/** What that picture shows. There is one for each kind of page, and one for each kind and country; pages share them. */
export interface SocialCard {
  readonly address: string;
  /** In words, for those who do not see it. */
  readonly alt: string;
  readonly siteName: string;
  readonly tagline: string;
  /** Kind of page, in words. */
  readonly title: string;
  readonly country?: CountryLabel;
}

/** References as a list for a reader: what to credit first, then this site. */
export interface CitedText {
  readonly title: string;
  readonly references: readonly (readonly ReferencePiece[])[];
}

/** When a page was last gone through. */
export interface GoneThrough {
  /** Day on which later sources were last looked for, in words, where one can overtake the page. */
  readonly lookedUp?: string;
  /** Month of the edition in words; absent where the page is of an edition itself. */
  readonly edition?: string;
}

/** What every page ends on: how to take it along on paper, share it and cite it. */
export interface PageFooter extends GoneThrough {
  readonly handout?: { readonly href: string; readonly name: string };
  /** The page's table or statements as a file, with what the link to it says. */
  readonly data?: { readonly href: string; readonly name: string; readonly fileName: string };
  /** What editions changed: the page of all, and those that changed this page, oldest first. */
  readonly changes: { readonly all: string; readonly editions: readonly Breadcrumb[] };
  /** Where a reader tells what is wrong on the page. */
  readonly slip: string;
  /** The question of a theme in the mirror for a municipality. */
  readonly mirror?: string;
  /** Where a reader puts the page into a workshop of one's own. */
  readonly collect?: string;
  /** Workshops that use the page. */
  readonly workshops: readonly Breadcrumb[];
  /** Whole address to share, short where the page has a short one. */
  readonly address: string;
  readonly addressName: string;
  readonly cite: CitedText;
  /** Date of the edition, as far as it is known: 2026-11. */
  readonly issued?: string;
  /** Cells and drawings of the page. */
  readonly parts: readonly CitedText[];
  /** Whether cells are shown that are cited from the page of their theme. */
  readonly hasCells: boolean;
  readonly files: readonly { readonly name: string; readonly href: string }[];
}

/** What every page shows around its content, and tells machines about itself. */
export interface PageMeta {
  readonly language: Language;
  /** Language of the entry that the page shows, where it is not translated. */
  readonly writtenIn?: Language;
  /** Whether the page rests on the report that the site is of. */
  readonly restsOnReport: boolean;
  readonly siteName: string;
  /** Address of the page from the root of the site. */
  readonly path: string;
  /** Address that search engines are to keep instead, for a page that repeats another. */
  readonly canonical?: string;
  /** What the page says as data, where it is of an entry. */
  readonly data?: string;
  readonly title: string;
  readonly description: string;
  readonly crumbs: readonly Breadcrumb[];
  readonly nav: readonly { readonly title: string; readonly href: string; readonly current: boolean }[];
  readonly foot: readonly Breadcrumb[];
  /** Neighbours of an entry in the order of its list; absent at either end. */
  readonly previous?: Breadcrumb;
  readonly next?: Breadcrumb;
  /** The picture that goes with a link to the page when it is shared. */
  readonly card: SocialCard;
  /** The report and the page as ContextObjects, for reference managers in browsers; none where there is no page to cite. */
  readonly contextObjects: readonly string[];
  /** What the site is about, in a sentence. */
  readonly claim: string;
  /** The country that the others are held up to, within a sentence. */
  readonly mirror: string;
  /** How to take the page along, share and cite it; absent where a page has no such end. */
  readonly end?: PageFooter;
  /** When a page without such an end was last gone through. */
  readonly goneThrough?: GoneThrough;
  /** Fragments that were on this page and are answered elsewhere. */
  readonly moved: readonly { readonly id: string; readonly href: string }[];
  /** Address of the site itself, where this build is a preview of it. */
  readonly previewOf?: string;
  /** The same page in each language. */
  readonly alternates: Readonly<Record<Language, string>>;
}
