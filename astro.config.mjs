import { readFileSync } from 'node:fs';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { parse } from 'yaml';
import { contentStylesPlugin } from './scripts/build/content-styles-plugin.ts';
import { filesInDev } from './scripts/build/endpoints-in-dev.ts';
import { plainImportsPlugin } from './scripts/build/plain-imports-plugin.ts';
import { rereadContent } from './scripts/build/reread-content.ts';
import { passageIdsPlugin } from './src/core/body.ts';

const { origin } = parse(readFileSync('content/site.yaml', 'utf8'));

export default defineConfig({
  site: process.env.SITE_ORIGIN ?? origin,
  trailingSlash: 'always',
  markdown: { processor: satteri({ mdastPlugins: [passageIdsPlugin] }) },
  integrations: [mdx(), rereadContent(), filesInDev()],
  // One stylesheet and no inline code: a strict content security policy holds, and pages share the cache.
  // While a file is written, the next pages are made.
  build: { inlineStylesheets: 'never', concurrency: 4 },
  devToolbar: { enabled: false },
  // Tells editors of the collections and their schemas, while one writes.
  experimental: { contentIntellisense: process.argv.includes('dev') },
  vite: {
    plugins: [contentStylesPlugin(), plainImportsPlugin()],
    // What is beside the pages is written into the same folder, by scripts/build/build.ts, which empties it first.
    build: { assetsInlineLimit: 0, emptyOutDir: false, rolldownOptions: { checks: { moduleLevelDirective: false } } },
    // Every page names its script: by its component, without the forty letters that Astro adds.
    environments: {
      client: { build: { rolldownOptions: { output: { entryFileNames: ({ name }) => `_astro/${name.split('.')[0]}.[hash].js` } } } },
    },
  },
});
