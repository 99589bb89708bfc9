import { inflectionKey, phraseKey } from '../fold.ts';
import type { GlossaryMatch, LexiconPiece, Synonym } from '../lexicon.ts';
import { readPostings } from '../postings.ts';
import { isStopWord } from '../stop-words.ts';
import { basesOfAbbreviation, basesOfNordic } from '../word-bases.ts';
import type { IndexReader } from './reader.ts';

const longestPhrase = 8;

/** Words of a query that belong together, with what the lexicon knows of them. */
export interface Span {
  /** Number of its first word in the query, and of the word after its last. */
  readonly from: number;
  readonly to: number;
  readonly leads: readonly GlossaryMatch[];
  readonly synonyms: readonly Synonym[];
  /** Code of the country that it names. */
  readonly country?: string;
  /** The one word that two make. */
  readonly joined?: string;
  /** The phrase of which it is a form, in a language or of a kind that the endings of the page's language say nothing of. */
  readonly base?: string;
}

/** What of the index spans are found by. */
type Lexicon = Pick<IndexReader, 'language' | 'beginnings' | 'entries'>;

/**
 * Takes a query apart into the longest phrases that the lexicon knows, and single words. Words that say nothing are left out, unless there are no others.
 * @param literal every word by itself, whatever the lexicon knows.
 */
export async function spansOf(words: readonly string[], lexicon: Lexicon, literal: boolean): Promise<Span[]> {
  const tellsNothing = words.every((word) => isStopWord(lexicon.language, word));
  const spans: Span[] = [];
  for (let from = 0; from < words.length; ) {
    const known = literal ? undefined : await spanAt(words, from, lexicon);
    if (known || tellsNothing || !isStopWord(lexicon.language, words[from] ?? '')) spans.push(known ?? { from, to: from + 1, leads: [], synonyms: [] });
    from = known?.to ?? from + 1;
  }
  return spans;
}

/** The longest phrase of the glossary, country or search word, or two words that are one, that begins at a word. */
async function spanAt(words: readonly string[], from: number, lexicon: Lexicon): Promise<Span | undefined> {
  const first = words[from] ?? '';
  const piece = await lexicon.beginnings(first);
  for (let to = Math.min(words.length, from + longestPhrase); to > from; to -= 1) {
    const known = knownAs(piece, phraseKey(words.slice(from, to)));
    if (known) return { ...known, from, to };
    const joined = to === from + 2 ? await joinedWord(first, words[from + 1] ?? '', lexicon) : undefined;
    if (joined) return { leads: [], synonyms: [], ...knownAs(await lexicon.beginnings(joined), phraseKey([joined])), from, to, joined };
  }
  return (await phraseOfForm(words, from, piece, lexicon)) ?? (await nameOfForm(first, from, lexicon));
}

/** Entries other than publications, whose titles are in all languages, that hold a word. */
async function holdersOf(word: string, lexicon: Lexicon): Promise<number> {
  const packed = (await lexicon.beginnings(word)).postings.get(inflectionKey(word));
  return (packed ? readPostings(packed) : []).filter(({ entry }) => !lexicon.entries[entry]?.kind.includes('sources')).length;
}

/** The longest phrase of several words that is known but for the Nordic ending of its last, which no page holds: "skolsociala teamet". */
async function phraseOfForm(words: readonly string[], from: number, piece: LexiconPiece, lexicon: Lexicon): Promise<Span | undefined> {
  for (let to = Math.min(words.length, from + longestPhrase); to > from + 1; to -= 1) {
    const [before, last] = [words.slice(from, to - 1), words[to - 1] ?? ''];
    for (const base of basesOfNordic(last)) {
      const known = knownAs(piece, phraseKey([...before, base]));
      if (known && (await holdersOf(last, lexicon)) === 0) return { ...known, from, to, base: [...before, base].join(' ') };
    }
  }
  return undefined;
}

/** The abbreviation or Nordic name that is known, and of which a word is a form that no page holds: "MDO’s", "orosanmälningar". */
async function nameOfForm(word: string, from: number, lexicon: Lexicon): Promise<Span | undefined> {
  if ((await holdersOf(word, lexicon)) > 0) return undefined;
  for (const base of [...basesOfAbbreviation(word), ...basesOfNordic(word)]) {
    const known = knownAs(await lexicon.beginnings(base), phraseKey([base]));
    const isName = known !== undefined && (known.synonyms.length > 0 || known.leads.some(({ by }) => by !== 'part'));
    if (isName) return { ...known, from, to: from + 1, base };
  }
  return undefined;
}

/** What a piece of the lexicon knows of a phrase. */
function knownAs({ leads, synonyms, countries }: LexiconPiece, key: string): Omit<Span, 'from' | 'to'> | undefined {
  const [lead = [], synonym = [], country] = [leads.get(key), synonyms.get(key), countries.get(key)];
  if (lead.length === 0 && synonym.length === 0 && country === undefined) return undefined;
  return { leads: lead, synonyms: synonym, ...(country ? { country } : {}) };
}

/** The compound that two words make, when it is known. */
async function joinedWord(first: string, second: string, lexicon: Lexicon): Promise<string | undefined> {
  const { language } = lexicon;
  // "Well-being" is one word, though "being" says nothing.
  const small = isStopWord(language, first) || isStopWord(language, second);
  if (small && first.length + second.length < 7) return undefined;
  const linked = [`${first}s${second}`, `${first}en${second}`, `${first.replace(/en$/, '')}s${second}`];
  for (const form of [first + second, ...(small || language !== 'nl' ? [] : linked)]) {
    const piece = await lexicon.beginnings(form);
    if (piece.words.some(({ word }) => word === form)) return form;
  }
  return undefined;
}
