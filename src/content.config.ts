import { defineCollection } from 'astro:content';
import { glob, type Loader } from 'astro/loaders';
import { languages } from './core/languages.ts';
import { collectionNames, collections as schemas } from './core/schema/collections.ts';

// Two Astro collections per collection of ours: the Dutch files, with fields and texts, and the English ones, with texts.
const withoutExtension = ({ entry }: { entry: string }) => entry.replace(/(?:\.en)?\.mdx?$/, '');

/** The text of an `.mdx` file is imported as one with all others (`load.ts`); Astro would make two modules more of each. */
const withoutTexts = (loader: Loader): Loader => ({
  ...loader,
  load: ({ store, ...context }) => loader.load({ ...context, store: { ...store, set: (entry) => store.set({ ...entry, deferredRender: false }) } }),
});

const patterns = { nl: ['*.{md,mdx}', '!*.en.{md,mdx}'], en: '*.en.{md,mdx}' };

export const collections = Object.fromEntries(
  collectionNames.flatMap((name) =>
    languages.map((language) => [
      language === 'nl' ? name : `${name}-${language}`,
      defineCollection({
        loader: withoutTexts(glob({ base: `content/${name}`, pattern: patterns[language], generateId: withoutExtension })),
        schema: language === 'nl' ? schemas[name].fields : schemas[name].texts,
      }),
    ]),
  ),
);
