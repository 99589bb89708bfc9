import { describe, expect, it } from 'vitest';
import { reference, textOfReference } from '../../../src/cite/apa.ts';
import { placesInWords, type Work, workOfSource } from '../../../src/cite/works.ts';
import { kbs } from '../content.ts';

const report = workOfSource(kbs.nl.sources.find(({ id }) => id === 'nji-2015') as (typeof kbs.nl.sources)[number]);
const page: Work = { id: 'page', type: 'webpage', title: 'A page', language: 'en' };
const english = (work: Work) => textOfReference(reference('en', { work }));

describe('an APA reference', () => {
  it('credits the report’s authors, with title, paragraph and publisher, as each language does', () => {
    expect(textOfReference(reference('nl', { work: report, places: 'Zorgmeldplicht, al. 2' }))).toBe(
      'Berg-le Clercq, T., Hilverdink, P. & Vink, C. (2015). Preventie ingebed en verbonden: Lessen uit Scandinavië en Engeland (Zorgmeldplicht, al. 2). Nederlands Jeugdinstituut.',
    );
    expect(textOfReference(reference('en', { work: report }))).toBe(
      'Berg-le Clercq, T., Hilverdink, P., & Vink, C. (2015). Preventie ingebed en verbonden: Lessen uit Scandinavië en Engeland. Nederlands Jeugdinstituut.',
    );
  });

  it.each([
    [
      'names the day on which an undated page was looked up',
      { ...page, accessed: { 'date-parts': [[2026, 11, 21]] }, URL: 'https://a.example/' },
      'A page. (n.d.). Retrieved 21 November 2026, from https://a.example/',
    ],
    ['gives the day of a page', { ...page, issued: { 'date-parts': [[2023, 9, 10]] } }, 'A page. (2023, 10 September).'],
    ['keeps the question mark of a title', { ...page, title: 'Who pays?', author: [{ literal: 'THL' }] }, 'THL. (n.d.). Who pays?'],
    [
      'takes the first letters of given names',
      { ...page, author: [{ family: 'Berg', given: 'Anna-Maria J', 'non-dropping-particle': 'van den' }] },
      'van den Berg, A.-M. J. (n.d.). A page.',
    ],
    ['does not name a publisher twice', { ...page, author: [{ literal: 'THL' }], publisher: 'THL' }, 'THL. (n.d.). A page.'],
  ] satisfies [string, Work, string][])('%s', (_name, work, expected) => {
    expect(english(work)).toBe(expected);
  });

  it('sets titles in italics and marks their language', () => {
    expect(reference('en', { work: report }).find(({ italic }) => italic)).toEqual({ text: report.title, lang: 'nl', italic: true });
  });
});

describe('places in a source', () => {
  const headings: Readonly<Record<string, string>> = { 'a-1': 'De school', 'b-2': 'Recht, plicht', samenvatting: 'Samenvatting' };
  const names = { heading: (section: string) => headings[section] ?? '?', paragraph: (numbers: string) => `al. ${numbers}` };
  it.each([
    [['a-1.1', 'a-1.2', 'a-1.3', 'a-1.5', 'b-2.1'], 'De school, al. 1–3, 5; Recht, plicht, al. 1'],
    [['samenvatting.6', 'a-1'], 'Samenvatting, al. 6; De school'],
    [['a-1.1', 'a-1.3', 'a-1.5', 'a-1.7', 'a-1.9', 'a-1.11', 'b-2.1'], 'De school; Recht, plicht'],
    [[], undefined],
  ])('%j are, as readers find them, %s', (places, words) => {
    expect(placesInWords(places, names)).toBe(words);
  });
});
