import { readFileSync } from 'node:fs';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { parse } from 'yaml';
import { setFolders } from './src/model/addresses.ts';
import { rightSetAddress } from './src/model/set-address.ts';

const { origin } = parse(readFileSync('content/site.yaml', 'utf8'));
const moved = parse(readFileSync('content/redirects.yaml', 'utf8'));

export default defineConfig({
  site: process.env.SITE_ORIGIN ?? origin,
  trailingSlash: 'always',
  integrations: [
    mdx(),
    // Short addresses, addresses that moved and turned pairs of countries only lead on, and hand-outs repeat their page on paper.
    sitemap({
      filter: (address) =>
        !/\/k\/|\/handout\/$/.test(address) && !(new URL(address).pathname in moved) && !rightSetAddress(new URL(address).pathname, setFolders),
      i18n: { defaultLocale: 'nl', locales: { nl: 'nl', en: 'en' } },
    }),
  ],
  // One stylesheet and no inline code: a strict content security policy holds, and pages share the cache.
  // While a file is written, the next pages are made.
  build: { inlineStylesheets: 'never', concurrency: 4 },
  devToolbar: { enabled: false },
  vite: {
    build: { assetsInlineLimit: 0, rolldownOptions: { checks: { moduleLevelDirective: false } } },
  },
});
