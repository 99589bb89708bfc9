import type { KnowledgeBase } from '../knowledge-base.ts';
import { isOldReading } from './theme-cells.ts';

/** Current readings older than the site allows on the day of its last look-up, oldest first. Each is a line with day, theme id and country code. */
export const oldReadings = (kb: Pick<KnowledgeBase, 'themes' | 'site'>): string[] =>
  kb.themes
    .flatMap(({ id, data }) =>
      Object.entries(data.cells).flatMap(([code, { now }]) => (now && isOldReading(kb.site.since, now.asOf) ? `${now.asOf}  ${id}, ${code}` : [])),
    )
    .toSorted();
