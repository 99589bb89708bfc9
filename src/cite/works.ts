import type { Data } from '../core/content.ts';
import type { Entry } from '../core/knowledge-base.ts';

export type Author = { readonly family: string; readonly given: string; readonly 'non-dropping-particle'?: string } | { readonly literal: string };
/** A day as far as it is known: year, month, day. */
export type DateParts = { readonly 'date-parts': readonly [readonly number[]] };

/** A publication or a page of this site, as reference managers know it: the part of CSL that we use, under CSL's own names. */
export interface Work {
  readonly id: string;
  readonly type: Data<'sources'>['type'];
  readonly author?: readonly Author[];
  readonly title: string;
  readonly 'container-title'?: string;
  /** Database or site where a law or bill was read. */
  readonly source?: string;
  readonly publisher?: string;
  readonly 'publisher-place'?: string;
  /** Who issues a bill: one with a publisher is read as a hearing by reference managers. */
  readonly authority?: string;
  readonly number?: string;
  readonly version?: string;
  readonly issued?: DateParts;
  readonly accessed?: DateParts;
  readonly DOI?: string;
  readonly URL?: string;
  readonly language: string;
  readonly note?: string;
}

/** A publication with the places in it that a page rests on, e.g. "De school, al. 1–3"; no places: the publication as a whole. */
export interface Credit {
  readonly work: Work;
  readonly places?: string;
}

/** A date written as 2026, 2026-11 or 2026-11-22. */
export const dateParts = (written: string): DateParts => ({ 'date-parts': [written.split('-').map(Number)] });

/** A date as far as it is known: 2026, 2026-11 or 2026-11-22. */
export const isoDate = ({ 'date-parts': [parts] }: DateParts) => parts.map((part) => `${part}`.padStart(2, '0')).join('-');

/** Kinds that say the words of others than their publisher. Of all others the publisher is the author where none is named. */
const isByOthers = ({ type }: Data<'sources'>) => /^(?:article|book|thesis|entry)/.test(type);

/** Laws and bills: they are named by their title, and issued rather than written. */
export const isLaw = ({ type }: Pick<Work, 'type'>) => type === 'legislation' || type === 'bill';

/** Where a work stands: a journal, newspaper or site. */
export const containerOf = (work: Work) => work['container-title'] ?? work.source;

/** Who publishes a work, if its authors do not themselves. */
export function publisherApart(work: Work): string | undefined {
  const publisher = work.publisher ?? work.authority;
  return work.author?.some((author) => 'literal' in author && author.literal === publisher) ? undefined : publisher;
}

/** Its number, where the title does not say it. */
export const numberApart = ({ number, title }: Work) => (number && !title.includes(number) ? number : undefined);

/** A source as a work. */
export function workOfSource({ id, data }: Entry<'sources'>): Work {
  const author = authorsOf(data);
  return {
    id,
    type: data.type,
    ...(author.length > 0 ? { author } : {}),
    title: data.subtitle ? `${data.published}: ${data.subtitle}` : data.published,
    ...withoutUnknown({
      [isLaw(data) ? 'source' : 'container-title']: data.containerTitle,
      [data.type === 'bill' ? 'authority' : 'publisher']: data.publisher,
      'publisher-place': data.place,
      number: data.number,
      issued: data.issued && dateParts(data.issued),
      accessed: data.lookedUp && dateParts(data.lookedUp),
      DOI: data.doi,
      URL: data.url,
    }),
    language: data.language,
  };
}

/** Initials with a space between them, as readers of references take names apart: "R.D." as "R. D.", "A.-B." as it is. */
const apart = (given: string) => given.replace(/\.(?=\p{L})/gu, '. ');

/** Who wrote a source: those who are named, else the publisher, where its words are its own. */
function authorsOf(data: Data<'sources'>): Author[] {
  if (data.authors.length === 0) return data.publisher && !isByOthers(data) ? [{ literal: data.publisher }] : [];
  return data.authors.map((name) => {
    if ('literal' in name) return { literal: name.literal };
    return { family: name.family, given: apart(name.given), ...(name.particle ? { 'non-dropping-particle': name.particle } : {}) };
  });
}

const withoutUnknown = (parts: Readonly<Record<string, unknown>>): Partial<Work> =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined && value !== ''));

// More runs than this are shortened to their sections; more sections say no more than the publication as a whole.
const mostRuns = 6;
const mostSections = 10;

/** How a source and a language name a section, and a paragraph or run of them under it. */
export interface PlaceNames {
  readonly heading: (section: string) => string;
  readonly paragraph: (numbers: string) => string;
}

/**
 * Places in a source as a reader finds them in it, by heading and paragraph, runs taken together: "De school, al. 1–3; Samenvatting, al. 6".
 * Undefined when they are too many to help.
 */
export function placesInWords(places: readonly string[], { heading, paragraph: inWords }: PlaceNames): string | undefined {
  const runs: { section: string; from: string; to: string }[] = [];
  for (const place of places) {
    const [section = place, paragraph = ''] = place.split('.');
    const last = runs.at(-1);
    if (last?.section === section && Number(paragraph) === Number(last.to) + 1) last.to = paragraph;
    else runs.push({ section, from: paragraph, to: paragraph });
  }
  const sections = [...Map.groupBy(runs, ({ section }) => section)];
  const numbers = ({ from, to }: { from: string; to: string }) => (to === from ? from : `${from}–${to}`);
  if (runs.length <= mostRuns) {
    const inSection = sections.map(([section, of]) => {
      const paragraphs = of.map(numbers).filter(Boolean).join(', ');
      return `${heading(section)}${paragraphs && `, ${inWords(paragraphs)}`}`;
    });
    return inSection.join('; ') || undefined;
  }
  return sections.length <= mostSections ? sections.map(([section]) => heading(section)).join('; ') : undefined;
}
