import { inEachLanguage } from '../../../src/core/languages.ts';
import { phraseKey } from '../../../src/search/fold.ts';
import { languageResources } from '../../../src/search/index/language-resources.ts';
import { buildSearchFiles, type IndexContext } from '../../../src/search/index/search-files.ts';
import type { SearchDocument } from '../../../src/search/index/search-pages.ts';
import { SearchEngine } from '../../../src/search/query/engine.ts';
import { IndexReader, type SearchFiles } from '../../../src/search/query/reader.ts';

/** A document of one paragraph; a test only gives the properties that it is about. */
export const document = (id: string, title: string, text: string, more: Partial<SearchDocument> = {}): SearchDocument => ({
  id,
  url: `/${id}/`,
  title,
  language: 'nl',
  filters: { kind: ['practices'], country: [], setting: [] },
  names: [],
  exactNames: [],
  terms: [],
  asks: [],
  alternateTitles: [],
  isTerm: false,
  blocks: [{ kind: 'text', runs: [{ text, foreign: false }] }],
  ...more,
});

/** An empty list per language. */
const none = inEachLanguage((): string[] => []);

/** Index context with the real dictionaries, for the words of the documents, and a glossary of one term. */
function smallContext(documents: readonly SearchDocument[]): IndexContext {
  return {
    concepts: [
      {
        id: 'opvang',
        phrases: [
          { key: phraseKey(['kinderopvang']), own: true },
          { key: phraseKey(['dagtilbud']), own: true },
          { key: phraseKey(['paivakoti']), own: true },
          { key: phraseKey(['creche']), own: false },
          { key: phraseKey(['gastouder']), own: false },
        ],
        names: { ...none, nl: ['kinderopvang', 'dagtilbud', 'paivakoti', 'creche'], en: ['childcare', 'dagtilbud', 'paivakoti'] },
        spelling: new Map(),
        countryOf: inEachLanguage(
          () =>
            new Map([
              ['dagtilbud', 'dk'],
              ['paivakoti', 'fi'],
            ]),
        ),
      },
    ],
    words: languageResources(documents.flatMap(({ title, blocks }) => [title, ...blocks.flatMap(({ runs }) => runs.map(({ text }) => text))])),
    searchWords: [
      { typed: 'underretning', means: { ...none, nl: ['meldplicht'], en: ['duty to report'] }, isNear: false, country: 'dk' },
      { typed: 'vuggestue', means: { ...none, nl: ['kinderopvang'], en: ['childcare'] }, isNear: true, country: 'dk' },
      { typed: 'gastouder', means: { ...none, nl: ['kinderopvang'], en: ['childcare'] }, isNear: true, country: 'fi' },
      { typed: 'MDO', means: { ...none, nl: ['overleg'], en: ['meeting'] }, isNear: true },
    ],
    countries: {
      ...inEachLanguage(() => new Map()),
      nl: new Map([
        ['Finland', 'fi'],
        ['Zweden', 'se'],
        ['Denemarken', 'dk'],
      ]),
    },
  };
}

/** In-memory search files. `contents` may be changed, as a new edition does on a server. */
export function filesFor(documents: readonly SearchDocument[]) {
  const contents = new Map(buildSearchFiles(documents, smallContext(documents)).map(({ path, content }) => [path, content]));
  const read = (path: string) => {
    const content = contents.get(path);
    return content ? Promise.resolve(content) : Promise.reject(new Error(`There is no ${path}.`));
  };
  const files: SearchFiles = { read: async (path) => new TextDecoder().decode(await read(path)), readBytes: read };
  return { contents, files };
}

/** Opens a Dutch index of documents. */
export const readerFor = (documents: readonly SearchDocument[]): Promise<IndexReader> => IndexReader.open(filesFor(documents).files, 'nl');

/** Returns a function that searches documents in Dutch. */
export function searchIn(documents: readonly SearchDocument[]) {
  const engine = new SearchEngine(filesFor(documents).files, 'nl');
  return async (query: string, options?: { readonly typing?: boolean; readonly literal?: boolean }) => {
    const outcome = await engine.search(query, options);
    const urls = async (hits: typeof outcome.hits) => (await engine.load(hits)).map(({ url }) => url);
    return { outcome, found: await urls(outcome.hits), near: await urls(outcome.near) };
  };
}
