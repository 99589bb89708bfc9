import { wordsOf } from '../fold.ts';

/** What a reader typed, taken apart. Words are folded. */
export interface Query {
  /** All words to look for, those of phrases too, in order. */
  readonly words: readonly string[];
  /** Words between quotes, which stand side by side in this order. */
  readonly phrases: readonly (readonly string[])[];
  /** Words behind a minus, which a result does not hold. */
  readonly without: readonly string[];
  /** Words between quotes behind a minus, which do not stand side by side in a result. */
  readonly withoutPhrases: readonly (readonly string[])[];
  /** The last words that were looked for, when the text was longer than a query may be. */
  readonly cutAfter?: string;
}

/** Letters of the longest query. What is longer was pasted, and says in its first sentences what it is about. */
export const longestQuery = 240;
/** Letters that a field takes: more than a query may have, so that what is cut is said, and few enough for any server's longest address. */
export const longestField = 2000;

/** Words between quotes of any kind; the last ones may stay open. A single quote that stays open is an apostrophe. */
const quoted = /(?<![\p{L}\p{N}])["“”„‟«»‹›″]([^"“”„‟«»‹›″]*)(?:["“”„‟«»‹›″]|$)|(?<![\p{L}\p{N}])['‘‚‛]([^'’‘‚‛]+)['’‘‛](?![\p{L}\p{N}])/gu;

/** A minus before a word or a phrase: the words between quotes in one of the first two groups, the word in the third. */
const leftOut = new RegExp(String.raw`(?<=^|\s)[-−–](?:${quoted.source}|(?=\p{L})(\S+))`, 'gu');

/** Cuts a text at the last word that ends within the limit. */
function cut(text: string): string {
  if (text.length <= longestQuery) return text;
  const end = text.slice(0, longestQuery + 1).search(/\s+\S*$/);
  return text.slice(0, end > 0 ? end : longestQuery);
}

/** A pasted text without what no reader sees: soft hyphens, joiners, marks of direction. */
const visible = (typed: string) => typed.replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '');

/** Reads a query: `"…"` in any kind of quotes is a phrase, `-word` and `-"…"` leave out, all else are words. */
export function readQuery(typed: string): Query {
  const text = visible(typed).trim().replace(/\s+/g, ' ');
  const kept = cut(text);
  const barred = [...kept.matchAll(leftOut)];
  const wanted = kept.replace(leftOut, ' ');
  const phrasesIn = (matches: readonly RegExpExecArray[]) => matches.map((match) => wordsOf(match[1] ?? match[2] ?? '')).filter(({ length }) => length > 0);
  return {
    words: wordsOf(wanted),
    phrases: phrasesIn([...wanted.matchAll(quoted)]),
    without: barred.flatMap((match) => wordsOf(match[3] ?? '')),
    withoutPhrases: phrasesIn(barred),
    ...(kept.length < text.length ? { cutAfter: kept.split(' ').slice(-3).join(' ') } : {}),
  };
}
