/** Fields of an entry's head in which a word may occur, strongest first; `none` if it occurs only in the text. */
export const headFields = ['title', 'names', 'alternateTitle', 'parts', 'none'] as const;
export type HeadField = (typeof headFields)[number];

/** Index data of one word in one entry. */
export interface Posting {
  /** Entry number, in title order. */
  readonly entry: number;
  readonly field: HeadField;
  /** How much the text is about the word, from 0 (not at all) to 1: the BM25 term frequency component, normalised by length, without the idf. */
  readonly impact: number;
  /** Numbers of the words in the text where it occurs, ascending; not necessarily all. */
  readonly places: readonly number[];
}

/** A reader's question that an entry answers and that contains the word. */
export interface AskPosting {
  readonly entry: number;
  /** Index of the question within the entry. */
  readonly ask: number;
  /** The word's share of the question's total weight, from 0 to 1. */
  readonly share: number;
}

const letters = 'ABCDE';
/** Resolution of stored impacts and shares: one digit each. */
const steps = 9;

const deltas = (numbers: readonly number[]) => numbers.map((number, at) => number - (numbers[at - 1] ?? 0));
const write = (number: number) => number.toString(36);

/** Packs postings in entry order: `<entry, as a delta><field><impact><places>`, numbers in base 36. */
export function packPostings(postings: readonly Posting[]): string {
  const entries = deltas(postings.map(({ entry }) => entry));
  return postings
    .map(({ field, impact, places }, index) => {
      const digit = impact > 0 ? Math.max(1, Math.round(impact * steps)) : 0;
      return `${write(entries[index] ?? 0)}${letters[headFields.indexOf(field)]}${digit}${deltas(places).map(write).join(',')}`;
    })
    .join(' ');
}

/** Parses the output of `packPostings`. @throws Error if a posting is malformed. */
export function readPostings(text: string): Posting[] {
  let entry = 0;
  return text.split(' ').map((each) => {
    const [, delta, letter, digit, places] = /^([0-9a-z]+)([A-E])(\d)([0-9a-z,]*)$/.exec(each) ?? [];
    const field = headFields[letters.indexOf(letter ?? '-')];
    if (delta === undefined || field === undefined) throw new Error(`"${each}" is no posting of the index.`);
    entry += Number.parseInt(delta, 36);
    let place = 0;
    return {
      entry,
      field,
      impact: Number(digit) / steps,
      places: places ? places.split(',').map((step) => (place += Number.parseInt(step, 36))) : [],
    };
  });
}

/** Packs questions in entry order: `<entry, as a delta>:`, then for each question its index and share, one digit each. */
export function packAsks(asks: readonly AskPosting[]): string {
  const byEntry = [...Map.groupBy(asks, ({ entry }) => entry)];
  const entries = deltas(byEntry.map(([entry]) => entry));
  return byEntry
    .map(
      ([, questions], index) =>
        `${write(entries[index] ?? 0)}:${questions.map(({ ask, share }) => `${ask}${Math.min(steps, Math.max(1, Math.round(share * steps)))}`).join('')}`,
    )
    .join(' ');
}

/** Parses the output of `packAsks`. */
export function readAsks(text: string): AskPosting[] {
  let entry = 0;
  return text.split(' ').flatMap((each) => {
    const [delta = '', digits = ''] = each.split(':');
    entry += Number.parseInt(delta, 36);
    return Array.from({ length: digits.length / 2 }, (_, at) => ({
      entry,
      ask: Number(digits[2 * at]),
      share: Number(digits[2 * at + 1]) / steps,
    }));
  });
}

/** Parses all places of a word by entry, from `<entry, as a delta>:<places>`. */
export function readPlaces(text: string): Map<number, readonly number[]> {
  let entry = 0;
  return new Map(
    text.split(' ').map((each) => {
      const [delta = '', places = ''] = each.split(':');
      entry += Number.parseInt(delta, 36);
      let place = 0;
      return [entry, places.split(',').map((step) => (place += Number.parseInt(step, 36)))];
    }),
  );
}
