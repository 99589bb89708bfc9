import type { KnowledgeBase } from '../knowledge-base.ts';
import { mainLanguage } from '../languages.ts';
import type { Edition } from './edition.ts';

/** Minimum likeness at which two texts count as the same: below half, texts in one list may be alike by chance. */
const alikeFrom = 0.5;

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Share of words that two texts have in common (Dice coefficient), from 0 to 1. */
function likeness(a: string, b: string): number {
  const [words, others] = [wordsOf(a), wordsOf(b)];
  const left = new Map<string, number>();
  for (const word of words) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of others) {
    const count = left.get(word) ?? 0;
    if (count > 0) common += 1;
    left.set(word, count - 1);
  }
  return (2 * common) / Math.max(1, words.length + others.length);
}

/** The texts of a list without keys: those of the last edition in the main language, by number, and the highest number in any edition. */
interface KnownTexts {
  readonly latest: Map<number, string>;
  highest: number;
}

const known = new WeakMap<readonly Edition[], Map<string, KnownTexts>>();

/** What the editions record about texts without keys, by list id. */
function knownTexts(editions: readonly Edition[]): ReadonlyMap<string, KnownTexts> {
  const cached = known.get(editions);
  if (cached) return cached;
  const lists = new Map<string, KnownTexts>();
  const last = editions.at(-1);
  for (const edition of editions) {
    for (const [id, { [mainLanguage]: words }] of edition.statements) {
      const [, list, digits] = /^(.*)\.(\d+)$/.exec(id) ?? [];
      if (!list) continue;
      const texts = lists.get(list) ?? { latest: new Map(), highest: 0 };
      lists.set(list, texts);
      texts.highest = Math.max(texts.highest, Number(digits));
      if (edition === last && words !== undefined) texts.latest.set(Number(digits), words);
    }
  }
  known.set(editions, lists);
  return lists;
}

/**
 * Assigns lasting numbers to the texts of a list without keys, so that ids survive when texts are added, moved or removed.
 * A text keeps the number of the identical text in the last edition, or else of the most similar one; a new text gets an unused number.
 * @param list id of the list, e.g. `zweden.text`; the number is appended to it
 * @param texts the current texts in the main language, in order
 */
export function lastingNumbers(editions: readonly Edition[], list: string, texts: readonly string[]): number[] {
  const { latest, highest } = knownTexts(editions).get(list) ?? { latest: new Map<number, string>(), highest: 0 };
  const free = new Map(latest);
  const numbers: (number | undefined)[] = texts.map((text) => {
    const same = [...free].find(([, words]) => words === text)?.[0];
    if (same !== undefined) free.delete(same);
    return same;
  });
  const pairs = texts.flatMap((text, place) =>
    numbers[place] === undefined ? [...free].map(([number, words]) => ({ place, number, like: likeness(text, words) })) : [],
  );
  for (const { place, number, like } of pairs.toSorted((a, b) => b.like - a.like)) {
    if (like < alikeFrom) break;
    if (numbers[place] !== undefined || !free.delete(number)) continue;
    numbers[place] = number;
  }
  let next = highest;
  return numbers.map((number) => {
    if (number !== undefined) return number;
    next += 1;
    return next;
  });
}

/** Id of the list of passages of an entry's running text. */
export const passagesOf = (id: string) => `${id}.text`;

/** Numbers that the passages of an entry's running text keep, in their order. @param main in the main language */
export const passageNumbers = ({ editions, entries }: KnowledgeBase, id: string): number[] =>
  lastingNumbers(
    editions,
    passagesOf(id),
    (entries.get(id)?.body.passages ?? []).map(({ text }) => text),
  );
