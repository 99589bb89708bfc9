import { inflectionKey, phraseKey, rootOf } from '../fold.ts';
import type { GlossaryMatch, KnownWord } from '../lexicon.ts';
import { isStopWord } from '../stop-words.ts';
import { combine, type Evidence, evidenceOf, intersect, phraseEvidence, scale, standTogether, type Value } from './evidence.ts';
import type { IndexReader } from './reader.ts';
import { weights } from './weights.ts';

/** Known words of the same root, the most common first, at most four. */
export function sameRoot(word: string, known: readonly KnownWord[]): KnownWord[] {
  if (word.length < 6) return [];
  const root = rootOf(word);
  return known
    .filter((each) => each.word !== word && rootOf(each.word) === root)
    .toSorted((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1))
    .slice(0, 4);
}

/** Finds what words, phrases and terms of the glossary give the entries of one index, each word once. */
export class EvidenceFinder {
  readonly #reader: IndexReader;
  readonly #words = new Map<string, Promise<Evidence>>();

  constructor(reader: IndexReader) {
    this.#reader = reader;
  }

  /** What one word gives each entry, by its inflections. */
  word(word: string): Promise<Evidence> {
    const key = inflectionKey(word);
    const known = this.#words.get(key);
    if (known) return known;
    const made = Promise.all([this.#reader.postings(key), this.#reader.asks(key)]).then(([postings, asks]) =>
      evidenceOf(postings, asks, this.#reader.entries.length),
    );
    this.#words.set(key, made);
    made.catch(() => this.#words.delete(key));
    return made;
  }

  /** Other forms of a word, and words of its root, each with how much less it is worth. */
  async formsOf(word: string): Promise<{ readonly form: string; readonly factor: number }[]> {
    const direct = await this.word(word);
    const { forms, words } = await this.#reader.beginnings(word);
    const kin = direct.pages.size > 0 ? weights.kinBeside : weights.kin;
    return [
      ...(forms.get(inflectionKey(word)) ?? []).map((form) => ({ form, factor: weights.form })),
      ...sameRoot(word, words).map((each) => ({ form: each.word, factor: kin })),
    ];
  }

  async #inAnyForm(word: string): Promise<Evidence> {
    const others = await Promise.all((await this.formsOf(word)).map(async ({ form, factor }) => scale(await this.word(form), factor)));
    return combine([await this.word(word), ...others]);
  }

  /**
   * What several words give that belong together.
   * @param literal whether other forms than inflections are passed over. @param isWhole whether a page that lacks one of the words is none.
   */
  async together(words: readonly string[], { literal = false, isWhole = false } = {}): Promise<Evidence> {
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
    return phraseEvidence(each, areTogether, this.#reader.entries.length, isWhole);
  }

  /** What entries give that hold all of the words, however they stand. */
  async all(words: readonly string[]): Promise<Evidence> {
    return intersect(await Promise.all(words.map((word) => this.word(word))));
  }

  /** Pages that belong to a term of the glossary, and those that use its names. */
  async concept({ concept, by }: GlossaryMatch): Promise<Evidence> {
    const { page, linked, named, unsaid } = await this.#reader.concept(concept);
    const values = weights.concept[by];
    const pages = new Map<number, Value>();
    const places = new Map<number, readonly number[]>();
    const note = (entry: number, all: number, isLinked = false) => {
      const before = pages.get(entry)?.all ?? 0;
      pages.set(entry, { all: Math.max(all, before) + weights.beside * Math.min(all, before), head: 0, ...(isLinked ? { isLinked } : {}) });
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

  /** Terms of the glossary whose names stand within a longer phrase: "maatschappelijk werker" in "maatschappelijk werker op school". */
  async leadsWithin(words: readonly string[]): Promise<GlossaryMatch[]> {
    const found: GlossaryMatch[] = [];
    for (let from = 0; from < words.length - 1; from += 1) {
      for (let to = from + 2; to <= words.length; to += 1) if (to - from < words.length) found.push(...(await this.leads(words.slice(from, to))));
    }
    return found;
  }

  /** Terms of the glossary to which a phrase leads. */
  async leads(words: readonly string[]): Promise<readonly GlossaryMatch[]> {
    const { leads } = await this.#reader.beginnings(words[0] ?? '');
    return leads.get(phraseKey(words)) ?? [];
  }

  /** What a phrase gives: texts that hold it, all its words or any, and what the glossary knows of it. */
  async phrase(words: readonly string[], isWhole: boolean): Promise<Evidence> {
    const leads = await this.leads(words);
    return combine([await this.together(words, { isWhole }), ...(await Promise.all(leads.map((lead) => this.concept(lead))))]);
  }

  /** What a known word gives: texts that hold it or, failing these, its parts, and what the glossary knows of it. */
  async known({ word, parts }: KnownWord): Promise<Evidence> {
    const direct = await this.phrase([word], true);
    return direct.pages.size === 0 && parts.length > 1 ? combine([direct, scale(await this.all(parts), weights.partsOfKnown)]) : direct;
  }

  /** Whether the glossary knows two words together, or the last of them, where that is a word of the language. */
  async isTerm([start, end]: readonly [KnownWord, KnownWord]): Promise<boolean> {
    if ((await this.leads([start.word, end.word])).length > 0) return true;
    const isOfLanguage = (await this.word(end.word)).pages.size > 0 || (await this.#reader.isCorrect(end.word));
    return isOfLanguage && (await this.leads([end.word])).length > 0;
  }
}
