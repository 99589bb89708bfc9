import { rmSync } from 'node:fs';
import type { AstroIntegration } from 'astro';

/**
 * Makes Astro read every entry again at start-up. Its cache is only invalidated when an entry or `src/content.config.ts`
 * itself changes: the schemas are in other files, so a field added to one would be missing from all entries.
 */
export const rereadContent = (): AstroIntegration => ({
  name: 'reread-content',
  hooks: {
    'astro:config:setup': ({ command, config }) => {
      const folder = command === 'dev' ? new URL('.astro/', config.root) : config.cacheDir;
      rmSync(new URL('data-store.json', folder), { force: true });
    },
  },
});
