import { describe, expect, it } from 'vitest';
import { groupsAlike, timeName, verdictOf } from '../../../src/compare/verdicts.ts';
import { kbs } from '../content.ts';
import { cells, notFound, now, shared, themeWith } from './sample.ts';

const four = ['dk', 'eng', 'fi', 'se'];
const with4 = (...cellsInOrder: readonly object[]) => ({ cells: Object.fromEntries(four.map((code, place) => [code, cellsInOrder[place] ?? cells.own])) });
const verdict = (parts: object, codes: readonly string[] = four, time: 'then' | 'now' = 'then') => {
  const { kb, theme } = themeWith(parts);
  return verdictOf(kb, theme, codes as never, time);
};

describe('likeness in the report', () => {
  it.each<[string, object, readonly string[], string, string]>([
    ['one group', { ...with4(), alike: [four] }, four, 'alike', 'Denemarken, Engeland, Finland en Zweden lijken op elkaar'],
    [
      'two groups',
      {
        ...with4(),
        alike: [
          ['dk', 'se'],
          ['eng', 'fi'],
        ],
      },
      four,
      'differ',
      'Denemarken en Zweden lijken op elkaar; Engeland en Finland lijken op elkaar',
    ],
    ['one apart', { ...with4(), alike: [['dk', 'eng', 'se']] }, four, 'differ', 'Denemarken, Engeland en Zweden lijken op elkaar; Finland staat apart'],
    ['none alike', with4(), ['dk', 'eng'], 'differ', 'Denemarken en Engeland verschillen'],
    ['one of two silent', with4(cells.own, cells.silent), ['dk', 'eng'], 'open', 'alleen over Denemarken zegt het rapport iets'],
    ['a stated absence beside a presence', with4(cells.own, cells.none), ['dk', 'eng'], 'differ', 'Denemarken en Engeland verschillen'],
    ['all silent', with4(cells.silent, cells.silent), ['dk', 'eng'], 'open', 'over Denemarken en Engeland zwijgt het rapport'],
    [
      'what cannot be compared',
      { ...with4(cells.incomparable, cells.own, cells.silent), alike: [['eng', 'se']] },
      four,
      'alike',
      'Engeland en Zweden lijken op elkaar; Denemarken is hier niet te vergelijken; over Finland zwijgt het rapport',
    ],
    [
      'a country that nobody wrote yet',
      { cells: { dk: cells.own, eng: cells.own }, alike: [['dk', 'eng']] },
      ['dk', 'eng', 'fi'],
      'alike',
      'Denemarken en Engeland lijken op elkaar; Finland is hier nog niet beschreven',
    ],
  ])('with %s', (_name, parts, codes, kind, text) => {
    expect(verdict(parts, codes)).toMatchObject({ kind, text });
  });

  it('is neither alike nor different when the report speaks of the countries together', () => {
    const parts = { ...with4(cells.group, cells.group, cells.group, cells.group), shared: shared('studied') };
    expect(verdict(parts)).toMatchObject({ kind: 'together', text: 'het rapport zegt het van Denemarken, Engeland, Finland en Zweden samen' });
    expect(verdict(parts, ['dk', 'se'])).toMatchObject({ kind: 'together', text: 'het rapport zegt het van Denemarken en Zweden samen' });
  });

  it('says which countries the report also mentions separately', () => {
    const parts = { ...with4(cells.group, cells.silent, cells.group, cells.own), shared: shared('nordic') };
    expect(verdict(parts)).toMatchObject({
      kind: 'together',
      text: 'het rapport zegt het van Denemarken, Finland en Zweden samen; van Zweden zegt het ook apart iets; over Engeland zwijgt het rapport',
    });
  });

  it('compares the countries that the report mentions separately, and says that it speaks of the others only as a group', () => {
    const parts = { ...with4(cells.own, cells.own, cells.group, cells.group), shared: shared('studied'), alike: [['dk', 'eng']] };
    expect(verdict(parts)).toMatchObject({
      kind: 'alike',
      text: 'Denemarken en Engeland lijken op elkaar; over Finland en Zweden spreekt het rapport alleen als groep',
    });
  });

  it('ignores a group whose countries the report does not name', () => {
    expect(verdict({ ...with4(cells.silent, cells.silent), shared: shared('several') }, ['dk', 'eng']).kind).toBe('open');
  });

  it('writes “the Netherlands” inside an English sentence', () => {
    const { kb, theme } = themeWith({ cells: { dk: cells.own, nl: cells.own } }, kbs.en);
    expect(verdictOf(kb, theme, ['dk', 'nl']).text).toBe('Denmark and the Netherlands differ');
  });
});

describe('likeness today', () => {
  const withReadings = (...states: readonly (object | undefined)[]) => with4(...states.map((state) => (state ? { ...cells.own, now: state } : cells.own)));

  it('comes from the readings of today, whatever the report says', () => {
    const parts = {
      ...withReadings(now('changed'), now('holds', { why: 'omdat' }), now('ended'), now('announced')),
      alike: [['dk', 'eng']],
      alikeNow: [
        ['dk', 'fi'],
        ['eng', 'se'],
      ],
    };
    expect(verdict(parts, ['dk', 'eng'], 'then').kind).toBe('alike');
    expect(verdict(parts, ['dk', 'eng'], 'now')).toMatchObject({ kind: 'differ', text: 'Denemarken en Engeland verschillen' });
    expect(verdict(parts, ['dk', 'fi'], 'now').kind).toBe('alike');
  });

  it('excludes, and says so, what was not found, is disputed or has no reading', () => {
    const parts = { ...withReadings(now('changed'), notFound, now('disputed'), undefined), alikeNow: [['dk']] };
    expect(verdict(parts, four, 'now')).toMatchObject({
      kind: 'open',
      text: 'alleen over Denemarken is er een antwoord van nu; over Finland verschillen de latere bronnen; over Engeland is geen latere bron gevonden; van Zweden is niet beschreven wat er nu geldt',
    });
  });

  it('compares a country on which only a later source speaks', () => {
    const parts = { cells: { dk: { ...cells.own, now: now('changed') }, nl: { ...cells.silent, now: now('new') } }, alikeNow: [['dk', 'nl']] };
    expect(verdict(parts, ['dk', 'nl'], 'then').kind).toBe('open');
    expect(verdict(parts, ['dk', 'nl'], 'now').kind).toBe('alike');
  });

  it('says nothing when nobody compared', () => {
    expect(verdict(withReadings(now('changed'), now('changed')), four, 'now')).toMatchObject({
      kind: 'open',
      text: 'wat er nu geldt, is hier niet vergeleken',
    });
  });

  it('carries the name of its period', () => {
    expect(timeName(kbs.nl, 'then')).toBe('2012–2015');
    expect(timeName(kbs.nl, 'now')).toBe('nu');
    expect(verdict(with4()).timeName).toBe('2012–2015');
  });
});

describe('groups that resemble each other', () => {
  it('leave a country that resembles no other in a group of its own, then and now', () => {
    const { theme } = themeWith({
      ...with4({ ...cells.own, now: now('changed') }, { ...cells.own, now: now('changed') }),
      alike: [['dk', 'se']],
      alikeNow: [['dk']],
    });
    expect(groupsAlike(theme.data, ['dk', 'fi', 'se'])).toEqual([['dk', 'se'], ['fi']]);
    expect(groupsAlike(theme.data, ['dk', 'eng', 'fi', 'se'], 'now')).toEqual([['dk'], ['eng']]);
  });
});
