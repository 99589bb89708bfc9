import type { Language } from '../../core/languages.ts';
import { type CountryPart, standsIn } from '../chunk.ts';
import { inflectionKey } from '../fold.ts';
import { type AskPosting, type HeadField, headFields, type Posting, packAsks, packPostings } from '../postings.ts';
import { everydayWorth, isEveryday, isStopWord } from '../stop-words.ts';
import type { EntryText } from './entry-text.ts';

/** An entry as the index takes it; its number is its place in the list. */
export interface IndexableEntry {
  readonly text: EntryText;
  /** Folded words of its title, its other names, its title in other languages, and parts of compounds in title and names. */
  readonly head: Readonly<Record<Exclude<HeadField, 'none'>, readonly string[]>>;
  /** Questions that it answers, as folded words. */
  readonly asks: readonly (readonly string[])[];
}

// BM25's usual shape: a word repeated says less each time, a long text says a word by chance.
const saturation = 1.2;
const byLength = 0.5;
/** A part of a compound says as much as a word. */
const ofPart = 1;

interface Counted {
  weight: number;
  readonly places: number[];
}

/** How rare a word is that so many of all entries hold: what the search goes by, too. */
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

/** Most places of a word in an entry that are kept. */
const mostPlaces = 4;

/** Places that are kept of a word in a text: the first ones, and the first in each part of a country and outside them, where the text has such parts. */
function placesKept(places: readonly number[], parts: readonly CountryPart[]): readonly number[] {
  if (parts.length === 0 || places.length <= mostPlaces) return places.slice(0, mostPlaces);
  const byPart = Map.groupBy(places, (place) => parts.find((part) => standsIn(place, [part]))?.country);
  const firsts = [...byPart.values()].flatMap(([first]) => first ?? []);
  const rest = places.filter((place) => !firsts.includes(place)).slice(0, Math.max(0, mostPlaces - firsts.length));
  return [...firsts, ...rest].toSorted((a, b) => a - b);
}

/** Keys of words that say nothing. */
function silentKeys(entries: readonly IndexableEntry[], language: Language): ReadonlySet<string> {
  const words = entries.flatMap(({ text }) => text.words.flatMap(({ forms }) => forms));
  return new Set(words.filter((word) => isStopWord(language, word)).map(inflectionKey));
}

/** The most telling field of an entry's head in which each word stands, by the word's key. */
function fieldsOf(head: IndexableEntry['head']): Map<string, HeadField> {
  const fields = new Map<string, HeadField>();
  for (const field of headFields.toReversed()) if (field !== 'none') for (const word of head[field]) fields.set(inflectionKey(word), field);
  return fields;
}

/** Postings of every word, by its key, in the order of entries. */
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

/** Packed postings and questions of every word, by its key. Words that say nothing are kept where they stand in a title or name only. */
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
 * Words of every text and title in their order, for phrases between quotes: each word as it is written, with the entries and all places where it stands.
 * What a sign divides is several words here, and one in postings.
 */
export function placesOf(entries: readonly IndexableEntry[]): Map<string, string> {
  const found = new Map<string, string[]>();
  const lastEntry = new Map<string, number>();
  entries.forEach(({ text, head }, entry) => {
    const here = new Map<string, number[]>();
    // The text stands first: its words have the numbers of its own. Between text and title no phrase goes on.
    const words = [...text.words.flatMap(({ forms }) => forms), '', ...head.title];
    for (const [number, word] of words.entries()) {
      const places = here.get(word) ?? [];
      if (word) here.set(word, places);
      places.push(number);
    }
    for (const [form, places] of here) {
      const list = found.get(form) ?? [];
      found.set(form, list);
      list.push(`${(entry - (lastEntry.get(form) ?? 0)).toString(36)}:${places.map((place, at) => (place - (places[at - 1] ?? 0)).toString(36)).join(',')}`);
      lastEntry.set(form, entry);
    }
  });
  return new Map([...found].map(([form, list]) => [form, list.join(' ')]));
}
