import { inflectionKey } from '../fold.ts';

const prefixes = ['', ...'aan af achter bij door in mee na om onder op over samen tegen terug toe uit vast voor weg'.split(' ')];

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

/** "Geleefd" is of "leven", "gereisd" of "reizen". */
const voiced = (stem: string) => stem.replace(/f$/, 'v').replace(/s$/, 'z');
/** "Gedeeld" is of "delen", "gestopt" of "stoppen". */
const opened = (stem: string) => stem.replace(/([aeou])\1(?=[^aeiou]$)/, '$1');
const closed = (stem: string) => stem.replace(/(?<![aeiou])([aeiou])([^aeiou])$/, '$1$2$2');

/** Nouns that only look like participles. */
const nouns = new Set(['gegeven', 'gegevens']);

/** Infinitives of which a Dutch word may be the participle: "melden" of "gemeld", "aanmelden" of "aangemeld". */
function infinitivesOf(word: string): string[] {
  if (nouns.has(word)) return [];
  return prefixes.flatMap((prefix) => {
    if (!word.startsWith(`${prefix}ge`)) return [];
    const rest = word.slice(prefix.length + 2);
    if (!/(?:d|t|en)$/.test(rest)) return [];
    // The "d" of "gemeld" is the verb's own.
    const stems = [rest.replace(/(?:d|t|en)$/, ''), ...(rest.endsWith('en') ? [] : [rest])].filter((stem) => stem.length >= 3);
    return [...new Set(stems.flatMap((stem) => [stem, opened(stem), closed(stem), voiced(opened(stem))]))].map((stem) => `${prefix}${stem}en`);
  });
}

/** Infinitives of which a Dutch word may be the third person: "betalen" of "betaalt". */
function infinitivesOfPerson(word: string): string[] {
  if (!/[^t]t$/.test(word) || word.length < 5) return [];
  const stem = word.slice(0, -1);
  return [...new Set([stem, opened(stem), closed(stem), voiced(opened(stem))])].map((each) => `${each}en`);
}

/** Infinitives of which a word may be a form, when it is no noun. */
function possibleInfinitives(word: string, words: ReadonlySet<string>, correct: ReadonlySet<string>): string[] {
  const key = inflectionKey(word);
  const isPlural = word.endsWith('en') && correct.has(key) && key.includes('ge');
  if (isPlural) return [];
  // Of participles the dictionary knows "de gemelden", too; texts have them of nouns only.
  return [...(words.has(`${word}en`) ? [] : infinitivesOf(word)), ...(correct.has(`${word}en`) ? [] : infinitivesOfPerson(word))];
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
