import { inflectionKey, phraseKey, rootOf } from '../fold.ts';
import type { GlossaryMatch, KnownWord } from '../lexicon.ts';
import { isStopWord } from '../stop-words.ts';
import type { IndexReader } from './reader.ts';
import { combine, intersect, phraseScores, scale, standTogether, type TermScores, termScoresOf, type Value } from './term-scores.ts';
import { weights } from './weights.ts';

/** Up to four known words with the same root, most common first. */
export function sameRoot(word: string, known: readonly KnownWord[]): KnownWord[] {
  if (word.length < 6) return [];
  const root = rootOf(word);
  return known
    .filter((each) => each.word !== word && rootOf(each.word) === root)
    .toSorted((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1))
    .slice(0, 4);
}

/** Scores the entries of one index for words, phrases and glossary terms. Each word is looked up once. */
export class TermScorer {
  readonly #reader: IndexReader;
  readonly #words = new Map<string, Promise<TermScores>>();

  constructor(reader: IndexReader) {
    this.#reader = reader;
  }

  /** Scores of one word, in any of its inflections. */
  word(word: string): Promise<TermScores> {
    const key = inflectionKey(word);
    const known = this.#words.get(key);
    if (known) return known;
    const scores = Promise.all([this.#reader.postings(key), this.#reader.asks(key)]).then(([postings, asks]) =>
      termScoresOf(postings, asks, this.#reader.entries.length),
    );
    this.#words.set(key, scores);
    scores.catch(() => this.#words.delete(key));
    return scores;
  }

  /** Irregular forms of a word and words with the same root, each with the factor for its score. */
  async formsOf(word: string): Promise<{ readonly form: string; readonly factor: number }[]> {
    const direct = await this.word(word);
    const { forms, words } = await this.#reader.beginnings(word);
    const kin = direct.pages.size > 0 ? weights.kinBeside : weights.kin;
    return [
      ...(forms.get(inflectionKey(word)) ?? []).map((form) => ({ form, factor: weights.form })),
      ...sameRoot(word, words).map((each) => ({ form: each.word, factor: kin })),
    ];
  }

  async #inAnyForm(word: string): Promise<TermScores> {
    const others = await Promise.all((await this.formsOf(word)).map(async ({ form, factor }) => scale(await this.word(form), factor)));
    return combine([await this.word(word), ...others]);
  }

  /**
   * Scores of several words that belong together.
   * @param literal whether to accept only inflections, no other forms. @param isWhole whether to require all words.
   */
  async together(words: readonly string[], { literal = false, isWhole = false } = {}): Promise<TermScores> {
    const [only] = words;
    if (only !== undefined && words.length === 1) return this.word(only);
    const telling = [...words.entries()].filter(([, word]) => !isStopWord(this.#reader.language, word));
    const list = telling.length > 0 ? telling : [...words.entries()];
    const each = await Promise.all(list.map(([, word]) => (literal ? this.word(word) : this.#inAnyForm(word))));
    const first = list[0]?.[0] ?? 0;
    const gaps = list.map(([at]) => at - first);
    const areTogether = (entry: number) =>
      each.length > 1 &&
      standTogether(
        each.map(({ places }) => places(entry)),
        gaps,
      );
    return phraseScores(each, areTogether, this.#reader.entries.length, isWhole);
  }

  /** Scores of entries that contain all of the words, anywhere. */
  async all(words: readonly string[]): Promise<TermScores> {
    return intersect(await Promise.all(words.map((word) => this.word(word))));
  }

  /** Scores of the pages linked to a glossary term, and of those that mention its names. */
  async concept({ concept, by }: GlossaryMatch): Promise<TermScores> {
    const { page, linked, named, unsaid } = await this.#reader.concept(concept);
    const values = weights.concept[by];
    const pages = new Map<number, Value>();
    const places = new Map<number, readonly number[]>();
    const note = (entry: number, all: number, isLinked = false) => {
      const before = pages.get(entry)?.all ?? 0;
      pages.set(entry, { all: Math.max(all, before) + weights.beside * Math.min(all, before), titleScore: 0, ...(isLinked ? { isLinked } : {}) });
    };
    const isUnsaid = new Set(unsaid);
    for (const [entry, hundredths, ...at] of named) {
      note(entry, (values.named * hundredths) / 100, isUnsaid.has(entry));
      places.set(entry, at);
    }
    for (const entry of linked) note(entry, values.entry, !pages.has(entry) || isUnsaid.has(entry));
    for (const entry of page) note(entry, values.page);
    return { pages, asks: new Map(), places: (entry) => places.get(entry) ?? [], idf: 0 };
  }

  /** Glossary terms whose names are part of a longer phrase: "maatschappelijk werker" in "maatschappelijk werker op school". */
  async leadsWithin(words: readonly string[]): Promise<GlossaryMatch[]> {
    const found: GlossaryMatch[] = [];
    for (let from = 0; from < words.length - 1; from += 1) {
      for (let to = from + 2; to <= words.length; to += 1) if (to - from < words.length) found.push(...(await this.leads(words.slice(from, to))));
    }
    return found;
  }

  /** Glossary terms to which a phrase refers. */
  async leads(words: readonly string[]): Promise<readonly GlossaryMatch[]> {
    const { leads } = await this.#reader.beginnings(words[0] ?? '');
    return leads.get(phraseKey(words)) ?? [];
  }

  /** Scores of a phrase: from texts with its words, all of them if `isWhole`, and from the glossary. */
  async phrase(words: readonly string[], isWhole: boolean): Promise<TermScores> {
    const leads = await this.leads(words);
    return combine([await this.together(words, { isWhole }), ...(await Promise.all(leads.map((lead) => this.concept(lead))))]);
  }

  /** Scores of a known word: from texts that contain it or, if none does, its parts, and from the glossary. */
  async known({ word, parts }: KnownWord): Promise<TermScores> {
    const direct = await this.phrase([word], true);
    return direct.pages.size === 0 && parts.length > 1 ? combine([direct, scale(await this.all(parts), weights.partsOfKnown)]) : direct;
  }

  /** Whether the glossary knows two words as a phrase, or knows the second on its own, if that is a word of the language. */
  async isTerm([start, end]: readonly [KnownWord, KnownWord]): Promise<boolean> {
    if ((await this.leads([start.word, end.word])).length > 0) return true;
    const isOfLanguage = (await this.word(end.word)).pages.size > 0 || (await this.#reader.isCorrect(end.word));
    return isOfLanguage && (await this.leads([end.word])).length > 0;
  }
}
