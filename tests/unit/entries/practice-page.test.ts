import { describe, expect, it } from 'vitest';
import { languages } from '../../../src/core/languages.ts';
import { practicePage } from '../../../src/entries/practices/page.ts';
import { kbs } from '../content.ts';

describe.each(languages)('the transfer card of an example (%s)', (language) => {
  const kb = kbs[language];
  const cards = kb.practices.map((practice) => ({ practice, card: practicePage(kb, practice).card }));

  it('shows the sources of the Dutch counterpart next to it, and next to nothing else', () => {
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

  it('names the sources on the Dutch reporting code for the duty to report in Vantaa', () => {
    const nearest = cards.find(({ practice }) => practice.id === 'vantaa-meldplicht')?.card.find(({ key }) => key === 'nearest');
    expect(nearest?.sources.map(({ source }) => source)).toEqual(['Rijksoverheid, meldcode', 'Veilig Thuis Drenthe']);
  });
});

describe.each(languages)('the running text of an example (%s)', (language) => {
  // The first letters of words with four letters or more: what a sentence is about, whatever its inflections and short words.
  const aboutOf = (text: string) =>
    new Set(
      text
        .toLowerCase()
        .match(/\p{L}{4,}/gu)
        ?.map((word) => word.slice(0, 6)),
    );
  /** The largest share, 0 to 1, of a sentence's words that a single step repeats; 0 for a sentence too short to judge. */
  const saidBefore = (sentence: string, steps: readonly ReadonlySet<string>[]) => {
    const about = [...aboutOf(sentence)];
    return about.length < 6 ? 0 : Math.max(0, ...steps.map((step) => about.filter((word) => step.has(word)).length / about.length));
  };

  it('leaves what the steps tell to the steps', () => {
    expect(saidBefore('Een vraag aan ouders helpt soms verder dan regels.', [aboutOf('Ouders een vraag stellen')])).toBeCloseTo(2 / 6, 1);
    const twice = kbs[language].practices.flatMap(({ id, data, body }) => {
      const steps = Object.values(data.steps ?? {}).map(({ title, who, when, text }) => aboutOf([title, who, when, text].join(' ')));
      const sentences = body.passages.filter(({ isOurs }) => !isOurs).flatMap(({ text }) => text.split(/(?<=[.?!]) /));
      return sentences.filter((sentence) => saidBefore(sentence, steps) > 0.7).map((sentence) => `${id}: ${sentence}`);
    });
    expect(twice).toEqual([]);
  });
});
