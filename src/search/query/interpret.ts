import type { EntryValues } from '../entry-list.ts';
import { inflectionKey, wordsOf } from '../fold.ts';
import type { GlossaryMatch, KnownWord, Synonym } from '../lexicon.ts';
import { everydayWorth, isEveryday, isStopWord, tellingWords } from '../stop-words.ts';
import type { Meaning } from './guess.ts';
import type { IndexReader } from './reader.ts';
import type { Weighed } from './score.ts';
import { type Span, spansOf } from './spans.ts';
import { sameRoot, TermScorer } from './term-scorer.ts';
import { asLinked, combine, idfOf, scale, type TermScores } from './term-scores.ts';
import { weights } from './weights.ts';

/** Interpretation of one part of a query. */
export interface QueryTerm extends Weighed {
  /** As typed, folded. */
  readonly text: string;
  /** Range of words in the query: number of the first, and of the one after the last. */
  readonly from: number;
  readonly to: number;
  /** Words and phrases to mark in texts, folded, words of a phrase separated by spaces: those that were typed, and all. */
  readonly typed: readonly string[];
  readonly marks: readonly string[];
  /** Other names that were searched for, to show to the reader. */
  readonly also: readonly string[];
  /** Names of things that were searched for because we consider them related. */
  readonly relatedTerms: readonly string[];
  readonly corrected?: KnownWord;
  /** Known words similar to one that was not found. */
  readonly nearest: readonly KnownWord[];
  readonly found: boolean;
}

/** How to read a query. */
export interface Reading {
  /** Whether the last word may be incomplete. */
  readonly typing: boolean;
  /** Whether to search only for the words as typed and their inflections. */
  readonly literal: boolean;
}

/** Interprets the words of a query: as forms, glossary terms, compounds or typing errors. */
export class Interpreter {
  readonly #reader: IndexReader;
  readonly #scorer: TermScorer;

  constructor(reader: IndexReader) {
    this.#reader = reader;
    this.#scorer = new TermScorer(reader);
  }

  /** Splits a query into parts and weighs each. */
  async queryTerms(words: readonly string[], { typing, literal }: Reading): Promise<QueryTerm[]> {
    // Requests all files at once instead of one by one.
    for (const word of words) if (!isStopWord(this.#reader.language, word)) this.#scorer.word(word).catch(() => undefined);
    const spans = await spansOf(words, this.#reader, literal);
    const countries = spans.flatMap(({ country }) => country ?? []);
    const queryTerms = await Promise.all(
      spans.map(async (span): Promise<QueryTerm & Pick<Meaning, 'isDoubtful'>> => {
        const own = words.slice(span.from, span.to);
        const meaning: Meaning = literal
          ? { termScores: [await this.#scorer.together(own, { literal: true })], marks: own }
          : await this.#meaningOf(own, span, countries, typing && span.to === words.length);
        return { ...this.#queryTerm(own, span, meaning), isDoubtful: meaning.isDoubtful ?? false };
      }),
    );
    // Without another part about a subject of the site, a doubtful word is no slip but the topic: "fix a bike".
    const isOther = queryTerms.some((queryTerm) => isOfSite(queryTerm, this.#reader.entries));
    return queryTerms.map(({ isDoubtful, ...queryTerm }) =>
      isDoubtful && isOther ? { ...queryTerm, weight: queryTerm.weight * weights.doubtful } : queryTerm,
    );
  }

  #queryTerm(words: readonly string[], { from, to, country, leads, synonyms }: Span, meaning: Meaning): QueryTerm {
    const text = words.join(' ');
    const termScores = combine(meaning.termScores);
    const found = termScores.pages.size > 0 || termScores.asks.size > 0;
    // What occurs nowhere counts as maximally rare: the query depends on it.
    const idf = found ? termScores.idf : idfOf(0, this.#reader.entries.length);
    // "Sure Start" is a name, although both words are everyday ones; and other articles do not answer a query for article 99.
    const isNumber = !found && /^\d+$/.test(text);
    const isSmall = words.every(isEveryday) && !isNumber && (words.length === 1 || leads.length + synonyms.length === 0);
    const own = new Set([text, ...words]);
    const folded = (name: string) => wordsOf(name).join(' ');
    const others = (names: readonly string[] = []) =>
      [...Map.groupBy(names, folded)].flatMap(([name, [written]]) => (written === undefined || own.has(name) ? [] : [written]));
    const also = others(meaning.also);
    return {
      text,
      from,
      to,
      termScores,
      weight: idf * (isSmall ? everydayWorth : 1),
      typed: words.filter((word) => meaning.marks.includes(word)),
      marks: [...new Set(meaning.marks)].filter((mark) => mark.length > 1),
      also,
      relatedTerms: others(meaning.relatedTerms).filter((name) => !also.includes(name)),
      nearest: meaning.nearest ?? [],
      found,
      ...(country ? { country } : {}),
      ...(meaning.corrected ? { corrected: meaning.corrected } : {}),
    };
  }

  async #meaningOf(words: readonly string[], span: Span, countries: readonly string[], typing: boolean): Promise<Meaning> {
    const direct = await this.#scorer.together(words);
    const typed = words.filter((word) => words.length === 1 || !isStopWord(this.#reader.language, word));
    const forms = words.length > 1 ? (await Promise.all(typed.map((word) => this.#scorer.formsOf(word)))).flat() : [];
    const known = [
      { termScores: [direct], marks: [...typed, ...forms.map(({ form }) => form)] },
      ...(span.joined ? [await this.#asJoined(span.joined)] : []),
      ...(span.base ? [await this.#asFormOf(span.base)] : []),
      ...(await Promise.all(
        (words.length > 2 ? await this.#scorer.leadsWithin(words) : []).map((lead) => this.#asTerm(lead, words, countries, weights.inner)),
      )),
      ...(await Promise.all(span.leads.map((lead) => this.#asLead(lead, span.base?.split(' ') ?? words, span, countries)))),
      ...(await Promise.all(span.synonyms.filter(({ country }) => fits(country, countries)).map((synonym) => this.#asSynonym(synonym, countries)))),
    ];
    const [word] = words;
    if (!word || words.length > 1) return together(known);
    const isDoubtful = direct.pages.size === 0 && span.leads.length === 0 && span.synonyms.length > 0 && span.synonyms.every(({ isNear }) => isNear);
    const isKnown = span.leads.length > 0 || span.synonyms.length > 0 || span.country !== undefined;
    return { ...together([...known, await this.#otherForms(word, direct, isKnown, typing)]), ...(isDoubtful ? { isDoubtful } : {}) };
  }

  async #asJoined(joined: string): Promise<Meaning> {
    const known = (await this.#reader.beginnings(joined)).words.find(({ word }) => word === joined);
    return { termScores: [scale(await this.#scorer.word(joined), weights.joined)], marks: [joined], also: [known?.written ?? joined] };
  }

  async #asFormOf(base: string): Promise<Meaning> {
    const words = base.split(' ');
    return { termScores: [scale(await this.#scorer.together(words, { isWhole: true }), weights.form)], marks: [base] };
  }

  async #asTerm(lead: GlossaryMatch, words: readonly string[], countries: readonly string[], factor = 1): Promise<Meaning> {
    const { own, others, spelling, countryOf } = await this.#reader.concept(lead.concept);
    const asked = askedCountries(countries, countryOf[words.join(' ')]);
    const all = [...own, ...others];
    const names = all.filter((name) => fits(countryOf[name], asked));
    const termScores = scale(await this.#scorer.concept(lead), factor);
    // A page may mention only names that the reader is not shown.
    return { termScores: [names.length < all.length ? asLinked(termScores) : termScores], marks: names, also: names.map((name) => spelling[name] ?? name) };
  }

  /** As the glossary term to which a phrase refers. A term that is merely related is not presented as the same thing. */
  async #asLead(lead: GlossaryMatch, words: readonly string[], { synonyms }: Span, countries: readonly string[]): Promise<Meaning> {
    const country = synonyms.find((synonym) => synonym.country)?.country;
    const { also = [], ...meaning } = await this.#asTerm(lead, words, askedCountries(countries, country));
    const isNear = lead.by !== 'own' && synonyms.some((synonym) => synonym.isNear);
    return { ...meaning, ...(isNear ? { relatedTerms: also } : { also }) };
  }

  async #asSynonym({ phrase, written, isNear, country }: Synonym, countries: readonly string[]): Promise<Meaning> {
    const words = phrase.split(' ');
    const asked = askedCountries(countries, country);
    const terms = await Promise.all((await this.#scorer.leads(words)).map((lead) => this.#asTerm(lead, words, asked)));
    const names = [written, ...terms.flatMap(({ also = [] }) => also)];
    return {
      termScores: [scale(await this.#scorer.phrase(words, true), isNear ? weights.nearWord : weights.searchWord)],
      // A page may contain the words apart, so they are marked one by one, too.
      marks: [phrase, ...tellingWords(this.#reader.language, words), ...terms.flatMap(({ marks }) => marks)],
      ...(isNear ? { relatedTerms: names } : { also: names }),
    };
  }

  /** Alternatives for a single word: forms, words with the same root, its parts; if nothing is found, a guess. */
  async #otherForms(word: string, direct: TermScores, isKnown: boolean, typing: boolean): Promise<Meaning> {
    const stands = direct.pages.size > 0;
    const meaning = together([await this.#asParts(word, stands), await this.#asForms(word), ...(typing && !stands ? [] : [await this.#asKin(word, stands)])]);
    const isFound = isKnown || stands || direct.asks.size > 0 || meaning.termScores.some(({ pages }) => pages.size > 0);
    if (isFound) return meaning;
    // Loaded on demand: few queries need it.
    const { guessMeaning } = await import('./guess.ts');
    return guessMeaning(word, this.#reader, this.#scorer, typing);
  }

  async #asParts(word: string, stands: boolean): Promise<Meaning> {
    const { words } = await this.#reader.beginnings(word);
    const parts = words.find((each) => each.word === word)?.parts ?? [];
    if (parts.length < 2) return { termScores: [], marks: [] };
    return { termScores: [scale(await this.#scorer.all(parts), stands ? weights.partsApart : weights.parts)], marks: parts };
  }

  async #asForms(word: string): Promise<Meaning> {
    const forms = (await this.#reader.beginnings(word)).forms.get(inflectionKey(word)) ?? [];
    return { termScores: await Promise.all(forms.map(async (form) => scale(await this.#scorer.word(form), weights.form))), marks: forms };
  }

  async #asKin(word: string, stands: boolean): Promise<Meaning> {
    const kin = sameRoot(word, (await this.#reader.beginnings(word)).words);
    return {
      termScores: await Promise.all(kin.map(async (each) => scale(await this.#scorer.word(each.word), stands ? weights.kinBeside : weights.kin))),
      marks: kin.map((each) => each.word),
      also: kin.filter((each) => inflectionKey(each.word) !== inflectionKey(word)).map(({ written }) => written),
    };
  }
}

/** Kinds whose titles describe an event or publication, so may contain any word. */
const tellsOfMuch = new Set(['developments', 'sources']);

/** Share of all entries from which on a word counts as vocabulary of the field. */
const shareOfField = 0.05;

/**
 * Whether part of a query is a subject of the site: it occurs in a title or key term, or in many entries. Countries do not count: any question may name one.
 * @param entries filter values by entry number.
 */
function isOfSite({ text, country, termScores: { pages, idf } }: QueryTerm, entries: readonly EntryValues[]): boolean {
  if (country !== undefined) return false;
  const isAbout = (entry: number) => !entries[entry]?.kind.some((kind) => tellsOfMuch.has(kind));
  const isOfField = idf > 0 && idf <= idfOf(shareOfField * entries.length, entries.length) && !text.split(' ').every(isEveryday);
  return isOfField || pages.entries().some(([entry, { titleScore }]) => titleScore > 0 && isAbout(entry));
}

/** Minimum share of a query for a part to determine its subject: "kind" occurs in many titles but says little. */
const leastOfSubject = 0.1;

/** Whether any part of a query is a subject of the site. */
export function namesSubject(queryTerms: readonly QueryTerm[], entries: readonly EntryValues[]): boolean {
  const total = queryTerms.reduce((sum, { weight }) => sum + weight, 0);
  return queryTerms.some((queryTerm) => isOfSite(queryTerm, entries) && queryTerm.weight >= leastOfSubject * total);
}

/** Worth of an entry that bears a word in its title or belongs to the term that it names: no text alone has so much. */
export const leastOfNear = 0.76;

/** Whether to suggest an entry for a query without results: it is about a rare word of the query, or contains two. Common words do not count. */
export function isNear(entry: number, queryTerms: readonly QueryTerm[], entries: readonly EntryValues[]): boolean {
  const rare = queryTerms.filter(
    ({ country, text, termScores: { pages } }) => country === undefined && !text.split(' ').every(isEveryday) && pages.size <= shareOfField * entries.length,
  );
  const values = rare.flatMap(({ termScores: { pages } }) => pages.get(entry) ?? []);
  const isAbout = !entries[entry]?.kind.some((kind) => tellsOfMuch.has(kind));
  return values.length > 1 || (isAbout && values.some(({ all, titleScore }) => titleScore > 0 || all >= leastOfNear));
}

/** Whether a word of one country is relevant to a query about these countries; it always is if the query names none. */
const fits = (country: string | undefined, countries: readonly string[]) => country === undefined || countries.length === 0 || countries.includes(country);

/** Countries that a part of a query is about: those named or, if none is, the one to which the word belongs. */
const askedCountries = (named: readonly string[], own: string | undefined) => (named.length > 0 || own === undefined ? named : [own]);

/** Merges several meanings of the same words. */
function together(meanings: readonly Meaning[]): Meaning {
  return {
    // Only the last can be a guess, which has further fields.
    ...meanings.at(-1),
    termScores: meanings.flatMap(({ termScores }) => termScores),
    marks: meanings.flatMap(({ marks }) => marks),
    also: meanings.flatMap(({ also = [] }) => also),
    relatedTerms: meanings.flatMap(({ relatedTerms = [] }) => relatedTerms),
  };
}
