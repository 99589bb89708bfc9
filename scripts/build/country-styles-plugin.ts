import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { countriesSchema } from '../../src/core/schema/lists.ts';
import { countryFilters, countryStyles } from '../../src/ui/styles/country-styles.ts';

const file = 'content/lists/countries.yaml';
const name = 'virtual:countries.css';
/** Vite takes a module for a stylesheet by the end of its id. */
const id = `\0${name}`;

interface Watching {
  readonly addWatchFile: (path: string) => void;
}
const read = (watching: Watching) => {
  watching.addWatchFile(resolve(file));
  return countriesSchema.parse(parse(readFileSync(file, 'utf8')));
};

/** A plugin for Vite that makes `virtual:countries.css` of the list of countries, ends bundles of styles with filters by country, and makes both anew when the list changes. */
export const countryStylesPlugin = () => ({
  name: 'country-styles',
  enforce: 'pre' as const,
  resolveId: (imported: string) => (imported === name ? id : undefined),
  load(this: Watching, loaded: string) {
    return loaded === id ? countryStyles(read(this)) : undefined;
  },
  transform(this: Watching, code: string, loaded: string) {
    // As Vite names the text of a stylesheet that is linked by its address, in a build and while one writes.
    const bundle = /\/styles\/bundles\/(\w+)\.css\?(?:transform-only|direct)/.exec(loaded)?.[1];
    return bundle ? `${code}\n${countryFilters(read(this), bundle)}` : undefined;
  },
});
