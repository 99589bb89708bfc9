import { wordsOf } from '../fold.ts';

/** A parsed query. Words are folded. */
export interface Query {
  /** All words to search for, including those of phrases, in order. */
  readonly words: readonly string[];
  /** Quoted phrases: words that must be adjacent, in this order. */
  readonly phrases: readonly (readonly string[])[];
  /** Words after a minus, which results must not contain. */
  readonly without: readonly string[];
  /** Quoted phrases after a minus, which results must not contain. */
  readonly withoutPhrases: readonly (readonly string[])[];
  /** If the text was longer than a query may be: the last words that were used. */
  readonly cutAfter?: string;
}

/** Maximum length of a query, in characters. Longer text was pasted, and its first sentences say what it is about. */
export const longestQuery = 240;
/** Maximum length of the field: longer than a query, so that cutting can be reported, but short enough for any server's limit on addresses. */
export const longestField = 2000;

/** Phrases in any kind of quotes. The last double quote may be unclosed; an unclosed single quote is an apostrophe. */
const quoted = /(?<![\p{L}\p{N}])["“”„‟«»‹›″]([^"“”„‟«»‹›″]*)(?:["“”„‟«»‹›″]|$)|(?<![\p{L}\p{N}])['‘‚‛]([^'’‘‚‛]+)['’‘‛](?![\p{L}\p{N}])/gu;

/** A query without the quotes around its phrases, for a text that puts the whole of it between quotes. */
export const withoutQuotes = (query: string): string => query.replace(quoted, '$1$2');

/** A minus before a phrase or word: groups 1 and 2 capture the phrase, depending on the kind of quotes, group 3 the word. */
const leftOut = new RegExp(String.raw`(?<=^|\s)[-−–](?:${quoted.source}|(?=\p{L})(\S+))`, 'gu');

/** Cuts a text after the last word that fits within the limit. */
function cut(text: string): string {
  if (text.length <= longestQuery) return text;
  const end = text.slice(0, longestQuery + 1).search(/\s+\S*$/);
  return text.slice(0, end > 0 ? end : longestQuery);
}

/** Removes invisible characters from pasted text: soft hyphens, joiners, direction marks. */
const visible = (typed: string) => typed.replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '');

/** Parses a query: `"…"` in any kind of quotes is a phrase, `-word` and `-"…"` exclude, and the rest are words. */
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
