import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { parse } from 'yaml';
import { readFileSync } from 'node:fs';

const { origin } = parse(readFileSync('content/site.yaml', 'utf8'));

export default defineConfig({
  site: process.env.SITE_ORIGIN ?? origin,
  trailingSlash: 'always',
  integrations: [
    mdx(),
    // Short addresses only lead on, and hand-outs repeat their page on paper.
    sitemap({ filter: (address) => !/\/k\/|\/handout\/$/.test(address), i18n: { defaultLocale: 'nl', locales: { nl: 'nl', en: 'en' } } }),
  ],
  // One stylesheet and no inline code: a strict content security policy holds, and pages share the cache.
  build: { inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  vite: {
    build: { assetsInlineLimit: 0, rolldownOptions: { checks: { moduleLevelDirective: false } } },
  },
});
