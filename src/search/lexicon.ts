import { bisector } from 'd3-array';
import type { Concept } from './concepts.ts';
import { fold, inflectionKey, rootOf, wordsOf } from './fold.ts';

/** A word that search knows: of the site's texts or its glossary. */
export interface KnownWord {
  /** Folded. */
  readonly word: string;
  /** As written, when that differs. */
  readonly written: string;
  /** What it joins, when it is a compound; joined they are the word. */
  readonly parts: readonly string[];
  /** How common it is, from 1 (in the glossary only) to 9. */
  readonly weight: number;
}

/** What a phrase of the glossary leads to. */
export interface GlossaryMatch {
  readonly concept: string;
  /** Whether the phrase is the concept's own name, a synonym, or but a word of one. */
  readonly by: 'own' | 'synonym' | 'part';
}

/**
 * A piece of the lexicon: all words from one up to the next piece's first, in the order of their keys
 * (pieces of beginnings) or of their letters read backwards (pieces of endings).
 */
export interface LexiconPiece {
  readonly words: readonly KnownWord[];
  /** Known words that the piece's first word begins (or ends) with: with them, every beginning of a word in the piece is at hand. */
  readonly stems: readonly KnownWord[];
  readonly leads: ReadonlyMap<string, readonly GlossaryMatch[]>;
  /** Other words that readers use for a phrase, or that stand for it, by its key. */
  readonly synonyms: ReadonlyMap<string, readonly Synonym[]>;
  /** Code of the country that a phrase names. */
  readonly countries: ReadonlyMap<string, string>;
  /** Other forms of a word, by its key: "gemeld" for "melden". */
  readonly forms: ReadonlyMap<string, readonly string[]>;
  /** Numbers of entries whose title or name is a phrase, by the phrase's name key. */
  readonly named: ReadonlyMap<string, readonly number[]>;
  /** Packed postings of a word, by its key. */
  readonly postings: ReadonlyMap<string, string>;
  /** Packed questions in which a word stands, by its key. */
  readonly asks: ReadonlyMap<string, string>;
}

/** A phrase that stands for another one. */
export interface Synonym {
  /** Folded, and as it is written. */
  readonly phrase: string;
  readonly written: string;
  /** Whether it names another thing, which comes near by our own judgement. */
  readonly isNear: boolean;
  /** Code of the country in which it does, when it is right for one only. */
  readonly country?: string;
}

/** Facts of the lexicon that belong to a phrase or a word, by its key; kept with the words that begin as its first word does. */
export interface KeyedFacts {
  readonly synonyms: ReadonlyMap<string, readonly Synonym[]>;
  readonly countries: ReadonlyMap<string, string>;
  readonly forms: ReadonlyMap<string, readonly string[]>;
  /** By phrase key, not by name key. */
  readonly named: ReadonlyMap<string, readonly number[]>;
  readonly postings: ReadonlyMap<string, string>;
  readonly asks: ReadonlyMap<string, string>;
}

/** A piece as its file holds it. */
interface StoredPiece {
  readonly w: string;
  readonly s: string;
  /** Phrase, then concepts: `+id` by its own name, `-id` by a synonym, `~id` by a word of one. */
  readonly p?: Readonly<Record<string, string>>;
  /** Phrase, then phrases that stand for it, `|` between them, each with `~` before it where it names another thing, and `@country` where it is right for one. */
  readonly y?: Readonly<Record<string, string>>;
  readonly c?: Readonly<Record<string, string>>;
  readonly f?: Readonly<Record<string, string>>;
  readonly n?: Readonly<Record<string, string>>;
  readonly i?: Readonly<Record<string, string>>;
  readonly a?: Readonly<Record<string, string>>;
}

/** Where the pieces are: the first word of each, in order. */
export interface LexiconContents {
  readonly beginnings: readonly string[];
  readonly endings: readonly string[];
}

/** A word from its last letter to its first, by which endings are sorted. */
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

/** Number of the piece in which a key stands, by binary search. */
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

/** A phrase's key as titles and names are kept by it, whatever their length: FNV-1a of 32 bits. */
export function nameKey(key: string): string {
  let value = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) value = Math.imul(value ^ key.charCodeAt(at), 0x01000193) >>> 0;
  return value.toString(36);
}

/** Reads a piece from its file's text. */
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

/** A piece as it is stored, with its first word. */
export interface PieceFile {
  readonly from: string;
  readonly text: string;
}

interface Sorted {
  readonly word: KnownWord;
  readonly key: string;
}

const belongTogether = (one?: Sorted, other?: Sorted) => one?.key === other?.key || rootOf(one?.word.word ?? '') === rootOf(other?.word.word ?? '');

/** @param key words with the same key stay together, and so do words of one root that follow each other. */
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

/** Words in a piece of endings: they are read for unknown words only, and the more there are, the likelier the right one is among them. */
const endingsPerPiece = 160;

const firstWord = (key: string) => key.split(' ', 1)[0] ?? '';

/** Facts by their keys, to be cut into pieces: the letter under which a piece keeps them, and each as it is written. */
function sortFacts<Value>(facts: ReadonlyMap<string, Value>, writeOne: (value: Value) => string, written: (key: string) => string = (key) => key) {
  const sorted = [...facts]
    .map(([key, value]) => ({ first: firstWord(key), key, value }))
    .toSorted((a, b) => compare(a.first, b.first) || compare(a.key, b.key));
  const at = bisector(({ first }: (typeof sorted)[number], word: string) => compare(first, word));
  return (from: string, to: string | undefined): Record<string, string> | undefined => {
    const here = sorted.slice(at.left(sorted, from), to === undefined ? undefined : at.left(sorted, to));
    return here.length > 0 ? Object.fromEntries(here.map(({ key, value }) => [written(key), writeOne(value)])) : undefined;
  };
}

/**
 * Packs words, what is known of them and concepts into pieces.
 * @param leadsByPart whether a word of a phrase, by its key, leads to the phrase's concept by itself: no text holds it, so it means nothing else.
 * @param perPiece words in one piece, at least.
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
      Object.entries(kinds).flatMap(([letter, here]) => {
        const held = here(from, to);
        return held ? [[letter, held]] : [];
      }),
    );
  return { beginnings: pack(words, inflectionKey, perPiece, within), endings: pack(words, backwards, endingsPerPiece, () => ({})) };
}

/** A word as the lexicon keeps it. */
export const knownWord = (written: string, parts: readonly string[], weight: number): KnownWord => ({
  word: fold(written),
  written: written.toLowerCase(),
  parts: parts.map(fold),
  weight,
});
