import { describe, expect, it } from 'vitest';
import { longestQuery, readQuery } from '../../../src/search/query/query-text.ts';

describe('a query', () => {
  it.each([
    '"leef- en werkplaats"',
    '“leef- en werkplaats”',
    '„leef- en werkplaats”',
    '«leef- en werkplaats»',
    '‘leef- en werkplaats’',
    "'leef- en werkplaats'",
    '‹leef- en werkplaats›',
    '»leef- en werkplaats«',
    '‟leef- en werkplaats”',
    '‛leef- en werkplaats’',
    '"leef- en werkplaats',
    '“leef- en werkplaats',
    '"leef-\u00a0en werk\u00adplaats"',
  ])('takes %s for a phrase', (text) => {
    expect(readQuery(text).phrases).toEqual([['leef', 'en', 'werkplaats']]);
  });

  it('leaves an apostrophe within a word alone', () => {
    expect(readQuery('children’s centre’s').phrases).toEqual([]);
  });

  it('leaves a quote behind a word alone, and one single quote that stays open', () => {
    for (const text of ['een kast van 5" breed', 'vroege hulp"', '’s avonds hulp', "'t is hulp"]) expect(readQuery(text).phrases).toEqual([]);
  });

  it('is read without what no reader sees', () => {
    expect(readQuery('jeugd\u00adgezondheids\u00adzorg in\u00a0Finland\u200b').words).toEqual(['jeugdgezondheidszorg', 'in', 'finland']);
  });

  it('leaves out what a minus stands before, and only that', () => {
    expect(readQuery('opvang -finland vind-plaats')).toMatchObject({ words: ['opvang', 'vind', 'plaats'], without: ['finland'] });
    expect(readQuery('hulp -"vroege hulp" −‘vrij toegankelijk’')).toMatchObject({
      words: ['hulp'],
      phrases: [],
      without: [],
      withoutPhrases: [
        ['vroege', 'hulp'],
        ['vrij', 'toegankelijk'],
      ],
    });
  });

  it('is cut at a word when it is too long, and says where', () => {
    const text = 'kinderopvang in Zweden '.repeat(20);
    const { words, cutAfter } = readQuery(text);
    expect(words.join(' ').length).toBeLessThanOrEqual(longestQuery);
    expect(new Set(words)).toEqual(new Set(['kinderopvang', 'in', 'zweden']));
    expect(cutAfter?.split(' ')).toHaveLength(3);
    expect(readQuery('kinderopvang').cutAfter).toBeUndefined();
  });
});
