import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { collectionNames, collections as schemas } from './schema/collections.ts';

// Two Astro collections per collection of ours: the Dutch files, with fields and texts, and the English ones, with texts.
const withoutExtension = ({ entry }: { entry: string }) => entry.replace(/(?:\.en)?\.mdx?$/, '');

export const collections = Object.fromEntries(
  collectionNames.flatMap((name) => [
    [
      name,
      defineCollection({
        loader: glob({ base: `content/${name}`, pattern: ['*.{md,mdx}', '!*.en.{md,mdx}'], generateId: withoutExtension }),
        schema: schemas[name].nl,
      }),
    ],
    [
      `${name}-en`,
      defineCollection({ loader: glob({ base: `content/${name}`, pattern: '*.en.{md,mdx}', generateId: withoutExtension }), schema: schemas[name].en }),
    ],
  ]),
);
