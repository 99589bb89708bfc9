import { reference } from '../cite/apa.ts';
import { isoDate } from '../cite/citation-files.ts';
import { toContextObject } from '../cite/context-object.ts';
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
import type { CitedText, PageFooter } from '../ui/layout/page-meta.ts';
import { type CitedPart, citePage } from './citations.ts';

/** Number of A4 sheets of a hand-out: countries side by side take two. */
export const sheetsOf = (subject: PageSubject) => (subject.kind === 'set' ? 2 : 1);

/** @param title of the page, as its heading says. */
export function pageFooter(kb: KnowledgeBase, subject: PageSubject, title: string): PageFooter {
  const { language, site } = kb;
  const words = strings(language).end;
  const shortId = shortIdOf(subject);
  const citation = citePage(kb, subject, title);
  const { issued } = citation.work;
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
    contextObjects: [...citation.credits, { work: citation.work }].map(({ work }) => toContextObject(work)),
    ...(issued ? { issued: isoDate(issued) } : {}),
    parts: citation.parts.map(inText),
    hasCells: subject.kind === 'set',
    files: citationFormats.map(file),
  };
}
