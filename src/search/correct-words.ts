/**
 * A set of correct words, small enough to send: a Bloom filter in pieces, of which a word needs one.
 * It never denies a word that it holds, and takes about one in fifty others for correct.
 */

/** Number of pieces, whatever they hold. */
const pieces = 256;
const bitsPerWord = 8;
const probes = 5;

/** FNV-1a, 32 bits. */
function hash(word: string, seed: number): number {
  let value = (0x811c9dc5 ^ seed) >>> 0;
  for (let at = 0; at < word.length; at += 1) value = Math.imul(value ^ word.charCodeAt(at), 0x01000193) >>> 0;
  // The last letters reach the high bits only after more turns.
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d) >>> 0;
  return (value ^ (value >>> 12)) >>> 0;
}

function* bitsOf(word: string, size: number): Generator<number> {
  const [first, step] = [hash(word, 1), hash(word, 2) | 1];
  for (let probe = 0; probe < probes; probe += 1) yield ((first + Math.imul(step, probe)) >>> 0) % size;
}

/** The piece that knows whether a folded word is correct. */
export const correctPieceOf = (word: string) => hash(word, 0) % pieces;

/** Packs folded words into all pieces, in order. */
export function packCorrectWords(words: Iterable<string>): Uint8Array[] {
  const sorted: string[][] = Array.from({ length: pieces }, () => []);
  for (const word of words) sorted[correctPieceOf(word)]?.push(word);
  return sorted.map((own) => {
    const packed = new Uint8Array(Math.max(1, Math.ceil((own.length * bitsPerWord) / 8)));
    for (const word of own) for (const bit of bitsOf(word, packed.length * 8)) packed[bit >> 3] = (packed[bit >> 3] ?? 0) | (1 << (bit & 7));
    return packed;
  });
}

/** Whether a folded word is correct, by its piece. */
export function isCorrect(word: string, packed: Uint8Array): boolean {
  for (const bit of bitsOf(word, packed.length * 8)) if (((packed[bit >> 3] ?? 0) & (1 << (bit & 7))) === 0) return false;
  return true;
}
