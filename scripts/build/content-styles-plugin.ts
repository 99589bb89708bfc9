import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { countriesSchema } from '../../src/core/schema/lists.ts';
import { columnStyles } from '../../src/entries/practices/side-by-side/column-styles.ts';
import { countryFilters, countryStyles } from '../../src/ui/styles/country-styles.ts';

const file = 'content/lists/countries.yaml';

interface Watching {
  readonly addWatchFile: (path: string) => void;
}
const read = (context: Watching) => {
  context.addWatchFile(resolve(file));
  return countriesSchema.parse(parse(readFileSync(file, 'utf8')));
};

/** One file per practice, and one for each other language. */
const countPractices = () => globSync('content/practices/*.mdx').filter((path) => !/\.\w+\.mdx$/.test(path)).length;

/**
 * Vite plugin that appends what follows from the content to style bundles: the hues of countries, filters by country and columns by practice.
 * The output is regenerated when the list of countries changes.
 */
export const contentStylesPlugin = () => ({
  name: 'content-styles',
  enforce: 'pre' as const,
  transform(this: Watching, code: string, loaded: string) {
    // Vite's module id for a stylesheet that is linked by URL, in a build or in development.
    const bundle = /\/styles\/bundles\/(\w+)\.css\?(?:transform-only|direct)/.exec(loaded)?.[1];
    if (!bundle) return undefined;
    return `${code}\n${bundle === 'site' ? countryStyles(read(this)) : countryFilters(read(this), bundle)}${bundle === 'choose' ? columnStyles(countPractices()) : ''}`;
  },
});
