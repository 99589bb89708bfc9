import { extname, join, normalize } from 'node:path';
import type { AstroIntegration, HookParameters } from 'astro';
import type { KnowledgeBases } from '../../src/core/knowledge-base.ts';
import type { GeneratedFile } from '../../src/publish/generated-file.ts';
import { mediaTypes } from '../serve/static-server.ts';

/** The part of Vite's module runner used here. */
interface Runner {
  readonly import: <Module>(address: string) => Promise<Module>;
}

/** Longest time in ms that a request waits for a changed entry to be stored: an invalid entry never is. */
const longestWait = 3000;
/** Time in ms that Vite needs to invalidate modules of the store. */
const notice = 100;

/**
 * Returns a function that waits until changed entries have reached Astro's store, half a second after they are saved.
 * If the browser reloads earlier, modules are rebuilt from the old store, and often stay stale until the next change.
 */
function storedChanges({ watcher, config }: HookParameters<'astro:server:setup'>['server']): () => Promise<void> {
  const content = join(normalize(config.root), 'content/');
  let stored = Promise.resolve();
  let tellStored = () => {};
  watcher.on('all', (_event, path) => {
    if (path.endsWith('data-store.json')) setTimeout(tellStored, notice);
    if (!path.startsWith(content) || !/\.mdx?$/.test(path)) return;
    stored = new Promise((resolve) => {
      tellStored = resolve;
      setTimeout(resolve, longestWait);
    });
  });
  return async () => {
    // Another change may come in while waiting.
    for (let awaited: typeof stored | undefined; awaited !== stored; await awaited) awaited = stored;
  };
}

/** Serves the files that have no view in `astro dev`; in a build, `scripts/build/build.ts` writes them. */
export const filesInDev = (): AstroIntegration => ({
  name: 'files-in-dev',
  hooks: {
    'astro:server:setup': ({ server }) => {
      let content: KnowledgeBases | undefined;
      let files = new Map<string, GeneratedFile>();
      const { ssr } = server.environments;
      if (!ssr || !('runner' in ssr)) throw new Error('astro dev does not run the code of pages in its own process, so it cannot make the files beside them.');
      // The runner with which Astro renders pages. Vite's `ssrLoadModule` uses another one, and a change that one has read looks unchanged to the other.
      const runner = ssr.runner as Runner;
      /** Files by path, listed again when the content has changed. */
      async function listFiles(): Promise<typeof files> {
        const { knowledgeBases } = await runner.import<{ readonly knowledgeBases: KnowledgeBases }>('/src/core/load.ts');
        if (knowledgeBases !== content) {
          const endpoints = await runner.import<typeof import('../../src/publish/endpoints.ts')>('/src/publish/endpoints.ts');
          files = new Map([...endpoints.generatedFiles(knowledgeBases)].map((file) => [file.path, file]));
          content = knowledgeBases;
        }
        return files;
      }
      const changesAreStored = storedChanges(server);
      server.middlewares.use(async (request, response, next) => {
        await changesAreStored();
        const path = new URL(request.url ?? '/', 'http://localhost').pathname.replace(/\/$/, '/index.html');
        const type = mediaTypes[extname(path)];
        // Vite answers for its own modules, and for types of file that are not generated.
        if (!type || /^\/(?:@|src\/|node_modules\/)/.test(path)) return next();
        try {
          const file = (await listFiles()).get(path);
          if (!file) return next();
          response.setHeader('content-type', type);
          response.end(await file.make());
        } catch (error) {
          next(error);
        }
      });
    },
  },
});
