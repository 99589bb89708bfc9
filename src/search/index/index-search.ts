import { join } from 'node:path';
import type { KnowledgeBase, KnowledgeBases } from '../../core/knowledge-base.ts';
import { inEachLanguage, languages, mainLanguage } from '../../core/languages.ts';
import { type ReadPage, writeFiles } from '../../publish/output-folder.ts';
import { conceptsOf } from '../concepts.ts';
import { wordsOf } from '../fold.ts';
import { tellingWords } from '../stop-words.ts';
import { adjectivesOf } from './entry-facts.ts';
import { languageResources } from './language-resources.ts';
import { buildSearchFiles, type IndexContext, type SearchWord } from './search-files.ts';
import { readSearchDocuments } from './search-pages.ts';
import { textsOf } from './texts.ts';

/** Folder of the search files in the built site. */
const searchFolder = 'search-index';

/** Names of each country, without the article, and its adjectives, with the country code. */
const namesOfCountries = (kb: KnowledgeBase): [string, string][] =>
  kb.countries.flatMap(({ data: { code, title } }) =>
    [tellingWords(kb.language, wordsOf(title)).join(' '), ...adjectivesOf(kb, code)].map((name): [string, string] => [name, code]),
  );

/** Key terms with a single form: typed in one language, each is also searched for in the others. */
const translations = ({ lists }: KnowledgeBase): SearchWord[] =>
  Object.values(lists.terminology)
    .filter((term) => !languages.some((language) => /[(,]/.test(term[language])))
    .flatMap((term) =>
      [...new Set(languages.map((language) => term[language]))].map((typed) => ({
        typed,
        means: inEachLanguage((language) => (term[language] === typed ? [] : [term[language]])),
        isNear: false,
      })),
    )
    .filter(({ means }) => Object.values(means).some((words) => words.length > 0));

/** Everything the index needs from the knowledge bases, before any page is read. */
export function indexContext(kbs: KnowledgeBases): IndexContext {
  const kb = kbs[mainLanguage];
  const all = languages.flatMap((language) => namesOfCountries(kbs[language]));
  return {
    concepts: conceptsOf(kbs),
    words: languageResources(textsOf(kb)),
    searchWords: [
      ...Object.entries(kb.lists['search-words']).map(([typed, { country, as, ...words }]) => ({
        typed,
        means: inEachLanguage((language) => words[language]),
        isNear: as === 'near',
        ...(country ? { country } : {}),
      })),
      ...translations(kb),
    ],
    // Readers may name a country in either language, on any page.
    countries: inEachLanguage(() => new Map(all)),
  };
}

/**
 * Writes the search index of the site to its folder.
 * @returns the number of indexed entries, over all languages.
 */
export async function indexSite(outDir: string, kbs: KnowledgeBases, readPage: ReadPage): Promise<number> {
  const documents = await Array.fromAsync(readSearchDocuments(readPage, kbs));
  const files = buildSearchFiles(documents, indexContext(kbs));
  await writeFiles(
    join(outDir, searchFolder),
    files.map(({ path, content }) => ({ path, make: () => content })),
  );
  return documents.length;
}
