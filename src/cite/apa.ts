import { hasSerialComma, type Language } from '../core/languages.ts';
import { dateInWords, dayInWords, strings } from '../i18n/strings.ts';
import { type Author, type Credit, containerOf, inverted, isLaw, isoDate, numberApart, publisherApart, type Work } from './works.ts';

/** A run of text within a reference. `lang` is set on titles and places, which keep their own language. */
export interface ReferencePiece {
  readonly text: string;
  readonly italic?: boolean;
  readonly lang?: string;
  readonly href?: string;
}

/** The plain text of a reference. */
export const textOfReference = (pieces: readonly ReferencePiece[]) => pieces.map(({ text }) => text).join('');

/** Ends the text with a full stop, unless it ends with other end punctuation. */
export const sentence = (text: string) => (/[.?!]$/.test(text) ? text : `${text}.`);

const initials = (given: string) =>
  given
    .split(' ')
    .map((name) =>
      name
        .split('-')
        // Keep parts that are abbreviated already: "Chr.", "A.".
        .map((part) => (part.endsWith('.') ? part : `${/^(?:IJ|\P{M}\p{M}*)/u.exec(part)?.[0] ?? ''}.`))
        .join('-'),
    )
    .join(' ');

function authorsInWords(language: Language, authors: readonly Author[]): string {
  const names = authors.map((author) => ('literal' in author ? author.literal : inverted(author, initials)));
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

/** Number, version and cited places in brackets, preceded by a space; empty if there are none. Places are in the language of the work. */
function detailPieces(language: Language, work: Work, places: string | undefined): ReferencePiece[] {
  const words = strings(language).cite;
  const number = numberApart(work);
  const details = [number && `${words.number} ${number}`, work.version && `${words.version} ${work.version}`].filter(Boolean).join('; ');
  if (!details && !places) return [];
  const named: ReferencePiece[] = places ? [{ text: places, lang: work.language }] : [];
  return [{ text: ` (${details}${details && places ? '; ' : ''}` }, ...named, { text: ')' }];
}

/** "Retrieved on" phrase; empty if the access date is unknown. */
const retrievedInWords = (language: Language, { accessed }: Work): string =>
  accessed ? strings(language).cite.retrieved(dayInWords(language, isoDate(accessed))) : '';

/** Separator after a title. A title with end punctuation gets no full stop. */
const stopAfter = (title: string, hasDetails: boolean) => (/[.?!]$/.test(title) && !hasDetails ? ' ' : '. ');

/** Formats a reference in APA style (7th edition), with its fixed phrases in the given language. */
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
  return withoutTrailingSpace(pieces.filter(({ text }) => text !== ''));
}

function withoutTrailingSpace(pieces: readonly ReferencePiece[]): ReferencePiece[] {
  return pieces.map((piece, index) => (index === pieces.length - 1 ? { ...piece, text: piece.text.trimEnd() } : piece));
}
