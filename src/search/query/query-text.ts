import { wordsOf } from '../fold.ts';

/** What a reader typed, taken apart. Words are folded. */
export interface Query {
  /** All words to look for, those of phrases too, in order. */
  readonly words: readonly string[];
  /** Words between quotes, which stand side by side in this order. */
  readonly phrases: readonly (readonly string[])[];
  /** Words behind a minus, which a result does not hold. */
  readonly without: readonly string[];
  /** The last words that were looked for, when the text was longer than a query may be. */
  readonly cutAfter?: string;
}

/** Letters of the longest query. What is longer was pasted, and says in its first sentences what it is about. */
export const longestQuery = 240;
/** Letters that a field takes: more than a query may have, so that what is cut is said, and few enough for any server's longest address. */
export const longestField = 2000;

const quoted = /["“”„«»]([^"“”„«»]*)["“”„«»]|(?<![\p{L}\p{N}])['‘‚]([^'’‘‚]+)['’‘](?![\p{L}\p{N}])/gu;

/** Cuts a text at the last word that ends within the limit. */
function cut(text: string): string {
  if (text.length <= longestQuery) return text;
  const end = text.slice(0, longestQuery + 1).search(/\s+\S*$/);
  return text.slice(0, end > 0 ? end : longestQuery);
}

/** Reads a query: `"…"` in any kind of quotes is a phrase, `-word` leaves out, all else are words. */
export function readQuery(typed: string): Query {
  const text = typed.trim().replace(/\s+/g, ' ');
  const kept = cut(text);
  const without = [...kept.matchAll(/(?<=^|\s)[-−–](?=\p{L})(\S+)/gu)].flatMap((match) => wordsOf(match[1] ?? ''));
  const wanted = kept.replace(/(?<=^|\s)[-−–](?=\p{L})\S+/gu, ' ');
  const phrases = [...wanted.matchAll(quoted)].map((match) => wordsOf(match[1] ?? match[2] ?? '')).filter(({ length }) => length > 0);
  return {
    words: wordsOf(wanted),
    phrases,
    without,
    ...(kept.length < text.length ? { cutAfter: kept.split(' ').slice(-3).join(' ') } : {}),
  };
}
