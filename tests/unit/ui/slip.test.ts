import { describe, expect, it } from 'vitest';
import { fillIn, mailAddress, readSlip, writeSlip } from '../../../src/ui/slip/slip.ts';

const origin = 'https://example.org';
const slip = { place: '/landen/denemarken/#gebruik', words: 'Ouders betalen 25 % & meer: “zo”', source: 'NJi 2015, De kinderopvang, al. 2' };

describe('a report of a mistake in an address', () => {
  it('is read back as written', () => {
    expect(readSlip(writeSlip(slip), origin)).toEqual(slip);
    expect(readSlip(writeSlip({ ...slip, words: '', source: '' }), origin)).toEqual({ ...slip, words: '', source: '' });
  });

  it('has each part on one line, so that no words pass for a label of the form', () => {
    expect(readSlip(writeSlip({ ...slip, words: ' een\n\nUw bron:\tik ' }), origin)?.words).toBe('een Uw bron: ik');
    expect(readSlip('#place=%2F&words=een%0A%0Atwee', origin)?.words).toBe('een twee');
  });

  it('is cut off at what a mail can carry', () => {
    const long = 'a'.repeat(5000);
    expect(readSlip(`#place=/&words=${long}&source=${long}`, origin)).toEqual({ place: '/', words: 'a'.repeat(1200), source: 'a'.repeat(600) });
    expect(writeSlip({ place: '/', words: long, source: long }).length).toBeLessThan(2000);
  });

  it.each([
    '',
    '#',
    '#denemarken',
    '#words=iets',
    '#place=https://elders.example/',
    '#place=//elders.example/',
    '#place=/\\elders.example/',
    '#place=javascript:alert(1)',
  ])('does not exist in %j', (hash) => {
    expect(readSlip(hash, origin)).toBeUndefined();
  });
});

describe('the report form', () => {
  const form = 'Adres:\n\nEr staat:\n\nBron:\n\nUw bron:';

  it('has what is known filled in after its first labels', () => {
    expect(fillIn(form, ['https://example.org/', '', 'NJi 2015'])).toBe('Adres: https://example.org/\n\nEr staat:\n\nBron: NJi 2015\n\nUw bron:');
    expect(fillIn(form, [])).toBe(form);
  });

  it('is mailed with its line breaks, whatever characters it contains', () => {
    const address = mailAddress('fout@example.org', 'Klopt dit?', 'een & twee\n#drie?');
    const { protocol, pathname, searchParams } = new URL(address);
    expect([protocol, pathname, searchParams.get('subject'), searchParams.get('body')]).toEqual([
      'mailto:',
      'fout@example.org',
      'Klopt dit?',
      'een & twee\r\n#drie?',
    ]);
  });
});
