import { defineCollection } from 'astro:content';
import { glob, type Loader } from 'astro/loaders';
import { type Language, languages, mainLanguage, otherLanguages } from './core/languages.ts';
import { collectionNames, collections as schemas } from './core/schema/collections.ts';
import { isReadIn } from './core/translated-texts.ts';

// Each collection of ours is one of Astro's per language: the main one's files hold fields and texts, the others texts.
const withoutExtension = ({ entry }: { entry: string }) => entry.replace(/(?:\.[a-z]{2})?\.mdx?$/, '');

/** The text of an `.mdx` file is compiled when a page shows it (`running-text.ts`); Astro would make three modules of each. */
const withoutTexts = (loader: Loader): Loader => ({
  ...loader,
  load: ({ store, ...context }) => loader.load({ ...context, store: { ...store, set: (entry) => store.set({ ...entry, deferredRender: false }) } }),
});

const translations = otherLanguages.map((language) => `*.${language}.{md,mdx}`);
const filesIn = (language: Language) =>
  language === mainLanguage ? ['*.{md,mdx}', ...translations.map((pattern) => `!${pattern}`)] : `*.${language}.{md,mdx}`;

export const collections = Object.fromEntries(
  collectionNames.flatMap((name) =>
    languages
      .filter((language) => isReadIn(name, language))
      .map((language) => [
        `${name}-${language}`,
        defineCollection({
          loader: withoutTexts(glob({ base: `content/${name}`, pattern: filesIn(language), generateId: withoutExtension })),
          schema: language === mainLanguage ? schemas[name].fields : schemas[name].texts,
        }),
      ]),
  ),
);
