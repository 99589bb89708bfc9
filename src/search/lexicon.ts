import { bisector } from 'd3-array';
import type { Concept } from './concepts.ts';
import { fold, inflectionKey, rootOf, wordsOf } from './fold.ts';

/** A word known to search, from the site's texts or its glossary. */
export interface KnownWord {
  /** Folded. */
  readonly word: string;
  /** Original spelling in lower case; equal to `word` if folding changes nothing. */
  readonly written: string;
  /** Parts of a compound, which concatenate to `word`; a single part for any other word. */
  readonly parts: readonly string[];
  /** How common it is, from 1 (glossary only) to 9. */
  readonly weight: number;
}

/** A glossary concept that a phrase refers to. */
export interface GlossaryMatch {
  readonly concept: string;
  /** Whether the phrase is the concept's own name, a synonym, or only a word of one. */
  readonly by: 'own' | 'synonym' | 'part';
}

/**
 * A piece of the lexicon: all words from its first word up to the first of the next piece, sorted by key
 * (pieces of beginnings) or by reversed letters (pieces of endings).
 */
export interface LexiconPiece {
  readonly words: readonly KnownWord[];
  /** Known words that are a prefix (in pieces of endings: a suffix) of the piece's first word. Together with `words` they include every known prefix of the words in the piece. */
  readonly stems: readonly KnownWord[];
  readonly leads: ReadonlyMap<string, readonly GlossaryMatch[]>;
  /** Phrases to search for as well, by key of the phrase typed. */
  readonly synonyms: ReadonlyMap<string, readonly Synonym[]>;
  /** Country code by key of a phrase that names the country. */
  readonly countries: ReadonlyMap<string, string>;
  /** Other forms of a word, by its key: "gemeld" for "melden". */
  readonly forms: ReadonlyMap<string, readonly string[]>;
  /** Numbers of the entries with a given title or name, by `nameKey`. */
  readonly named: ReadonlyMap<string, readonly number[]>;
  /** Packed postings by word key. */
  readonly postings: ReadonlyMap<string, string>;
  /** Packed questions that contain a word, by word key. */
  readonly asks: ReadonlyMap<string, string>;
}

/** A phrase to search for in place of another. */
export interface Synonym {
  /** Folded, and as written. */
  readonly phrase: string;
  readonly written: string;
  /** Whether it names something else that we consider related. */
  readonly isNear: boolean;
  /** Code of the only country for which it holds, if there is one. */
  readonly country?: string;
}

/** Facts by key of a phrase or word. Each is stored in the piece that contains the phrase's first word. */
export interface KeyedFacts {
  readonly synonyms: ReadonlyMap<string, readonly Synonym[]>;
  readonly countries: ReadonlyMap<string, string>;
  readonly forms: ReadonlyMap<string, readonly string[]>;
  /** By phrase key, not hashed by `nameKey`. */
  readonly named: ReadonlyMap<string, readonly number[]>;
  readonly postings: ReadonlyMap<string, string>;
  readonly asks: ReadonlyMap<string, string>;
}

/** A piece as stored in its file. */
interface StoredPiece {
  readonly w: string;
  readonly s: string;
  /** Phrase → concepts: `+id` by its own name, `-id` by a synonym, `~id` by a word of one. */
  readonly p?: Readonly<Record<string, string>>;
  /** Phrase → phrases to search for, separated by `|`: prefixed with `~` if related rather than equivalent, suffixed with `@country` if valid for one country only. */
  readonly y?: Readonly<Record<string, string>>;
  readonly c?: Readonly<Record<string, string>>;
  readonly f?: Readonly<Record<string, string>>;
  readonly n?: Readonly<Record<string, string>>;
  readonly i?: Readonly<Record<string, string>>;
  readonly a?: Readonly<Record<string, string>>;
}

/** First word of each piece, in order. */
export interface LexiconContents {
  readonly beginnings: readonly string[];
  readonly endings: readonly string[];
}

/** Reverses a word, for sorting by ending. */
export const backwards = (word: string) => [...word].reverse().join('');

const write = ({ parts, written, word, weight }: KnownWord) => `${parts.join('~')}${weight}${written === word ? '' : written}`;

function read(text: string): KnownWord {
  const [, joined = '', weight = '0', written = ''] = /^(\D+)(\d)(.*)$/u.exec(text) ?? [];
  const parts = joined.split('~');
  const word = parts.join('');
  return { word, parts, weight: Number(weight), written: written || word };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const writeAll = (words: readonly KnownWord[]) => words.map(write).join(' ');
const readAll = (text: string) => (text ? text.split(' ').map(read) : []);

/** Number of the piece that covers a key, by binary search. */
export function pieceFor(pieces: readonly string[], key: string): number {
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(pieces[middle] ?? '', key) <= 0) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

const mapOf = <Value>(record: Readonly<Record<string, string>>, read: (written: string) => Value): ReadonlyMap<string, Value> =>
  new Map(Object.entries(record).map(([key, written]) => [key, read(written)]));

/** Fixed-size key of a title or name: 32-bit FNV-1a in base 36. */
export function nameKey(key: string): string {
  let value = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) value = Math.imul(value ^ key.charCodeAt(at), 0x01000193) >>> 0;
  return value.toString(36);
}

/** Parses the text of a piece. */
export function readPiece(text: string): LexiconPiece {
  const { w, s, p = {}, y = {}, c = {}, f = {}, n = {}, i = {}, a = {} } = JSON.parse(text) as StoredPiece;
  return {
    words: readAll(w),
    stems: readAll(s),
    leads: new Map(
      Object.entries(p).map(([phrase, leads]) => [
        phrase,
        leads
          .split(' ')
          .map((lead): GlossaryMatch => ({ concept: lead.slice(1), by: lead.startsWith('+') ? 'own' : lead.startsWith('-') ? 'synonym' : 'part' })),
      ]),
    ),
    synonyms: mapOf(y, (written) =>
      written.split('|').map((one): Synonym => {
        const [, near, written = '', country] = /^(~?)([^@]*)@?(.*)$/.exec(one) ?? [];
        return { phrase: wordsOf(written).join(' '), written, isNear: near === '~', ...(country ? { country } : {}) };
      }),
    ),
    countries: mapOf(c, (code) => code),
    forms: mapOf(f, (words) => words.split(' ')),
    named: mapOf(n, (numbers) => numbers.split(' ').map(Number)),
    postings: mapOf(i, (packed) => packed),
    asks: mapOf(a, (packed) => packed),
  };
}

/** Content of a piece's file, with its first word. */
export interface PieceFile {
  readonly from: string;
  readonly text: string;
}

interface Sorted {
  readonly word: KnownWord;
  readonly key: string;
}

const belongTogether = (one?: Sorted, other?: Sorted) => one?.key === other?.key || rootOf(one?.word.word ?? '') === rootOf(other?.word.word ?? '');

/** @param key sort key. Words with the same key stay together, and so do adjacent words with the same root. */
function pack(
  words: readonly KnownWord[],
  key: (word: string) => string,
  perPiece: number,
  extra: (from: string, to: string | undefined) => Partial<StoredPiece>,
): PieceFile[] {
  const sorted: Sorted[] = words.map((word) => ({ word, key: key(word.word) })).toSorted((a, b) => compare(a.key, b.key) || compare(a.word.word, b.word.word));
  const byForm = new Map(words.map((word) => [word.word, word]));
  const byKey = new Map(sorted.map((each) => [each.key, each.word]));
  const pieces: PieceFile[] = [];
  for (let start = 0; start < sorted.length; ) {
    let end = Math.min(sorted.length, start + perPiece);
    while (end < sorted.length && belongTogether(sorted[end - 1], sorted[end])) end += 1;
    const first = sorted[start]?.key ?? '';
    const from = start === 0 ? '' : first;
    const stems = Array.from({ length: first.length }, (_, length) => byForm.get(first.slice(0, length)) ?? byKey.get(first.slice(0, length)));
    const stored: StoredPiece = {
      w: writeAll(sorted.slice(start, end).map(({ word }) => word)),
      s: writeAll([...new Set(stems.filter((word) => word !== undefined))]),
      ...extra(from, sorted[end]?.key),
    };
    pieces.push({ from, text: JSON.stringify(stored) });
    start = end;
  }
  return pieces;
}

/** Words in a piece of endings. These are read only for unknown words, and larger pieces are more likely to include the right one. */
const endingsPerPiece = 160;

const firstWord = (key: string) => key.split(' ', 1)[0] ?? '';

/** Sorts facts by key and returns a function that extracts those of one piece. @param written key as stored. */
function sortFacts<Value>(facts: ReadonlyMap<string, Value>, writeOne: (value: Value) => string, written: (key: string) => string = (key) => key) {
  const sorted = [...facts]
    .map(([key, value]) => ({ first: firstWord(key), key, value }))
    .toSorted((a, b) => compare(a.first, b.first) || compare(a.key, b.key));
  const byFirstWord = bisector(({ first }: (typeof sorted)[number], word: string) => compare(first, word));
  return (from: string, to: string | undefined): Record<string, string> | undefined => {
    const factsOfPiece = sorted.slice(byFirstWord.left(sorted, from), to === undefined ? undefined : byFirstWord.left(sorted, to));
    return factsOfPiece.length > 0 ? Object.fromEntries(factsOfPiece.map(({ key, value }) => [written(key), writeOne(value)])) : undefined;
  };
}

/**
 * Packs words, facts and concepts into pieces.
 * @param leadsByPart whether one word of a phrase, by its key, leads to the phrase's concept on its own: if no text contains it, it has no other meaning.
 * @param perPiece least number of words per piece.
 */
export function packLexicon(
  words: readonly KnownWord[],
  concepts: readonly Concept[],
  facts: KeyedFacts,
  leadsByPart: (key: string) => boolean,
  perPiece: number,
): { beginnings: PieceFile[]; endings: PieceFile[] } {
  const leads = new Map<string, string[]>();
  const lead = (key: string, written: string) => leads.set(key, [...(leads.get(key) ?? []), written]);
  for (const { id, phrases } of concepts) {
    for (const { key, own } of phrases) lead(key, `${own ? '+' : '-'}${id}`);
    const parts = new Set(phrases.flatMap(({ key }) => (key.includes(' ') ? key.split(' ').filter((part) => part.length > 3 && leadsByPart(part)) : [])));
    for (const part of parts) if (!phrases.some(({ key }) => key === part)) lead(part, `~${id}`);
  }
  const kinds = {
    p: sortFacts(leads, (all) => all.join(' ')),
    y: sortFacts(facts.synonyms, (all) => all.map(({ written, isNear, country }) => `${isNear ? '~' : ''}${written}${country ? `@${country}` : ''}`).join('|')),
    c: sortFacts(facts.countries, (code) => code),
    f: sortFacts(facts.forms, (words) => words.join(' ')),
    n: sortFacts(facts.named, (numbers) => numbers.join(' '), nameKey),
    i: sortFacts(facts.postings, (packed) => packed),
    a: sortFacts(facts.asks, (packed) => packed),
  };
  const within = (from: string, to: string | undefined): Partial<StoredPiece> =>
    Object.fromEntries(
      Object.entries(kinds).flatMap(([letter, factsWithin]) => {
        const record = factsWithin(from, to);
        return record ? [[letter, record]] : [];
      }),
    );
  return { beginnings: pack(words, inflectionKey, perPiece, within), endings: pack(words, backwards, endingsPerPiece, () => ({})) };
}

/** Makes a lexicon entry from a word as written. */
export const knownWord = (written: string, parts: readonly string[], weight: number): KnownWord => ({
  word: fold(written),
  written: written.toLowerCase(),
  parts: parts.map(fold),
  weight,
});
