import type { Data } from '../core/content.ts';
import type { Entry } from '../core/knowledge-base.ts';

export type Author = { readonly family: string; readonly given?: string; readonly 'non-dropping-particle'?: string } | { readonly literal: string };
/** A day as far as it is known: year, month, day. */
export type DateParts = { readonly 'date-parts': readonly [readonly number[]] };

/** A publication or page of this site in the CSL-JSON format of reference managers; only the fields that we use. */
export interface Work {
  readonly id: string;
  readonly type: Data<'sources'>['type'];
  readonly author?: readonly Author[];
  readonly title: string;
  readonly 'container-title'?: string;
  /** Database or site from which a law or bill was retrieved. */
  readonly source?: string;
  readonly publisher?: string;
  readonly 'publisher-place'?: string;
  /** Issuer of a bill: reference managers import a bill with a publisher as a hearing. */
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

/** A publication with the places in it that a page cites, e.g. "De school, al. 1–3". Without places, it is cited as a whole. */
export interface Credit {
  readonly work: Work;
  readonly places?: string;
}

/** Parses a date written as 2026, 2026-11 or 2026-11-22. */
export const dateParts = (written: string): DateParts => ({ 'date-parts': [written.split('-').map(Number)] });

/** A person as lists of names have it: "van den Berg, Anna"; of who is named without a given name, the family name. @param shown how the given name is written */
export const inverted = (author: Exclude<Author, { readonly literal: string }>, shown = (given: string) => given) =>
  [[author['non-dropping-particle'], author.family].filter(Boolean).join(' '), ...(author.given ? [shown(author.given)] : [])].join(', ');

/** A date as far as it is known: 2026, 2026-11 or 2026-11-22. */
export const isoDate = ({ 'date-parts': [parts] }: DateParts) => parts.map((part) => `${part}`.padStart(2, '0')).join('-');

/** Whether the publisher is not the author, by type. For all other types, the publisher is the author if none is named. */
const isByOthers = ({ type }: Data<'sources'>) => /^(?:article|book|thesis|entry)/.test(type);

/** Whether it is a law or bill, which is cited by title and issued rather than authored. */
export const isLaw = ({ type }: Pick<Work, 'type'>) => type === 'legislation' || type === 'bill';

/** The container of a work: journal, newspaper or site. */
export const containerOf = (work: Work) => work['container-title'] ?? work.source;

/** The publisher of a work, unless it is one of the authors. */
export function publisherApart(work: Work): string | undefined {
  const publisher = work.publisher ?? work.authority;
  return work.author?.some((author) => 'literal' in author && author.literal === publisher) ? undefined : publisher;
}

/** The number of a work, unless the title includes it. */
export const numberApart = ({ number, title }: Work) => (number && !title.includes(number) ? number : undefined);

const works = new WeakMap<Entry<'sources'>, Work>();

/** A source as a work, made once: most sources are cited on many pages. */
export function workOfSource(source: Entry<'sources'>): Work {
  const work = works.get(source) ?? makeWork(source);
  works.set(source, work);
  return work;
}

function makeWork({ id, data }: Entry<'sources'>): Work {
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

/** Puts a space between initials, as reference managers expect: "R.D." becomes "R. D."; "A.-B." stays. */
const spacedInitials = (given: string) => given.replace(/\.(?=\p{L})/gu, '. ');

/** The named authors of a source, or else its publisher if that type is written by the publisher. */
function authorsOf(data: Data<'sources'>): Author[] {
  if (data.authors.length === 0) return data.publisher && !isByOthers(data) ? [{ literal: data.publisher }] : [];
  return data.authors.map((name) => {
    if ('literal' in name) return { literal: name.literal };
    return {
      family: name.family,
      ...(name.given ? { given: spacedInitials(name.given) } : {}),
      ...(name.particle ? { 'non-dropping-particle': name.particle } : {}),
    };
  });
}

const withoutUnknown = (parts: Readonly<Record<string, unknown>>): Partial<Work> =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined && value !== ''));

// With more runs than this, only sections are listed; with more sections, the publication is cited as a whole.
const maxRuns = 6;
const maxSections = 10;

/** How to name a section of a source, and a paragraph or range of paragraphs within it. */
export interface PlaceNames {
  readonly heading: (section: string) => string;
  readonly paragraph: (numbers: string) => string;
}

/**
 * Cited places as text, by heading and paragraph, with consecutive paragraphs merged: "De school, al. 1–3; Samenvatting, al. 6".
 * Undefined if there are too many to be helpful, or none.
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
  if (runs.length <= maxRuns) {
    const inSection = sections.map(([section, runsInSection]) => {
      const paragraphs = runsInSection.map(numbers).filter(Boolean).join(', ');
      return `${heading(section)}${paragraphs && `, ${inWords(paragraphs)}`}`;
    });
    return inSection.join('; ') || undefined;
  }
  return sections.length <= maxSections ? sections.map(([section]) => heading(section)).join('; ') : undefined;
}
