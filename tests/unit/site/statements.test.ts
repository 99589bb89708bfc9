import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../src/core/knowledge-base.ts';
import { periodOf } from '../../../src/site/statements.ts';
import { updatesOf } from '../../../src/updates/updates.ts';
import { kbs } from '../content.ts';

const { nl, en } = kbs;

describe('the years in which statements hold', () => {
  const report = { source: 'nji-2015', at: 'samenvatting.1' };
  const later = { source: 'nji-2019', at: 'kennis.1' };

  it('are those of the report where it is cited, whatever is cited next to it', () => {
    expect(periodOf(nl, [report])).toBe('stand 2012–2015');
    expect(periodOf(nl, [later, report])).toBe('stand 2012–2015');
  });

  it('are those of the sources where the report is not cited, and none where no source states them', () => {
    expect(periodOf(nl, [later])).toBe('stand 2019');
    expect(periodOf(en, [later])).toBe('as in 2019');
    expect(periodOf(nl, [{ source: 'jeugdwet-tekst-2021' }])).toBeUndefined();
    expect(periodOf(nl, [])).toBeUndefined();
  });

  it('are the report’s on the page of each lesson, also of one that cites a later source of the institute', () => {
    const sources = nl.lessons.map(({ citations }) => new Set(citations.map(({ source }) => source)));
    expect(sources.some((cited) => cited.has('nji-2019'))).toBe(true);
    for (const lesson of nl.lessons) expect(updatesOf(nl, lesson as Entry).period, lesson.id).toBe('stand 2012–2015');
  });
});
