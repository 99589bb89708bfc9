// Letters that Unicode does not decompose into a base letter and a mark.
const lone: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', œ: 'oe', ß: 'ss', ð: 'd', þ: 'th', ł: 'l', ĳ: 'ij' };

/** Normalises text for comparison: lower case, no diacritics, æ as ae. */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[æøœßðþłĳ]/g, (letter) => lone[letter] ?? letter);

/**
 * The words of a text, folded, in order. Any character other than a letter or digit separates words,
 * except an apostrophe or dot inside one: "children’s" becomes `childrens`, "Wmo-loket" is two words.
 */
export const wordsOf = (text: string): string[] =>
  fold(text)
    .replace(/(?<=[\p{L}\p{N}])['’‘.](?=[\p{L}\p{N}])/gu, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Words that only look inflected: "langs" is not a form of "lang". */
const bare = new Set(['langs', 'leeds', 'namens', 'nieuws', 'rechts', 'tijdens']);

/** A one-syllable word with one vowel letter, which is short in "wet" but long in an open syllable ("we|ten"). */
const oneSyllable = /^[^aeiouy]*[aeiou][^aeiouy]$/;
const longSyllable = /^[^aeiouy]*([aeou])\1[^aeiouy]$/;

/**
 * A key shared by most inflected forms of a Dutch or English word: "wijkteams" and "wijkteam", "gezinnen" and "gezin", "talen" and "taal",
 * "families" and "family". Prefixes are kept: "gezag" and "zag" differ. A one-syllable word keeps its vowel length:
 * "wet" and "wetten" share a key, "weet" and "weten" share another. All index lookups use these keys.
 */
export function inflectionKey(word: string): string {
  if (word.length < 5 || bare.has(word) || /\d/.test(word)) return word;
  const single = word.replace(/(?<=[^s])s$/, '');
  const stem = single.replace(/(?<=[aeiouy].*(?:[^aeiou]|[aeiou]e))en?$/, '');
  // An ending such as -en leaves the syllable open, so its vowel is long: "talen" gives "taal".
  if (stem !== single && oneSyllable.test(stem)) return voiceless(stem.replace(/[aeiou]/, '$&$&'));
  if (longSyllable.test(stem)) return voiceless(stem);
  return voiceless(
    stem
      // "gezinn" becomes "gezin"; "basisschool" loses an o, to match "basisscholen".
      .replace(/([^aeiou])\1$/, '$1')
      .replace(/([aeou])\1(?=[^aeiou]$)/, '$1')
      .replace(/(?<=[^aeiou])(?:ie|y)$/, 'i'),
  );
}

/** "lez" becomes "les", "gev" becomes "gef". */
const voiceless = (stem: string) => stem.replace(/z$/, 's').replace(/v$/, 'f');

/** Lookup key of a phrase: its words' keys, joined by spaces. */
export const phraseKey = (words: readonly string[]) => words.map(inflectionKey).join(' ');

const endings =
  /(?:ingen|ing|eut|euten|atie|aties|isch|ische|isten|ist|iste|lijk|lijke|heid|heden|baar|bare|ende|eerd|eren|tion|ment|ive|ed|en|er|es|st|ste|ie|ën|e|d|t|s)$/;

/** Words that only appear to share a root with others: "gemeen" is unrelated to "gemeente", "officer" to "office". */
const rootless = new Set(
  `gemeen voorzitter diens letterlijk foreningen forensische gemakkelijker voldoende beschikking internet against according attention collective
   familier officer officers premier premises public second seconded tablets`.split(/\s+/),
);

/** Strips endings one by one, keeping at least five letters; an "s" only as the outermost ending. */
export function rootOf(word: string): string {
  if (rootless.has(word)) return word;
  for (let root = word; ; ) {
    const shorter = root === word ? root.replace(endings, '') : root.replace(endings, (ending) => (ending === 's' ? ending : ''));
    // "Uitvaller" matches "uitval", "verslaafde" matches "verslaving".
    if (shorter === root || shorter.length < 5)
      return root
        .replace(/([^aeiou])\1$/, '$1')
        .replace(/([aeou])\1(?=[^aeiou]$)/, '$1')
        .replace(/z$/, 's')
        .replace(/v$/, 'f');
    root = shorter;
  }
}
