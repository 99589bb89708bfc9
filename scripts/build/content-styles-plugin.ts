import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { countriesSchema } from '../../src/core/schema/lists.ts';
import { columnStyles } from '../../src/entries/practices/side-by-side/column-styles.ts';
import { countryFilters, countryStyles } from '../../src/ui/styles/country-styles.ts';

const file = 'content/lists/countries.yaml';
const name = 'virtual:countries.css';
/** Vite recognises a stylesheet by the extension in the module's id. */
const id = `\0${name}`;

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
 * Vite plugin that generates `virtual:countries.css` from the list of countries, and appends filters by country and columns by practice to style bundles.
 * The output is regenerated when the list changes.
 */
export const contentStylesPlugin = () => ({
  name: 'content-styles',
  enforce: 'pre' as const,
  resolveId: (imported: string) => (imported === name ? id : undefined),
  load(this: Watching, moduleId: string) {
    return moduleId === id ? countryStyles(read(this)) : undefined;
  },
  transform(this: Watching, code: string, loaded: string) {
    // Vite's module id for a stylesheet that is linked by URL, in a build or in development.
    const bundle = /\/styles\/bundles\/(\w+)\.css\?(?:transform-only|direct)/.exec(loaded)?.[1];
    if (!bundle) return undefined;
    return `${code}\n${countryFilters(read(this), bundle)}${bundle === 'compare' ? columnStyles(countPractices()) : ''}`;
  },
});
