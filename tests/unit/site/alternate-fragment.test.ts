import { describe, expect, it } from 'vitest';
import { alternateFragment, headingNumber } from '../../../src/site/alternate-fragment.ts';

const headings = ['het-doel', 'één-loket', 'de-keerzijde'];

describe('the same place on the page in the other language', () => {
  it.each([
    ['no fragment', '', ''],
    ['a row, which has the same name', '#zorgmeldplicht', '#zorgmeldplicht'],
    ['a heading, by its number', '#de-keerzijde', '#~2'],
    ['a heading with an accent, as browsers write it', '#%C3%A9%C3%A9n-loket', '#~1'],
  ])('is found for %s', (_, hash, expected) => {
    expect(alternateFragment(hash, headings)).toBe(expected);
  });

  it('is the same heading in both directions', () => {
    for (const [index, id] of headings.entries()) expect(headingNumber(alternateFragment(`#${id}`, headings))).toBe(index);
    for (const hash of ['', '#', '#~', '#~x', '#zorgmeldplicht', '#1']) expect(headingNumber(hash)).toBe(-1);
  });
});
