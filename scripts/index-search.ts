import { join } from 'node:path';
import type { KnowledgeBases } from '../src/model/frame.ts';
import { conceptsOf } from '../src/model/search/concepts.ts';
import { languages } from '../src/words/language.ts';
import { buildSearchFiles } from './search-files.ts';
import { readSearchDocuments } from './search-pages.ts';
import { pageReader, type ReadPage, writeFiles } from './site-folder.ts';
import { wordLore } from './word-lore.ts';

/** Everything in the search of the site, in both languages, with the glossary. */
export async function readSearch(kbs: KnowledgeBases, readPage: ReadPage = pageReader('dist')) {
  const documents = (await Promise.all(languages.map((language) => readSearchDocuments(readPage, kbs, language)))).flat();
  const concepts = conceptsOf(kbs);
  const names = concepts.flatMap((concept) => concept.names.nl);
  return { documents, concepts, lore: wordLore(documents, names) };
}

/**
 * Writes the search of the site into its folder.
 * @returns the number of entries that it finds, over both languages.
 */
export async function indexSite(outDir: string, kbs: KnowledgeBases, readPage: ReadPage): Promise<number> {
  const { documents, concepts, lore } = await readSearch(kbs, readPage);
  const files = await buildSearchFiles(documents, concepts, lore);
  await writeFiles(
    join(outDir, 'pagefind'),
    files.map(({ path, content }) => ({ path, make: () => content })),
  );
  return documents.length;
}
