import { inflectionKey, phraseKey } from '../fold.ts';
import type { GlossaryMatch, LexiconPiece, Synonym } from '../lexicon.ts';
import { readPostings } from '../postings.ts';
import { isStopWord } from '../stop-words.ts';
import type { IndexReader } from './reader.ts';

const longestPhrase = 8;

/** Words of a query that belong together, with what the lexicon knows about them. */
export interface Span {
  /** Range of words in the query: number of the first, and of the one after the last. */
  readonly from: number;
  readonly to: number;
  readonly leads: readonly GlossaryMatch[];
  readonly synonyms: readonly Synonym[];
  /** Code of the country that it names. */
  readonly country?: string;
  /** The single word that two words form together. */
  readonly joined?: string;
  /** The base form of the phrase, if the inflection rules of the page's language do not cover it. */
  readonly base?: string;
}

/** The part of the index reader that is needed to find spans. */
type Lexicon = Pick<IndexReader, 'language' | 'beginnings' | 'entries'>;

/**
 * Splits a query into the longest phrases known to the lexicon, and single words. Stop words are dropped, unless there are no other words.
 * @param literal whether to treat every word on its own, whatever the lexicon knows.
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

/** The longest span that starts at a word: a glossary phrase, country or search word, or two words that form one. */
async function spanAt(words: readonly string[], from: number, lexicon: Lexicon): Promise<Span | undefined> {
  const first = words[from] ?? '';
  const piece = await lexicon.beginnings(first);
  for (let to = Math.min(words.length, from + longestPhrase); to > from; to -= 1) {
    const known = knownAs(piece, phraseKey(words.slice(from, to)));
    if (known) return { ...known, from, to };
    const joined = to === from + 2 ? await joinedWord(first, words[from + 1] ?? '', lexicon) : undefined;
    if (joined) return { leads: [], synonyms: [], ...knownAs(await lexicon.beginnings(joined), phraseKey([joined])), from, to, joined };
  }
  return nameOfForm(words, from, lexicon);
}

/** Whether an entry other than a publication contains a word; titles of publications are in many languages. */
async function isHeld(word: string, lexicon: Lexicon): Promise<boolean> {
  const packed = (await lexicon.beginnings(word)).postings.get(inflectionKey(word));
  return packed !== undefined && readPostings(packed).some(({ entry }) => !lexicon.entries[entry]?.kind.includes('sources'));
}

/** The longest name that starts at a word and is known apart from the ending of its last word, which no page contains: "skolsociala teamet", "MDO’s". */
async function nameOfForm(words: readonly string[], from: number, lexicon: Lexicon): Promise<Span | undefined> {
  for (let to = Math.min(words.length, from + longestPhrase); to > from; to -= 1) {
    const [before, last] = [words.slice(from, to - 1), words[to - 1] ?? ''];
    if (await isHeld(last, lexicon)) continue;
    // Loaded on demand: few queries need it.
    const { basesOfAbbreviation, basesOfNordic } = await import('../word-bases.ts');
    for (const base of [...(before.length === 0 ? basesOfAbbreviation(last) : []), ...basesOfNordic(last)]) {
      const name = [...before, base];
      const known = knownAs(await lexicon.beginnings(name[0] ?? ''), phraseKey(name));
      const isName = known !== undefined && (known.synonyms.length > 0 || known.leads.some(({ by }) => by !== 'part'));
      if (isName) return { ...known, from, to, base: name.join(' ') };
    }
  }
  return undefined;
}

/** What a piece of the lexicon knows about a phrase. */
function knownAs({ leads, synonyms, countries }: LexiconPiece, key: string): Omit<Span, 'from' | 'to'> | undefined {
  const [lead = [], synonym = [], country] = [leads.get(key), synonyms.get(key), countries.get(key)];
  if (lead.length === 0 && synonym.length === 0 && country === undefined) return undefined;
  return { leads: lead, synonyms: synonym, ...(country ? { country } : {}) };
}

/** The compound that two words form, if it is known. */
async function joinedWord(first: string, second: string, lexicon: Lexicon): Promise<string | undefined> {
  const { language } = lexicon;
  // "Well-being" is one word, although "being" is a stop word.
  const small = isStopWord(language, first) || isStopWord(language, second);
  if (small && first.length + second.length < 7) return undefined;
  const linked = [`${first}s${second}`, `${first}en${second}`, `${first.replace(/en$/, '')}s${second}`];
  for (const form of [first + second, ...(small || language !== 'nl' ? [] : linked)]) {
    const piece = await lexicon.beginnings(form);
    if (piece.words.some(({ word }) => word === form)) return form;
  }
  return undefined;
}
