import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chunkAround, chunkText, longestLead, passageLength } from '../../../src/search/chunk.ts';

const wordsOf = (count: number) => Array.from({ length: count }, (_, at) => `w${at}`);

describe('a chunk', () => {
  it('contains the whole passage around any word of the text, and knows its first word', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 700 }), fc.nat(), (count, seed) => {
        const place = seed % count;
        const chunk = chunkText(wordsOf(count), [])[chunkAround(place)];
        const held = chunk?.text.split(' ') ?? [];
        expect(held[0]).toBe(`w${chunk?.from}`);
        for (let at = Math.max(0, place - longestLead); at < Math.min(count, place + passageLength); at += 1) expect(held).toContain(`w${at}`);
      }),
    );
  });

  it('has the caveats that overlap it', () => {
    const caveats = [{ from: 10, to: 15, text: 'Niet overal.' }];
    const [first, second] = chunkText(wordsOf(200), [], caveats);
    expect(first?.caveats).toEqual(caveats);
    expect(second?.caveats).toBeUndefined();
  });

  it('has the heading that applies at its start, and those inside it', () => {
    const anchors = [
      { id: 'c', text: 'C', location: 80 },
      { id: 'a', text: 'A', location: 0 },
      { id: 'b', text: 'B', location: 15 },
    ];
    const [first, second] = chunkText(wordsOf(200), anchors);
    expect(first?.anchors.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(second?.anchors.map(({ id }) => id)).toEqual(['b', 'c']);
  });
});
