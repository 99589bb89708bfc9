import { describe, expect, it } from 'vitest';
import { languages } from '../../../src/core/languages.ts';
import { strings } from '../../../src/i18n/strings.ts';
import { phraseKey, wordsOf } from '../../../src/search/fold.ts';
import { textsOf } from '../../../src/search/index/texts.ts';
import { kbs } from '../content.ts';

describe.each(languages)('search words (%s)', (language) => {
  const texts = ` ${textsOf(kbs[language])
    .map((text) => phraseKey(wordsOf(text)))
    .join(' | ')} `;

  it('refer to phrases that occur in texts', () => {
    const phrases = Object.entries(kbs.nl.lists['search-words']).flatMap(([typed, means]) => means[language].map((phrase) => ({ typed, phrase })));
    expect(phrases.filter(({ phrase }) => !texts.includes(` ${phraseKey(wordsOf(phrase))} `))).toEqual([]);
  });
});

describe('the reason for a hit without any of the words', () => {
  it.each(languages)('is worded as “also searched for” (%s)', (language) => {
    const { also, byTerm, byQuestion } = strings(language).search;
    for (const said of [byTerm, byQuestion]) expect(said).toMatch(new RegExp(`^${also} `, 'i'));
  });
});

describe('sources of search words', () => {
  it('are publications in the knowledge base', () => {
    const named = Object.values(kbs.nl.lists['search-words']).flatMap(({ sources = [] }) => sources);
    expect(named.length).toBeGreaterThan(15);
    expect(named.filter((id) => kbs.nl.entries.get(id)?.collection !== 'sources')).toEqual([]);
  });
});
