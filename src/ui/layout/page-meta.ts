import type { ReferencePiece } from '../../cite/apa.ts';
import type { Language } from '../../core/languages.ts';
import type { CountryLabel } from '../../site/links.ts';

export interface Breadcrumb {
  readonly title: string;
  readonly href: string;
}

/** Items of the main menu. */
export type NavName = 'argument' | 'lessons' | 'countries' | 'compare' | 'practices' | 'updates' | 'workshops' | 'terms' | 'sources' | 'about' | 'search';

/** Size in px of the image shown with a shared link. */
export const cardSize = { width: 1200, height: 630 } as const;

/** Content of that image. There is one for each kind of page, and one for each kind and country; pages share them. */
export interface SocialCard {
  readonly address: string;
  /** Alternative text. */
  readonly alt: string;
  readonly siteName: string;
  readonly tagline: string;
  /** Kind of page, in words. */
  readonly title: string;
  readonly country?: CountryLabel;
}

/** References as a list for readers: first what to credit, then this site. */
export interface CitedText {
  readonly title: string;
  readonly references: readonly (readonly ReferencePiece[])[];
}

/** When a page was last checked. */
export interface GoneThrough {
  /** Day of the last search for later sources, in words; absent where none could make the page outdated. */
  readonly lookedUp?: string;
  /** Month of the edition in words; absent when the page is about an edition. */
  readonly edition?: string;
}

/** The footer of a page: how to print, share and cite it. */
export interface PageFooter extends GoneThrough {
  readonly handout?: { readonly href: string; readonly name: string };
  /** The page's table or statements as a file, with the text of the link. */
  readonly data?: { readonly href: string; readonly name: string; readonly fileName: string };
  /** What editions changed: the list of all editions, and those that changed this page, oldest first. */
  readonly changes: { readonly all: string; readonly editions: readonly Breadcrumb[] };
  /** Address of the form for reporting a mistake on the page. */
  readonly slip: string;
  /** Link to the theme's question in the mirror for a municipality. */
  readonly mirror?: string;
  /** Link that adds the page to one's own workshop. */
  readonly collect?: string;
  /** Workshops that use the page. */
  readonly workshops: readonly Breadcrumb[];
  /** Full address to share; the short one if the page has it. */
  readonly address: string;
  readonly addressName: string;
  readonly cite: CitedText;
  /** Date of the edition, as exactly as it is known: 2026-11. */
  readonly issued?: string;
  /** Cells and drawings of the page. */
  readonly parts: readonly CitedText[];
  /** Whether the page shows cells that are cited from their theme's page. */
  /** Whether readers choose what the page shows, so that without a script its reference names all of it. */
  readonly hasChoice: boolean;
  readonly hasCells: boolean;
  readonly files: readonly { readonly name: string; readonly href: string }[];
}

/** What every page shows around its content, and its metadata. */
export interface PageMeta {
  readonly language: Language;
  /** Language of the entry shown, when it is not translated. */
  readonly writtenIn?: Language;
  /** Whether the page rests on the report that the site is about. */
  readonly restsOnReport: boolean;
  readonly siteName: string;
  /** Address of the page from the root of the site. */
  readonly path: string;
  /** Preferred address for search engines, when the page repeats another. */
  readonly canonical?: string;
  /** Address of the page's data, when it shows an entry. */
  readonly data?: string;
  readonly title: string;
  readonly description: string;
  readonly crumbs: readonly Breadcrumb[];
  readonly nav: readonly { readonly title: string; readonly href: string; readonly current: boolean }[];
  readonly foot: readonly Breadcrumb[];
  /** Neighbours of an entry in its list; absent at the ends. */
  readonly previous?: Breadcrumb;
  readonly next?: Breadcrumb;
  /** The image shown with a shared link to the page. */
  readonly card: SocialCard;
  /** The report and the page as ContextObjects, for reference managers in browsers; empty when there is no page to cite. */
  readonly contextObjects: readonly string[];
  /** What the site is about, in one sentence. */
  readonly claim: string;
  /** The country that the others are compared with, as written inside a sentence. */
  readonly mirror: string;
  /** How to print, share and cite the page; absent when a page has no such footer. */
  readonly end?: PageFooter;
  /** When a page without such a footer was last checked. */
  readonly goneThrough?: GoneThrough;
  /** Fragments that were on this page and have moved elsewhere. */
  readonly moved: readonly { readonly id: string; readonly href: string }[];
  /** Address of the real site, when this build is a preview. */
  readonly previewOf?: string;
  /** The same page in each language. */
  readonly alternates: Readonly<Record<Language, string>>;
}
