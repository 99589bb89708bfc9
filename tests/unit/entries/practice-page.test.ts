import { describe, expect, it } from 'vitest';
import { languages } from '../../../src/core/languages.ts';
import { practicePage } from '../../../src/entries/practices/page.ts';
import { kbs } from '../content.ts';

describe.each(languages)('the transfer card of an example (%s)', (language) => {
  const kb = kbs[language];
  const cards = kb.practices.map((practice) => ({ practice, card: practicePage(kb, practice).card }));

  it('shows what the Dutch counterpart rests on beside it, and beside nothing else', () => {
    for (const { practice, card } of cards) {
      const withSources = card.filter(({ sources }) => sources.length > 0).map(({ key }) => key);
      expect(withSources, practice.id).toEqual(practice.data.transfer.sources ? ['nearest'] : []);
    }
    expect(cards.filter(({ practice }) => practice.data.transfer.sources).length).toBeGreaterThan(0);
  });

  it('marks the Dutch counterpart as ours, and what belongs to the example as the report’s', () => {
    for (const { practice, card } of cards) {
      expect(card.find(({ key }) => key === 'nearest')?.ours, practice.id).toBe(true);
      expect(card.find(({ key }) => key === 'needs')?.ours, practice.id).toBe(false);
    }
  });

  it('names for the duty to report in Vantaa the sources on the Dutch reporting code', () => {
    const nearest = cards.find(({ practice }) => practice.id === 'vantaa-meldplicht')?.card.find(({ key }) => key === 'nearest');
    expect(nearest?.sources.map(({ source }) => source)).toEqual(['Rijksoverheid, meldcode', 'Veilig Thuis Drenthe']);
  });
});
