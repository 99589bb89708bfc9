/** Module in which Vite defines its wrapper for `import()`. */
const helper = '\0vite/preload-helper.js';

/**
 * Vite plugin that leaves `import()` to the browser. Vite's wrapper preloads what a module depends on and costs 0.8 kB on every page;
 * here an `import()` loads one or two files and no stylesheet.
 */
export const plainImportsPlugin = () => ({
  name: 'plain-imports',
  enforce: 'pre' as const,
  load: (moduleId: string) => (moduleId === helper ? 'export const __vitePreload = (load) => load();' : undefined),
});
