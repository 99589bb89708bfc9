import { type Color, formatHex, inGamut, interpolate } from 'culori';
import { hueFaults, papers } from '../../src/core/check/hues.ts';
import type { Lists } from '../../src/core/content.ts';

type Countries = Lists['countries'];
type Mode = keyof typeof papers;

const isShown = inGamut('rgb');

/** Candidate colours, from dark to light, from dull to vivid, all around the colour wheel. */
function* candidates(): Generator<string> {
  for (let lightness = 0.2; lightness < 0.95; lightness += 0.05)
    for (const chroma of [0.04, 0.1, 0.16])
      for (let angle = 0; angle < 360; angle += 20) {
        const colour: Color = { mode: 'oklch', l: lightness, c: chroma, h: angle };
        if (isShown(colour)) yield formatHex(colour);
      }
}

/**
 * A hue with its mid-tone and wash that readers with any kind of colour vision can read and tell from those of the existing countries;
 * undefined when none is left.
 */
function freeTones(countries: Countries, mode: Mode): [string, string, string] | undefined {
  const [sample] = Object.values(countries);
  if (!sample) return undefined;
  for (const hue of candidates()) {
    const tones: [string, string, string] = [hue, hue, hue];
    const isTaken = hueFaults({ ...countries, new: { ...sample, light: tones, dark: tones } }).some(
      ({ path: [code, faultMode] }) => code === 'new' && faultMode === mode,
    );
    if (isTaken) continue;
    const toPaper = interpolate([hue, papers[mode][0]], 'oklch');
    return [hue, formatHex(toPaper(0.65)), formatHex(toPaper(0.9))];
  }
  return undefined;
}

/** A hue for a new country, on light and on dark paper; undefined when none is left that differs enough from the others. */
export function freeHue(countries: Countries): Pick<Countries[string], 'light' | 'dark'> | undefined {
  const [light, dark] = [freeTones(countries, 'light'), freeTones(countries, 'dark')];
  return light && dark ? { light, dark } : undefined;
}
