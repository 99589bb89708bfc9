import { bisector } from 'd3-array';
import type { Concept } from './concepts.ts';
import { fold } from './fold.ts';

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
export interface Lead {
  readonly concept: string;
  /** Whether the phrase is the concept's own name, a synonym, or but a word of one. */
  readonly by: 'own' | 'synonym' | 'part';
}

/**
 * A piece of the lexicon: all words from one up to the next piece's first, in the order of the letters
 * (pieces of beginnings) or of the letters read backwards (pieces of endings).
 */
export interface LexiconPiece {
  readonly words: readonly KnownWord[];
  /** Known words that the piece's first word begins (or ends) with: with them, every beginning of a word in the piece is at hand. */
  readonly stems: readonly KnownWord[];
  readonly leads: ReadonlyMap<string, readonly Lead[]>;
  /** Words for a word of the other language, by its key. */
  readonly translations: ReadonlyMap<string, readonly string[]>;
}

/** A piece as its file holds it. */
interface StoredPiece {
  readonly w: string;
  readonly s: string;
  /** Phrase, then concepts: `+id` by its own name, `-id` by a synonym, `~id` by a word of one. */
  readonly p?: Readonly<Record<string, string>>;
  /** Word of the other language, then words of this. */
  readonly t?: Readonly<Record<string, string>>;
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

/** Reads a piece from its file's text. */
export function readPiece(text: string): LexiconPiece {
  const { w, s, p = {}, t = {} } = JSON.parse(text) as StoredPiece;
  return {
    words: readAll(w),
    stems: readAll(s),
    leads: new Map(
      Object.entries(p).map(([phrase, leads]) => [
        phrase,
        leads.split(' ').map((lead): Lead => ({ concept: lead.slice(1), by: lead.startsWith('+') ? 'own' : lead.startsWith('-') ? 'synonym' : 'part' })),
      ]),
    ),
    translations: new Map(Object.entries(t).map(([key, words]) => [key, words.split(' ')])),
  };
}

/** A piece as it is stored, with its first word. */
export interface PieceFile {
  readonly from: string;
  readonly text: string;
}

function pack(
  words: readonly KnownWord[],
  key: (word: string) => string,
  perPiece: number,
  extra: (from: string, to: string | undefined) => Partial<StoredPiece>,
): PieceFile[] {
  const sorted = words.map((word) => ({ word, key: key(word.word) })).toSorted((a, b) => compare(a.key, b.key));
  const byKey = new Map(sorted.map((each) => [each.key, each.word]));
  const pieces: PieceFile[] = [];
  for (let start = 0; start < sorted.length; start += perPiece) {
    const from = start === 0 ? '' : (sorted[start]?.key ?? '');
    const first = sorted[start]?.key ?? '';
    const stems = Array.from({ length: first.length }, (_, length) => byKey.get(first.slice(0, length))).filter((word) => word !== undefined);
    const stored: StoredPiece = {
      w: writeAll(sorted.slice(start, start + perPiece).map(({ word }) => word)),
      s: writeAll(stems),
      ...extra(from, sorted[start + perPiece]?.key),
    };
    pieces.push({ from, text: JSON.stringify(stored) });
  }
  return pieces;
}

/**
 * Packs words and concepts into pieces.
 * @param translations words for words of the other language, by their keys.
 * @param leadsByPart whether a word of a phrase, by its key, leads to the phrase's concept by itself: no text holds it, so it means nothing else.
 * @param perPiece words in one piece.
 */
export function packLexicon(
  words: readonly KnownWord[],
  concepts: readonly Concept[],
  translations: ReadonlyMap<string, readonly string[]>,
  leadsByPart: (key: string) => boolean,
  perPiece: number,
): { beginnings: PieceFile[]; endings: PieceFile[] } {
  const all = concepts.flatMap(({ id, phrases }) => {
    const whole = phrases.map(({ key, own }) => ({ key, lead: `${own ? '+' : '-'}${id}` }));
    const parts = new Set(phrases.flatMap(({ key }) => (key.includes(' ') ? key.split(' ').filter((part) => part.length > 3 && leadsByPart(part)) : [])));
    return [...whole, ...[...parts].filter((key) => !phrases.some((phrase) => phrase.key === key)).map((key) => ({ key, lead: `~${id}` }))];
  });
  const leads = all.map((lead) => ({ ...lead, first: lead.key.split(' ', 1)[0] ?? '' })).toSorted((a, b) => compare(a.first, b.first));
  const inOrder = [...translations].toSorted(([a], [b]) => compare(a, b));
  const atLead = bisector(({ first }: (typeof leads)[number], word: string) => compare(first, word));
  const atTranslation = bisector(([key]: (typeof inOrder)[number], word: string) => compare(key, word));
  const within = (from: string, to: string | undefined): Partial<StoredPiece> => {
    const here = leads.slice(atLead.left(leads, from), to === undefined ? undefined : atLead.left(leads, to));
    const translated = inOrder.slice(atTranslation.left(inOrder, from), to === undefined ? undefined : atTranslation.left(inOrder, to));
    const byPhrase = Map.groupBy(
      here.toSorted((a, b) => compare(a.key, b.key)),
      ({ key }) => key,
    );
    return {
      ...(here.length > 0 ? { p: Object.fromEntries([...byPhrase].map(([key, all]) => [key, all.map(({ lead }) => lead).join(' ')])) } : {}),
      ...(translated.length > 0 ? { t: Object.fromEntries(translated.map(([key, words]) => [key, words.join(' ')])) } : {}),
    };
  };
  return { beginnings: pack(words, (word) => word, perPiece, within), endings: pack(words, backwards, perPiece, () => ({})) };
}

/** A word as the lexicon keeps it. */
export const knownWord = (written: string, parts: readonly string[], weight: number): KnownWord => ({
  word: fold(written),
  written: written.toLowerCase(),
  parts: parts.map(fold),
  weight,
});
