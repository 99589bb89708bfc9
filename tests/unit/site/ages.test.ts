import { describe, expect, it } from 'vitest';
import { ageSpan, agesInWords } from '../../../src/site/ages.ts';

describe('ages in words', () => {
  it.each([
    [{}, 'leeftijd niet genoemd'],
    [{ from: 'birth', to: '8 months' }, 'van geboorte tot 8 maanden'],
    [{ from: '6 years' }, 'vanaf 6 jaar, einde niet genoemd'],
    [{ to: '18 years' }, 'tot 18 jaar, begin niet genoemd'],
    [{ from: 'pregnancy', to: 'birth' }, 'van zwangerschap tot geboorte'],
  ])('state for %j only what is known', (ages, words) => {
    expect(agesInWords('nl', ages)).toBe(words);
  });
});

describe('the place of ages on the axis', () => {
  it('is stated where the report states it', () => {
    expect(ageSpan({ from: 'birth', to: '8 months' })).toEqual({ from: 0, to: 8 / 12, openFrom: false, openTo: false });
  });

  it('is our reading, with an open end, where it does not', () => {
    expect(ageSpan({ to: '5 years', placed: [-0.75, 18] })).toEqual({ from: -0.75, to: 5, openFrom: true, openTo: false });
  });

  it('is all of childhood when nothing is said', () => {
    expect(ageSpan({})).toEqual({ from: 0, to: 18, openFrom: true, openTo: true });
  });
});
