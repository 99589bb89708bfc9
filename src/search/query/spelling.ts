import type { KnownWord } from '../lexicon.ts';

/**
 * Number of typing errors between two words (optimal string alignment): letters omitted, inserted or replaced, or adjacent letters swapped.
 * @returns a number above `most` as soon as it exceeds that.
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row += 1) {
    const current = nextRow(a, b, row, last, beforeLast);
    if (Math.min(...current) > most) return most + 1;
    [beforeLast, last] = [last, current];
  }
  return last[b.length] ?? 0;
}

/** One row of the distance matrix, between the first `row` letters of `a` and every prefix of `b`, from the two rows before it. */
function nextRow(a: string, b: string, row: number, last: readonly number[], beforeLast: readonly number[]): readonly number[] {
  const current = [row];
  for (let column = 1; column <= b.length; column += 1) {
    const changed = a[row - 1] === b[column - 1] ? 0 : 1;
    const cost = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + changed);
    const isTurned = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
    current.push(isTurned ? Math.min(cost, (beforeLast[column - 2] ?? 0) + 1) : cost);
  }
  return current;
}

/** A rough phonetic key for Dutch: spellings that are often confused become equal. */
const soundOf = (word: string) =>
  word
    .replace(/ij|ei|y/g, 'y')
    .replace(/au/g, 'ou')
    .replace(/ch(?=[^aeiou]|$)/g, 'g')
    .replace(/sch/g, 'sg')
    .replace(/c(?=[aouklrt])|q/g, 'k')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/x/g, 'ks')
    .replace(/ph/g, 'f')
    .replace(/th/g, 't');

/** How many errors a word of this length may have and still be recognised. */
const allowedErrors = (length: number) => (length < 4 ? 0 : length < 8 ? 1 : length < 13 ? 2 : 3);

/** Minimum length from which a replaced letter counts as an error; in a shorter word it makes a different word: "IEPs" is not "iets". */
const shortestChanged = 6;
const sorted = (word: string) => [...word].toSorted().join('');
/** Whether a short word differs by a replaced letter rather than by swapped ones. */
const isOther = (word: string, other: string) => word.length < shortestChanged && word.length === other.length && sorted(word) !== sorted(other);

/** A possible correction. */
export interface Correction {
  readonly word: KnownWord;
  readonly errors: number;
}

/**
 * Known words most similar to an unknown one, best first: by errors, then the same first letter, then how common they are.
 */
export function nearestWords(word: string, known: readonly KnownWord[], most = allowedErrors(word.length)): Correction[] {
  if (most === 0) return [];
  const found = new Map<string, Correction>();
  const sound = soundOf(word);
  for (const each of known) {
    if (each.word.length < 3 || found.has(each.word)) continue;
    const written = editDistance(word, each.word, most);
    // A word that sounds the same counts as one error.
    const isSame = soundOf(each.word) === sound;
    if (!isSame && isOther(word, each.word)) continue;
    const errors = written > 1 && isSame ? 1 : written;
    // In a short known word, as many errors would make a different word.
    if (errors > 0 && errors <= Math.min(most, allowedErrors(each.word.length))) found.set(each.word, { word: each, errors });
  }
  const sameStart = (each: KnownWord) => (each.word[0] === word[0] ? 1 : 0);
  return [...found.values()].toSorted(
    (a, b) => a.errors - b.errors || sameStart(b.word) - sameStart(a.word) || b.word.weight - a.word.weight || (a.word.word < b.word.word ? -1 : 1),
  );
}

/** Corrects an error in one part of a compound: "kindermishandelling". */
export function mendPart(word: string, starts: readonly KnownWord[], ends: readonly KnownWord[]): Correction | undefined {
  for (const start of starts.toSorted((a, b) => b.word.length - a.word.length)) {
    if (start.word.length < 4 || word.length - start.word.length < 5 || !word.startsWith(start.word)) continue;
    const [end] = nearestWords(word.slice(start.word.length), ends);
    if (end && end.errors === 1)
      return {
        errors: end.errors,
        word: { word: start.word + end.word.word, written: start.written + end.word.written, parts: [start.word, end.word.word], weight: 1 },
      };
  }
  for (const end of ends.toSorted((a, b) => b.word.length - a.word.length)) {
    if (end.word.length < 4 || word.length - end.word.length < 5 || !word.endsWith(end.word)) continue;
    const [start] = nearestWords(word.slice(0, -end.word.length), starts);
    if (start && start.errors === 1)
      return {
        errors: start.errors,
        word: { word: start.word.word + end.word, written: start.word.written + end.written, parts: [start.word.word, end.word], weight: 1 },
      };
  }
  return undefined;
}

/**
 * Splits a compound into two known words, with or without linking letters. Sorted by how common the parts are,
 * then by the length of the last part: "gemeentehuis" is "gemeente" and "huis", not "gemeen" and "tehuis".
 * @param starts known words with the same beginning. @param ends known words with the same ending.
 */
export function splitCompound(word: string, starts: readonly KnownWord[], ends: readonly KnownWord[]): (readonly [KnownWord, KnownWord])[] {
  const found: (readonly [KnownWord, KnownWord])[] = [];
  for (const end of ends) {
    if (end.word.length < 4 || !word.endsWith(end.word)) continue;
    const head = word.slice(0, -end.word.length);
    for (const form of [head, head.replace(/s$/, ''), head.replace(/e?n$/, '')]) {
      const start = form.length >= 3 ? starts.find((each) => each.word === form) : undefined;
      if (start) {
        found.push([start, end]);
        break;
      }
    }
  }
  const common = ([start, end]: readonly [KnownWord, KnownWord]) => Math.min(start.weight, end.weight);
  return found.toSorted((a, b) => common(b) - common(a) || b[1].word.length - a[1].word.length);
}

/** Linking letters between the parts of a compound: "gezin(s)coach", "kind(er)opvang", "leerling(en)raad". */
const joints = ['', 's', 'e', 'n', 'en', 'er'];
const shortestPart = 4;

/** The rest of a compound after removing a known word from its start or end, with the linking letters. */
export function restsOf(word: string, starts: readonly KnownWord[], ends: readonly KnownWord[]): string[] {
  const isPart = ({ word: part }: KnownWord) => part.length >= shortestPart && word.length - part.length >= shortestPart;
  const after = starts.filter((each) => isPart(each) && word.startsWith(each.word)).map((each) => word.slice(each.word.length));
  const before = ends.filter((each) => isPart(each) && word.endsWith(each.word)).map((each) => word.slice(0, -each.word.length));
  const rests = [
    ...joints.flatMap((joint) => after.filter((rest) => rest.startsWith(joint)).map((rest) => rest.slice(joint.length))),
    ...joints.flatMap((joint) => before.filter((rest) => rest.endsWith(joint)).map((rest) => rest.slice(0, rest.length - joint.length))),
  ];
  return [...new Set(rests)].filter(({ length }) => length >= shortestPart);
}
