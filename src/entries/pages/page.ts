import { daysOfReadings, type Gap, gapsOf } from '../../compare/gaps.ts';
import type { KnowledgeBase } from '../../core/knowledge-base.ts';
import { dayInWords, strings } from '../../i18n/strings.ts';
import type { Link } from '../../site/links.ts';
import { pathOfPage, tableAddress } from '../../site/routes.ts';
import { unusedEntries } from '../../site/tracing.ts';
import { lastLookUp } from '../../updates/updates.ts';

/** What the page about this site shows apart from its text. */
export interface AboutPage {
  /** Entries that no other entry names. */
  readonly unused: readonly Link[];
  /** Cells of comparisons without an answer for today, and the address of their table as a file. */
  readonly gaps: readonly Gap[];
  readonly table: string;
  /** When the readings of today were made, and after how long a reading counts as old. */
  readonly readings: string;
  /** Addresses of the pages about editions and about our own errors. */
  readonly editions: string;
  readonly corrections: string;
}

/** Builds what `/over/` shows apart from its text. */
export function aboutPage(kb: KnowledgeBase): AboutPage {
  const words = strings(kb.language).about;
  const { readingMonths } = kb.site.since;
  const days = daysOfReadings(kb);
  const inWords = (moment: string) => dayInWords(kb.language, moment);
  return {
    unused: unusedEntries(kb),
    gaps: gapsOf(kb),
    table: tableAddress(kb, { kind: 'entry', id: kb.lists.roles.about }),
    editions: pathOfPage(kb, { kind: 'editions' }),
    corrections: pathOfPage(kb, { kind: 'corrections' }),
    readings: words.readings(inWords(lastLookUp(kb)), days && [...new Set([days.oldest, days.newest])].map(inWords), readingMonths),
  };
}
