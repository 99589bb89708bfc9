import type { EntryValues } from '../entry-list.ts';
import { inflectionKey, wordsOf } from '../fold.ts';
import type { GlossaryMatch, KnownWord, Synonym } from '../lexicon.ts';
import { everydayWorth, isEveryday, isStopWord, tellingWords } from '../stop-words.ts';
import { asLinked, combine, type Evidence, idfOf, scale } from './evidence.ts';
import { EvidenceFinder, sameRoot } from './evidence-finder.ts';
import type { Meaning } from './guess.ts';
import type { IndexReader } from './reader.ts';
import type { Weighed } from './score.ts';
import { type Span, spansOf } from './spans.ts';
import { weights } from './weights.ts';

/** What one part of a query came to mean. */
export interface Unit extends Weighed {
  /** As typed, folded. */
  readonly text: string;
  /** Number of its first word in the query, and of the word after its last. */
  readonly from: number;
  readonly to: number;
  /** Words and phrases to mark in texts, folded, words of a phrase apart by spaces; those that were typed, and all. */
  readonly typed: readonly string[];
  readonly marks: readonly string[];
  /** Other names under which was looked, for the reader to see. */
  readonly also: readonly string[];
  /** Names of other things under which was looked, since they come near by our own judgement. */
  readonly likened: readonly string[];
  readonly corrected?: KnownWord;
  /** Known words near one that found nothing. */
  readonly nearest: readonly KnownWord[];
  readonly found: boolean;
}

/** How a query is read. */
export interface Reading {
  /** Whether the last word may not be finished. */
  readonly typing: boolean;
  /** Whether only the words as typed count, in their inflections. */
  readonly literal: boolean;
}

/** Finds what the words of a query mean: their forms, terms of the glossary, compounds, typing errors. */
export class Interpreter {
  readonly #reader: IndexReader;
  readonly #finder: EvidenceFinder;

  constructor(reader: IndexReader) {
    this.#reader = reader;
    this.#finder = new EvidenceFinder(reader);
  }

  /** Takes a query apart into what belongs together, and weighs each part. */
  async units(words: readonly string[], { typing, literal }: Reading): Promise<Unit[]> {
    // Their files are asked for at once, not one after the other.
    for (const word of words) if (!isStopWord(this.#reader.language, word)) this.#finder.word(word).catch(() => undefined);
    const spans = await spansOf(words, this.#reader, literal);
    const countries = spans.flatMap(({ country }) => country ?? []);
    const units = await Promise.all(
      spans.map(async (span): Promise<Unit & Pick<Meaning, 'isDoubtful'>> => {
        const own = words.slice(span.from, span.to);
        const meaning: Meaning = literal
          ? { evidence: [await this.#finder.together(own, { literal: true })], marks: own }
          : await this.#meaningOf(own, span, countries, typing && span.to === words.length);
        return { ...this.#unit(own, span, meaning), isDoubtful: meaning.isDoubtful ?? false };
      }),
    );
    // Beside nothing that the site is about, a word is no slip for one of its own: "fix a bike".
    const isOther = units.some((unit) => isOfSite(unit, this.#reader.entries));
    return units.map(({ isDoubtful, ...unit }) => (isDoubtful && isOther ? { ...unit, weight: unit.weight * weights.doubtful } : unit));
  }

  #unit(words: readonly string[], { from, to, country, leads, synonyms }: Span, meaning: Meaning): Unit {
    const text = words.join(' ');
    const evidence = combine(meaning.evidence);
    const found = evidence.pages.size > 0 || evidence.asks.size > 0;
    // What is nowhere is as rare as can be: the question hangs on it.
    const idf = found ? evidence.idf : idfOf(0, this.#reader.entries.length);
    // "Sure Start" is a name, though both its words are everyday ones; and who asks for article 99 does not ask for others.
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
      evidence,
      weight: idf * (isSmall ? everydayWorth : 1),
      typed: words.filter((word) => meaning.marks.includes(word)),
      marks: [...new Set(meaning.marks)].filter((mark) => mark.length > 1),
      also,
      likened: others(meaning.likened).filter((name) => !also.includes(name)),
      nearest: meaning.nearest ?? [],
      found,
      ...(country ? { country } : {}),
      ...(meaning.corrected ? { corrected: meaning.corrected } : {}),
    };
  }

  async #meaningOf(words: readonly string[], span: Span, countries: readonly string[], typing: boolean): Promise<Meaning> {
    const direct = await this.#finder.together(words);
    const typed = words.filter((word) => words.length === 1 || !isStopWord(this.#reader.language, word));
    const forms = words.length > 1 ? (await Promise.all(typed.map((word) => this.#finder.formsOf(word)))).flat() : [];
    const known = [
      { evidence: [direct], marks: [...typed, ...forms.map(({ form }) => form)] },
      ...(span.joined ? [await this.#asJoined(span.joined)] : []),
      ...(span.base ? [await this.#asFormOf(span.base)] : []),
      ...(await Promise.all(
        (words.length > 2 ? await this.#finder.leadsWithin(words) : []).map((lead) => this.#asTerm(lead, words, countries, weights.inner)),
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
    return { evidence: [scale(await this.#finder.word(joined), weights.joined)], marks: [joined], also: [known?.written ?? joined] };
  }

  async #asFormOf(base: string): Promise<Meaning> {
    const words = base.split(' ');
    return { evidence: [scale(await this.#finder.together(words, { isWhole: true }), weights.form)], marks: [base] };
  }

  async #asTerm(lead: GlossaryMatch, words: readonly string[], countries: readonly string[], factor = 1): Promise<Meaning> {
    const { own, others, spelling, countryOf } = await this.#reader.concept(lead.concept);
    const asked = askedCountries(countries, countryOf[words.join(' ')]);
    const all = [...own, ...others];
    const names = all.filter((name) => fits(countryOf[name], asked));
    const evidence = scale(await this.#finder.concept(lead), factor);
    // A page may say only a name that is not told.
    return { evidence: [names.length < all.length ? asLinked(evidence) : evidence], marks: names, also: names.map((name) => spelling[name] ?? name) };
  }

  /** As the term of the glossary to which a phrase leads. What is known as another thing that comes near it, is not said to be the same. */
  async #asLead(lead: GlossaryMatch, words: readonly string[], { synonyms }: Span, countries: readonly string[]): Promise<Meaning> {
    const country = synonyms.find((synonym) => synonym.country)?.country;
    const { also = [], ...meaning } = await this.#asTerm(lead, words, askedCountries(countries, country));
    const isNear = lead.by !== 'own' && synonyms.some((synonym) => synonym.isNear);
    return { ...meaning, ...(isNear ? { likened: also } : { also }) };
  }

  async #asSynonym({ phrase, written, isNear, country }: Synonym, countries: readonly string[]): Promise<Meaning> {
    const words = phrase.split(' ');
    const asked = askedCountries(countries, country);
    const terms = await Promise.all((await this.#finder.leads(words)).map((lead) => this.#asTerm(lead, words, asked)));
    const names = [written, ...terms.flatMap(({ also = [] }) => also)];
    return {
      evidence: [scale(await this.#finder.phrase(words, true), isNear ? weights.nearWord : weights.searchWord)],
      // A page that holds its words apart shows them so.
      marks: [phrase, ...tellingWords(this.#reader.language, words), ...terms.flatMap(({ marks }) => marks)],
      ...(isNear ? { likened: names } : { also: names }),
    };
  }

  /** What a single word means beside itself: forms, words of its root, its parts; failing all, what it may have been meant for. */
  async #otherForms(word: string, direct: Evidence, isKnown: boolean, typing: boolean): Promise<Meaning> {
    const stands = direct.pages.size > 0;
    const meaning = together([await this.#asParts(word, stands), await this.#asForms(word), ...(typing && !stands ? [] : [await this.#asKin(word, stands)])]);
    const isFound = isKnown || stands || direct.asks.size > 0 || meaning.evidence.some(({ pages }) => pages.size > 0);
    if (isFound) return meaning;
    // Few queries need it.
    const { guessMeaning } = await import('./guess.ts');
    return guessMeaning(word, this.#reader, this.#finder, typing);
  }

  async #asParts(word: string, stands: boolean): Promise<Meaning> {
    const { words } = await this.#reader.beginnings(word);
    const parts = words.find((each) => each.word === word)?.parts ?? [];
    if (parts.length < 2) return { evidence: [], marks: [] };
    return { evidence: [scale(await this.#finder.all(parts), stands ? weights.partsApart : weights.parts)], marks: parts };
  }

  async #asForms(word: string): Promise<Meaning> {
    const forms = (await this.#reader.beginnings(word)).forms.get(inflectionKey(word)) ?? [];
    return { evidence: await Promise.all(forms.map(async (form) => scale(await this.#finder.word(form), weights.form))), marks: forms };
  }

  async #asKin(word: string, stands: boolean): Promise<Meaning> {
    const kin = sameRoot(word, (await this.#reader.beginnings(word)).words);
    return {
      evidence: await Promise.all(kin.map(async (each) => scale(await this.#finder.word(each.word), stands ? weights.kinBeside : weights.kin))),
      marks: kin.map((each) => each.word),
      also: kin.filter((each) => inflectionKey(each.word) !== inflectionKey(word)).map(({ written }) => written),
    };
  }
}

/** Kinds of which a title tells what happened, or what was written, in any words. */
const tellsOfMuch = new Set(['developments', 'sources']);

/** Share of all entries that hold a word of the field. */
const shareOfField = 0.05;

/**
 * Whether a part of a query is something that pages are about: it stands in a title or key term, or many hold it. A country says nothing of it: all is asked of one.
 * @param entries what each entry is.
 */
function isOfSite({ text, country, evidence: { pages, idf } }: Unit, entries: readonly EntryValues[]): boolean {
  if (country !== undefined) return false;
  const isAbout = (entry: number) => !entries[entry]?.kind.some((kind) => tellsOfMuch.has(kind));
  const isOfField = idf > 0 && idf <= idfOf(shareOfField * entries.length, entries.length) && !text.split(' ').every(isEveryday);
  return isOfField || pages.entries().some(([entry, { head }]) => head > 0 && isAbout(entry));
}

/** Share of a query of a part that says what it is about: "kind" stands in many titles, and says little. */
const leastOfSubject = 0.1;

/** Whether some part of a query names a subject of the site. */
export function namesSubject(units: readonly Unit[], entries: readonly EntryValues[]): boolean {
  const total = units.reduce((sum, { weight }) => sum + weight, 0);
  return units.some((unit) => isOfSite(unit, entries) && unit.weight >= leastOfSubject * total);
}

/** Worth of an entry that bears a word in its title or belongs to the term that it names: no text alone has so much. */
export const leastOfNear = 0.76;

/** Whether an entry comes near a query that nothing answers: it is about a rare word of it, or holds two. What many entries hold says nothing of these. */
export function isNear(entry: number, units: readonly Unit[], entries: readonly EntryValues[]): boolean {
  const rare = units.filter(
    ({ country, text, evidence: { pages } }) => country === undefined && !text.split(' ').every(isEveryday) && pages.size <= shareOfField * entries.length,
  );
  const values = rare.flatMap(({ evidence: { pages } }) => pages.get(entry) ?? []);
  const isAbout = !entries[entry]?.kind.some((kind) => tellsOfMuch.has(kind));
  return values.length > 1 || (isAbout && values.some(({ all, head }) => head > 0 || all >= leastOfNear));
}

/** Whether a word of one country says something to who asks for these: it does where no country is asked for. */
const fits = (country: string | undefined, countries: readonly string[]) => country === undefined || countries.length === 0 || countries.includes(country);

/** Countries that a part of a query is about: those that are named, or the one whose own word it is. */
const askedCountries = (named: readonly string[], own: string | undefined) => (named.length > 0 || own === undefined ? named : [own]);

/** Several meanings of the same words as one. */
function together(meanings: readonly Meaning[]): Meaning {
  return {
    // Only the last may be a guess.
    ...meanings.at(-1),
    evidence: meanings.flatMap(({ evidence }) => evidence),
    marks: meanings.flatMap(({ marks }) => marks),
    also: meanings.flatMap(({ also = [] }) => also),
    likened: meanings.flatMap(({ likened = [] }) => likened),
  };
}
