import type { KnowledgeBase } from '../knowledge-base.ts';
import { isOldReading } from './theme-cells.ts';

/** Readings of today that are older than the site allows on the day of its last look-up, the oldest first, as lines: day, theme and country. */
export const oldReadings = (kb: Pick<KnowledgeBase, 'themes' | 'site'>): string[] =>
  kb.themes
    .flatMap(({ id, data }) =>
      Object.entries(data.cells).flatMap(([code, { now }]) => (now && isOldReading(kb.site.since, now.asOf) ? `${now.asOf}  ${id}, ${code}` : [])),
    )
    .toSorted();
