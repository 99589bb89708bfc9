import { describe, expect, it } from 'vitest';
import { cellOf } from '../../../src/compare/cells.ts';
import { findProblems } from '../../../src/core/check/problems.ts';
import type { Content, Original } from '../../../src/core/content.ts';
import { buildKnowledgeBase } from '../../../src/core/knowledge-base.ts';
import { nowStateOf, onLastLookUp, statusOn } from '../../../src/core/themes/in-force.ts';
import { updateById } from '../../../src/updates/updates.ts';
import { content } from '../content.ts';

/** The content with one update changed. */
const withUpdate = (id: string, more: object): Content => ({
  ...content,
  originals: content.originals.map((entry) =>
    entry.collection === 'developments' && entry.id === id ? ({ ...entry, data: { ...entry.data, ...more } } as Original) : entry,
  ),
});
const signOf = (written: Content, themeId: string, code: string) => {
  const kb = buildKnowledgeBase(written, 'nl');
  const theme = kb.themes.find(({ id }) => id === themeId);
  return theme && cellOf(kb, theme, code).now?.stateName;
};

describe('an update on the day of the last look-up', () => {
  const update = { status: 'in-force', lookedUp: '2026-11-21' } as Parameters<typeof statusOn>[1];
  it.each([
    ['2026-11-21', 'in-force'],
    ['2026', 'in-force'],
    ['2026-12', 'decided'],
    ['2027-01-01', 'decided'],
    ['since 2027', 'decided'],
    ['undated', 'in-force'],
  ])('of %s is %s', (date, status) => {
    expect(statusOn('2026-11-21', { ...update, date })).toBe(status);
  });

  it('uses the later of two days: its own look-up and that of the whole site', () => {
    expect(statusOn('2026-11-21', { ...update, date: '2026-11-25', lookedUp: '2026-11-28' })).toBe('in-force');
    expect(statusOn('2027-06-01', { ...update, date: '2027-01-01' })).toBe('in-force');
  });

  it('stays a decision, a proposal or a finding where it is one', () => {
    for (const status of ['decided', 'proposed', 'reported'] as const) expect(statusOn('2026-11-21', { ...update, status, date: '2020' })).toBe(status);
  });
});

describe('the sign of a cell', () => {
  it('follows the date of its update: "announced" until the day has come, and as it was after that', () => {
    const id = 'dk-gladsaxe-schoolteams-2022';
    expect(signOf(content, 'school', 'dk')).toBe('veranderd');
    const later = withUpdate(id, { date: '2027-01-01' });
    expect(signOf(later, 'school', 'dk')).toBe('aangekondigd');
    expect(updateById(buildKnowledgeBase(later, 'nl'), id).status).toBe('besloten');
    const afterLookUp = { ...later, site: { ...later.site, since: { ...later.site.since, day: '2027-02-01' } } };
    expect(signOf(afterLookUp, 'school', 'dk')).toBe('veranderd');
  });

  it('becomes "changed" when what was announced comes into force', () => {
    expect(signOf(content, 'kinderopvang', 'eng')).toBe('aangekondigd');
    const inForce = { status: 'in-force', date: '2026-09-01' };
    expect(signOf(withUpdate('eng-wet-kinderen-en-scholen-2026', inForce), 'kinderopvang', 'eng')).toBe('veranderd');
    expect(signOf(withUpdate('eng-wet-kinderen-en-scholen-2026', { ...inForce, date: '2027-09-01' }), 'kinderopvang', 'eng')).toBe('aangekondigd');
  });

  const change = (status: string) => ({ kind: 'change', status }) as Parameters<typeof nowStateOf>[1][number];
  const addition = { kind: 'addition', status: 'in-force' } as const;
  it.each([
    ['changed', [change('in-force'), change('decided')], false, 'changed'],
    ['changed', [addition, change('decided')], false, 'announced'],
    ['changed', [addition], false, 'changed'],
    ['ended', [change('proposed')], false, 'announced'],
    ['new', [addition, change('decided')], true, 'new'],
    ['new', [change('decided')], true, 'announced'],
    ['announced', [change('ended')], true, 'new'],
    ['announced', [addition, change('reported')], false, 'announced'],
    ['disputed', [change('decided')], false, 'disputed'],
  ] as const)('written as %s with %j is, when the report’s silence is %s, %s', (state, updates, isSilent, is) => {
    expect(nowStateOf(state, updates, isSilent)).toBe(is);
  });

  it('is as the authors wrote it everywhere in this content', () => {
    expect(onLastLookUp(content)).toEqual(content);
  });
});

it('the check asks what still holds once a change is in force, and not before', () => {
  const id = 'dk-gladsaxe-schoolteams-2022';
  const holding = (date: string) => {
    const { originals, ...rest } = withUpdate(id, { date });
    const cellsHold = originals.map((entry): Original => {
      if (entry.collection !== 'themes' || entry.id !== 'school' || !entry.data.cells['dk']?.now) return entry;
      const { dk } = entry.data.cells;
      return { ...entry, data: { ...entry.data, cells: { ...entry.data.cells, dk: { ...dk, now: { ...dk?.now, state: 'holds' } } } } } as Original;
    });
    return findProblems({ ...rest, originals: cellsHold }).filter(({ path }) => path.join('.') === 'cells.dk.now');
  };
  expect(holding('2022').map(({ found }) => found)).toEqual([expect.stringContaining('touches this cell, and nothing says what holds today')]);
  expect(holding('2027-01-01')).toEqual([]);
});
