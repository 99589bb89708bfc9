import { describe, expect, it } from 'vitest';
import { guessMeaning } from '../../../src/search/query/guess.ts';
import { Interpreter } from '../../../src/search/query/interpret.ts';
import { spansOf } from '../../../src/search/query/spans.ts';
import { TermScorer } from '../../../src/search/query/term-scorer.ts';
import { document, readerFor } from './small-search.ts';

const reader = await readerFor([
  document('opvang', 'Kinderopvang', 'Opvang van jonge kinderen, overdag.', { isTerm: true }),
  document('verslaving', 'Steun bij verslaving', 'Ouders met een verslaving krijgen hulp.'),
  document('opvoedcursus', 'Een opvoedcursus', 'De opvoedcursus is er voor alle ouders.'),
  document('melden', 'De meldplicht', 'Wie zich zorgen maakt, meldt dat aan de gemeente.'),
]);
const scorer = new TermScorer(reader);

describe('spans of a query', () => {
  const texts = async (query: string, literal = false) => {
    const words = query.split(' ');
    return (await spansOf(words, reader, literal)).map(({ from, to }) => words.slice(from, to).join(' '));
  };

  it('omit stop words, unless there are no other words', async () => {
    expect(await texts('wie moet er melden')).toEqual(['melden']);
    expect(await texts('wie moet er')).toEqual(['wie', 'moet', 'er']);
  });

  it('include two words that form one, and names in the lexicon', async () => {
    expect(await texts('kinder opvang zweden')).toEqual(['kinder opvang', 'zweden']);
    const [joined, country] = await spansOf(['kinder', 'opvang', 'zweden'], reader, false);
    expect(joined?.joined).toBe('kinderopvang');
    expect(country?.country).toBe('se');
  });

  it('are single words if the search is literal', async () => {
    expect(await texts('kinder opvang zweden', true)).toEqual(['kinder', 'opvang', 'zweden']);
  });
});

describe('scores found', () => {
  it('for a phrase count words with the same root', async () => {
    const { pages } = await scorer.together(['verslaafde', 'ouders']);
    expect(pages.has(reader.entries.length - 1)).toBe(true);
    expect((await scorer.together(['verslaafde', 'ouders'], { literal: true })).pages.size).toBe(2);
  });

  it('for a whole phrase require every word', async () => {
    expect((await scorer.phrase(['ouders', 'hulp'], true)).pages.size).toBe(1);
    expect((await scorer.phrase(['ouders', 'hulp'], false)).pages.size).toBe(2);
  });
});

describe('the guess for a word that no text contains', () => {
  const guess = (word: string, typing = false) => guessMeaning(word, reader, scorer, typing);

  it('is the word it begins, while typing', async () => {
    expect((await guess('opvoedc', true)).also).toEqual(['opvoedcursus']);
  });

  it('is the most similar word, reported as a correction', async () => {
    expect((await guess('verslavnig')).corrected?.word).toBe('verslaving');
  });

  it('is nothing for a correct word of the language', async () => {
    expect((await guess('paard')).termScores).toEqual([]);
  });
});

describe('parts of a query', () => {
  it('mark an alternative name as a whole, not word by word', async () => {
    const [queryTerm] = await new Interpreter(reader).queryTerms(['underretning'], { typing: false, literal: false });
    expect(queryTerm?.also).toEqual(['meldplicht']);
    expect(queryTerm?.marks).toEqual(['underretning', 'meldplicht']);
  });

  it('weigh most if they occur nowhere', async () => {
    const [known, unknown] = await new Interpreter(reader).queryTerms(['ouders', 'paard'], { typing: false, literal: false });
    expect(unknown?.found).toBe(false);
    expect(unknown?.weight ?? 0).toBeGreaterThan(known?.weight ?? 0);
  });
});
