import type { Anchor, Caveat, CountryPart } from '../chunk.ts';
import { fold, wordsOf } from '../fold.ts';
import type { Block } from './search-pages.ts';

/** A word of an entry's text, as written and as indexed. */
export interface TextWord {
  readonly written: string;
  /** Folded, without punctuation; several if punctuation divides the word. */
  readonly forms: readonly string[];
  /** Parts of a compound, folded. */
  readonly parts: readonly string[];
  /** How strongly it counts, by the kind of its block. */
  readonly weight: number;
}

/** An entry's running text: words, headings, caveats and the parts about single countries. */
export interface EntryText {
  readonly words: readonly TextWord[];
  readonly anchors: readonly Anchor[];
  readonly caveats: readonly Caveat[];
  readonly parts: readonly CountryPart[];
}

const weights: Readonly<Record<Block['kind'], number>> = { lead: 2, heading: 3, text: 1 };

/**
 * Joins an entry's blocks into one text. A block without final punctuation gets a full stop, so that passages show where the next block starts.
 * @param partsOf splits a compound; returns a single part for any other word.
 */
export function readText(blocks: readonly Block[], partsOf: (word: string) => readonly string[]): EntryText {
  const words: TextWord[] = [];
  const anchors: Anchor[] = [];
  const caveats: Caveat[] = [];
  const parts: CountryPart[] = [];
  for (const { kind, id, runs, caveats: said = [], country } of blocks) {
    const text = runs
      .map(({ text }) => text)
      .join('')
      .replace(/\s+/g, ' ')
      .trim();
    if (!text) continue;
    const whole = /[.!?:;…]["’”)]?$/.test(text) ? text : `${text}.`;
    if (kind === 'heading' && id) anchors.push({ id, text, location: words.length });
    const from = words.length;
    const foreign = new Set(runs.filter((run) => run.foreign).flatMap((run) => run.text.split(/\s+/)));
    words.push(
      ...whole.split(' ').map((written): TextWord => {
        const compounds = foreign.has(written) ? [] : (written.match(/\p{L}+/gu) ?? []).map(partsOf).filter(({ length }) => length > 1);
        return { written, forms: wordsOf(written), parts: compounds.flat().map(fold), weight: weights[kind] };
      }),
    );
    caveats.push(...said.map((caveat) => ({ from, to: words.length, text: caveat })));
    const last = parts.at(-1);
    if (country !== undefined && last?.country === country && last.to === from) parts[parts.length - 1] = { ...last, to: words.length };
    else if (country !== undefined) parts.push({ from, to: words.length, country });
  }
  return { words, anchors, caveats, parts };
}
