import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { countriesSchema } from '../../src/core/schema/lists.ts';
import { countryStyles } from '../../src/ui/styles/country-styles.ts';

const file = 'content/lists/countries.yaml';
const name = 'virtual:countries.css';
/** Vite takes a module for a stylesheet by the end of its id. */
const id = `\0${name}`;

/** A plugin for Vite that makes `virtual:countries.css` of the list of countries, and anew when the list changes. */
export const countryStylesPlugin = () => ({
  name: 'country-styles',
  resolveId: (imported: string) => (imported === name ? id : undefined),
  load(this: { addWatchFile: (path: string) => void }, loaded: string) {
    if (loaded !== id) return undefined;
    this.addWatchFile(resolve(file));
    return countryStyles(countriesSchema.parse(parse(readFileSync(file, 'utf8'))));
  },
});
