import { describe, expect, it } from 'vitest';
import { countSyllables, measure, median, type Readability, readabilityOf, sentencesOf, wordsOf } from '../../../src/core/check/readability.ts';
import { languages } from '../../../src/core/languages.ts';
import { kbs } from '../content.ts';

describe('reading a text', () => {
  it('ends a sentence at a full stop, not at an abbreviation, a colon or a number', () => {
    expect(sentencesOf('Dat kost € 1.500. Wie betaalt? Zie art. 12: daar staat het, ca. halverwege. “Nee.” Klaar')).toEqual([
      'Dat kost € 1.500.',
      'Wie betaalt?',
      'Zie art. 12: daar staat het, ca. halverwege.',
      '“Nee.”',
      'Klaar',
    ]);
  });

  it('counts a hyphenated compound, a name with an apostrophe and a number as one word each', () => {
    expect(wordsOf('De socialezekerheids-wet van Häme’s 3.200 (of 1,5) gezinnen.')).toEqual([
      'De',
      'socialezekerheids-wet',
      'van',
      'Häme’s',
      '3.200',
      'of',
      '1,5',
      'gezinnen',
    ]);
  });

  it.each([
    ['kind', 1],
    ['gemeente', 3],
    ['kinderopvang', 4],
    ['ijsvrij', 2],
    ['financiën', 4],
    ['moeilijk', 2],
    ['nieuw', 1],
    ['draaien', 2],
    ['2015', 1],
  ])('counts the syllables of %s: %i', (word, count) => {
    expect(countSyllables(word)).toBe(count);
  });

  it('gives Douma’s score: 206.84 minus 0.93 per word in a sentence minus 77 per syllable in a word', () => {
    // Six words, two sentences, ten syllables.
    expect(measure(['Elk kind telt mee.', 'Gemeenten betalen.'])?.fleschDouma).toBeCloseTo(206.84 - 0.93 * 3 - 77 * (10 / 6), 6);
    expect(measure(['…'])).toBeUndefined();
  });

  it('finds the median', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
  });
});

describe.each(languages)('the language of the content (%s)', (language) => {
  const kb = kbs[language];
  const reports = [...kb.entries.values()].map((entry) => readabilityOf(kb, entry));
  const over = (limit: number, part: 'summary' | 'body') =>
    reports.flatMap((report) => {
      const { words, sentence }: Readability['longest'] = report[part]?.longest ?? { words: 0, sentence: '' };
      return words > limit ? [`${report.entry.file}: ${words} words: ${sentence}`] : [];
    });

  it('has no sentence over 25 words in a summary', () => {
    expect(over(25, 'summary')).toEqual([]);
  });

  it('has no sentence over 35 words elsewhere', () => {
    expect(over(35, 'body')).toEqual([]);
  });
});

it('the median Dutch summary reaches 55 by Flesch-Douma', () => {
  const scores = [...kbs.nl.entries.values()].flatMap((entry) => readabilityOf(kbs.nl, entry).summary?.fleschDouma ?? []);
  expect(scores.length).toBeGreaterThan(100);
  expect(median(scores)).toBeGreaterThanOrEqual(55);
});

it('a term used before its first link is reported', () => {
  const entry = kbs.nl.practices.find(({ id }) => id === 'uppsala-talo');
  const term = kbs.nl.terms.find(({ id }) => id === 'uithuisplaatsing');
  if (!entry || !term) throw new Error('The sample is gone: choose another.');
  const withText = (paragraphs: readonly string[], linkedAt?: number) => ({
    ...entry,
    body: { ...entry.body, paragraphs, links: linkedAt === undefined ? [] : [{ props: { id: term.id }, line: 1, paragraph: linkedAt }] },
  });
  const unlinked = (...args: Parameters<typeof withText>) => readabilityOf(kbs.nl, withText(...args)).unlinkedTerms.includes(term.data.title);
  expect(unlinked(['Over uithuisplaatsing.', 'Meer.'])).toBe(true);
  expect(unlinked(['Over uithuisplaatsing.', 'Meer.'], 1)).toBe(true);
  expect(unlinked(['Over uithuisplaatsing.', 'Meer.'], 0)).toBe(false);
  expect(unlinked(['Over iets anders.'])).toBe(false);
});
