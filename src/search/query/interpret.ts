import { inflectionKey, phraseKey } from '../fold.ts';
import { backwards, type KnownWord, type Lead, type LexiconPiece, type Synonym } from '../lexicon.ts';
import { everydayWorth, isEveryday, isStopWord } from '../stop-words.ts';
import type { IndexReader } from './reader.ts';
import { type Evidence, evidenceOf, idfOf, joint, none, phraseEvidence, standTogether, strongest, type Weighed, weaken } from './score.ts';
import { type Correction, kinOf, mendPart, nearestWords, splitCompound } from './spelling.ts';
import { worth } from './weights.ts';

const longestPhrase = 8;
/** Words in a name that are marked by themselves; in longer ones each says too little. */
const longestMarked = 2;
/** Names of one term of the glossary that the reader is told of. */
const mostAlso = 3;

/** What one part of a query came to mean. */
export interface Unit extends Weighed {
  /** As typed, folded. */
  readonly text: string;
  /** Number of its first word in the query, and of the word after its last. */
  readonly from: number;
  readonly to: number;
  /** Words to mark in texts, folded. */
  readonly marks: readonly string[];
  /** Other names under which was looked, for the reader to see. */
  readonly also: readonly string[];
  readonly corrected?: KnownWord;
  /** Known words near one that found nothing. */
  readonly nearest: readonly KnownWord[];
  readonly found: boolean;
}

/** What a part of a query was taken for, before it is weighed. */
interface Meaning {
  readonly evidence: readonly Evidence[];
  readonly marks: readonly string[];
  readonly also?: readonly string[];
  readonly corrected?: KnownWord;
  readonly nearest?: readonly KnownWord[];
  /** True for what is no word, or one letter from a word that pages hold: the question hardly hangs on it. */
  readonly isDoubtful?: boolean;
}

/** Words that belong together, with what is known of them. */
interface Span {
  readonly to: number;
  readonly leads: readonly Lead[];
  readonly synonyms: readonly Synonym[];
  readonly country?: string;
  /** The one word that two make. */
  readonly joined?: string;
}

/** Finds what the words of a query mean: their forms, terms of the glossary, compounds, typing errors. */
export class Interpreter {
  readonly #reader: IndexReader;
  readonly #words = new Map<string, Promise<Evidence>>();

  constructor(reader: IndexReader) {
    this.#reader = reader;
  }

  /**
   * Takes a query apart into what belongs together, and weighs each part.
   * @param typing whether the last word may not be finished. @param literal only the words as typed, in their inflections.
   */
  async units(words: readonly string[], { typing, literal }: { readonly typing: boolean; readonly literal: boolean }): Promise<Unit[]> {
    const { language } = this.#reader;
    const tellsNothing = words.every((word) => isStopWord(language, word));
    // Their files are asked for at once, not one after the other.
    for (const word of words) if (!isStopWord(language, word)) this.#word(word).catch(() => undefined);
    const spans: (Span & { readonly from: number })[] = [];
    const countries: string[] = [];
    for (let from = 0; from < words.length; ) {
      const known = literal ? undefined : await this.#spanAt(words, from);
      const span = known ?? { to: from + 1, leads: [], synonyms: [] };
      if (span.country) countries.push(span.country);
      if (known || tellsNothing || !isStopWord(language, words[from] ?? '')) spans.push({ ...span, from });
      from = span.to;
    }
    return Promise.all(
      spans.map(async (span): Promise<Unit> => {
        const list = words.slice(span.from, span.to);
        const meaning = literal
          ? { evidence: [await this.#phraseWords(list)], marks: list }
          : await this.#meaningOf(list, span, countries, typing && span.to === words.length);
        return this.#unit(list, span, meaning);
      }),
    );
  }

  #unit(words: readonly string[], { from, to, country }: Span & { readonly from: number }, meaning: Meaning): Unit {
    const text = words.join(' ');
    const evidence = strongest(meaning.evidence);
    const found = evidence.pages.size > 0 || evidence.asks.size > 0;
    // What is nowhere is as rare as can be: the question hangs on it.
    const idf = found ? evidence.idf : idfOf(0, this.#reader.entries.length);
    const own = new Set([text, ...words]);
    return {
      text,
      from,
      to,
      evidence,
      weight: idf * (words.every(isEveryday) ? everydayWorth : 1) * (meaning.isDoubtful ? 0.5 : 1),
      marks: [...new Set(meaning.marks)].filter((mark) => mark.length > 1),
      also: [...new Set(meaning.also)].filter((name) => !own.has(name)),
      nearest: meaning.nearest ?? [],
      found,
      ...(country ? { country } : {}),
      ...(meaning.corrected ? { corrected: meaning.corrected } : {}),
    };
  }

  /** What one word gives each entry, by its inflections. */
  #word(word: string): Promise<Evidence> {
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

  /** What several words give that belong together. */
  async #phraseWords(words: readonly string[]): Promise<Evidence> {
    const telling = [...words.entries()].filter(([, word]) => !isStopWord(this.#reader.language, word));
    const list = telling.length > 0 ? telling : [...words.entries()];
    const each = await Promise.all(list.map(([, word]) => this.#word(word)));
    if (each.length === 1) return words.length === 1 ? (each[0] ?? none) : phraseEvidence(each, () => false);
    const first = list[0]?.[0] ?? 0;
    const gaps = list.map(([at]) => at - first);
    return phraseEvidence(each, (entry) =>
      standTogether(
        each.map(({ places }) => places(entry)),
        gaps,
      ),
    );
  }

  /** Pages that belong to a term of the glossary, and those that use its names. */
  async #concept({ concept, by }: Lead): Promise<Evidence> {
    const { page, linked, named } = await this.#reader.concept(concept);
    const values = worth.concept[by];
    const pages = new Map<number, { all: number; head: number }>();
    const places = new Map<number, readonly number[]>();
    const note = (entry: number, all: number) => {
      const before = pages.get(entry)?.all ?? 0;
      pages.set(entry, { all: Math.max(all, before) + worth.beside * Math.min(all, before), head: 0 });
    };
    for (const [entry, hundredths, ...at] of named) {
      note(entry, (values.named * hundredths) / 100);
      places.set(entry, at);
    }
    for (const entry of linked) note(entry, values.entry);
    for (const entry of page) note(entry, values.page);
    return { pages, asks: new Map(), places: (entry) => places.get(entry) ?? [], idf: 0 };
  }

  /** The longest phrase of the glossary, country or search word, or two words that are one, that begins at a word. */
  async #spanAt(words: readonly string[], from: number): Promise<Span | undefined> {
    const first = words[from] ?? '';
    const piece = await this.#reader.beginnings(first);
    for (let to = Math.min(words.length, from + longestPhrase); to > from; to -= 1) {
      const known = spanIn(piece, phraseKey(words.slice(from, to)), to);
      if (known) return known;
      const joined = to === from + 2 ? await this.#joined(first, words[from + 1] ?? '') : undefined;
      if (joined) return { to, leads: [], synonyms: [], ...spanIn(await this.#reader.beginnings(joined), phraseKey([joined]), to), joined };
    }
    return undefined;
  }

  /** The compound that two words make, when it is known. */
  async #joined(first: string, second: string): Promise<string | undefined> {
    const { language } = this.#reader;
    // "Well-being" is one word, though "being" says nothing.
    const small = isStopWord(language, first) || isStopWord(language, second);
    if (small && first.length + second.length < 7) return undefined;
    const linked = [`${first}s${second}`, `${first}en${second}`, `${first.replace(/en$/, '')}s${second}`];
    for (const form of [first + second, ...(small || language === 'en' ? [] : linked)]) {
      const piece = await this.#reader.beginnings(form);
      if (piece.words.some(({ word }) => word === form)) return form;
    }
    return undefined;
  }

  async #meaningOf(words: readonly string[], span: Span, countries: readonly string[], typing: boolean): Promise<Meaning> {
    const { language } = this.#reader;
    const direct = await this.#phraseWords(words);
    const evidence: Evidence[] = [direct];
    const marks = words.filter((word) => words.length === 1 || !isStopWord(language, word));
    const also: string[] = [];
    if (span.joined) {
      evidence.push(weaken(await this.#word(span.joined), worth.joined));
      marks.push(span.joined);
      also.push(span.joined);
    }
    if (words.length > 2) evidence.push(...(await this.#innerConcepts(words)));
    for (const lead of span.leads) {
      const { own, others, countryOf } = await this.#reader.concept(lead.concept);
      evidence.push(await this.#concept(lead));
      // One country's word says nothing to who asks for another.
      const fits = (name: string) => countries.length === 0 || !countryOf[name] || countries.includes(countryOf[name]);
      also.push(...own.filter(fits).slice(0, mostAlso), ...(own.length === 0 ? others.filter(fits).slice(0, 1) : []));
      const short = [...own, ...others]
        .filter(fits)
        .map((name) => name.split(' '))
        .filter((name) => name.length <= longestMarked);
      marks.push(...short.flat().filter((word) => !isStopWord(language, word)));
    }
    for (const { phrase, country } of span.synonyms) {
      if (country && countries.length > 0 && !countries.includes(country)) continue;
      const meant = await this.#phraseMeaning(phrase.split(' '));
      evidence.push(weaken(meant, worth.searchWord));
      marks.push(...phrase.split(' ').filter((word) => !isStopWord(language, word)));
      also.push(phrase);
    }
    const isKnown = span.leads.length > 0 || span.synonyms.length > 0 || span.country !== undefined;
    const [word] = words;
    if (!word || words.length > 1) return { evidence, marks, also };
    const other = await this.#otherForms(word, direct, isKnown, typing);
    return { ...other, evidence: [...evidence, ...other.evidence], marks: [...marks, ...other.marks], also: [...also, ...(other.also ?? [])] };
  }

  /** What a single word means beside itself: forms, words of its root, its parts; failing all, what it may have been meant for. */
  async #otherForms(word: string, direct: Evidence, isKnown: boolean, typing: boolean): Promise<Meaning> {
    const piece = await this.#reader.beginnings(word);
    const stands = direct.pages.size > 0;
    const evidence: Evidence[] = [];
    const marks: string[] = [];
    const also: string[] = [];
    const known = piece.words.find((each) => each.word === word);
    if (known && known.parts.length > 1) {
      evidence.push(await this.#together(known.parts, stands ? worth.partsApart : worth.parts));
      marks.push(...known.parts);
    }
    for (const form of piece.forms.get(inflectionKey(word)) ?? []) {
      evidence.push(weaken(await this.#word(form), worth.form));
      marks.push(form);
    }
    for (const each of typing && !stands ? [] : kinOf(word, piece.words)) {
      evidence.push(weaken(await this.#word(each.word), stands ? worth.kinBeside : worth.kin));
      marks.push(each.word);
      if (inflectionKey(each.word) !== inflectionKey(word)) also.push(each.written);
    }
    if (isKnown || stands || direct.asks.size > 0 || evidence.some(({ pages }) => pages.size > 0)) return { evidence, marks, also };
    return this.#guess(word, piece, typing);
  }

  /** What phrases of the glossary give that stand within a longer one: "maatschappelijk werker" in "maatschappelijk werker op school". */
  async #innerConcepts(words: readonly string[]): Promise<Evidence[]> {
    const found: Evidence[] = [];
    for (let from = 0; from < words.length - 1; from += 1) {
      const piece = await this.#reader.beginnings(words[from] ?? '');
      for (let to = from + 2; to <= words.length; to += 1) {
        if (to - from === words.length) continue;
        const inner = words.slice(from, to);
        for (const lead of piece.leads.get(phraseKey(inner)) ?? []) found.push(weaken(await this.#concept(lead), worth.inner));
      }
    }
    return found;
  }

  /** Pages with all of the words, however they stand. */
  async #together(words: readonly string[], factor: number): Promise<Evidence> {
    return weaken(joint(await Promise.all(words.map((word) => this.#word(word)))), factor);
  }

  /** What a word may mean that no text holds: the beginning of one, a compound that ends with it, an error, or a compound of known words. */
  async #guess(word: string, piece: LexiconPiece, typing: boolean): Promise<Meaning> {
    const byWeight = (words: readonly KnownWord[]) => words.toSorted((a, b) => b.weight - a.weight || a.word.length - b.word.length).slice(0, 4);
    const wordsWorth = async (words: readonly KnownWord[], factor: number): Promise<Meaning> => ({
      evidence: await Promise.all(words.map(async (each) => weaken(await this.#word(each.word), factor))),
      marks: words.map((each) => each.word),
      also: words.map(({ written }) => written),
    });
    const isWord = await this.#reader.isCorrect(word);
    const longer = piece.words.filter((each) => word.length > 2 && each.word.startsWith(word));
    if (longer.length > 0 && (typing || (word.length > 4 && !isWord))) return wordsWorth(byWeight(longer), worth.prefix);
    const ending = await this.#reader.endings(backwards(word));
    // "Cursus" stands in no text, "opvoedcursus" does.
    const compounds = ending.words.filter((each) => word.length > 4 && each.word.endsWith(word) && each.parts.length > 1);
    if (compounds.length > 0) return wordsWorth(byWeight(compounds), worth.titlePart);
    const starts = await this.#reader.around(word);
    const ends = [...ending.words, ...ending.stems];
    const [split] = splitCompound(word, starts, ends);
    // A word of the dictionary means what it means: "rijbewijs" is neither an error nor a kind of "bewijs". But a kind of what the glossary knows, it may be.
    const mayBeSplit = split !== undefined && ((!isWord && this.#reader.language === 'nl') || (await this.#isTerm(split)));
    if (isWord && !mayBeSplit) {
      const [nearest] = nearestWords(word, [...starts, ...ends]);
      return { evidence: [], marks: [], nearest: near(word, starts, ends), isDoubtful: nearest?.errors === 1 };
    }
    return this.#mend(word, starts, ends, mayBeSplit ? split : undefined, isWord);
  }

  /** Whether the glossary knows two words together, or the last of them. */
  async #isTerm([start, end]: readonly [KnownWord, KnownWord]): Promise<boolean> {
    const [first, last] = await Promise.all([this.#reader.beginnings(start.word), this.#reader.beginnings(end.word)]);
    return first.leads.has(phraseKey([start.word, end.word])) || last.leads.has(phraseKey([end.word]));
  }

  async #mend(
    word: string,
    starts: readonly KnownWord[],
    ends: readonly KnownWord[],
    split: readonly [KnownWord, KnownWord] | undefined,
    isWord: boolean,
  ): Promise<Meaning> {
    const corrections = isWord ? [] : nearestWords(word, [...starts, ...ends]);
    const [best] = corrections;
    if (split && !(best && best.errors === 1 && word.length > 7)) {
      const [start, end] = await Promise.all(split.map((part) => this.#knownMeaning(part)));
      const phrase = weaken(await this.#phraseMeaning(split.map((part) => part.word)), worth.joined);
      const both = start && end ? joint([start, end]) : none;
      // A compound is a kind of what its last part names, where the glossary knows that or some page speaks of both.
      const isMeant = phrase.pages.size > 0 && (both.pages.size > 0 || (await this.#isTerm(split)));
      const evidence = start && end && isMeant ? [phrase, weaken(both, worth.parts), weaken(end, worth.lastPart), weaken(start, worth.firstPart)] : [];
      const marks = split.flatMap((part) => [part.word, ...part.parts]);
      if (evidence.some(({ pages }) => pages.size > 0)) return { evidence, marks, also: split.map(({ written }) => written) };
    }
    const meant = best ?? (isWord ? undefined : await this.#mendedPart(word, starts, ends));
    // What is no word and not made of any is a name or a slip; the rest of the question says what it is about.
    if (!meant)
      return {
        evidence: [],
        marks: [],
        nearest: near(word, starts, ends),
        isDoubtful: !isWord && !ends.some((end) => end.word.length > 3 && word.endsWith(end.word)),
      };
    const same = corrections.filter(({ errors }) => errors === meant.errors).slice(0, 2);
    const all = same.length > 0 ? same : [meant];
    return {
      evidence: await Promise.all(all.map(async ({ word: known }) => weaken(await this.#knownMeaning(known), worth.correction))),
      marks: all.flatMap(({ word: known }) => [known.word, ...known.parts]),
      corrected: meant.word,
      nearest: corrections.slice(1, 4).map((each) => each.word),
    };
  }

  /** A compound with an error in one of its parts mended, when that makes a word. */
  async #mendedPart(word: string, starts: readonly KnownWord[], ends: readonly KnownWord[]): Promise<Correction | undefined> {
    const mended = mendPart(word, starts, ends);
    if (!mended) return undefined;
    const { words } = await this.#reader.beginnings(mended.word.word);
    const isWord = words.some((each) => each.word === mended.word.word) || (await this.#reader.isCorrect(mended.word.word));
    return isWord ? mended : undefined;
  }

  /** What a known word gives: texts that hold it, and what the glossary knows of it. */
  async #knownMeaning({ word, parts }: KnownWord): Promise<Evidence> {
    const direct = await this.#phraseMeaning([word]);
    return direct.pages.size === 0 && parts.length > 1 ? strongest([direct, await this.#together(parts, 0.8)]) : direct;
  }

  async #phraseMeaning(words: readonly string[]): Promise<Evidence> {
    const piece = await this.#reader.beginnings(words[0] ?? '');
    const leads = piece.leads.get(phraseKey(words)) ?? [];
    return strongest([await this.#phraseWords(words), ...(await Promise.all(leads.map((lead) => this.#concept(lead))))]);
  }
}

const near = (word: string, starts: readonly KnownWord[], ends: readonly KnownWord[]) =>
  nearestWords(word, [...starts, ...ends], Math.min(3, Math.floor(word.length / 3)))
    .slice(0, 3)
    .map((each) => each.word);

/** What a piece of the lexicon knows of a phrase. */
function spanIn({ leads, synonyms, countries }: LexiconPiece, key: string, to: number): Span | undefined {
  const [lead = [], synonym = [], country] = [leads.get(key), synonyms.get(key), countries.get(key)];
  if (lead.length === 0 && synonym.length === 0 && country === undefined) return undefined;
  return { to, leads: lead, synonyms: synonym, ...(country ? { country } : {}) };
}
