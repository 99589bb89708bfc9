import { describe, expect, it } from 'vitest';
import { inEachLanguage } from '../../../src/core/languages.ts';
import { phraseKey } from '../../../src/search/fold.ts';
import { findConcepts } from '../../../src/search/index/find-concepts.ts';

const concepts = [
  {
    id: 'jgz',
    phrases: [
      { key: phraseKey(['jeugdgezondheidszorg']), own: true },
      { key: phraseKey(['health', 'visitor']), own: false },
    ],
    names: inEachLanguage(() => []),
    spelling: new Map(),
    countryOf: inEachLanguage(() => new Map()),
  },
];
const partsOf = (word: string) => (word === 'schooljeugdgezondheidszorg' ? ['school', 'jeugdgezondheidszorg'] : [word]);
const text = (title: string, words: string) => ({ title, names: [], words: words.split(' ') });
const naming = (title: string, words: string) => findConcepts([text(title, words)], concepts, partsOf)[0]?.get('jgz');

describe('a glossary term in texts', () => {
  it('is found by each of its names, inflected and inside compounds, with places', () => {
    expect(naming('Iets', 'De jeugdgezondheidszorg helpt.')?.places).toEqual([1]);
    expect(naming('Iets', 'Twee health visitors, één (health visitor).')?.places).toEqual([1, 4]);
    expect(naming('Iets', 'de schooljeugdgezondheidszorg')?.places).toEqual([1]);
    expect(naming('Iets', 'een health center visitor')).toBeUndefined();
  });

  it('comes with the keys of the names used, so that pages with only unlisted names can be recognised', () => {
    expect(naming('Jeugdgezondheidszorg', 'Twee health visitors.')?.keys).toEqual(
      new Set([phraseKey(['jeugdgezondheidszorg']), phraseKey(['health', 'visitor'])]),
    );
    expect(naming('Iets', 'Twee health visitors.')?.keys).toEqual(new Set([phraseKey(['health', 'visitor'])]));
  });

  it('is worth more in a title than in text, and more with more mentions', () => {
    const [titled, much, once] = findConcepts(
      [
        text('Jeugdgezondheidszorg', 'een tekst'),
        text('Iets', 'jeugdgezondheidszorg en jeugdgezondheidszorg'),
        text('Iets', 'jeugdgezondheidszorg en meer woorden'),
      ],
      concepts,
      partsOf,
    ).map((found) => found.get('jgz')?.worth ?? 0);
    expect(titled).toBeGreaterThan(much ?? 1);
    expect(much).toBeGreaterThan(once ?? 1);
    expect(once).toBeGreaterThan(0);
  });
});
