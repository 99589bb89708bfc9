/** A heading with the fragment by which it can be reached and the number of the word with which it begins. */
export interface Anchor {
  readonly id: string;
  readonly text: string;
  readonly location: number;
}

/** What must be known of a part of a text: a drawback that its source adds, a correction. */
export interface Caveat {
  /** Number of the part's first word, and of the word after its last. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A part of a text that speaks of one country. */
export interface CountryPart {
  /** Number of the part's first word, and of the word after its last. */
  readonly from: number;
  readonly to: number;
  /** Code of the country. */
  readonly country: string;
}

/** Whether a word, by its number, stands in one of these parts. */
export const standsIn = (word: number, parts: readonly Pick<CountryPart, 'from' | 'to'>[]): boolean => parts.some(({ from, to }) => word >= from && word < to);

/**
 * A piece of an entry's text, long enough for a passage that begins anywhere in its first part. A result loads one of them,
 * whatever the length of its entry.
 */
export interface Chunk {
  readonly title: string;
  readonly url: string;
  /** Municipality, where the entry is about one. */
  readonly place?: string;
  /** Fragment of its row where countries are compared, for a theme. */
  readonly row?: string;
  /** Its words, a space between them. */
  readonly text: string;
  /** Number of its first word in the entry. */
  readonly from: number;
  /** Headings in it, and the one under which it begins. */
  readonly anchors: readonly Anchor[];
  /** What must be known of what it says. */
  readonly caveats?: readonly Caveat[];
}

/** Words of a passage. */
export const passageLength = 30;
/** Most words that a passage begins before what was found, to begin with its sentence. */
export const longestLead = 10;
const step = 22;
/** Words of a chunk that is not the last. */
export const chunkLength = longestLead + step + passageLength;

/** The chunk that holds the whole of a passage around a word, by the word's number. */
export const chunkAround = (word: number) => Math.max(0, Math.floor((word - longestLead) / step));

/** Cuts an entry's text into chunks that overlap by a passage. */
export function chunkText(
  words: readonly string[],
  anchors: readonly Anchor[],
  caveats: readonly Caveat[] = [],
): Pick<Chunk, 'text' | 'from' | 'anchors' | 'caveats'>[] {
  const inOrder = anchors.toSorted((a, b) => a.location - b.location);
  return Array.from({ length: chunkAround(Math.max(0, words.length - 1)) + 1 }, (_, number) => {
    const from = number * step;
    const own = words.slice(from, from + chunkLength);
    const before = inOrder.findLast(({ location }) => location <= from);
    const within = inOrder.filter(({ location }) => location > from && location < from + own.length);
    const ofOwn = caveats.filter((caveat) => caveat.from < from + own.length && caveat.to > from);
    return { text: own.join(' '), from, anchors: before ? [before, ...within] : within, ...(ofOwn.length > 0 ? { caveats: ofOwn } : {}) };
  });
}
