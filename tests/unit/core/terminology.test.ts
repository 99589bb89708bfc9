import { describe, expect, it } from 'vitest';
import { refusedIn } from '../../../src/core/check/terminology.ts';
import { languages } from '../../../src/core/languages.ts';
import { terminologySchema } from '../../../src/core/schema/lists.ts';
import { strings } from '../../../src/i18n/strings.ts';
import { content } from '../content.ts';

const small = {
  ...content.lists,
  terminology: terminologySchema.parse({
    dropout: { nl: 'schooluitval', en: 'dropout', avoid: { en: ['drop-out', 'drop-outs'] } },
    cost: { nl: 'kosten', en: 'costs', avoid: { en: ['charge (if any)'] } },
    professional: { nl: 'professional', en: 'professional', avoid: { nl: ['vakkracht'] } },
  }),
};

describe('words that the terminology rejects', () => {
  const find = refusedIn({ lists: small }, 'en');

  it.each([
    ['It prevents drop-out.', ['drop-out']],
    ['Drop-outs come back.', ['Drop-outs']],
    ['A drop-out’s parents, and drop-outs', ['drop-out', 'drop-outs']],
    ['There is a charge (if any).', ['charge (if any)']],
  ])('are found in "%s"', (text, words) => {
    expect(find(text).map(({ word }) => word)).toEqual(words);
  });

  it.each([['Dropout is rare.'], ['A raindrop-out of place'], ['A drop-outing'], ['Een vakkracht'], ['']])('are not found in "%s"', (text) => {
    expect(find(text)).toEqual([]);
  });

  it('come with the word to use instead, in their own language', () => {
    expect(find('drop-outs')).toEqual([{ word: 'drop-outs', instead: 'dropout' }]);
    expect(refusedIn({ lists: small }, 'nl')('Een Vakkracht')).toEqual([{ word: 'Vakkracht', instead: 'professional' }]);
  });

  it('are absent when nothing is rejected', () => {
    expect(refusedIn({ lists: { ...content.lists, terminology: {} } }, 'en')('drop-out')).toEqual([]);
  });
});

describe.each(languages)('the terminology of this site (%s)', (language) => {
  const find = refusedIn(content, language);
  const terms = Object.values(content.lists.terminology);

  it('gives each term one word, which it rejects nowhere', () => {
    const words = terms.map((term) => term[language]);
    expect(new Set(words).size).toBe(words.length);
    expect(words.flatMap(find)).toEqual([]);
  });

  it('rejects each word once', () => {
    const refused = terms.flatMap(({ avoid }) => avoid[language].map((word) => word.toLowerCase()));
    expect(refused.filter((word, index) => refused.indexOf(word) !== index)).toEqual([]);
  });

  it('is followed by the texts of the interface', () => {
    // Texts that depend on something are functions, whose source contains them.
    const textsIn = (words: unknown): string[] => (typeof words === 'object' && words !== null ? Object.values(words).flatMap(textsIn) : [String(words)]);
    const texts = textsIn(strings(language));
    expect(texts.length).toBeGreaterThan(300);
    expect(texts.flatMap(find)).toEqual([]);
  });
});
