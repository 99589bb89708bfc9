import type { Lists } from '../../core/content.ts';

const tones = (code: string, [hue, middle, wash]: readonly string[]) => `--${code}-1: ${hue}; --${code}-2: ${middle}; --${code}-3: ${wash};`;

/** The hues of all countries on light paper as custom properties, by their names: `--dk-1` the hue, `--dk-2` the middle tone, `--dk-3` the wash. */
export const hueTokens = (countries: Lists['countries']): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(countries).flatMap(([code, { light }]) => light.map((colour, index) => [`--${code}-${index + 1}`, colour])));

/** The styles that name countries, made of their list: hues by mode and medium, the class of each country, and filters by country. */
export function countryStyles(countries: Lists['countries']): string {
  const entries = Object.entries(countries);
  const all = (write: (code: string, country: Lists['countries'][string]) => string, between = '\n') =>
    entries.map(([code, country]) => write(code, country)).join(between);
  return `@layer tokens, base, parts, pages, diagrams, print;
@layer tokens {
:root { ${all((code, { light }) => tones(code, light), ' ')} }
@media (prefers-color-scheme: dark) { :root { ${all((code, { dark }) => tones(code, dark), ' ')} } }
}
@layer parts {
${all((code) => `.${code} { --h1: var(--${code}-1); --h2: var(--${code}-2); --h3: var(--${code}-3); }`)}
}
@layer pages {
${all((code) => `.by.by:has([value="${code}"]:checked) [data-of~="${code}"]`, ',\n')} { display: revert-layer; }
${all((code) => `.choosing:has([name="country"]:checked):not(:has([value="${code}"]:checked)) .short .${code}`, ',\n')} { display: none; }
}
/* One grey for every country on paper: the code carries it. */
@layer print { @media print { ${all((code) => `.${code}`, ', ')} { --h1: #333; --h2: #bbb; --h3: #eee; } } }
`;
}
