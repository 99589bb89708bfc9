import type { Language } from '../../core/languages.ts';
import { inflectionKey } from '../fold.ts';
import { isStopWord } from '../stop-words.ts';
import { basesOfDiminutive, basesOfEnglish, infinitivesOfParticiple, infinitivesOfPast, infinitivesOfPerson } from '../verb-forms.ts';
import { irregularForms } from './irregular-forms.ts';

/** What is known of the words of one language, folded: those of the texts, and the correct ones. */
interface KnownForms {
  readonly words: ReadonlySet<string>;
  readonly correct: ReadonlySet<string>;
}

/** Words of which a Dutch one may be a form, when it is no noun. */
function dutchBases(word: string, { words, correct }: KnownForms): string[] {
  const key = inflectionKey(word);
  const isPlural = word.endsWith('en') && correct.has(key) && key.includes('ge');
  if (isPlural) return [];
  return [
    // Of participles the dictionary knows "de gemelden", too; texts have them of nouns only.
    ...(words.has(`${word}en`) ? [] : infinitivesOfParticiple(word)),
    ...(correct.has(`${word}en`) ? [] : infinitivesOfPerson(word)),
    ...infinitivesOfPast(word),
    ...basesOfDiminutive(word),
  ];
}

/** Words that only look like a form of a shorter one. */
const ownWords = new Set(['evening', 'outing', 'according', 'concerning', 'during']);

const longestBase = 5;

const basesOf: Readonly<Record<Language, (word: string, known: KnownForms) => string[]>> = {
  nl: dutchBases,
  // Longer ones are found as words of one root.
  en: (word) => (ownWords.has(word) ? [] : basesOfEnglish(word).filter(({ length }) => length <= longestBase)),
};

/**
 * Forms of words that no ending of nouns shows, for each other's keys: regular forms that the texts hold, and irregular ones whether they do or not.
 * "Gezag" is no form of "zag", nor "geweld" of "wel", nor "gebied" of "bieden": a form counts only when its infinitive stands in the texts,
 * and when it is itself no noun with a plural of its own.
 * @param words all words of the texts, folded. @param correct correct words of the language, folded.
 * @returns what texts hold beside a form, by its key.
 */
export function formsOf(language: Language, words: ReadonlySet<string>, correct: ReadonlySet<string>): Map<string, string[]> {
  const forms = new Map<string, Set<string>>();
  const lead = (from: string, to: string) => {
    const key = inflectionKey(from);
    if (words.has(to) && key !== inflectionKey(to)) forms.set(key, (forms.get(key) ?? new Set()).add(to));
  };
  for (const word of words) {
    for (const base of basesOf[language](word, { words, correct })) {
      if (!words.has(base) || !correct.has(base) || isStopWord(language, base)) continue;
      lead(word, base);
      lead(base, word);
    }
  }
  for (const group of irregularForms(words)) for (const from of group) for (const to of group) lead(from, to);
  return new Map([...forms].map(([key, others]) => [key, [...others].toSorted()]));
}
