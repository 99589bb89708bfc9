import { hasSerialComma, type Language } from '../core/languages.ts';
import { dateInWords, dayInWords, strings } from '../i18n/strings.ts';
import { type Author, type Credit, containerOf, isLaw, isoDate, numberApart, publisherApart, type Work } from './works.ts';

/** A piece of a reference; titles are in italics and in their own language. */
export interface ReferencePiece {
  readonly text: string;
  readonly italic?: boolean;
  readonly lang?: string;
  readonly href?: string;
}

/** A reference without its italics. */
export const textOfReference = (pieces: readonly ReferencePiece[]) => pieces.map(({ text }) => text).join('');

/** The text with a full stop, where it has no end of its own. */
export const sentence = (text: string) => (/[.?!]$/.test(text) ? text : `${text}.`);

const initials = (given: string) =>
  given
    .split(' ')
    .map((name) =>
      name
        .split('-')
        // One that is cut short already stays as it is: "Chr.", "A.".
        .map((part) => (part.endsWith('.') ? part : `${/^(?:IJ|\P{M}\p{M}*)/u.exec(part)?.[0] ?? ''}.`))
        .join('-'),
    )
    .join(' ');

function authorsInWords(language: Language, authors: readonly Author[]): string {
  const names = authors.map((author) =>
    'literal' in author
      ? author.literal
      : `${author['non-dropping-particle'] ? `${author['non-dropping-particle']} ` : ''}${author.family}, ${initials(author.given)}`,
  );
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')}${hasSerialComma(language) ? ',' : ''} & ${last}`;
}

function issueInWords(language: Language, { type, issued }: Work): string {
  const [year, month, day] = issued?.['date-parts'][0] ?? [];
  if (year === undefined) return strings(language).cite.undated;
  const isDated = type === 'webpage' || type === 'article-newspaper';
  if (!isDated || month === undefined) return `${year}`;
  const inYear = dateInWords(language, new Date(Date.UTC(year, month - 1, day ?? 1)), { month: 'long', ...(day === undefined ? {} : { day: 'numeric' }) });
  return `${year}, ${inYear}`;
}

/** Number, version and places in brackets, with a space before them; none where there are none. Places are headings, in the language of the work. */
function detailPieces(language: Language, work: Work, places: string | undefined): ReferencePiece[] {
  const words = strings(language).cite;
  const number = numberApart(work);
  const details = [number && `${words.number} ${number}`, work.version && `${words.version} ${work.version}`].filter(Boolean).join('; ');
  if (!details && !places) return [];
  const named: ReferencePiece[] = places ? [{ text: places, lang: work.language }] : [];
  return [{ text: ` (${details}${details && places ? '; ' : ''}` }, ...named, { text: ')' }];
}

/** When a work was read; empty where that is not known. */
const retrievedInWords = (language: Language, { accessed }: Work): string =>
  accessed ? strings(language).cite.retrieved(dayInWords(language, isoDate(accessed))) : '';

/** What goes between a title and what follows; a title that ends on a sign of its own takes no full stop. */
const stopAfter = (title: string, hasDetails: boolean) => (/[.?!]$/.test(title) && !hasDetails ? ' ' : '. ');

/** A reference in the style of the APA (7th edition), in the words of the language. */
export function reference(language: Language, { work, places }: Credit): ReferencePiece[] {
  const names = work.author ? authorsInWords(language, work.author) : undefined;
  const author = isLaw(work) ? undefined : names;
  const date = `(${issueInWords(language, work)})`;
  const isArticle = work.type.startsWith('article-');
  const title: ReferencePiece = { text: work.title, lang: work.language, italic: !isArticle };
  const details = detailPieces(language, work, places);
  const container = containerOf(work) === author ? undefined : containerOf(work);
  const publishers = [...(isLaw(work) && names ? [names] : []), publisherApart(work) ?? ''].filter((name) => name !== '' && name !== container);
  const address = work.DOI ? `https://doi.org/${work.DOI}` : work.URL;
  const lookedUp = address && !work.issued ? retrievedInWords(language, work) : '';

  const pieces: ReferencePiece[] = author
    ? [{ text: `${sentence(author)} ${date}. ` }, title, ...details, { text: stopAfter(work.title, details.length > 0) }]
    : [title, ...details, { text: `. ${date}. ` }];
  if (container) pieces.push({ text: container, italic: isArticle }, { text: '. ' });
  for (const publisher of publishers) pieces.push({ text: `${sentence(publisher)} ` });
  if (address) pieces.push({ text: lookedUp && `${lookedUp} ` }, { text: address, href: address });
  return withoutLooseEnd(pieces.filter(({ text }) => text !== ''));
}

function withoutLooseEnd(pieces: readonly ReferencePiece[]): ReferencePiece[] {
  return pieces.map((piece, index) => (index === pieces.length - 1 ? { ...piece, text: piece.text.trimEnd() } : piece));
}
