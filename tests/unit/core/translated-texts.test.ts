import { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { fingerprint, isWithoutTexts, overlay, textsOf } from '../../../src/core/translated-texts.ts';

const texts = z.strictObject({ title: z.string(), steps: z.record(z.string(), z.strictObject({ text: z.string() })).optional() });

describe('the texts of a Dutch entry', () => {
  it('are those that its English schema names, including nested ones', () => {
    const data = { title: 'Weg', code: 'se', steps: { een: { text: 'Melden.', next: [] } } };
    expect(textsOf(texts, data)).toEqual({ title: 'Weg', steps: { een: { text: 'Melden.' } } });
  });

  it('are empty when nothing can be translated', () => {
    expect(isWithoutTexts(textsOf(texts, { code: 'se' }))).toBe(true);
    expect(isWithoutTexts({ steps: {} })).toBe(true);
    expect(isWithoutTexts({ title: 'Weg' })).toBe(false);
  });

  it('have a fingerprint that changes with any of them, and with the body', () => {
    expect(fingerprint({ title: 'Weg' }, 'Tekst.')).toBe(fingerprint({ title: 'Weg' }, 'Tekst.\n'));
    expect(fingerprint({ title: 'Weg' }, 'Tekst.')).not.toBe(fingerprint({ title: 'Wegen' }, 'Tekst.'));
    expect(fingerprint({ title: 'Weg' }, 'Tekst.')).not.toBe(fingerprint({ title: 'Weg' }, 'Andere tekst.'));
  });

  it('have the same fingerprint on every computer: line endings, composed characters and trailing spaces do not count', () => {
    const written = fingerprint({ title: 'Zuigelingenbureau in Hämeenlinna', steps: { een: { text: 'Eén.\nTwee.' } } }, 'Één\ntekst.');
    expect(
      fingerprint(
        { title: 'Zuigelingenbureau in Hämeenlinna'.normalize('NFD'), steps: { een: { text: 'Eén. \r\nTwee.' } } },
        'Één  \r\ntekst.\r\n'.normalize('NFD'),
      ),
    ).toBe(written);
    expect(fingerprint({ title: 'Zuigelingenbureau in Hameenlinna', steps: { een: { text: 'Eén.\nTwee.' } } }, 'Één\ntekst.')).not.toBe(written);
  });
});

describe('applying a translation to an entry', () => {
  it('replaces texts and keeps other fields', () => {
    const data = { title: 'Weg', code: 'se', steps: { een: { text: 'Melden.', next: ['twee'] } } };
    expect(overlay(data, { title: 'Way', steps: { een: { text: 'Report.' } } })).toEqual({
      title: 'Way',
      code: 'se',
      steps: { een: { text: 'Report.', next: ['twee'] } },
    });
  });

  it('replaces lists as a whole', () => {
    expect(overlay({ synonyms: ['opvang', 'crèche'] }, { synonyms: ['nursery'] })).toEqual({ synonyms: ['nursery'] });
  });
});
