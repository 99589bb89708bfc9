import { join } from 'node:path';
import type { KnowledgeBases } from '../../core/knowledge-base.ts';
import { type ReadPage, writeFiles } from '../../publish/output-folder.ts';
import { conceptsOf } from '../concepts.ts';
import { translationsIn, wordLore } from './language-resources.ts';
import { buildSearchFiles, type SearchLore } from './search-files.ts';
import { readSearchDocuments } from './search-pages.ts';
import { textsOf } from './texts.ts';

/** Letters of a Dutch word with the space after it, on average. */
export const lettersOfWord = 6;
/** Part of what entries hold that is shown as text; the rest is ids and addresses. */
const shown = 0.7;

/** What search knows of the site before its pages are there. */
export function searchLore(kbs: KnowledgeBases): SearchLore {
  const texts = textsOf(kbs.nl);
  return { concepts: conceptsOf(kbs), words: wordLore(texts), length: (shown * texts.reduce((sum, text) => sum + text.length, 0)) / lettersOfWord };
}

/**
 * Writes the search of the site into its folder.
 * @returns the number of entries that it finds, over both languages.
 */
export async function indexSite(outDir: string, kbs: KnowledgeBases, readPage: ReadPage): Promise<number> {
  const lore = searchLore(kbs);
  let count = 0;
  const files = await buildSearchFiles(readSearchDocuments(readPage, kbs), lore, (documents) => {
    count = documents.length;
    return translationsIn(documents, lore.words);
  });
  await writeFiles(
    join(outDir, 'pagefind'),
    files.map(({ path, content }) => ({ path, make: () => content })),
  );
  return count;
}
