import type { Anchor, Caveat, CountryPart } from '../chunk.ts';
import { fold, wordsOf } from '../fold.ts';
import type { Block } from './search-pages.ts';

/** A word of an entry's text, as it is written and as the index counts it. */
export interface TextWord {
  readonly written: string;
  /** Folded, without the marks of a sentence; more than one where a sign divides it. */
  readonly forms: readonly string[];
  /** Parts of a compound, folded. */
  readonly parts: readonly string[];
  /** How much it says about the entry, by the place where it stands. */
  readonly weight: number;
}

/** The running text of an entry: its words and the headings between them. */
export interface EntryText {
  readonly words: readonly TextWord[];
  readonly anchors: readonly Anchor[];
  readonly caveats: readonly Caveat[];
  readonly parts: readonly CountryPart[];
}

const weights: Readonly<Record<Block['kind'], number>> = { lead: 2, heading: 3, text: 1 };

/**
 * Makes one text of an entry's blocks. A block that ends without a mark gets a full stop, so that a passage shows where the next one begins.
 * @param partsOf parts of a compound; one part for any other word.
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
