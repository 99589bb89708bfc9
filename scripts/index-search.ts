import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Content } from '../src/model/content.ts';
import { buildKnowledgeBase } from '../src/model/knowledge-base.ts';
import { conceptsOf } from '../src/model/search/concepts.ts';
import { languages } from '../src/words/language.ts';
import { readContent } from './read-content.ts';
import { buildSearchFiles } from './search-files.ts';
import { readSearchDocuments } from './search-pages.ts';
import { wordLore } from './word-lore.ts';

/** Everything in the search of the built site, in both languages, with the glossary. */
export function readSearch(outDir: string, content: Content = readContent(process.cwd()).content) {
  const kbs = { nl: buildKnowledgeBase(content, 'nl'), en: buildKnowledgeBase(content, 'en') };
  const documents = languages.flatMap((language) => readSearchDocuments(outDir, kbs, language));
  const concepts = conceptsOf(kbs);
  return {
    documents,
    concepts,
    lore: wordLore(
      documents,
      concepts.flatMap(({ names }) => names.nl),
    ),
  };
}

/**
 * Writes the search of the built site into its folder.
 * @returns the number of entries that it finds, over both languages.
 */
export async function indexSite(outDir: string, content: Content): Promise<{ pages: number }> {
  const { documents, concepts, lore } = readSearch(outDir, content);
  const folder = join(outDir, 'pagefind');
  rmSync(folder, { recursive: true, force: true });
  for (const { path, content } of await buildSearchFiles(documents, concepts, lore)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return { pages: documents.length };
}
