import { type Caveat, type Chunk, type CountryPart, chunkLength, longestLead, passageLength, standsIn } from '../chunk.ts';
import { fold, inflectionKey } from '../fold.ts';

/** A piece of a passage, marked if it matches the query. */
export interface PassageRun {
  readonly text: string;
  readonly marked: boolean;
}

/** The part of a page's text that best answers the query. */
export interface Passage {
  readonly runs: readonly PassageRun[];
  /** Caveats that apply to it but are elsewhere on the page: drawbacks, corrections. */
  readonly caveats: readonly string[];
  /** The heading above it, with its fragment. */
  readonly heading?: { readonly id: string; readonly text: string };
}

/** Words to look for, for one part of the query: as typed, and alternatives. Words of a phrase are separated by spaces. */
export interface Sought {
  readonly typed: readonly string[];
  readonly others: readonly string[];
}

const atLeastAfter = 24;
const shortestInside = 5;

const coresOf = (word: string) => fold(word).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Numbers of all words where the phrases occur. A single word also matches its inflections and compounds that contain it. */
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

/** Whether a word ends a sentence. */
const endsSentence = (word = '') => /[.!?…:]["’”)]?$/.test(word);

const longestLabel = 4;

/** The end of a passage without a label that has nothing behind it: "Let op:". @param found whether a word is what was sought: then it stays. */
function endBeforeLabel(words: readonly string[], start: number, end: number, found: (word: number) => boolean): number {
  if (!words[end - 1]?.endsWith(':')) return end;
  for (let label = end - 1; label > start && end - label <= longestLabel && !found(label); label -= 1) if (endsSentence(words[label - 1])) return label;
  return end;
}

/** Where the words begin that hold most of what was sought; a score of 0 when none does. @param found for each word, what it is worth for each part of the query. */
function bestStart(found: readonly (readonly number[])[], from: number): { readonly start: number; readonly score: number } {
  let best = { start: 0, score: 0 };
  for (const [start, values] of found.entries()) {
    if (!values.some((value) => value > 0)) continue;
    const within = found.slice(start, start + passageLength);
    const scores = values.keys().map((part) => {
      const own = within.map((each) => each[part] ?? 0);
      return Math.max(0, ...own) + 0.01 * Math.min(3, own.filter((value) => value > 0).length);
    });
    // A text opens with its summary.
    const score = scores.reduce((sum, each) => sum + each, from + start < passageLength ? 0.05 : 0);
    if (score > best.score + 1e-9) best = { start, score };
  }
  return best;
}

/** Turns words into runs, marking the matches. */
function runsOf(words: readonly string[], isMatch: (word: number) => boolean): PassageRun[] {
  const pieces = words.flatMap((word, at): PassageRun[] => {
    // Punctuation stays outside the mark.
    const [, before = '', core = '', after = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(word) ?? [];
    return isMatch(at) && core
      ? [
          { text: before, marked: false },
          { text: core, marked: true },
          { text: `${after} `, marked: false },
        ]
      : [{ text: `${word} `, marked: false }];
  });
  return joined(pieces);
}

/** Merges adjacent runs with the same marking. */
function joined(runs: readonly PassageRun[]): PassageRun[] {
  const whole: PassageRun[] = [];
  for (const { text, marked } of runs) {
    const last = whole.at(-1);
    if (text === '') continue;
    if (last?.marked === marked) whole[whole.length - 1] = { text: last.text + text, marked };
    else whole.push({ text, marked });
  }
  return whole;
}

/** A title, with matches marked. */
export function markedTitle(title: string, sought: readonly Sought[]): PassageRun[] {
  const words = title.split(/\s+/);
  const places = placesOf(
    sought.flatMap(({ typed, others }) => [...typed, ...others]),
    words.map(coresOf),
  );
  return withoutEnd(runsOf(words, (at) => places.has(at)));
}

/** Caveats that apply to a passage, unless the passage contains them itself. */
function caveatsOf(caveats: readonly Caveat[], from: number, words: readonly string[]): string[] {
  const passage = words.join(' ');
  const bears = ({ from: first, to, text }: Caveat) => first < from + words.length && to > from && !passage.includes(text.slice(0, 60));
  return [...new Set(caveats.filter(bears).map(({ text }) => text))];
}

/**
 * Chooses the passage that covers most of the query, starting at the beginning of its sentence if that is near, and marks the matches.
 * Without a match, it is the beginning of the text, unmarked.
 * @param without parts of the entry that the passage must not show.
 */
export function passageFrom(
  { text, from, anchors, caveats = [] }: Pick<Chunk, 'text' | 'from' | 'anchors' | 'caveats'>,
  sought: readonly Sought[],
  without: readonly CountryPart[] = [],
): Passage {
  const words = text.split(/\s+/);
  const cores = words.map(coresOf);
  const places = sought.map(({ typed, others }) => ({ typed: placesOf(typed, cores), others: placesOf(others, cores) }));
  const isLeftOut = (at: number) => standsIn(from + at, without);
  const worthOf = (at: number) => places.map(({ typed, others }) => (isLeftOut(at) ? 0 : typed.has(at) ? 1 : others.has(at) ? 0.5 : 0));
  const found = [...words.keys().map(worthOf)];
  const best = bestStart(found, from);

  let start = best.start;
  for (let back = 0; back < longestLead && start > 0 && !endsSentence(words[start - 1]) && !isLeftOut(start - 1); back += 1) start -= 1;
  // The match always fits, however long the lead before it.
  const longest = Math.min(words.length, Math.max(start + passageLength, best.start + atLeastAfter));
  const firstLeftOut = words.keys().find((at) => at >= start && isLeftOut(at));
  const isFound = (at: number) => found[at]?.some((value) => value > 0) ?? false;
  const end = endBeforeLabel(words, start, firstLeftOut === undefined || firstLeftOut === start ? longest : Math.min(longest, firstLeftOut), isFound);
  const shown = words.slice(start, end);
  const runs = runsOf(shown, (at) => isFound(start + at));
  const isBegun = from + start > 0 && !(start > 0 && endsSentence(words[start - 1]));
  // A chunk of full length may end mid-sentence.
  const goesOn = (end < words.length || words.length === chunkLength) && !endsSentence(words[end - 1]);
  const heading = best.score > 0 ? anchors.filter(({ location }) => location <= from + best.start).toSorted((a, b) => b.location - a.location)[0] : undefined;
  return {
    runs: joined([{ text: isBegun ? '… ' : '', marked: false }, ...withoutEnd(runs), { text: goesOn ? ' …' : '', marked: false }]),
    caveats: caveatsOf(caveats, from + start, shown),
    ...(heading ? { heading: { id: heading.id, text: heading.text.replace(/\.$/, '') } } : {}),
  };
}

/** Removes the space after the last run. */
function withoutEnd(runs: readonly PassageRun[]): PassageRun[] {
  return runs.map(({ text, marked }, at) => ({ text: at === runs.length - 1 ? text.trimEnd() : text, marked }));
}
