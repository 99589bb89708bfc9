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

/** Words that only look inflected: "langs" is no form of "lang". */
const bare = new Set(['langs', 'leeds', 'namens', 'nieuws', 'rechts', 'tijdens']);

/** A word of one syllable with one vowel, short as "wet" is or long as in "wet|en". */
const oneSyllable = /^[^aeiouy]*[aeiou][^aeiouy]$/;
const longSyllable = /^[^aeiouy]*([aeou])\1[^aeiouy]$/;

/**
 * A key that the inflected forms of a word mostly share, Dutch or English: "wijkteams" and "wijkteam", "gezinnen" and "gezin", "talen" and "taal",
 * "families" and "family". It takes nothing off the beginning of a word: "gezag" and "zag" are two words. A word of one syllable keeps the length
 * of its vowel: "wet" and "wetten" are one word, "weet" and "weten" another. The index is kept by these keys.
 */
export function inflectionKey(word: string): string {
  if (word.length < 5 || bare.has(word) || /\d/.test(word)) return word;
  const single = word.replace(/(?<=[^s])s$/, '');
  const stem = single.replace(/(?<=[aeiouy].*(?:[^aeiou]|[aeiou]e))en?$/, '');
  // What an ending leaves open is long.
  if (stem !== single && oneSyllable.test(stem)) return voiceless(stem.replace(/[aeiou]/, '$&$&'));
  if (longSyllable.test(stem)) return voiceless(stem);
  return voiceless(
    stem
      // "gezinn" is "gezin"; "scholen" loses an o that "school" has.
      .replace(/([^aeiou])\1$/, '$1')
      .replace(/([aeou])\1(?=[^aeiou]$)/, '$1')
      .replace(/(?<=[^aeiou])(?:ie|y)$/, 'i'),
  );
}

/** "Lez" is "les", "gev" is "gef". */
const voiceless = (stem: string) => stem.replace(/z$/, 's').replace(/v$/, 'f');

/** A phrase as it is looked up: keys of its words, joined by spaces. */
export const phraseKey = (words: readonly string[]) => words.map(inflectionKey).join(' ');

const endings =
  /(?:ingen|ing|eut|euten|atie|aties|isch|ische|isten|ist|iste|lijk|lijke|heid|heden|baar|bare|ende|eerd|eren|tion|ment|ive|ed|en|er|es|st|ste|ie|ën|e|d|t|s)$/;

/** Words that only look as if they had the root of others: "gemeen" is no "gemeente", nor is an "officer" an "office". */
const rootless = new Set(
  `gemeen voorzitter diens letterlijk foreningen forensische gemakkelijker voldoende beschikking internet against according attention collective
   familier officer officers premier premises public second seconded tablets`.split(/\s+/),
);

/** What is left of a word when its endings are taken off, one after another, but for five letters; a plural has one "s" to lose. */
export function rootOf(word: string): string {
  if (rootless.has(word)) return word;
  for (let root = word; ; ) {
    const shorter = root === word ? root.replace(endings, '') : root.replace(endings, (ending) => (ending === 's' ? ending : ''));
    // "Uitvaller" goes with "uitval", "verslaafde" with "verslaving".
    if (shorter === root || shorter.length < 5)
      return root
        .replace(/([^aeiou])\1$/, '$1')
        .replace(/([aeou])\1(?=[^aeiou]$)/, '$1')
        .replace(/z$/, 's')
        .replace(/v$/, 'f');
    root = shorter;
  }
}
