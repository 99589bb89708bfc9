import { extname } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { KnowledgeBases } from '../../src/core/knowledge-base.ts';
import type { generatedFiles } from '../../src/publish/endpoints.ts';
import type { GeneratedFile } from '../../src/publish/generated-file.ts';
import { mediaTypes } from '../serve/static-server.ts';

/** Lets `astro dev` answer with the files that have no view; a build writes them beside Astro. */
export const filesInDev = (): AstroIntegration => ({
  name: 'files-in-dev',
  hooks: {
    'astro:server:setup': ({ server }) => {
      let content: KnowledgeBases | undefined;
      let files = new Map<string, GeneratedFile>();
      /** Files by their paths, listed anew when the content has changed. */
      async function listFiles(): Promise<typeof files> {
        const { knowledgeBases } = (await server.ssrLoadModule('/src/load.ts')) as { knowledgeBases: KnowledgeBases };
        if (knowledgeBases !== content) {
          const made = (await server.ssrLoadModule('/src/publish/endpoints.ts')) as { generatedFiles: typeof generatedFiles };
          files = new Map([...made.generatedFiles(knowledgeBases)].map((file) => [file.path, file]));
          content = knowledgeBases;
        }
        return files;
      }
      server.middlewares.use(async (request, response, next) => {
        const path = new URL(request.url ?? '/', 'http://localhost').pathname.replace(/\/$/, '/index.html');
        const type = mediaTypes[extname(path)];
        // Vite's own.
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
