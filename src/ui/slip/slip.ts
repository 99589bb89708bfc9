/** A reader's report of a mistake, as a form to complete. It is passed in the fragment of a URL, which is not sent to a server, and only ever shown as text. */
export interface Slip {
  /** Address of the page from the root of the site, with the fragment of the place: "/landen/denemarken/#gebruik". */
  readonly place: string;
  /** Words of the statement; empty for the page as a whole. */
  readonly words: string;
  /** The source line next to it; empty when there is none. */
  readonly source: string;
}

/** Maximum number of characters per part: more than any statement has, and few enough for a mail link. */
const longest: Readonly<Record<keyof Slip, number>> = { place: 300, words: 1200, source: 600 };
const parts = Object.keys(longest) as (keyof Slip)[];

/** Text with all white space collapsed. */
export const inOneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The fragment for a slip, including "#". */
export const writeSlip = (slip: Slip) => `#${new URLSearchParams(parts.map((part) => [part, inOneLine(slip[part]).slice(0, longest[part])]))}`;

/**
 * Reads a slip from a fragment; undefined when there is none, or when its place is not on this site.
 * @param hash fragment including "#", as in `location.hash`.
 * @param origin of this site.
 */
export function readSlip(hash: string, origin: string): Slip | undefined {
  const written = new URLSearchParams(hash.slice(1));
  const part = (name: keyof Slip) => inOneLine(written.get(name) ?? '').slice(0, longest[name]);
  const place = part('place');
  return place.startsWith('/') && URL.canParse(place, origin) && new URL(place, origin).origin === origin
    ? { place, words: part('words'), source: part('source') }
    : undefined;
}

/**
 * A form with the known parts filled in after its first labels.
 * @param form labels separated by empty lines: for the address, the words and the source, and for what the reader fills in.
 * @param known in that order; an empty one leaves its label as it is.
 */
export const fillIn = (form: string, known: readonly string[]) =>
  form
    .split('\n\n')
    .map((label, index) => (known[index] ? `${label} ${known[index]}` : label))
    .join('\n\n');

/** Link that starts a mail with a subject and text. */
export const mailAddress = (to: string, subject: string, text: string) =>
  `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text.replaceAll('\n', '\r\n'))}`;
