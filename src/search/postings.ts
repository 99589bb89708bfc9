/** Where a word stands in the head of an entry, the most telling first; `none` when it stands in the text only. */
export const headFields = ['title', 'names', 'alternateTitle', 'parts', 'none'] as const;
export type HeadField = (typeof headFields)[number];

/** What the index holds of one word in one entry. */
export interface Posting {
  /** Number of the entry in the order of titles. */
  readonly entry: number;
  readonly field: HeadField;
  /** How much the entry's text says of it, from 0 (nothing) to 1: BM25's share for its length, without the word's rarity. */
  readonly impact: number;
  /** Numbers of the words of the text where it stands, in order; some of them. */
  readonly places: readonly number[];
}

/** A question of readers that an entry answers, in which the word stands. */
export interface AskPosting {
  readonly entry: number;
  /** Number of the question among the entry's. */
  readonly ask: number;
  /** Part of what the question says that the word carries, from 0 to 1. */
  readonly share: number;
}

const letters = 'ABCDE';
/** Steps in which impacts and shares are kept: one digit each. */
const steps = 9;

const deltas = (numbers: readonly number[]) => numbers.map((number, at) => number - (numbers[at - 1] ?? 0));
const write = (number: number) => number.toString(36);

/** Packs postings, in the order of entries: `<entry, from the one before><field><impact><places>`, numbers to the base of 36. */
export function packPostings(postings: readonly Posting[]): string {
  const entries = deltas(postings.map(({ entry }) => entry));
  return postings
    .map(({ field, impact, places }, at) => {
      const digit = impact > 0 ? Math.max(1, Math.round(impact * steps)) : 0;
      return `${write(entries[at] ?? 0)}${letters[headFields.indexOf(field)]}${digit}${deltas(places).map(write).join(',')}`;
    })
    .join(' ');
}

/** Reads what `packPostings` wrote. @throws Error when it is written otherwise. */
export function readPostings(text: string): Posting[] {
  let entry = 0;
  return text.split(' ').map((each) => {
    const [, delta, letter, digit, places] = /^([0-9a-z]+)([A-E])(\d)([0-9a-z,]*)$/.exec(each) ?? [];
    const field = headFields[letters.indexOf(letter ?? '-')];
    if (delta === undefined || field === undefined) throw new Error(`"${each}" is no posting of the index.`);
    entry += Number.parseInt(delta, 36);
    let at = 0;
    return {
      entry,
      field,
      impact: Number(digit) / steps,
      places: places ? places.split(',').map((step) => (at += Number.parseInt(step, 36))) : [],
    };
  });
}

/** Packs questions, in the order of entries: `<entry, from the one before>:` and for each question its number and share, a digit each. */
export function packAsks(asks: readonly AskPosting[]): string {
  const byEntry = [...Map.groupBy(asks, ({ entry }) => entry)];
  const entries = deltas(byEntry.map(([entry]) => entry));
  return byEntry
    .map(
      ([, own], at) => `${write(entries[at] ?? 0)}:${own.map(({ ask, share }) => `${ask}${Math.min(steps, Math.max(1, Math.round(share * steps)))}`).join('')}`,
    )
    .join(' ');
}

/** Reads what `packAsks` wrote. */
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

/** Reads where a word stands in each entry, all places, from `<entry, from the one before>:<places>`. */
export function readPlaces(text: string): Map<number, readonly number[]> {
  let entry = 0;
  return new Map(
    text.split(' ').map((each) => {
      const [delta = '', places = ''] = each.split(':');
      entry += Number.parseInt(delta, 36);
      let at = 0;
      return [entry, places.split(',').map((step) => (at += Number.parseInt(step, 36)))];
    }),
  );
}
