import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { countriesSchema } from '../../src/core/schema/lists.ts';
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

/**
 * Vite plugin that generates `virtual:countries.css` from the list of countries, appends the filters by country to the style bundles,
 * and regenerates both when the list changes.
 */
export const countryStylesPlugin = () => ({
  name: 'country-styles',
  enforce: 'pre' as const,
  resolveId: (imported: string) => (imported === name ? id : undefined),
  load(this: Watching, moduleId: string) {
    return moduleId === id ? countryStyles(read(this)) : undefined;
  },
  transform(this: Watching, code: string, moduleId: string) {
    // Vite's ids for the text of a stylesheet that is linked by its URL: `transform-only` in a build, `direct` in dev.
    const bundle = /\/styles\/bundles\/(\w+)\.css\?(?:transform-only|direct)/.exec(moduleId)?.[1];
    return bundle ? `${code}\n${countryFilters(read(this), bundle)}` : undefined;
  },
});
