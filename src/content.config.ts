import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { collectionNames, collections as schemas } from './schema/collections.ts';
import { languages } from './words/language.ts';

// Two Astro collections per collection of ours: the Dutch files, with fields and texts, and the English ones, with texts.
const withoutExtension = ({ entry }: { entry: string }) => entry.replace(/(?:\.en)?\.mdx?$/, '');

const patterns = { nl: ['*.{md,mdx}', '!*.en.{md,mdx}'], en: '*.en.{md,mdx}' };

export const collections = Object.fromEntries(
  collectionNames.flatMap((name) =>
    languages.map((language) => [
      language === 'nl' ? name : `${name}-${language}`,
      defineCollection({
        loader: glob({ base: `content/${name}`, pattern: patterns[language], generateId: withoutExtension }),
        schema: schemas[name][language],
      }),
    ]),
  ),
);
