/** A heading with its fragment and the number of the word at which it starts. */
export interface Anchor {
  readonly id: string;
  readonly text: string;
  readonly location: number;
}

/** A warning that belongs to part of a text: a drawback mentioned by its source, or a correction. */
export interface Caveat {
  /** Word range: number of the first word, and of the word after the last. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Part of a text that is about one country. */
export interface CountryPart {
  /** Word range: number of the first word, and of the word after the last. */
  readonly from: number;
  readonly to: number;
  /** Country code. */
  readonly country: string;
}

/** Whether a word, given by its number, is inside one of these parts. */
export const standsIn = (word: number, parts: readonly Pick<CountryPart, 'from' | 'to'>[]): boolean => parts.some(({ from, to }) => word >= from && word < to);

/**
 * A piece of an entry's text that holds a full passage starting anywhere in its first part. Each result loads one chunk,
 * however long its entry is.
 */
export interface Chunk {
  readonly title: string;
  readonly url: string;
  /** Municipality, if the entry is about one. */
  readonly place?: string;
  /** For a theme: fragment of its row on comparison pages. */
  readonly row?: string;
  /** Words, separated by single spaces. */
  readonly text: string;
  /** Number, within the entry, of the chunk's first word. */
  readonly from: number;
  /** Headings inside the chunk, preceded by the one that applies at its start. */
  readonly anchors: readonly Anchor[];
  /** Caveats that overlap the chunk. */
  readonly caveats?: readonly Caveat[];
}

/** Length of a passage, in words. */
export const passageLength = 30;
/** How many words a passage may start before the match, to begin with a whole sentence. */
export const longestLead = 10;
const step = 22;
/** Length in words of every chunk but the last. */
export const chunkLength = longestLead + step + passageLength;

/** Number of the chunk that contains the whole passage around a word. */
export const chunkAround = (word: number) => Math.max(0, Math.floor((word - longestLead) / step));

/** Splits an entry's text into chunks, each overlapping the next by the length of a passage and its lead. */
export function chunkText(
  words: readonly string[],
  anchors: readonly Anchor[],
  caveats: readonly Caveat[] = [],
): Pick<Chunk, 'text' | 'from' | 'anchors' | 'caveats'>[] {
  const inOrder = anchors.toSorted((a, b) => a.location - b.location);
  return Array.from({ length: chunkAround(Math.max(0, words.length - 1)) + 1 }, (_, number) => {
    const from = number * step;
    const chunkWords = words.slice(from, from + chunkLength);
    const openHeading = inOrder.findLast(({ location }) => location <= from);
    const within = inOrder.filter(({ location }) => location > from && location < from + chunkWords.length);
    const chunkCaveats = caveats.filter((caveat) => caveat.from < from + chunkWords.length && caveat.to > from);
    return {
      text: chunkWords.join(' '),
      from,
      anchors: openHeading ? [openHeading, ...within] : within,
      ...(chunkCaveats.length > 0 ? { caveats: chunkCaveats } : {}),
    };
  });
}
