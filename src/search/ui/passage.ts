import { type Chunk, chunkLength, longestLead, passageLength } from '../chunk.ts';
import { fold, inflectionKey } from '../fold.ts';

/** A piece of a passage, marked where it is what was looked for. */
export interface PassageRun {
  readonly text: string;
  readonly marked: boolean;
}

/** The part of a page's text that answers best. */
export interface Passage {
  readonly runs: readonly PassageRun[];
  /** The heading under which it stands, with its fragment. */
  readonly heading?: { readonly id: string; readonly text: string };
}

/** Words to look for, for one part of the query: as typed, and other words and phrases that stand for it, words of a phrase apart by spaces. */
export interface Sought {
  readonly typed: readonly string[];
  readonly others: readonly string[];
}

const atLeastAfter = 24;
const shortestInside = 5;

const coresOf = (word: string) => fold(word).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Where in a text phrases stand: numbers of all words of each. A single word finds itself, its inflections, and compounds that hold it. */
function placesOf(phrases: readonly string[], words: readonly (readonly string[])[]): ReadonlySet<number> {
  const singles = phrases.filter((phrase) => !phrase.includes(' '));
  const keys = new Set(singles.map(inflectionKey));
  const inside = singles.filter((word) => word.length >= shortestInside);
  const places = new Set<number>();
  const longer = phrases.filter((phrase) => phrase.includes(' ')).map((phrase) => phrase.split(' ').map(inflectionKey));
  const keysAt = words.map((cores) => cores.map(inflectionKey));
  for (const [at, cores] of words.entries()) {
    if (cores.some((core, number) => keys.has(keysAt[at]?.[number] ?? '') || inside.some((each) => core.includes(each)))) places.add(at);
    for (const phrase of longer) {
      if (phrase.every((key, number) => keysAt[at + number]?.includes(key))) for (const number of phrase.keys()) places.add(at + number);
    }
  }
  return places;
}

/**
 * Chooses the passage that holds most of what was sought, from the start of its sentence where that is near, and marks it.
 * Without a match it is the beginning of the text, unmarked.
 */
export function passageFrom({ text, from, anchors }: Pick<Chunk, 'text' | 'from' | 'anchors'>, sought: readonly Sought[]): Passage {
  const words = text.split(/\s+/);
  const cores = words.map(coresOf);
  const places = sought.map(({ typed, others }) => ({ typed: placesOf(typed, cores), others: placesOf(others, cores) }));
  // What each word is worth, and for which part of the query.
  const found = words.map((_word, at) => places.map(({ typed, others }) => (typed.has(at) ? 1 : others.has(at) ? 0.5 : 0)));
  const isMatch = (at: number) => found[at]?.some((value) => value > 0) ?? false;

  let best = { start: 0, score: 0 };
  for (const start of words.keys()) {
    if (!isMatch(start)) continue;
    let score = 0;
    for (const part of sought.keys()) {
      const inWindow = found.slice(start, start + passageLength).map((values) => values[part] ?? 0);
      const highest = Math.max(0, ...inWindow);
      score += highest + 0.01 * Math.min(3, inWindow.filter((value) => value > 0).length);
    }
    // A text begins with what it says in short.
    if (from + start < passageLength) score += 0.05;
    if (score > best.score + 1e-9) best = { start, score };
  }

  const endsSentence = (at: number) => /[.!?…:]["’”)]?$/.test(words[at] ?? '');
  let start = best.start;
  for (let back = 0; back < longestLead && start > 0 && !endsSentence(start - 1); back += 1) start -= 1;
  // What was found stays in, however long the way to it.
  const end = Math.min(words.length, Math.max(start + passageLength, best.start + atLeastAfter));

  const runs: PassageRun[] = [];
  const add = (text: string, marked: boolean) => {
    const last = runs.at(-1);
    if (last && last.marked === marked) runs[runs.length - 1] = { text: last.text + text, marked };
    else runs.push({ text, marked });
  };
  if (from + start > 0 && !(start > 0 && endsSentence(start - 1))) add('… ', false);
  for (let at = start; at < end; at += 1) {
    // The marks of a sentence stay outside.
    const [, before = '', core = '', after = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(words[at] ?? '') ?? [];
    if (isMatch(at) && core) {
      if (before) add(before, false);
      add(core, true);
      add(`${after} `, false);
    } else add(`${words[at]} `, false);
  }
  const tail = runs.at(-1);
  if (tail) runs[runs.length - 1] = { ...tail, text: tail.text.trimEnd() };
  // A full chunk is cut off somewhere.
  if ((end < words.length || words.length === chunkLength) && !endsSentence(end - 1)) add(' …', false);

  const heading = best.score > 0 ? anchors.filter(({ location }) => location <= from + best.start).toSorted((a, b) => b.location - a.location)[0] : undefined;
  return { runs, ...(heading ? { heading: { id: heading.id, text: heading.text.replace(/\.$/, '') } } : {}) };
}
