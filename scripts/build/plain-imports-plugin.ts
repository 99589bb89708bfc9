/** Module in which Vite writes what stands around every `import()`. */
const helper = '\0vite/preload-helper.js';

/**
 * A plugin for Vite by which `import()` stays what a browser knows. Vite would look for files to fetch with it, in 0.8 kB on every page;
 * what is imported later here is one or two files, and no stylesheet.
 */
export const plainImportsPlugin = () => ({
  name: 'plain-imports',
  enforce: 'pre' as const,
  load: (loaded: string) => (loaded === helper ? 'export const __vitePreload = (load) => load();' : undefined),
});
