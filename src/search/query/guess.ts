import { backwards, type KnownWord, type LexiconPiece } from '../lexicon.ts';
import { isEveryday, isStopWord } from '../stop-words.ts';
import { basesOfDiminutive, basesOfEnglish, infinitivesOfParticiple, infinitivesOfPast, infinitivesOfPerson, singularOfLatin } from '../word-bases.ts';
import { type Evidence, intersect, nearness, only, scale } from './evidence.ts';
import type { EvidenceFinder } from './evidence-finder.ts';
import type { IndexReader } from './reader.ts';
import { type Correction, mendPart, nearestWords, restsOf, splitCompound } from './spelling.ts';
import { weights } from './weights.ts';

/** What a part of a query was taken for. */
export interface Meaning {
  readonly evidence: readonly Evidence[];
  /** Words and phrases to mark in texts, folded, words of a phrase apart by spaces. */
  readonly marks: readonly string[];
  /** Other names under which was looked, for the reader to see. */
  readonly also?: readonly string[];
  /** Names of other things that come near it, by our own judgement. */
  readonly likened?: readonly string[];
  readonly corrected?: KnownWord;
  /** Known words near one that found nothing. */
  readonly nearest?: readonly KnownWord[];
  /** True for what is no word, one letter from a word that pages hold, or known only as something near: the question hardly hangs on it. */
  readonly isDoubtful?: boolean;
}

const mostGuesses = 4;

/** Whether an unknown word of this length may be a slip: a shorter one is a word of its own, a longer one a compound of words that no page holds. */
const isSlip = (length: number) => length > 3 && length < 12;

/** Known words that begin and that end somewhat like the one asked. */
interface Neighbours {
  readonly starts: readonly KnownWord[];
  readonly ends: readonly KnownWord[];
}

/**
 * What a word may mean that no text holds: the beginning of one, a compound that ends with it, an error, or a compound of known words.
 * @param typing whether it may not be finished.
 */
export async function guessMeaning(word: string, reader: IndexReader, finder: EvidenceFinder, typing: boolean): Promise<Meaning> {
  const isWord = await reader.isCorrect(word);
  const longer = word.length > 2 ? await reader.beginningWith(word) : [];
  if (longer.length > 0 && (typing || (word.length > 4 && !isWord))) return asAnyOf(longer, weights.prefix, finder);
  const form = await asForm(word, reader, finder);
  if (form) return form;
  const ending = await reader.endings(backwards(word));
  // "Cursus" stands in no text, "opvoedcursus" does.
  const compounds = ending.words.filter((each) => word.length > 4 && each.word.endsWith(word) && each.parts.length > 1);
  if (compounds.length > 0) return asAnyOf(compounds, weights.titlePart, finder);
  return guessApart(word, isWord, ending, reader, finder);
}

/** The word for one that it is a regular form of, and that pages or questions hold: "weigert" for "weigeren". */
async function asForm(word: string, reader: IndexReader, finder: EvidenceFinder): Promise<Meaning | undefined> {
  for (const base of await basesOf(word, reader)) {
    const evidence = await finder.word(base);
    if ((evidence.pages.size > 0 || evidence.asks.size > 0) && (await isRight(base, reader)))
      return { evidence: [scale(evidence, weights.form)], marks: [base] };
  }
  return undefined;
}

/** Whether a word that pages hold is one of the language: of its dictionary, which is sent without short words, or a compound. */
async function isRight(word: string, reader: IndexReader): Promise<boolean> {
  const isJoined = (await reader.beginnings(word)).words.some((each) => each.word === word && each.parts.length > 1);
  return isJoined || word.length <= 3 || reader.isCorrect(word);
}

/** Words of which one may be a form. A Dutch noun has a plural of its own, a participle another form before a noun: "de gemelde zorg". */
async function basesOf(word: string, reader: IndexReader): Promise<string[]> {
  if (reader.language === 'en') return basesOfEnglish(word);
  if (reader.language !== 'nl') return [];
  const [persons, participles] = [infinitivesOfPerson(word), infinitivesOfParticiple(word)];
  const isPerson = persons.length > 0 && !(await reader.isCorrect(`${word}en`));
  const isParticiple = participles.length > 0 && (await reader.isCorrect(`${word}e`));
  return [...(isPerson ? persons : []), ...(isParticiple ? participles : []), ...infinitivesOfPast(word), ...basesOfDiminutive(word), ...singularOfLatin(word)];
}

/** What a word may mean of which no known word is the end or the beginning. @param ending the words that end somewhat like it. */
async function guessApart(word: string, isWord: boolean, ending: LexiconPiece, reader: IndexReader, finder: EvidenceFinder): Promise<Meaning> {
  const neighbours = { starts: await reader.around(word), ends: [...ending.words, ...ending.stems] };
  const [split] = splitCompound(word, neighbours.starts, neighbours.ends);
  // A word of the dictionary means what it means: "rijbewijs" is neither an error nor a kind of "bewijs"; nor says it much to be a kind of "huis".
  // But a kind of what the glossary knows, it may be.
  const isTelling = split !== undefined && !isWord && reader.language === 'nl' && !isEveryday(split[1].word);
  const mayBeSplit = split !== undefined && (isTelling || (await finder.isTerm(split)));
  if (isWord && !mayBeSplit) {
    const [nearest] = nearestWords(word, [...neighbours.starts, ...neighbours.ends]);
    return { evidence: [], marks: [], isDoubtful: nearest?.errors === 1 };
  }
  const corrections = isWord ? [] : correctionsOf(word, neighbours, reader);
  const [best] = corrections;
  const isCommonSlip = best?.errors === 1 && word.length >= longWord && (await finder.word(best.word.word)).pages.size >= commonWord;
  const asCompound = mayBeSplit && !isCommonSlip ? await asCompoundOf(split, finder) : undefined;
  if (asCompound) return asCompound;
  const isNoSlip = isWord || (!isCommonSlip && (await isCompound(word, neighbours, reader)));
  return asCorrected(word, isNoSlip ? [] : corrections, isNoSlip, neighbours, reader, finder);
}

/** Letters from which on a word with one error is known for another, though it may be a compound ("jeugdgezondheidzorg"), and entries that hold that other in any inflection. */
const longWord = 8;
const commonWord = 6;

/** Words that one may have been meant for: never one that says nothing. */
const correctionsOf = (word: string, { starts, ends }: Neighbours, reader: IndexReader) =>
  nearestWords(word, [...starts, ...ends]).filter((each) => !isStopWord(reader.language, each.word.word));

/** Whether a word is a compound of one that pages hold and another that is right, whether pages hold it or not: no error, though no page holds it. */
async function isCompound(word: string, { starts, ends }: Neighbours, reader: IndexReader): Promise<boolean> {
  if (reader.language !== 'nl') return false;
  const known = new Set([...starts, ...ends].map((each) => each.word));
  const rests = restsOf(word, starts, ends);
  return rests.some((rest) => known.has(rest)) || (await Promise.all(rests.map((rest) => reader.isCorrect(rest)))).includes(true);
}

/** The word for any of these, the most common first. */
async function asAnyOf(words: readonly KnownWord[], factor: number, finder: EvidenceFinder): Promise<Meaning> {
  const best = words.toSorted((a, b) => b.weight - a.weight || a.word.length - b.word.length).slice(0, mostGuesses);
  return {
    evidence: await Promise.all(best.map(async (each) => scale(await finder.known(each), factor))),
    marks: best.map(({ word }) => word),
    also: best.map(({ written }) => written),
  };
}

/** How near the parts of a compound stand in a page that speaks of what it names: in one sentence. */
const nearBy = 0.6;

/** The word for a compound of two known words: a kind of what its last part names, where the glossary knows that; else what pages say that hold both parts near each other. */
async function asCompoundOf(split: readonly [KnownWord, KnownWord], finder: EvidenceFinder): Promise<Meaning | undefined> {
  const [start, end] = await Promise.all([finder.known(split[0]), finder.known(split[1])]);
  const phrase = scale(
    await finder.phrase(
      split.map(({ word }) => word),
      false,
    ),
    weights.joined,
  );
  const both = intersect([start, end]);
  const together = both.pages.keys().filter((entry) => nearness(start.places(entry), end.places(entry)) >= nearBy);
  const isTerm = await finder.isTerm(split);
  const evidence = isTerm
    ? [phrase, scale(both, weights.parts), scale(end, weights.lastPart), scale(start, weights.firstPart)]
    : [scale(only(both, new Set(together)), weights.parts)];
  if (evidence.every(({ pages }) => pages.size === 0)) return undefined;
  return { evidence, marks: split.flatMap(({ word, parts }) => [word, ...parts]), also: split.map(({ written }) => written) };
}

/** The word for the one nearest to it, or for none. */
async function asCorrected(
  word: string,
  corrections: readonly Correction[],
  isWord: boolean,
  neighbours: Neighbours,
  reader: IndexReader,
  finder: EvidenceFinder,
): Promise<Meaning> {
  const meant = corrections[0] ?? (isWord ? undefined : await mendedCompound(word, neighbours, reader));
  // What is no word and not made of any is a name or a slip; the rest of the question says what it is about.
  if (!meant) {
    const isDoubtful = isSlip(word.length) && !isWord && !neighbours.ends.some((end) => end.word.length > 3 && word.endsWith(end.word));
    return { evidence: [], marks: [], nearest: isWord ? [] : nearTo(word, neighbours), isDoubtful };
  }
  const same = corrections.filter(({ errors }) => errors === meant.errors).slice(0, 2);
  const all = same.length > 0 ? same : [meant];
  return {
    evidence: await Promise.all(all.map(async (each) => scale(await finder.known(each.word), weights.correction))),
    marks: all.flatMap((each) => [each.word.word, ...each.word.parts]),
    corrected: meant.word,
    nearest: corrections.slice(1, 4).map((each) => each.word),
  };
}

/** A compound with an error in one of its parts mended, when that makes a word. */
async function mendedCompound(word: string, { starts, ends }: Neighbours, reader: IndexReader): Promise<Correction | undefined> {
  const mended = mendPart(word, starts, ends);
  if (!mended) return undefined;
  const { words } = await reader.beginnings(mended.word.word);
  const isWord = words.some((each) => each.word === mended.word.word) || (await reader.isCorrect(mended.word.word));
  return isWord ? mended : undefined;
}

/** Letters of a word from which on others are like it. */
const shortestLike = 5;

/** Known words that a reader may look at instead. */
const nearTo = (word: string, { starts, ends }: Neighbours) =>
  nearestWords(word, [...starts, ...ends], word.length < shortestLike ? 0 : Math.min(3, Math.floor(word.length / 3)))
    .slice(0, 3)
    .map((each) => each.word);
