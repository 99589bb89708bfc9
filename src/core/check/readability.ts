import type { Entry, KnowledgeBase } from '../knowledge-base.ts';
import { collections } from '../schema/collections.ts';
import { textsOf } from '../translated-texts.ts';

/** How hard a text is to read, as far as lengths tell. */
export interface Readability {
  readonly words: number;
  readonly sentences: number;
  /** Words in the longest sentence, and that sentence. */
  readonly longest: { readonly words: number; readonly sentence: string };
  /** Flesch-Douma: 0 (very hard) to 100 (very easy). For Dutch; a proxy, since it counts lengths and not sense. */
  readonly fleschDouma: number;
}

/** What is to be said of one entry's language. */
export interface EntryReadability {
  readonly entry: Entry;
  readonly summary?: Readability;
  /** The running text, and every text in the fields but titles and the summary. */
  readonly body?: Readability;
  /** Titles of terms that the running text uses before it links to them, or without. */
  readonly unlinkedTerms: readonly string[];
}

// A full stop after these ends no sentence.
const abbreviations = /(?:^|[\s(])(?:art|bijv|blz|ca|d\.w\.z|e\.g|i\.e|m\.n|nr|no|o\.a|p|resp|sec|st|t\/m|vgl|vs)\.$/i;

/** The sentences of a paragraph. A colon or semicolon ends none. */
export function sentencesOf(paragraph: string): string[] {
  const sentences: string[] = [];
  for (const piece of paragraph.split(/(?<=[.!?…][”’"')]*)\s+/)) {
    const last = sentences.at(-1);
    // What goes on in lower case was no end: "ca. 20 gemeenten", "Wat nu? vroeg zij."
    if (last !== undefined && (abbreviations.test(last) || /^\p{Ll}/u.test(piece))) sentences[sentences.length - 1] = `${last} ${piece}`;
    else if (piece !== '') sentences.push(piece);
  }
  return sentences;
}

/** The words of a text; a figure is a word. */
export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+(?:[-’'.,/][\p{L}\p{N}]+)*/gu) ?? [];

// Vowels that are spoken as one, longest first. A trema begins a new syllable, so it stands in none of them.
const vowelGroups = /aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|oe|ui|eu|ou|au|ei|ij|ai|oi|[aeiouyàáâäèéêëìíîïòóôöùúûüåæø]/g;

/** Number of syllables in a Dutch word, by its groups of vowels; a figure counts as one. */
export function countSyllables(word: string): number {
  return Math.max(1, word.toLowerCase().match(vowelGroups)?.length ?? 0);
}

/**
 * Measures paragraphs.
 * @returns undefined when there are no words.
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

/** Fields that are names rather than prose. */
const names = ['title', 'name', 'word', 'literal', 'synonyms', 'address', 'abbreviation', 'translates'];

/** Every piece of prose in an entry's texts, in order. */
function proseIn(texts: unknown): string[] {
  if (typeof texts === 'string') return [texts];
  if (Array.isArray(texts)) return texts.flatMap(proseIn);
  if (typeof texts !== 'object' || texts === null) return [];
  return Object.entries(texts).flatMap(([key, value]) => (names.includes(key) ? [] : proseIn(value)));
}

const escapeRegex = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** Terms that an entry's running text uses before it links to them, or without. */
function unlinkedTerms(kb: KnowledgeBase, { id, body }: Entry): string[] {
  return kb.terms
    .filter((term) => term.id !== id && !term.data.entries.includes(id))
    .filter(({ id: termId, data }) => {
      // "CAF (Common Assessment Framework)" is looked for as "CAF".
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

/** The middle of some numbers; NaN when there are none. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] ?? Number.NaN) + (sorted[Math.floor(half)] ?? Number.NaN)) / 2;
}
