import { backwards, type KnownWord, type LexiconPiece } from '../lexicon.ts';
import { isEveryday, isStopWord } from '../stop-words.ts';
import { basesOfDiminutive, basesOfEnglish, infinitivesOfParticiple, infinitivesOfPast, infinitivesOfPerson, singularOfLatin } from '../word-bases.ts';
import type { IndexReader } from './reader.ts';
import { type Correction, mendPart, nearestWords, restsOf, splitCompound } from './spelling.ts';
import type { TermScorer } from './term-scorer.ts';
import { intersect, nearness, only, scale, type TermScores } from './term-scores.ts';
import { weights } from './weights.ts';

/** How a part of a query was understood. */
export interface Meaning {
  readonly termScores: readonly TermScores[];
  /** Words and phrases to mark in texts, folded; words of a phrase are separated by spaces. */
  readonly marks: readonly string[];
  /** Other names that were searched for, to show to the reader. */
  readonly also?: readonly string[];
  /** Names of related things that were searched for, by our own judgement. */
  readonly relatedTerms?: readonly string[];
  readonly corrected?: KnownWord;
  /** Known words similar to one that was not found. */
  readonly nearest?: readonly KnownWord[];
  /** True for a word that is in no dictionary, is one letter off a word of the site, or is known only as something related: the query hardly depends on it. */
  readonly isDoubtful?: boolean;
}

const mostGuesses = 4;

/** Whether an unknown word may be a typing error, by its length: shorter ones are words of their own, longer ones are compounds that no page contains. */
const isSlip = (length: number) => length > 3 && length < 12;

/** Known words that start or end like the one typed. */
interface Neighbours {
  readonly starts: readonly KnownWord[];
  readonly ends: readonly KnownWord[];
}

/**
 * Interprets a word that no text contains: as the beginning of a word, the end of a compound, a form, a typing error, or a compound of known words.
 * @param typing whether the word may be incomplete.
 */
export async function guessMeaning(word: string, reader: IndexReader, scorer: TermScorer, typing: boolean): Promise<Meaning> {
  const isWord = await reader.isCorrect(word);
  const longer = word.length > 2 ? await reader.beginningWith(word) : [];
  if (longer.length > 0 && (typing || (word.length > 4 && !isWord))) return asAnyOf(longer, weights.prefix, scorer);
  const form = await asForm(word, reader, scorer);
  if (form) return form;
  const ending = await reader.endings(backwards(word));
  // No text contains "cursus", but one contains "opvoedcursus".
  const compounds = ending.words.filter((each) => word.length > 4 && each.word.endsWith(word) && each.parts.length > 1);
  if (compounds.length > 0) return asAnyOf(compounds, weights.titlePart, scorer);
  return guessApart(word, isWord, ending, reader, scorer);
}

/** As a regular form of a word that pages or questions contain: "weigert" for "weigeren". */
async function asForm(word: string, reader: IndexReader, scorer: TermScorer): Promise<Meaning | undefined> {
  for (const base of await basesOf(word, reader)) {
    const termScores = await scorer.word(base);
    if ((termScores.pages.size > 0 || termScores.asks.size > 0) && (await isRight(base, reader)))
      return { termScores: [scale(termScores, weights.form)], marks: [base] };
  }
  return undefined;
}

/** Whether a word of the site is correct: in the dictionary, from which short words are omitted, or a compound. */
async function isRight(word: string, reader: IndexReader): Promise<boolean> {
  const isJoined = (await reader.beginnings(word)).words.some((each) => each.word === word && each.parts.length > 1);
  return isJoined || word.length <= 3 || reader.isCorrect(word);
}

/** Possible base forms. In Dutch, a noun is told by its plural, and a participle by its attributive form: "de gemelde zorg". */
async function basesOf(word: string, reader: IndexReader): Promise<string[]> {
  if (reader.language === 'en') return basesOfEnglish(word);
  if (reader.language !== 'nl') return [];
  const [persons, participles] = [infinitivesOfPerson(word), infinitivesOfParticiple(word)];
  const isPerson = persons.length > 0 && !(await reader.isCorrect(`${word}en`));
  const isParticiple = participles.length > 0 && (await reader.isCorrect(`${word}e`));
  return [...(isPerson ? persons : []), ...(isParticiple ? participles : []), ...infinitivesOfPast(word), ...basesOfDiminutive(word), ...singularOfLatin(word)];
}

/** Interprets a word that is neither the beginning nor the end of a known word. @param ending known words with a similar ending. */
async function guessApart(word: string, isWord: boolean, ending: LexiconPiece, reader: IndexReader, scorer: TermScorer): Promise<Meaning> {
  const neighbours = { starts: await reader.around(word), ends: [...ending.words, ...ending.stems] };
  const [split] = splitCompound(word, neighbours.starts, neighbours.ends);
  // A dictionary word is taken at face value: "rijbewijs" is not an error, nor a kind of "bewijs". That a word is a kind of "huis" says little, too.
  // But it may be a kind of something that the glossary knows.
  const isTelling = split !== undefined && !isWord && reader.language === 'nl' && !isEveryday(split[1].word);
  const mayBeSplit = split !== undefined && (isTelling || (await scorer.isTerm(split)));
  if (isWord && !mayBeSplit) {
    const [nearest] = nearestWords(word, [...neighbours.starts, ...neighbours.ends]);
    return { termScores: [], marks: [], isDoubtful: nearest?.errors === 1 };
  }
  const corrections = isWord ? [] : correctionsOf(word, neighbours, reader);
  const [best] = corrections;
  const isCommonSlip = best?.errors === 1 && word.length >= longWord && (await scorer.word(best.word.word)).pages.size >= commonWord;
  const asCompound = mayBeSplit && !isCommonSlip ? await asCompoundOf(split, scorer) : undefined;
  if (asCompound) return asCompound;
  const isNoSlip = isWord || (!isCommonSlip && (await isCompound(word, neighbours, reader)));
  return asCorrected(word, isNoSlip ? [] : corrections, isNoSlip, neighbours, reader, scorer);
}

/**
 * A word of at least `longWord` letters, one error off a word that at least `commonWord` entries contain in any inflection, is corrected,
 * even if it could be a compound: "jeugdgezondheidzorg".
 */
const longWord = 8;
const commonWord = 6;

/** Possible corrections of a word; never a stop word. */
const correctionsOf = (word: string, { starts, ends }: Neighbours, reader: IndexReader) =>
  nearestWords(word, [...starts, ...ends]).filter((each) => !isStopWord(reader.language, each.word.word));

/** Whether a word is a compound of a word that pages contain and another correct word: then it is not an error, although no page contains it. */
async function isCompound(word: string, { starts, ends }: Neighbours, reader: IndexReader): Promise<boolean> {
  if (reader.language !== 'nl') return false;
  const known = new Set([...starts, ...ends].map((each) => each.word));
  const rests = restsOf(word, starts, ends);
  return rests.some((rest) => known.has(rest)) || (await Promise.all(rests.map((rest) => reader.isCorrect(rest)))).includes(true);
}

/** As any of these words, most common first. */
async function asAnyOf(words: readonly KnownWord[], factor: number, scorer: TermScorer): Promise<Meaning> {
  const best = words.toSorted((a, b) => b.weight - a.weight || a.word.length - b.word.length).slice(0, mostGuesses);
  return {
    termScores: await Promise.all(best.map(async (each) => scale(await scorer.known(each), factor))),
    marks: best.map(({ word }) => word),
    also: best.map(({ written }) => written),
  };
}

/** Minimum proximity of a compound's parts on a page about it: within one sentence. */
const nearBy = 0.6;

/** As a compound of two known words: if the glossary knows it, as a kind of what its last part names; otherwise from pages with both parts close together. */
async function asCompoundOf(split: readonly [KnownWord, KnownWord], scorer: TermScorer): Promise<Meaning | undefined> {
  const [start, end] = await Promise.all([scorer.known(split[0]), scorer.known(split[1])]);
  const phrase = scale(
    await scorer.phrase(
      split.map(({ word }) => word),
      false,
    ),
    weights.joined,
  );
  const both = intersect([start, end]);
  const together = both.pages.keys().filter((entry) => nearness(start.places(entry), end.places(entry)) >= nearBy);
  const isTerm = await scorer.isTerm(split);
  const termScores = isTerm
    ? [phrase, scale(both, weights.parts), scale(end, weights.lastPart), scale(start, weights.firstPart)]
    : [scale(only(both, new Set(together)), weights.parts)];
  if (termScores.every(({ pages }) => pages.size === 0)) return undefined;
  return { termScores, marks: split.flatMap(({ word, parts }) => [word, ...parts]), also: split.map(({ written }) => written) };
}

/** As the most similar word; as nothing if there is none. */
async function asCorrected(
  word: string,
  corrections: readonly Correction[],
  isWord: boolean,
  neighbours: Neighbours,
  reader: IndexReader,
  scorer: TermScorer,
): Promise<Meaning> {
  const meant = corrections[0] ?? (isWord ? undefined : await mendedCompound(word, neighbours, reader));
  // Neither a word nor made of words: a name or a typing error, so the rest of the query determines the subject.
  if (!meant) {
    const isDoubtful = isSlip(word.length) && !isWord && !neighbours.ends.some((end) => end.word.length > 3 && word.endsWith(end.word));
    return { termScores: [], marks: [], nearest: isWord ? [] : nearTo(word, neighbours), isDoubtful };
  }
  const same = corrections.filter(({ errors }) => errors === meant.errors).slice(0, 2);
  const all = same.length > 0 ? same : [meant];
  return {
    termScores: await Promise.all(all.map(async (each) => scale(await scorer.known(each.word), weights.correction))),
    marks: all.flatMap((each) => [each.word.word, ...each.word.parts]),
    corrected: meant.word,
    nearest: corrections.slice(1, 4).map((each) => each.word),
  };
}

/** A compound with a typing error in one part corrected, if the result is a word. */
async function mendedCompound(word: string, { starts, ends }: Neighbours, reader: IndexReader): Promise<Correction | undefined> {
  const mended = mendPart(word, starts, ends);
  if (!mended) return undefined;
  const { words } = await reader.beginnings(mended.word.word);
  const isWord = words.some((each) => each.word === mended.word.word) || (await reader.isCorrect(mended.word.word));
  return isWord ? mended : undefined;
}

/** Minimum length of a word for which similar ones are suggested. */
const shortestLike = 5;

/** Known words to suggest instead. */
const nearTo = (word: string, { starts, ends }: Neighbours) =>
  nearestWords(word, [...starts, ...ends], word.length < shortestLike ? 0 : Math.min(3, Math.floor(word.length / 3)))
    .slice(0, 3)
    .map((each) => each.word);
