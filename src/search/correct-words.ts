/**
 * A set of correct words, small enough to download: a Bloom filter split into pieces, of which a lookup needs one.
 * No false negatives; about 2 % false positives.
 */

/** Number of pieces, independent of the number of words. */
const pieces = 256;
const bitsPerWord = 8;
const probes = 5;

/** FNV-1a, 32 bits. */
function hash(word: string, seed: number): number {
  let value = (0x811c9dc5 ^ seed) >>> 0;
  for (let at = 0; at < word.length; at += 1) value = Math.imul(value ^ word.charCodeAt(at), 0x01000193) >>> 0;
  // Extra mixing: without it the last letters barely affect the high bits.
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d) >>> 0;
  return (value ^ (value >>> 12)) >>> 0;
}

function* bitsOf(word: string, size: number): Generator<number> {
  const [first, step] = [hash(word, 1), hash(word, 2) | 1];
  for (let probe = 0; probe < probes; probe += 1) yield ((first + Math.imul(step, probe)) >>> 0) % size;
}

/** Number of the piece to look up a folded word in. */
export const correctPieceOf = (word: string) => hash(word, 0) % pieces;

/** Packs folded words into pieces, in order of piece number. */
export function packCorrectWords(words: Iterable<string>): Uint8Array[] {
  const sorted: string[][] = Array.from({ length: pieces }, () => []);
  for (const word of words) sorted[correctPieceOf(word)]?.push(word);
  return sorted.map((wordsOfPiece) => {
    const packed = new Uint8Array(Math.max(1, Math.ceil((wordsOfPiece.length * bitsPerWord) / 8)));
    for (const word of wordsOfPiece) for (const bit of bitsOf(word, packed.length * 8)) packed[bit >> 3] = (packed[bit >> 3] ?? 0) | (1 << (bit & 7));
    return packed;
  });
}

/** Whether a folded word is correct. @param packed the word's piece. */
export function isCorrect(word: string, packed: Uint8Array): boolean {
  for (const bit of bitsOf(word, packed.length * 8)) if (((packed[bit >> 3] ?? 0) & (1 << (bit & 7))) === 0) return false;
  return true;
}
