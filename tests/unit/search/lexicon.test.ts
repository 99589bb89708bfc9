import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inEachLanguage } from '../../../src/core/languages.ts';
import { correctPieceOf, isCorrect, packCorrectWords } from '../../../src/search/correct-words.ts';
import { fold, inflectionKey, phraseKey, wordsOf } from '../../../src/search/fold.ts';
import { backwards, knownWord, nameKey, packLexicon, pieceFor, readPiece } from '../../../src/search/lexicon.ts';

const words = ['gezin', 'gezinnen', 'gezins', 'gezinsondersteuning', 'kind', 'kinder', 'kinderopvang', 'ondersteuning', 'opvang', 'hämeenlinna'];
const parts: Readonly<Record<string, string[]>> = { kinderopvang: ['kinder', 'opvang'], gezinsondersteuning: ['gezins', 'ondersteuning'] };
const known = words.map((word, index) => knownWord(word, parts[word] ?? [word], (index % 9) + 1));
const concepts = [
  {
    id: 'jgz',
    phrases: [
      { key: phraseKey(['consultatiebureaus']), own: false },
      { key: phraseKey(['jeugdgezondheidszorg']), own: true },
    ],
    names: inEachLanguage(() => []),
    spelling: new Map(),
    countryOf: inEachLanguage(() => new Map()),
  },
];
const facts = {
  synonyms: new Map([
    [
      phraseKey(['underretning']),
      [
        { phrase: 'meldplicht', written: 'meldplicht', isNear: false, country: 'dk' },
        { phrase: 'forebyggende tilbud', written: 'førebyggende tilbud', isNear: true },
      ],
    ],
  ]),
  countries: new Map([[phraseKey(['finland']), 'fi']]),
  forms: new Map([[inflectionKey('gemeld'), [inflectionKey('melden')]]]),
  named: new Map([[phraseKey(['kinderopvang', 'finland']), [3, 7]]]),
  postings: new Map([[inflectionKey('opvang'), '1A50']]),
  asks: new Map([[inflectionKey('opvang'), '1:05']]),
};
const packed = packLexicon(known, concepts, facts, () => true, 3);
const pieceAt = (side: 'beginnings' | 'endings', key: string) =>
  readPiece(
    packed[side][
      pieceFor(
        packed[side].map(({ from }) => from),
        key,
      )
    ]?.text ?? '',
  );

describe('the lexicon', () => {
  it('has every word in the piece of its beginning and that of its ending, with parts and spelling', () => {
    for (const word of known) {
      expect(pieceAt('beginnings', inflectionKey(word.word)).words).toContainEqual(word);
      expect(pieceAt('endings', backwards(word.word)).words).toContainEqual(word);
    }
  });

  it('has every known prefix of a word in its piece', () => {
    const { words: near, stems } = pieceAt('beginnings', 'kinderopvangplek');
    expect([...near, ...stems].map(({ word }) => word)).toEqual(expect.arrayContaining(['kind', 'kinder', 'kinderopvang']));
  });

  it('refers from a glossary phrase to its term, however inflected', () => {
    const piece = pieceAt('beginnings', inflectionKey('consultatiebureau'));
    expect(piece.leads.get(phraseKey(['consultatiebureau']))).toEqual([{ concept: 'jgz', by: 'synonym' }]);
  });

  it('stores facts about a phrase in the piece of its first word', () => {
    expect(pieceAt('beginnings', inflectionKey('underretning')).synonyms.get('underretning')).toEqual([
      { phrase: 'meldplicht', written: 'meldplicht', isNear: false, country: 'dk' },
      { phrase: 'forebyggende tilbud', written: 'førebyggende tilbud', isNear: true },
    ]);
    expect(pieceAt('beginnings', 'finland').countries.get('finland')).toBe('fi');
    expect(pieceAt('beginnings', 'gemeld').forms.get('gemeld')).toEqual([inflectionKey('melden')]);
    expect(pieceAt('beginnings', 'kinderopvang').named.get(nameKey(phraseKey(['kinderopvang', 'finland'])))).toEqual([3, 7]);
    expect(pieceAt('beginnings', 'opvang').postings.get('opvang')).toBe('1A50');
    expect(pieceAt('beginnings', 'opvang').asks.get('opvang')).toBe('1:05');
  });

  it('stores words with the same key in one piece', () => {
    for (const word of ['gezin', 'gezinnen', 'gezins']) expect(pieceAt('beginnings', inflectionKey(word)).words.map((each) => each.word)).toContain(word);
  });
});

describe('a piece of the lexicon', () => {
  it('contains all adjacent words with the same root, whatever its size limit', () => {
    const rooted = ['bezuinigen', 'bezuiniging', 'bezuinigingen', 'bureau'].map((word) => knownWord(word, [word], 1));
    const { beginnings } = packLexicon(rooted, [], { ...facts, synonyms: new Map(), countries: new Map(), forms: new Map(), named: new Map() }, () => false, 1);
    expect(beginnings.map(({ text }) => readPiece(text).words.map(({ word }) => word))).toEqual([['bezuinigen', 'bezuiniging', 'bezuinigingen'], ['bureau']]);
  });
});

describe('folding', () => {
  it.each([
    ['Pædagogisk Rådgivning', ['paedagogisk', 'radgivning']],
    ['KOPP/KVO', ['kopp', 'kvo']],
    ['children’s centre', ['childrens', 'centre']],
    ['geïndiceerde hulp?', ['geindiceerde', 'hulp']],
    ['  ', []],
  ])('splits %j into the words %j', (text, expected) => {
    expect(wordsOf(text)).toEqual(expected);
  });

  it.each([
    ['wijkteams', 'wijkteam'],
    ['gezinnen', 'gezin'],
    ['scholen', 'school'],
    ['verpleegkundigen', 'verpleegkundige'],
    ['gemeenten', 'gemeente'],
    ['crèches', 'crèche'],
    ['talen', 'taal'],
    ['families', 'family'],
    ['ideeën', 'idee'],
    ['wetten', 'wet'],
    ['weten', 'weet'],
    ['grote', 'groot'],
    ['leven', 'leef'],
    ['lezen', 'lees'],
    ['given', 'gives'],
  ])('gives %s and %s the same key', (one, other) => {
    expect(inflectionKey(fold(one))).toBe(inflectionKey(fold(other)));
  });
});

describe('an inflection key', () => {
  it.each([
    ['gezag', 'zag'],
    ['geweld', 'wel'],
    ['gebied', 'bieden'],
    ['zin', 'gezin'],
    ['deens', 'de'],
    ['gemeen', 'gem'],
    ['wet', 'weten'],
    ['vak', 'vaak'],
    ['les', 'lezen'],
    ['met', 'meet'],
    ['leeds', 'leden'],
    ['langs', 'lang'],
    ['tijdens', 'tijd'],
    ['nieuws', 'nieuw'],
    ['rechts', 'recht'],
    ['namens', 'naam'],
    ['feel', 'fell'],
    ['per', 'peer'],
    ['1000', '10000'],
  ])('distinguishes %s and %s', (one, other) => {
    expect(inflectionKey(one)).not.toBe(inflectionKey(other));
  });
});

describe('the set of correct words', () => {
  it('has no false negatives', () => {
    const own = ['paard', 'fiets', 'vergadering', 'inspraak'];
    const packedWords = packCorrectWords(own);
    for (const word of own) expect(isCorrect(word, packedWords[correctPieceOf(word)] ?? new Uint8Array(1))).toBe(true);
  });

  it('has few false positives', () => {
    const own = Array.from({ length: 20_000 }, (_, index) => `woord${index.toString(36)}`);
    const packedWords = packCorrectWords(own);
    const wrong = Array.from({ length: 5000 }, (_, index) => `fuot${index.toString(36)}`).filter((word) =>
      isCorrect(word, packedWords[correctPieceOf(word)] ?? new Uint8Array(1)),
    );
    expect(wrong.length / 5000).toBeLessThan(0.05);
  });

  it('accepts any text', () => {
    const packedWords = packCorrectWords(['paard']);
    fc.assert(fc.property(fc.string(), (text) => typeof isCorrect(text, packedWords[correctPieceOf(text)] ?? new Uint8Array(1)) === 'boolean'));
  });
});
