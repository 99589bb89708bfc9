import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownWord } from '../../../src/search/lexicon.ts';
import { sameRoot } from '../../../src/search/query/evidence-finder.ts';
import { editDistance, nearestWords, restsOf, splitCompound } from '../../../src/search/query/spelling.ts';

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
  ])('%s is taken for %s', (typed, meant) => {
    expect(nearest(typed)[0]).toBe(meant);
  });

  it.each(['opvang', 'kinderopvang', 'cjg', 'paard', 'xyzzy'])('is not seen in %s', (word) => {
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
  ])('is taken for another with its letters, and for none with other ones: %s', (typed, meant) => {
    expect(nearestWords(typed, short).map((each) => each.word.word)).toEqual(meant);
  });
});

describe('what is left of a compound beside a known word', () => {
  const parts = ['ouderschap', 'verlof', 'school'].map((word) => knownWord(word, [word], 2));

  it('stands without the letters that join the two', () => {
    expect(restsOf('ouderschapsverlof', parts, parts)).toEqual(expect.arrayContaining(['verlof', 'ouderschap']));
    expect(restsOf('schoolbewijs', parts, parts)).toEqual(['bewijs']);
  });

  it('is nothing in a word of one part, nor beside a part of three letters', () => {
    expect(restsOf('wijkteam', parts, parts)).toEqual([]);
    expect(restsOf('schoolbus', parts, parts)).toEqual([]);
  });
});

describe('the distance between words', () => {
  it('is the same both ways, and nothing only for the same word', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-e]{0,6}$/), fc.stringMatching(/^[a-e]{0,6}$/), (a, b) => {
        expect(editDistance(a, b, 9)).toBe(editDistance(b, a, 9));
        expect(editDistance(a, b, 9) === 0).toBe(a === b);
      }),
    );
  });

  it('counts two letters changed round as one error', () => {
    expect(editDistance('wijktaem', 'wijkteam', 3)).toBe(1);
  });
});

describe('a reader’s compound', () => {
  it('comes apart into known words, with or without a letter between them', () => {
    const starts = [knownWord('gezin', ['gezin'], 1), knownWord('kinder', ['kinder'], 1)];
    const ends = [knownWord('opvang', ['opvang'], 1), knownWord('vang', ['vang'], 1)];
    expect(splitCompound('gezinsopvang', starts, ends)[0]?.map(({ word }) => word)).toEqual(['gezin', 'opvang']);
    expect(splitCompound('fietsopvang', starts, ends)).toEqual([]);
  });

  it('comes apart into the words that are most common', () => {
    const starts = [knownWord('gemeen', ['gemeen'], 1), knownWord('gemeente', ['gemeente'], 9)];
    const ends = [knownWord('tehuis', ['tehuis'], 2), knownWord('huis', ['huis'], 5)];
    expect(splitCompound('gemeentehuis', starts, ends)[0]?.map(({ word }) => word)).toEqual(['gemeente', 'huis']);
  });
});

describe('words of one root', () => {
  it('are found beside each other', () => {
    expect(sameRoot('bezuinigen', known).map(({ word }) => word)).toEqual(['bezuiniging', 'bezuinigingen']);
  });

  it.each([
    ['gemeente', 'gemeen'],
    ['voorziening', 'voorzitter'],
    ['premier', 'premises'],
    ['office', 'officer'],
  ])('are not %s and %s', (one, other) => {
    expect(sameRoot(one, [knownWord(other, [other], 2)])).toEqual([]);
    expect(sameRoot(other, [knownWord(one, [one], 2)])).toEqual([]);
  });

  it('are not made of short words', () => {
    expect(sameRoot('wet', known)).toEqual([]);
  });
});
