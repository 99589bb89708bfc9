/** A date as well as it is known, taken apart. Months and days are absent where not stated. */
interface KnownDate {
  readonly relation?: 'before' | 'about' | 'since';
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  readonly untilYear?: number;
}

/** Takes a date of an update apart; undefined for "undated". */
export function readKnownDate(written: string): KnownDate | undefined {
  const matched = /^(?:(before|about|since) )?(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:\/(\d{4}))?$/.exec(written);
  if (!matched) return undefined;
  const [, relation, year, month, day, untilYear] = matched;
  return {
    year: Number(year),
    ...(relation ? { relation: relation as 'before' } : {}),
    ...(month ? { month: Number(month) } : {}),
    ...(day ? { day: Number(day) } : {}),
    ...(untilYear ? { untilYear: Number(untilYear) } : {}),
  };
}

/** A number that orders dates; undated ones come before all. */
export function dateOrder(written: string): number {
  const date = readKnownDate(written);
  return date ? date.year * 10_000 + (date.month ?? 0) * 100 + (date.day ?? 0) : 0;
}
