import { describe, expect, it } from 'vitest';
import { inflectionKey } from '../../../src/search/fold.ts';
import { formsOf } from '../../../src/search/index/word-forms.ts';

const words = [
  'melden',
  'gemeld',
  'delen',
  'gedeeld',
  'aanbieden',
  'aanmelden',
  'aangemeld',
  'leven',
  'geleefd',
  'gezag',
  'zag',
  'geweld',
  'wel',
  'gebied',
  'gebieden',
  'bieden',
  'gezinnen',
  'zinnen',
  'betalen',
  'betaalt',
  'werken',
  'werkt',
  'plicht',
  'plichen',
];
const correct = new Set([...words, 'gezin', 'zin', 'gebieden', 'plichten']);
const forms = formsOf(new Set(words), correct);
const areForms = (one: string, other: string) => forms.get(inflectionKey(one))?.includes(other) ?? false;

describe('forms of a word', () => {
  it.each([
    ['gemeld', 'melden'],
    ['gedeeld', 'delen'],
    ['aangemeld', 'aanmelden'],
    ['geleefd', 'leven'],
    ['betaalt', 'betalen'],
    ['werkt', 'werken'],
    ['kind', 'kinderen'],
    ['child', 'children'],
  ])('%s and %s are forms of each other', (one, other) => {
    expect(areForms(one, other)).toBe(true);
    expect(areForms(other, one)).toBe(true);
  });

  it.each([
    ['gezag', 'zag'],
    ['geweld', 'wel'],
    ['gebied', 'bieden'],
    ['gezinnen', 'zinnen'],
    ['plicht', 'plichen'],
  ])('%s is no form of %s', (one, other) => {
    expect(areForms(one, other)).toBe(false);
  });
});
