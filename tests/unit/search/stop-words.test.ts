import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../src/search/fold.ts';
import { isEveryday, tellingWords } from '../../../src/search/stop-words.ts';

describe('words that say little', () => {
  it('are contractions too, with an apostrophe of any kind or none', () => {
    for (const text of ["my daughter won't go to school", 'my daughter won’t go to school', 'my daughter wont go to school'])
      expect(tellingWords('en', wordsOf(text)), text).toEqual(['daughter', 'go', 'school']);
    expect(tellingWords('en', wordsOf("who's ill and whom we can't help"))).toEqual(['ill', 'help']);
  });

  it('are those of nobody in particular', () => {
    for (const word of ['niemand', 'nobody', 'iedereen', 'everyone']) expect(isEveryday(word), word).toBe(true);
  });
});
