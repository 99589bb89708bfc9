import { getCollection } from 'astro:content';
import type { z } from 'astro/zod';
import { load } from 'js-yaml';
import type { RenderedBody } from './body.ts';
import { findProblems, formatProblem } from './check/problems.ts';
import type { Content, Lists, Original, Translation } from './content.ts';
import { readEditions } from './editions/edition-files.ts';
import { passageNumbers } from './editions/lasting-ids.ts';
import type { KnowledgeBases } from './knowledge-base.ts';
import { buildKnowledgeBase } from './knowledge-base.ts';
import { inEachLanguage, type Language, mainLanguage, otherLanguages } from './languages.ts';
import { compileText } from './running-text.ts';
import { collectionNames } from './schema/collections.ts';
import { listFiles, lists, siteSchema } from './schema/lists.ts';
import { redirectsSchema } from './schema/redirects.ts';
import { publishedAt } from './site.ts';
import { isReadIn } from './translated-texts.ts';

/** The part of an Astro entry that we use. Astro cannot type collections that are defined in a loop; our schemas provide the types. */
interface AstroEntry {
  readonly id: string;
  readonly data: unknown;
  readonly body?: string;
  readonly filePath?: string;
  /** Only for files without components. */
  readonly rendered?: { readonly html: string };
}
const readAstro = getCollection as unknown as (collection: string) => Promise<AstroEntry[]>;

const astroEntries = new Map<string, AstroEntry>();

/** Reads all entries in a language. */
async function readAll<Read extends Original | Translation>(language: Language): Promise<Read[]> {
  const perCollection = await Promise.all(
    collectionNames
      .filter((collection) => isReadIn(collection, language))
      .map(async (collection) => {
        const entries = await readAstro(`${collection}-${language}`);
        return entries.map((entry) => {
          astroEntries.set(`${language}/${entry.id}`, entry);
          return { collection, id: entry.id, file: entry.filePath ?? entry.id, data: entry.data, body: entry.body ?? '', language } as unknown as Read;
        });
      }),
  );
  return perCollection.flat();
}

// Imported through Vite, so that `astro dev` reloads them when they change.
const yamlFiles = import.meta.glob<string>('/content/{lists/*,site,redirects}.yaml', { query: '?raw', import: 'default', eager: true });

/** @throws Error if the file is missing or does not match its schema */
function yaml<Schema extends z.ZodType>(file: string, schema: Schema): z.output<Schema> {
  const text = yamlFiles[`/${file}`];
  if (text === undefined) throw new Error(`There is no ${file}.`);
  return schema.parse(load(text) ?? {});
}

const content: Content = {
  originals: await readAll<Original>(mainLanguage),
  translations: (await Promise.all(otherLanguages.map((language) => readAll<Translation>(language)))).flat(),
  lists: Object.fromEntries(listFiles.map((name) => [name, yaml(`content/lists/${name}.yaml`, lists[name])])) as unknown as Lists,
  // Vite inlines `site` from astro.config.mjs when it bundles, so importing this file does not read the environment.
  site: publishedAt(yaml('content/site.yaml', siteSchema), import.meta.env.SITE),
  redirects: yaml('content/redirects.yaml', redirectsSchema),
  editions: readEditions('content'),
};

/** All problems in the content, one line each, which `astro dev` shows above every page. In a build, `scripts/build/build.ts` finds them and stops it. */
export const contentProblems: readonly string[] = import.meta.env.DEV ? findProblems(content).map((problem) => formatProblem(problem, 1)) : [];

function buildKnowledgeBases(): KnowledgeBases {
  try {
    return inEachLanguage((language) => buildKnowledgeBase(content, language));
  } catch (cause) {
    if (contentProblems.length === 0) throw cause;
    // Invalid content may break the knowledge base in other ways; the list of problems is the clearer message.
    const message = `The content has ${contentProblems.length} problems; npm run check:content gives their lines.`;
    throw new Error([message, ...contentProblems].join('\n'), { cause });
  }
}

/** All content of the site, checked as a whole, per language. Every page and endpoint starts here. */
export const knowledgeBases: KnowledgeBases = buildKnowledgeBases();

/**
 * The body of an entry, ready to render; undefined if it has none. Without a translation it is the main language's, with `lang` set.
 * @throws Error if its text is not valid MDX
 */
export function renderBody(language: Language, id: string): RenderedBody | undefined {
  const translated = astroEntries.get(`${language}/${id}`);
  const entry = translated ?? astroEntries.get(`${mainLanguage}/${id}`);
  if (!entry?.body?.trim()) return undefined;
  const rest = { numbers: passageNumbers(knowledgeBases[mainLanguage], id), ...(translated ? {} : { lang: mainLanguage }) };
  return entry.rendered ? { html: entry.rendered.html, ...rest } : { Content: compileText(entry.body), ...rest };
}
