import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownWord } from '../../../src/search/lexicon.ts';
import { editDistance, nearestWords, restsOf, splitCompound } from '../../../src/search/query/spelling.ts';
import { sameRoot } from '../../../src/search/query/term-scorer.ts';

const known = [
  'kinderopvang',
  'opvang',
  'wijkteam',
  'zorgmeldplicht',
  'bezuinigen',
  'bezuiniging',
  'bezuinigingen',
  'kinder',
  'schoolpsycholoog',
  'uithuisplaatsing',
  'welzijn',
].map((word) => knownWord(word, [word], 2));
const nearest = (word: string) => nearestWords(word, known).map((each) => each.word.word);

describe('a typing error', () => {
  it.each([
    ['kinderopvag', 'kinderopvang'],
    ['wijktaem', 'wijkteam'],
    ['zorgmeldpligt', 'zorgmeldplicht'],
    ['schoolpsygoloog', 'schoolpsycholoog'],
    ['uithuisplaasting', 'uithuisplaatsing'],
    ['welzyn', 'welzijn'],
    ['welzein', 'welzijn'],
  ])('%s is corrected to %s', (typed, meant) => {
    expect(nearest(typed)[0]).toBe(meant);
  });

  it.each(['opvang', 'kinderopvang', 'cjg', 'paard', 'xyzzy'])('is not found in %s', (word) => {
    expect(nearest(word)).toEqual([]);
  });
});

describe('a short word', () => {
  const short = ['iets', 'gezin', 'neef'].map((word) => knownWord(word, [word], 5));

  it.each([
    ['gezni', ['gezin']],
    ['gezn', ['gezin']],
    ['ieps', []],
    ['nees', []],
  ])('is corrected to a word with the same letters only: %s', (typed, meant) => {
    expect(nearestWords(typed, short).map((each) => each.word.word)).toEqual(meant);
  });
});

describe('the rest of a compound next to a known word', () => {
  const parts = ['ouderschap', 'verlof', 'school'].map((word) => knownWord(word, [word], 2));

  it('does not include linking letters', () => {
    expect(restsOf('ouderschapsverlof', parts, parts)).toEqual(expect.arrayContaining(['verlof', 'ouderschap']));
    expect(restsOf('schoolbewijs', parts, parts)).toEqual(['bewijs']);
  });

  it('is empty for a word without known parts, and never shorter than four letters', () => {
    expect(restsOf('wijkteam', parts, parts)).toEqual([]);
    expect(restsOf('schoolbus', parts, parts)).toEqual([]);
  });
});

describe('the distance between words', () => {
  it('is symmetric, and zero only for equal words', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-e]{0,6}$/), fc.stringMatching(/^[a-e]{0,6}$/), (a, b) => {
        expect(editDistance(a, b, 9)).toBe(editDistance(b, a, 9));
        expect(editDistance(a, b, 9) === 0).toBe(a === b);
      }),
    );
  });

  it('counts two swapped letters as one error', () => {
    expect(editDistance('wijktaem', 'wijkteam', 3)).toBe(1);
  });
});

describe('a compound in a query', () => {
  it('is split into known words, with or without a linking letter', () => {
    const starts = [knownWord('gezin', ['gezin'], 1), knownWord('kinder', ['kinder'], 1)];
    const ends = [knownWord('opvang', ['opvang'], 1), knownWord('vang', ['vang'], 1)];
    expect(splitCompound('gezinsopvang', starts, ends)[0]?.map(({ word }) => word)).toEqual(['gezin', 'opvang']);
    expect(splitCompound('fietsopvang', starts, ends)).toEqual([]);
  });

  it('is split into the most common words', () => {
    const starts = [knownWord('gemeen', ['gemeen'], 1), knownWord('gemeente', ['gemeente'], 9)];
    const ends = [knownWord('tehuis', ['tehuis'], 2), knownWord('huis', ['huis'], 5)];
    expect(splitCompound('gemeentehuis', starts, ends)[0]?.map(({ word }) => word)).toEqual(['gemeente', 'huis']);
  });
});

describe('words with the same root', () => {
  it('are found together', () => {
    expect(sameRoot('bezuinigen', known).map(({ word }) => word)).toEqual(['bezuiniging', 'bezuinigingen']);
  });

  it.each([
    ['gemeente', 'gemeen'],
    ['voorziening', 'voorzitter'],
    ['premier', 'premises'],
    ['office', 'officer'],
  ])('do not include both %s and %s', (one, other) => {
    expect(sameRoot(one, [knownWord(other, [other], 2)])).toEqual([]);
    expect(sameRoot(other, [knownWord(one, [one], 2)])).toEqual([]);
  });

  it('are not found for short words', () => {
    expect(sameRoot('wet', known)).toEqual([]);
  });
});
