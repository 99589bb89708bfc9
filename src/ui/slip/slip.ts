/** What a reader says is wrong, as a slip to fill in: it travels in the fragment of an address, which no server is sent, and is only ever shown as text. */
export interface Slip {
  /** Address of the page from the root of the site, with the fragment of the place: "/landen/denemarken/#gebruik". */
  readonly place: string;
  /** Words of the statement; empty where the page as a whole is meant. */
  readonly words: string;
  /** The source line beside it; empty where there is none. */
  readonly source: string;
}

/** Most characters of each part that are taken over: more than any statement has, less than a mail cannot carry. */
const longest: Readonly<Record<keyof Slip, number>> = { place: 300, words: 1200, source: 600 };
const parts = Object.keys(longest) as (keyof Slip)[];

/** Text without what only lays it out. */
export const inOneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The part of an address that holds a slip, with its sign. */
export const writeSlip = (slip: Slip) => `#${new URLSearchParams(parts.map((part) => [part, inOneLine(slip[part]).slice(0, longest[part])]))}`;

/**
 * Reads a slip from an address; undefined where there is none, or where its place is not one of this site.
 * @param hash fragment with its sign, as in `location.hash`.
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
 * A form with what is known written behind its first labels.
 * @param form labels with an empty line between them: of the address, the words, the source, and what a reader fills in.
 * @param known in that order; an empty one leaves its label as it is.
 */
export const fillIn = (form: string, known: readonly string[]) =>
  form
    .split('\n\n')
    .map((label, index) => (known[index] ? `${label} ${known[index]}` : label))
    .join('\n\n');

/** Address by which a mail is begun, with its subject and text. */
export const mailAddress = (to: string, subject: string, text: string) =>
  `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text.replaceAll('\n', '\r\n'))}`;
