import { type Color, formatHex, inGamut, interpolate } from 'culori';
import { hueFaults, papers } from '../../src/core/check/hues.ts';
import type { Lists } from '../../src/core/content.ts';

type Countries = Lists['countries'];
type Mode = keyof typeof papers;

const isShown = inGamut('rgb');

/** Colours from dark to light, from dull to full, all around. */
function* candidates(): Generator<string> {
  for (let lightness = 0.2; lightness < 0.95; lightness += 0.05)
    for (const chroma of [0.04, 0.1, 0.16])
      for (let angle = 0; angle < 360; angle += 20) {
        const colour: Color = { mode: 'oklch', l: lightness, c: chroma, h: angle };
        if (isShown(colour)) yield formatHex(colour);
      }
}

/** A hue with its middle tone and wash that readers of every colour vision can read, and tell from those of the countries there are; undefined when none is left. */
function freeTones(countries: Countries, mode: Mode): [string, string, string] | undefined {
  const [any] = Object.values(countries);
  if (!any) return undefined;
  for (const hue of candidates()) {
    const tones: [string, string, string] = [hue, hue, hue];
    const isTaken = hueFaults({ ...countries, new: { ...any, light: tones, dark: tones } }).some(({ path: [code, of] }) => code === 'new' && of === mode);
    if (isTaken) continue;
    const toPaper = interpolate([hue, papers[mode][0]], 'oklch');
    return [hue, formatHex(toPaper(0.65)), formatHex(toPaper(0.9))];
  }
  return undefined;
}

/** A hue for one country more, on light and on dark paper; undefined when none is left that can be told from the others. */
export function freeHue(countries: Countries): Pick<Countries[string], 'light' | 'dark'> | undefined {
  const [light, dark] = [freeTones(countries, 'light'), freeTones(countries, 'dark')];
  return light && dark ? { light, dark } : undefined;
}
