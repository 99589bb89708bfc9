import type { Language } from '../../core/languages.ts';
import { type CountryPart, standsIn } from '../chunk.ts';
import { inflectionKey } from '../fold.ts';
import { type AskPosting, type HeadField, headFields, type Posting, packAsks, packPostings } from '../postings.ts';
import { everydayWorth, isEveryday, isStopWord } from '../stop-words.ts';
import type { EntryText } from './entry-text.ts';

/** An entry as input of the index; its number is its position in the list. */
export interface IndexableEntry {
  readonly text: EntryText;
  /** Folded words of its title, other names and titles in other languages, and parts of compounds in title and names. */
  readonly head: Readonly<Record<Exclude<HeadField, 'none'>, readonly string[]>>;
  /** Questions it answers, each as folded words. */
  readonly asks: readonly (readonly string[])[];
}

// BM25 parameters k1 and b: each repetition of a word adds less, and long texts contain a word by chance.
const saturation = 1.2;
const byLength = 0.5;
/** Weight of a part of a compound, relative to a whole word. */
const ofPart = 1;

interface Counted {
  weight: number;
  readonly places: number[];
}

/** Inverse document frequency, as in the query code. @param holding number of entries that contain the word. */
const rarity = (holding: number, all: number) => Math.log(1 + (all - holding + 0.5) / (holding + 0.5));

function countWords({ words }: EntryText): Map<string, Counted> {
  const counted = new Map<string, Counted>();
  words.forEach(({ forms, parts, weight }, place) => {
    const keys = new Map<string, number>();
    for (const part of parts) keys.set(inflectionKey(part), weight * ofPart);
    for (const form of forms) keys.set(inflectionKey(form), weight);
    for (const [key, worth] of keys) {
      const known = counted.get(key) ?? { weight: 0, places: [] };
      counted.set(key, known);
      known.weight += worth;
      known.places.push(place);
    }
  });
  return counted;
}

/** Maximum number of places stored per word and entry. */
const mostPlaces = 4;

/** Places to store for a word: the first few. In a text with parts about countries, the first in each part and outside them take precedence. */
function placesKept(places: readonly number[], parts: readonly CountryPart[]): readonly number[] {
  if (parts.length === 0 || places.length <= mostPlaces) return places.slice(0, mostPlaces);
  const byPart = Map.groupBy(places, (place) => parts.find((part) => standsIn(place, [part]))?.country);
  const firsts = [...byPart.values()].flatMap(([first]) => first ?? []);
  const rest = places.filter((place) => !firsts.includes(place)).slice(0, Math.max(0, mostPlaces - firsts.length));
  return [...firsts, ...rest].toSorted((a, b) => a - b);
}

/** Keys of stop words. */
function silentKeys(entries: readonly IndexableEntry[], language: Language): ReadonlySet<string> {
  const words = entries.flatMap(({ text }) => text.words.flatMap(({ forms }) => forms));
  return new Set(words.filter((word) => isStopWord(language, word)).map(inflectionKey));
}

/** The strongest field of an entry's head that contains each word, by word key. */
function fieldsOf(head: IndexableEntry['head']): Map<string, HeadField> {
  const fields = new Map<string, HeadField>();
  for (const field of headFields.toReversed()) if (field !== 'none') for (const word of head[field]) fields.set(inflectionKey(word), field);
  return fields;
}

/** Postings of every word, by its key, in entry order. */
function postingsOf(entries: readonly IndexableEntry[], language: Language): Map<string, Posting[]> {
  const meanLength = entries.reduce((sum, { text }) => sum + text.words.length, 0) / Math.max(1, entries.length);
  const silent = silentKeys(entries, language);
  const postings = new Map<string, Posting[]>();
  for (const [entry, { text, head }] of entries.entries()) {
    const counted = countWords(text);
    const fields = fieldsOf(head);
    const damping = saturation * (1 - byLength + (byLength * text.words.length) / meanLength);
    const keys = [...new Set([...counted.keys(), ...fields.keys()])].filter((key) => fields.has(key) || !silent.has(key));
    for (const key of keys) {
      const { weight, places } = counted.get(key) ?? { weight: 0, places: [] };
      const posting: Posting = {
        entry,
        field: fields.get(key) ?? 'none',
        impact: weight / (weight + damping),
        places: silent.has(key) ? [] : placesKept(places, text.parts),
      };
      const list = postings.get(key) ?? [];
      if (list.push(posting) === 1) postings.set(key, list);
    }
  }
  return postings;
}

/** Packed postings and questions of every word, by its key. Stop words are kept only where they occur in a title or name. */
export function invert(entries: readonly IndexableEntry[], language: Language): { postings: Map<string, string>; asks: Map<string, string> } {
  const postings = postingsOf(entries, language);
  const weightOf = (word: string) => {
    const holding = postings.get(inflectionKey(word))?.length ?? 0;
    return rarity(Math.min(holding, entries.length), entries.length) * (isEveryday(word) ? everydayWorth : 1);
  };
  const asked = entries.flatMap(({ asks }, entry) =>
    asks.flatMap((words, ask) => {
      const telling = [...new Set(words.filter((word) => !isStopWord(language, word)))];
      const total = telling.reduce((sum, word) => sum + weightOf(word), 0);
      return telling.map((word): readonly [string, AskPosting] => [inflectionKey(word), { entry, ask, share: weightOf(word) / total }]);
    }),
  );
  const asks = Map.groupBy(asked, ([key]) => key);
  return {
    postings: new Map([...postings].map(([key, list]) => [key, packPostings(list)])),
    asks: new Map([...asks].map(([key, list]) => [key, packAsks(list.map(([, posting]) => posting))])),
  };
}

/**
 * Full positions for phrases in quotes: for every word as written, the entries that contain it and all its places there.
 * A word divided by punctuation counts as several words here, but as one in postings.
 */
export function placesOf(entries: readonly IndexableEntry[]): Map<string, string> {
  const found = new Map<string, string[]>();
  const lastEntry = new Map<string, number>();
  entries.forEach(({ text, head }, entry) => {
    const placesByWord = new Map<string, number[]>();
    // The text comes first, so its words keep their own numbers. The empty word keeps phrases from running from text into title.
    const words = [...text.words.flatMap(({ forms }) => forms), '', ...head.title];
    for (const [number, word] of words.entries()) {
      const places = placesByWord.get(word) ?? [];
      if (word) placesByWord.set(word, places);
      places.push(number);
    }
    for (const [form, places] of placesByWord) {
      const list = found.get(form) ?? [];
      found.set(form, list);
      list.push(`${(entry - (lastEntry.get(form) ?? 0)).toString(36)}:${places.map((place, at) => (place - (places[at - 1] ?? 0)).toString(36)).join(',')}`);
      lastEntry.set(form, entry);
    }
  });
  return new Map([...found].map(([form, list]) => [form, list.join(' ')]));
}
