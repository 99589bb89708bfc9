import { extname } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { filesBesidePages } from '../src/files/beside-pages.ts';
import type { KnowledgeBases } from '../src/model/frame.ts';
import { mediaTypes } from './static-server.ts';

/** Lets `astro dev` answer with the files that have no view; a build writes them beside Astro. */
export const filesInDev = (): AstroIntegration => ({
  name: 'files-in-dev',
  hooks: {
    'astro:server:setup': ({ server }) => {
      server.middlewares.use(async (request, response, next) => {
        const path = new URL(request.url ?? '/', 'http://localhost').pathname.replace(/\/$/, '/index.html');
        const type = mediaTypes[extname(path)];
        try {
          const { knowledgeBases } = (await server.ssrLoadModule('/src/load.ts')) as { knowledgeBases: KnowledgeBases };
          const made = (await server.ssrLoadModule('/src/files/beside-pages.ts')) as { filesBesidePages: typeof filesBesidePages };
          const file = made.filesBesidePages(knowledgeBases).find((each) => each.path === path);
          if (!file || !type) return next();
          response.setHeader('content-type', type);
          response.end(await file.make());
        } catch (error) {
          next(error);
        }
      });
    },
  },
});
