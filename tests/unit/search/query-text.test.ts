import { describe, expect, it } from 'vitest';
import { longestQuery, readQuery, withoutQuotes } from '../../../src/search/query/query-text.ts';

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
  ])('reads %s as a phrase', (text) => {
    expect(readQuery(text).phrases).toEqual([['leef', 'en', 'werkplaats']]);
  });

  it('ignores an apostrophe inside a word', () => {
    expect(readQuery('children’s centre’s').phrases).toEqual([]);
  });

  it('ignores a quote after a word, and an unclosed single quote', () => {
    for (const text of ['een kast van 5" breed', 'vroege hulp"', '’s avonds hulp', "'t is hulp"]) expect(readQuery(text).phrases).toEqual([]);
  });

  it('is parsed without invisible characters', () => {
    expect(readQuery('jeugd\u00adgezondheids\u00adzorg in\u00a0Finland\u200b').words).toEqual(['jeugdgezondheidszorg', 'in', 'finland']);
  });

  it('excludes what follows a minus, and only that', () => {
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

  it.each([
    ['"lokaal team"', 'lokaal team'],
    ['‘lokaal team’ “in de wijk', 'lokaal team in de wijk'],
    ['hulp -"vroege hulp"', 'hulp -vroege hulp'],
    ['children’s centre', 'children’s centre'],
  ])('%s is named between quotes without those of its own', (query, named) => {
    expect(withoutQuotes(query)).toBe(named);
  });

  it('is cut after a whole word when too long, and reports where', () => {
    const text = 'kinderopvang in Zweden '.repeat(20);
    const { words, cutAfter } = readQuery(text);
    expect(words.join(' ').length).toBeLessThanOrEqual(longestQuery);
    expect(new Set(words)).toEqual(new Set(['kinderopvang', 'in', 'zweden']));
    expect(cutAfter?.split(' ')).toHaveLength(3);
    expect(readQuery('kinderopvang').cutAfter).toBeUndefined();
  });
});
