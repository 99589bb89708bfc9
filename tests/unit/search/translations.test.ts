import { describe, expect, it } from 'vitest';
import { learnTranslations, type WordPair } from '../../../src/search/index/translations.ts';

const pair = (a: string, b: string): WordPair => [a.split(' '), b.split(' ')];
const [forth, back] = learnTranslations([
  pair('gemeente betaalt opvang', 'municipality pays childcare'),
  pair('gemeente kiest school', 'municipality chooses school'),
  pair('ouders kiezen opvang', 'parents choose childcare'),
  pair('gemeente betaalt school', 'municipality pays school'),
  pair('opvang en school', 'childcare and school'),
]);

describe('words of two languages', () => {
  it('are known to stand for each other from the texts in which both stand', () => {
    expect(forth.get('opvang')?.[0]).toBe('childcare');
    expect(forth.get('gemeente')?.[0]).toBe('municipality');
    expect(back.get('childcare')?.[0]).toBe('opvang');
  });

  it('are not guessed from one text, nor when they are the same word', () => {
    expect(forth.get('ouders')).toBeUndefined();
    expect(forth.get('school') ?? []).not.toContain('school');
  });
});
