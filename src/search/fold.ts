// Letters that do not come apart into a base letter and a mark.
const lone: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', œ: 'oe', ß: 'ss', ð: 'd', þ: 'th', ł: 'l', ĳ: 'ij' };

/** A text in the form in which words are compared: lower case, without marks on letters, æ as ae. */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[æøœßðþłĳ]/g, (letter) => lone[letter] ?? letter);

/**
 * The words of a text, folded, in order. What stands between letters and digits divides words,
 * but for an apostrophe or a dot within one: "children’s" is `childrens`, "Wmo-loket" is two words.
 */
export const wordsOf = (text: string): string[] =>
  fold(text)
    .replace(/(?<=[\p{L}\p{N}])['’‘.](?=[\p{L}\p{N}])/gu, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * A key that the inflected forms of a word mostly share, Dutch or English: "wijkteams" and "wijkteam", "gezinnen" and "gezin", "scholen" and "school".
 * Coarser than a stemmer; only for looking up the glossary's words.
 */
export function inflectionKey(word: string): string {
  if (word.length < 5) return word;
  const base = word
    .replace(/(?<=[^s])s$/, '')
    .replace(/(?<=[aeiouy].*)en?$/, '')
    // "gezinn" is "gezin"; "scholen" loses an o that "school" has.
    .replace(/([^aeiou])\1$/, '$1')
    .replace(/([aeou])\1(?=[^aeiou]$)/, '$1');
  return base.replace(/z$/, 's').replace(/v$/, 'f');
}

/** A phrase as it is looked up: keys of its words, joined by spaces. */
export const phraseKey = (words: readonly string[]) => words.map(inflectionKey).join(' ');
