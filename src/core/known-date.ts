/** A date as precisely as it is known. Month and day are absent if not stated. */
interface KnownDate {
  readonly relation?: 'before' | 'about' | 'since';
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  readonly untilYear?: number;
}

/** Parses the date of an update; undefined for "undated". */
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

/** A sort key for dates; undated ones come first. */
export function dateOrder(written: string): number {
  const date = readKnownDate(written);
  return date ? date.year * 10_000 + (date.month ?? 0) * 100 + (date.day ?? 0) : 0;
}
