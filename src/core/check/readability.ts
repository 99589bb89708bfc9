import type { Entry, KnowledgeBase } from '../knowledge-base.ts';
import { collections } from '../schema/collections.ts';
import { textsOf } from '../translated-texts.ts';

/** How hard a text is to read, judged by the length of its words and sentences. */
export interface Readability {
  readonly words: number;
  readonly sentences: number;
  /** The longest sentence and its number of words. */
  readonly longest: { readonly words: number; readonly sentence: string };
  /** Flesch-Douma score for Dutch: 0 (very hard) to 100 (very easy). It measures length, not meaning. */
  readonly fleschDouma: number;
}

/** Readability of the texts of one entry. */
export interface EntryReadability {
  readonly entry: Entry;
  readonly summary?: Readability;
  /** The body and all text fields except names and the summary. */
  readonly body?: Readability;
  /** Titles of glossary terms that the body uses before linking to them, or never links to. */
  readonly unlinkedTerms: readonly string[];
}

// A full stop after one of these does not end the sentence.
const abbreviations = /(?:^|[\s(])(?:art|bijv|blz|ca|d\.w\.z|e\.g|i\.e|m\.n|nr|no|o\.a|p|resp|sec|st|t\/m|vgl|vs)\.$/i;

/** Splits a paragraph into sentences. Colons and semicolons do not end one. */
export function sentencesOf(paragraph: string): string[] {
  const sentences: string[] = [];
  for (const piece of paragraph.split(/(?<=[.!?…][”’"')]*)\s+/)) {
    const last = sentences.at(-1);
    // A piece that starts in lower case continues the sentence: "ca. 20 gemeenten", "Wat nu? vroeg zij."
    if (last !== undefined && (abbreviations.test(last) || /^\p{Ll}/u.test(piece))) sentences[sentences.length - 1] = `${last} ${piece}`;
    else if (piece !== '') sentences.push(piece);
  }
  return sentences;
}

/** The words of a text; a number counts as a word. */
export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+(?:[-’'.,/][\p{L}\p{N}]+)*/gu) ?? [];

// Vowels pronounced as one, longest first. None contains a diaeresis, since that starts a new syllable.
const vowelGroups = /aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|oe|ui|eu|ou|au|ei|ij|ai|oi|[aeiouyàáâäèéêëìíîïòóôöùúûüåæø]/g;

/** Number of syllables in a Dutch word, by groups of vowels; a number counts as one. */
export function countSyllables(word: string): number {
  return Math.max(1, word.toLowerCase().match(vowelGroups)?.length ?? 0);
}

/**
 * Measures the readability of paragraphs.
 * @returns undefined if there are no words.
 */
export function measure(paragraphs: readonly string[]): Readability | undefined {
  const sentences = paragraphs.flatMap(sentencesOf).map((sentence) => ({ sentence, words: wordsOf(sentence) }));
  const words = sentences.flatMap((each) => each.words);
  if (words.length === 0) return undefined;
  const longest = sentences.reduce((a, b) => (b.words.length > a.words.length ? b : a));
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0);
  return {
    words: words.length,
    sentences: sentences.length,
    longest: { words: longest.words.length, sentence: longest.sentence },
    fleschDouma: 206.84 - 0.93 * (words.length / sentences.length) - 77 * (syllables / words.length),
  };
}

/** Fields that hold names rather than prose. */
const names = ['title', 'name', 'word', 'literal', 'synonyms', 'address', 'abbreviation', 'translates'];

/** All prose in an entry's texts, in order. */
function proseIn(texts: unknown): string[] {
  if (typeof texts === 'string') return [texts];
  if (Array.isArray(texts)) return texts.flatMap(proseIn);
  if (typeof texts !== 'object' || texts === null) return [];
  return Object.entries(texts).flatMap(([key, value]) => (names.includes(key) ? [] : proseIn(value)));
}

const escapeRegex = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** Titles of glossary terms that an entry's body uses before linking to them, or never links to. */
function unlinkedTerms(kb: KnowledgeBase, { id, body }: Entry): string[] {
  return kb.terms
    .filter((term) => term.id !== id && !term.data.entries.includes(id))
    .filter(({ id: termId, data }) => {
      // Search for "CAF (Common Assessment Framework)" as "CAF".
      const named = new RegExp(`(?<![\\p{L}-])${escapeRegex(data.title.replace(/ \(.*\)$/, ''))}(?![\\p{L}-])`, 'iu');
      const firstUse = body.paragraphs.findIndex((paragraph) => named.test(paragraph));
      if (firstUse < 0) return false;
      const linked = [termId, ...data.entries];
      return !body.links.some(({ props, paragraph }) => props.id !== undefined && linked.includes(props.id) && paragraph <= firstUse);
    })
    .map(({ data }) => data.title);
}

/** Measures an entry in the language of its knowledge base. */
export function readabilityOf(kb: KnowledgeBase, entry: Entry): EntryReadability {
  const { summary: _summary, ...texts } = textsOf(collections[entry.collection].texts, entry.data) as Record<string, unknown>;
  const summary = 'summary' in entry.data && entry.data.summary !== undefined ? measure([entry.data.summary]) : undefined;
  const body = measure([...proseIn(texts), ...entry.body.paragraphs]);
  return { entry, ...(summary ? { summary } : {}), ...(body ? { body } : {}), unlinkedTerms: unlinkedTerms(kb, entry) };
}

/** The median; NaN for an empty list. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] ?? Number.NaN) + (sorted[Math.floor(half)] ?? Number.NaN)) / 2;
}
