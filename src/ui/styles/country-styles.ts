import type { Lists } from '../../core/content.ts';

const tones = (code: string, colours: readonly string[]) => `.${code} { ${colours.map((colour, index) => `--h${index + 1}: ${colour};`).join(' ')} }`;

/** The hues of all countries on light paper as files need them, by names: `--dk-1` the hue, `--dk-2` the middle tone, `--dk-3` the wash. */
export const hueTokens = (countries: Lists['countries']): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(countries).flatMap(([code, { light }]) => light.map((colour, index) => [`--${code}-${index + 1}`, colour])));

const each = (countries: Lists['countries'], write: (code: string, country: Lists['countries'][string]) => string, between = '\n') =>
  Object.entries(countries)
    .map(([code, country]) => write(code, country))
    .join(between);

/** Styles by country for every page, generated from the list of countries: hues by mode and medium, and the class of each country. */
export const countryStyles = (countries: Lists['countries']): string => `@layer tokens {
${each(countries, (code, { light }) => tones(code, light))}
@media (prefers-color-scheme: dark) {
${each(countries, (code, { dark }) => tones(code, dark))}
}
}
/* One grey for every country on paper: the code carries it. */
@layer print { @media print { ${each(countries, (code) => `.${code}`, ', ')} { --h1: #333; --h2: #bbb; --h3: #eee; } } }
`;

/** Styles that filter by country, for the end of the bundle whose pages have that filter; an empty string for any other bundle. */
export function countryFilters(countries: Lists['countries'], bundle: string): string {
  const rule = (write: (code: string) => string, display: string) => `@layer pages { ${each(countries, write, ',\n')} { display: ${display}; } }\n`;
  if (bundle === 'interactive') return rule((code) => `body:has(.by [value="${code}"]:checked) [data-of~="${code}"]`, 'revert-layer');
  if (bundle === 'choose') return rule((code) => `.choosing:has([name="country"]:checked):not(:has([value="${code}"]:checked)) .short .${code}`, 'none');
  return '';
}
