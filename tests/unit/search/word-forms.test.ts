import { describe, expect, it } from 'vitest';
import { inflectionKey } from '../../../src/search/fold.ts';
import { formsOf } from '../../../src/search/index/word-forms.ts';
import { basesOfAbbreviation, basesOfNordic } from '../../../src/search/word-bases.ts';

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
  'kind',
  'kinderen',
  'child',
  'children',
];
const correct = new Set([...words, 'gezin', 'zin', 'gebieden', 'plichten']);
const forms = formsOf('nl', new Set(words), correct);
const areForms = (one: string, other: string) => forms.get(inflectionKey(one))?.includes(other) ?? false;
/** Other forms to search for, in the language, among these words of texts. */
const besideIn = (language: 'nl' | 'en', word: string, ...texts: string[]) => formsOf(language, new Set(texts), new Set(texts)).get(inflectionKey(word)) ?? [];

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
  ])('%s is not a form of %s', (one, other) => {
    expect(areForms(one, other)).toBe(false);
  });

  it.each([
    ['geholpen', 'helpen'],
    ['hielp', 'helpen'],
    ['verwezen', 'verwijzen'],
    ['doorverwezen', 'doorverwijzen'],
    ['aangeboden', 'aanbieden'],
    ['besloot', 'besluiten'],
    ['gescheiden', 'scheiden'],
    ['werkte', 'werken'],
    ['gesprekje', 'gesprek'],
  ])('%s leads to %s, and the other way round if both occur in texts', (form, base) => {
    expect(besideIn('nl', form, form, base)).toContain(base);
    expect(besideIn('nl', base, form, base)).toContain(form);
  });

  it.each([
    ['nl', 'geholpen', 'helpen'],
    ['nl', 'verwees', 'verwijzen'],
    ['en', 'withdrawn', 'withdraw'],
    ['en', 'taught', 'teach'],
  ] as const)('in %s, %s leads to %s, although it occurs in no text', (language, form, base) => {
    expect(besideIn(language, form, base)).toEqual([base]);
  });

  it.each([
    ['helped', 'help'],
    ['placing', 'place'],
    ['dropped', 'drop'],
    ['carried', 'carry'],
  ])('%s and %s are forms of one English word', (form, base) => {
    expect(besideIn('en', form, form, base)).toEqual([base]);
    expect(besideIn('en', base, form, base)).toEqual([form]);
  });

  it.each([
    ['nl', 'vroeg', 'vragen'],
    ['nl', 'gegeven', 'geven'],
    ['nl', 'wezen', 'wijzen'],
    ['en', 'evening', 'even'],
  ] as const)('in %s, %s is not a form of %s', (language, word, other) => {
    expect(besideIn(language, word, word, other)).toEqual([]);
  });
});

describe('a form of a Nordic name', () => {
  it.each([
    ['orosanmalningar', 'orosanmalan'],
    ['orosanmalningarnas', 'orosanmalan'],
    ['forskolorna', 'forskola'],
    ['familjecentralen', 'familjecentral'],
    ['teamet', 'team'],
    ['underretninger', 'underretning'],
    ['underretningernes', 'underretning'],
    ['bornehaver', 'bornehave'],
    ['dagtilbuddene', 'dagtilbud'],
    ['boernehave', 'bornehave'],
    ['orosanmaelan', 'orosanmalan'],
    ['lastensuojeluilmoitukset', 'lastensuojeluilmoitus'],
    ['lastensuojeluilmoituksen', 'lastensuojeluilmoitus'],
    ['paivakodissa', 'paivakoti'],
    ['paivakoteja', 'paivakoti'],
    ['perhekeskukset', 'perhekeskus'],
    ['neuvoloissa', 'neuvola'],
  ])('%s may be a form of %s', (form, base) => {
    expect(basesOfNordic(form)).toContain(base);
  });

  it('is never of a word of three letters, nor of itself', () => {
    expect(basesOfNordic('lane').filter(({ length }) => length < 4)).toEqual([]);
    expect(basesOfNordic('neuvola')).not.toContain('neuvola');
  });
});

describe('a form of an abbreviation', () => {
  it.each([
    ['mdos', ['mdo']],
    ['smwer', ['smw']],
    ['gps', ['gp']],
    ['wijkteams', []],
  ])('%s may be one of %j', (form, bases) => {
    expect(basesOfAbbreviation(form)).toEqual(bases);
  });
});
