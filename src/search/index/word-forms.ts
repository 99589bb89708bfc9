import { inflectionKey } from '../fold.ts';
import { infinitivesOfParticiple, infinitivesOfPerson } from '../verb-forms.ts';

/** Words of which one form is not made by an ending. */
const irregular: readonly (readonly string[])[] = [
  ['kind', 'kinderen'],
  ['lid', 'leden'],
  ['stad', 'steden'],
  ['dag', 'dagen'],
  ['weg', 'wegen'],
  ['spel', 'spelen'],
  ['write', 'written'],
  ['child', 'children', 'childrens'],
  ['woman', 'women'],
  ['man', 'men'],
  ['teach', 'taught'],
  ['leave', 'left'],
];

/** Infinitives of which a word may be a form, when it is no noun. */
function possibleInfinitives(word: string, words: ReadonlySet<string>, correct: ReadonlySet<string>): string[] {
  const key = inflectionKey(word);
  const isPlural = word.endsWith('en') && correct.has(key) && key.includes('ge');
  if (isPlural) return [];
  // Of participles the dictionary knows "de gemelden", too; texts have them of nouns only.
  return [...(words.has(`${word}en`) ? [] : infinitivesOfParticiple(word)), ...(correct.has(`${word}en`) ? [] : infinitivesOfPerson(word))];
}

/**
 * Forms of words that no ending of nouns shows, for each other's keys: persons and participles of Dutch verbs that the texts hold, and irregular plurals.
 * "Gezag" is no form of "zag", nor "geweld" of "wel", nor "gebied" of "bieden": a form counts only when its infinitive stands in the texts,
 * and when it is itself no noun with a plural of its own.
 * @param words all words of the texts, folded. @param correct correct words of the language, folded.
 */
export function formsOf(words: ReadonlySet<string>, correct: ReadonlySet<string>): Map<string, string[]> {
  const forms = new Map<string, Set<string>>();
  const tie = (one: string, other: string) => {
    const [a, b] = [inflectionKey(one), inflectionKey(other)];
    if (a === b) return;
    forms.set(a, (forms.get(a) ?? new Set()).add(other));
    forms.set(b, (forms.get(b) ?? new Set()).add(one));
  };
  for (const word of words) {
    for (const infinitive of possibleInfinitives(word, words, correct)) if (words.has(infinitive) && correct.has(infinitive)) tie(word, infinitive);
  }
  for (const [first = '', ...others] of irregular) for (const each of others) tie(first, each);
  return new Map([...forms].map(([key, others]) => [key, [...others].toSorted()]));
}
