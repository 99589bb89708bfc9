import { readFileSync } from 'node:fs';
import { type Color, differenceCiede2000, filterDeficiencyDeuter, filterDeficiencyProt, filterDeficiencyTrit, parse, wcagContrast } from 'culori';
import { describe, expect, it } from 'vitest';
import { countryCodes } from '../../../src/core/schema/reference.ts';

const css = readFileSync('src/ui/styles/tokens.css', 'utf8') + readFileSync('src/ui/styles/print.css', 'utf8');

/** Tokens with a colour in the part of the stylesheet that a pattern finds. */
function coloursIn(part: RegExp): Record<string, string> {
  const found = part.exec(css)?.[1];
  if (found === undefined) throw new Error(`src/ui/styles has no tokens for ${part}.`);
  return Object.fromEntries([...found.matchAll(/--([\w-]+):\s*(#[0-9a-f]{3,8})/gi)].map(([, name = '', colour = '']) => [name, colour]));
}

const light = coloursIn(/^:root \{([\s\S]*?)^\}/m);
const dark = { ...light, ...coloursIn(/@media \(prefers-color-scheme: dark\) \{\s*:root \{([\s\S]*?)\}/) };

const colour = (colours: Readonly<Record<string, string>>, name: string): Color => {
  const parsed = parse(colours[name] ?? '');
  if (!parsed) throw new Error(`There is no colour --${name} in src/ui/styles/tokens.css.`);
  return parsed;
};
const pairs = <Item>(items: readonly Item[]) => items.flatMap((a, index) => items.slice(index + 1).map((b) => [a, b] as const));

/** Pairs of colours that fall short of a contrast, as "a on b: 3.21". */
function tooWeak(colours: Readonly<Record<string, string>>, wanted: number, names: readonly string[], grounds: readonly string[]): string[] {
  return names.flatMap((name) =>
    grounds.flatMap((ground) => {
      const contrast = wcagContrast(colour(colours, name), colour(colours, ground));
      return contrast < wanted ? [`${name} on ${ground}: ${contrast.toFixed(2)}`] : [];
    }),
  );
}

const hues = countryCodes.map((code) => `${code}-1`);
const middleTones = countryCodes.map((code) => `${code}-2`);
const washes = countryCodes.map((code) => `${code}-3`);
const papers = ['paper', 'paper-2'];
const sight: Readonly<Record<string, (seen: Color) => Color>> = {
  normal: (seen: Color) => seen,
  deuteranopia: filterDeficiencyDeuter(1) as (seen: Color) => Color,
  protanopia: filterDeficiencyProt(1) as (seen: Color) => Color,
  tritanopia: filterDeficiencyTrit(1) as (seen: Color) => Color,
};

describe.each([
  ['light', light],
  ['dark', dark],
])('the colours (%s)', (_mode, colours) => {
  it('have a hue of each country that is readable on both papers, and paper that is readable on the hue', () => {
    expect(tooWeak(colours, 4.5, hues, papers)).toEqual([]);
  });

  it('have text that is readable on both papers, on middle tones, washes, the mark and the foot', () => {
    expect(tooWeak(colours, 7, ['ink'], [...papers, ...washes])).toEqual([]);
    expect(tooWeak(colours, 4.5, ['ink'], [...middleTones, 'mark'])).toEqual([]);
    expect(tooWeak(colours, 4.5, ['ink-2'], papers)).toEqual([]);
    expect(tooWeak(colours, 7, ['on-earth'], ['earth'])).toEqual([]);
  });

  it('have edges that mean something seen on both papers', () => {
    expect(tooWeak(colours, 3, ['rule-2', 'ink'], papers)).toEqual([]);
  });

  it.each(Object.entries(sight))('keep every two countries apart to eyes with %s sight', (_name, see) => {
    const difference = differenceCiede2000();
    const tooNear = pairs(hues).flatMap(([a, b]) => {
      const distance = difference(see(colour(colours, a)), see(colour(colours, b)));
      return distance < 13 ? [`${a} and ${b}: ${distance.toFixed(1)}`] : [];
    });
    expect(tooNear).toEqual([]);
  });
});

it('on paper every country is the same grey: code and sign carry it', () => {
  const print = coloursIn(/@media print \{\s*:root \{([\s\S]*?)\n {2}\}/);
  expect(new Set(hues.map((hue) => print[hue]))).toEqual(new Set(['#333']));
});
