import { type Color, differenceCiede2000, filterDeficiencyDeuter, filterDeficiencyProt, filterDeficiencyTrit, parse, wcagContrast } from 'culori';
import type { Lists } from '../content.ts';
import { plainHue } from '../schema/lists.ts';

/** Backgrounds on which hues must be readable, by colour scheme: both paper colours of `tokens.css`. A test keeps the two in step. */
export const papers = { light: ['#fbfcfb', '#eff2f0'], dark: ['#111716', '#1b2321'] } as const;
/** WCAG 2.2, 1.4.3: minimum contrast between text and background. */
const minimumContrast = 4.5;
/** Minimum ΔE2000 at which two hues can be told apart. */
const minimumDifference = 13;

const sight: Readonly<Record<string, (seen: Color) => Color>> = {
  normal: (seen) => seen,
  deuteranopia: filterDeficiencyDeuter(1) as (seen: Color) => Color,
  protanopia: filterDeficiencyProt(1) as (seen: Color) => Color,
  tritanopia: filterDeficiencyTrit(1) as (seen: Color) => Color,
};

interface HueFault {
  readonly path: readonly string[];
  readonly found: string;
  readonly fix: string;
}

/** Country hues with too little contrast, or too close to another for some type of colour vision. Skips countries that use the plain grey. */
export function hueFaults(countries: Lists['countries']): HueFault[] {
  const difference = differenceCiede2000();
  const entries = Object.entries(countries).filter(([, { light, dark }]) => light[0] !== plainHue.light[0] || dark[0] !== plainHue.dark[0]);
  return (['light', 'dark'] as const).flatMap((mode) => {
    const hueOf = (country: Lists['countries'][string]) => parse(country[mode][0]) as Color;
    const weak = entries.flatMap(([code, country]) =>
      papers[mode]
        .map((paper) => ({ paper, contrast: wcagContrast(hueOf(country), paper) }))
        .filter(({ contrast }) => contrast < minimumContrast)
        .map(({ paper, contrast }) => ({
          path: [code, mode],
          found: `The hue ${country[mode][0]} has a contrast of ${contrast.toFixed(1)} with the paper ${paper}.`,
          fix: `Take a ${mode === 'light' ? 'darker' : 'lighter'} hue: at least ${minimumContrast}.`,
        })),
    );
    const alike = Object.entries(sight).flatMap(([name, see]) =>
      entries.flatMap(([code, country], index) =>
        entries
          .slice(0, index)
          .map(
            ([
              other,
              {
                [mode]: [hue],
              },
            ]) => ({ other, distance: difference(see(hueOf(country)), see(parse(hue) as Color)) }),
          )
          .filter(({ distance }) => distance < minimumDifference)
          .map(({ other, distance }) => ({
            path: [code, mode],
            found: `The hue cannot be told from that of "${other}" with ${name} sight: a distance of ${distance.toFixed(1)}.`,
            fix: `Take another hue: at least ${minimumDifference} (ΔE2000) from every other country.`,
          })),
      ),
    );
    return [...weak, ...alike];
  });
}
