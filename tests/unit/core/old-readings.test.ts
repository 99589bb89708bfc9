import { describe, expect, it } from 'vitest';
import { oldReadings } from '../../../src/core/themes/old-readings.ts';
import { cells, now, themeWith } from '../compare/sample.ts';
import { kbs } from '../content.ts';

describe('the report of old readings', () => {
  it('lists those older than the site’s limit, oldest first', () => {
    const { theme } = themeWith({
      cells: {
        dk: { ...cells.own, now: now('changed', { asOf: '2024-11-01' }) },
        fi: { ...cells.own, now: now('changed', { asOf: '2026-11-01' }) },
        se: { ...cells.own, now: now('changed', { asOf: '2023-11-01' }) },
      },
    });
    const site = { ...kbs.nl.site, since: { ...kbs.nl.site.since, day: '2026-11-21', readingMonths: 18 } };
    expect(oldReadings({ themes: [theme], site })).toEqual(['2023-11-01  proef, se', '2024-11-01  proef, dk']);
  });
});
