/** A plugin of Vite's, as far as it is read and written here. */
interface VitePlugin {
  readonly name: string;
  applyToEnvironment?: unknown;
}

/** Vite's plugin that wraps every `import()`. */
const wrapping = 'native:import-analysis-build';

/**
 * Vite plugin that leaves `import()` to the browser. Vite's wrapper preloads what a module depends on, and costs up to 1 kB on every page;
 * here an `import()` loads one or two files and no stylesheet.
 * @throws Error when Vite has no such plugin
 */
export const plainImportsPlugin = () => ({
  name: 'plain-imports',
  apply: 'build' as const,
  configResolved({ plugins }: { readonly plugins: readonly VitePlugin[] }) {
    const plugin = plugins.find(({ name }) => name === wrapping);
    if (!plugin) throw new Error(`Vite has no plugin ${wrapping}: find out which one wraps import(), and name that here.`);
    plugin.applyToEnvironment = () => false;
  },
});
