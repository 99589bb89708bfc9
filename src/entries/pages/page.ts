import { daysOfReadings, type Gap, gapsOf } from '../../compare/gaps.ts';
import type { KnowledgeBase } from '../../core/knowledge-base.ts';
import { dayInWords, strings } from '../../i18n/strings.ts';
import type { Link } from '../../site/links.ts';
import { pathOfPage, tableAddress } from '../../site/routes.ts';
import { unusedEntries } from '../../site/tracing.ts';
import { lastLookUp } from '../../updates/updates.ts';

/** What the page about this site shows beside its text. */
export interface AboutPage {
  /** Entries that no other entry names. */
  readonly unused: readonly Link[];
  /** Cells of comparisons without an answer of today, and their table as a file. */
  readonly gaps: readonly Gap[];
  readonly table: string;
  /** When the readings of today were made, and after how long one is called old. */
  readonly readings: string;
  /** The pages of editions, and of errors of our own. */
  readonly editions: string;
  readonly corrections: string;
}

/** What `/over/` shows beside its text. */
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
