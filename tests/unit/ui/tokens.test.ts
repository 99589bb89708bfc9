import { readFileSync } from 'node:fs';
import { type Color, parse, wcagContrast } from 'culori';
import { describe, expect, it } from 'vitest';
import { papers as checkedPapers, hueFaults } from '../../../src/core/check/hues.ts';
import { countryStyles } from '../../../src/ui/styles/country-styles.ts';
import { content } from '../content.ts';

const { countries } = content.lists;
const countryCodes = Object.keys(countries);
const css = readFileSync('src/ui/styles/tokens.css', 'utf8');
const generated = countryStyles(countries);

/** Colour tokens in the part of the stylesheet that the pattern matches. */
function coloursIn(text: string, part: RegExp): Record<string, string> {
  const found = part.exec(text)?.[1];
  if (found === undefined) throw new Error(`src/ui/styles has no tokens for ${part}.`);
  return Object.fromEntries([...found.matchAll(/--([\w-]+):\s*(#[0-9a-f]{3,8})/gi)].map(([, name = '', colour = '']) => [name, colour]));
}

/** Tones of countries by code and number, "dk-1", in the part of the generated styles that matches a pattern. */
const tonesIn = (part: RegExp): Record<string, string> =>
  Object.fromEntries(
    countryCodes.flatMap((code) =>
      Object.entries(coloursIn(part.exec(generated)?.[1] ?? '', new RegExp(`\\.${code} \\{([^}]*)\\}`))).map(([name, colour]) => [
        name.replace('h', `${code}-`),
        colour,
      ]),
    ),
  );

const light = { ...coloursIn(css, /^:root \{([\s\S]*?)^\}/m), ...tonesIn(/@layer tokens \{([\s\S]*?)@media/) };
const dark = {
  ...light,
  ...coloursIn(css, /@media \(prefers-color-scheme: dark\) \{\s*:root \{([\s\S]*?)\}/),
  ...tonesIn(/@media \(prefers-color-scheme: dark\) \{([\s\S]*?)\n\}/),
};

const colour = (colours: Readonly<Record<string, string>>, name: string): Color => {
  const parsed = parse(colours[name] ?? '');
  if (!parsed) throw new Error(`There is no colour --${name} in src/ui/styles/tokens.css.`);
  return parsed;
};

/** Pairs of colours with too little contrast, as "a on b: 3.21". */
function tooWeak(colours: Readonly<Record<string, string>>, minimum: number, names: readonly string[], grounds: readonly string[]): string[] {
  return names.flatMap((name) =>
    grounds.flatMap((ground) => {
      const contrast = wcagContrast(colour(colours, name), colour(colours, ground));
      return contrast < minimum ? [`${name} on ${ground}: ${contrast.toFixed(2)}`] : [];
    }),
  );
}

const middleTones = countryCodes.map((code) => `${code}-2`);
const washes = countryCodes.map((code) => `${code}-3`);
const papers = ['paper', 'paper-2'];

describe.each([
  ['light', light],
  ['dark', dark],
])('the colours (%s)', (_mode, colours) => {
  it('have readable text on both papers, on mid-tones, washes, the highlight and the footer', () => {
    expect(tooWeak(colours, 7, ['ink'], [...papers, ...washes])).toEqual([]);
    expect(tooWeak(colours, 4.5, ['ink'], [...middleTones, 'mark'])).toEqual([]);
    expect(tooWeak(colours, 4.5, ['ink-2'], papers)).toEqual([]);
    expect(tooWeak(colours, 7, ['on-earth'], ['earth'])).toEqual([]);
  });

  it('have visible edges on both papers where an edge has meaning', () => {
    expect(tooWeak(colours, 3, ['rule-2', 'ink'], papers)).toEqual([]);
  });
});

describe('the check of hues', () => {
  it('compares them with the papers of the stylesheet', () => {
    expect({ light: ['paper', 'paper-2'].map((name) => light[name]), dark: ['paper', 'paper-2'].map((name) => dark[name]) }).toEqual(checkedPapers);
  });

  it('finds nothing wrong with the countries of this site', () => {
    expect(hueFaults(countries)).toEqual([]);
  });

  it('reports a hue that cannot be read, and one that some readers cannot tell from another', () => {
    const [dk, fi] = [countries['dk'], countries['fi']];
    if (!dk || !fi) throw new Error('The sample countries are gone.');
    const pale = { ...dk, light: ['#d9aba2', '#d9aba2', '#f2e5e2'] as typeof dk.light };
    expect(hueFaults({ dk: pale }).map(({ path }) => path.join('.'))).toEqual(['dk.light', 'dk.light']);
    // Red and green of equal lightness: different to most eyes, the same to eyes with deuteranopia.
    const red = { ...dk, light: ['#a33a00', '#d9aba2', '#f2e5e2'] as typeof dk.light };
    const green = { ...fi, light: ['#5a5a00', '#d9aba2', '#f2e5e2'] as typeof fi.light };
    const faults = hueFaults({ dk: red, fi: green }).filter(({ path }) => path[1] === 'light');
    expect(faults.some(({ found }) => found.includes('deuteranopia'))).toBe(true);
    expect(faults.some(({ found }) => found.includes('normal'))).toBe(false);
  });
});

it('on paper every country has the same grey: its code and sign tell it apart', () => {
  const [, selector, hue] = /@media print \{ ([^{]*) \{ --h1: (#\w+);/.exec(generated) ?? [];
  expect(selector?.split(', ')).toEqual(countryCodes.map((code) => `.${code}`));
  expect(hue).toBe('#333');
});
