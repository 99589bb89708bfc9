import { type ReferencePiece, reference } from '../cite/apa.ts';
import type { KnowledgeBase } from '../core/knowledge-base.ts';
import { strings } from '../i18n/strings.ts';
import {
  type CitationFormat,
  citationAddress,
  citationFormats,
  handoutAddress,
  hasHandout,
  type PageSubject,
  pathOfPage,
  shortIdOf,
  shortLink,
} from '../site/routes.ts';
import { type CitedPart, citePage } from './citations.ts';

/** References as a list for a reader: what to credit first, then this site. */
export interface CitedText {
  readonly title: string;
  readonly references: readonly (readonly ReferencePiece[])[];
}

/** What every page ends on: how to take it along on paper, share it and cite it. */
export interface PageFooter {
  readonly handout?: { readonly href: string; readonly name: string };
  /** Whole address to share, short where the page has a short one. */
  readonly address: string;
  readonly addressName: string;
  readonly cite: CitedText;
  /** Cells and drawings of the page. */
  readonly parts: readonly CitedText[];
  /** Whether cells are shown that are cited from the page of their theme. */
  readonly hasCells: boolean;
  readonly files: readonly { readonly name: string; readonly href: string }[];
}

/** Number of A4 sheets of a hand-out: four or five countries side by side take two. */
export const sheetsOf = (subject: PageSubject) => (subject.kind === 'set' && subject.codes.length >= 4 ? 2 : 1);

/** @param title of the page, as its heading says. */
export function pageFooter(kb: KnowledgeBase, subject: PageSubject, title: string): PageFooter {
  const { language, site } = kb;
  const words = strings(language).end;
  const shortId = shortIdOf(subject);
  const citation = citePage(kb, subject, title);
  const inText = (part: CitedPart): CitedText => ({
    title: part.title,
    references: [...part.credits, { work: part.work }].map((credit) => reference(language, credit)),
  });
  const file = (format: CitationFormat) => ({ name: words.formats[format], href: citationAddress(kb, subject, format) });
  return {
    ...(hasHandout(kb, subject) ? { handout: { href: handoutAddress(kb, subject), name: words.handout[sheetsOf(subject) - 1] as string } } : {}),
    address: new URL(shortId ? shortLink(language, shortId) : pathOfPage(kb, subject), site.origin).href,
    addressName: shortId ? words.shortAddress : words.address,
    cite: inText(citation),
    parts: citation.parts.map(inText),
    hasCells: subject.kind === 'set',
    files: citationFormats.map(file),
  };
}
