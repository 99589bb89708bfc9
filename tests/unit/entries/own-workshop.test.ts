import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../src/core/languages.ts';
import { collectPage, ownWorkshopPage, pieceGroups, sentencesWithin } from '../../../src/entries/workshops/own/page.ts';
import { longest, mostItems, type OwnItem, readOwnState, withItems, writeOwnState } from '../../../src/entries/workshops/own/state.ts';
import { countWords, mostWords } from '../../../src/entries/workshops/slides.ts';
import { handoutAddress, hasHandout, pageSubjects, pathOfEntry, pathOfPage, shortIdOf } from '../../../src/site/routes.ts';
import { kbs } from '../content.ts';

const ids = new Set(['zorgmeldplicht', 'zorgmeldplicht.dk', 'dk-nl', 'zweden']);

describe('the address of one’s own workshop', () => {
  it('is written so that people can read it', () => {
    const state = { title: 'Melden & meer', items: [{ id: 'zorgmeldplicht.dk' }, { text: 'Wat doet u?' }, { id: 'dk-nl' }] };
    const hash = writeOwnState(state);
    expect(hash).toBe('#mijn&t=Melden+%26+meer&p=zorgmeldplicht.dk&q=Wat+doet+u%3F&p=dk-nl');
    expect(readOwnState(hash, ids)).toEqual({ state, lost: [] });
  });

  it('gives back whatever a reader enters', () => {
    const text = (most: number) =>
      fc.string({ unit: 'binary', minLength: 1, maxLength: most }).map((written) => written.toWellFormed().replaceAll('\ufffd', '').trim());
    const item: fc.Arbitrary<OwnItem> = fc.oneof(
      fc.constantFrom(...ids).map((id) => ({ id })),
      text(longest.question)
        .filter(Boolean)
        .map((question) => ({ text: question })),
    );
    fc.assert(
      fc.property(text(longest.title), fc.array(item, { maxLength: 8 }), (title, items) => {
        const state = { title, items: withItems([], items) };
        expect(readOwnState(writeOwnState(state), ids)).toEqual({ state, lost: [] });
      }),
      { seed: 21 },
    );
  });

  it.each([
    ['#mijn&p=zorgmeldplicht&p=weg&p=zweden', ['zorgmeldplicht', 'zweden'], ['weg']],
    ['#mijn&p=zorgmeldplicht&q=%E0%A4%A', ['zorgmeldplicht'], ['\ufffd%A']],
    ['#mijn&x=1&__proto__=2&p=zweden', ['zweden'], ['1', '2']],
    [`#mijn&q=${'a'.repeat(301)}&p=zweden`, ['zweden'], ['a'.repeat(40)]],
    ['#mijn&t=een&t=twee&q=&p=dk-nl', ['dk-nl'], ['twee', 'q']],
    ['#mijn&p=zweden&p=zweden', ['zweden'], []],
    ['#mijn', [], []],
    ['#spiegel&p=zweden', [], []],
    ['', [], []],
  ])('%s keeps what can be read, and reports what was lost', (hash, kept, lost) => {
    const read = readOwnState(hash, ids);
    expect([read.state.items.map(({ id }) => id), read.lost]).toEqual([kept, lost]);
  });

  it('holds no more than a workshop can', () => {
    const read = readOwnState(`#mijn${Array.from({ length: mostItems + 2 }, (_, index) => `&q=vraag${index}`).join('')}`, ids);
    expect([read.state.items.length, read.lost]).toEqual([mostItems, [`vraag${mostItems}`, `vraag${mostItems + 1}`]]);
  });
});

describe('whole sentences within a number of words', () => {
  it.each([
    ['Eén zin. Nog een zin!', 4, 'Eén zin.'],
    ['Eén zin. Nog een zin!', 5, 'Eén zin. Nog een zin!'],
    ['Een zin die niet past.', 3, ''],
    ['Zonder punt', 2, 'Zonder punt'],
    ['Art. 50 van 2,5 mln. mensen', 9, 'Art. 50 van 2,5 mln. mensen'],
  ])('of %s with %i', (text, most, fitting) => {
    expect(sentencesWithin(text, most)).toBe(fitting);
  });
});

describe.each(languages)('the parts for one’s own workshop in %s', (language) => {
  const kb = kbs[language];
  const groups = pieceGroups(kb);
  const pieces = groups.flatMap(({ kind, pieces: groupPieces }) =>
    groupPieces.flatMap((piece) => [{ kind, piece }, ...piece.cells.map((cell) => ({ kind: ownWorkshopPage(kb).cellKind, piece: cell }))]),
  );

  it('are every page with a handout and every cell of the comparison, each once and the same in both languages', () => {
    const all = pieces.map(({ piece }) => piece.id);
    expect(new Set(all).size).toBe(all.length);
    expect(all.toSorted()).toEqual(
      pieceGroups(kbs.nl)
        .flatMap(({ pieces: groupPieces }) => groupPieces.flatMap(({ id, cells }) => [id, ...cells.map((cell) => cell.id)]))
        .toSorted(),
    );
    expect(all).toEqual(
      expect.arrayContaining(
        pageSubjects(kb)
          .filter((subject) => hasHandout(kb, subject))
          .map((subject) => shortIdOf(subject)),
      ),
    );
    expect(all).toEqual(expect.arrayContaining(kb.themes.flatMap(({ id }) => kb.countryCodes.map((code) => `${id}.${code}`))));
  });

  it('link from each page to its handout', () => {
    const handouts = groups.flatMap(({ handout, pieces: groupPieces }) => (handout ? groupPieces.map(({ href }) => `${href}${handout}`) : []));
    expect(handouts.toSorted()).toEqual(
      pageSubjects(kb)
        .filter((subject) => hasHandout(kb, subject))
        .map((subject) => handoutAddress(kb, subject))
        .toSorted(),
    );
  });

  it('fit on slides of at most forty words, and usually leave something to show', () => {
    const words = ({ kind, piece }: (typeof pieces)[number]) => countWords(piece.title) + countWords(kind) + countWords(piece.text) + 1;
    expect(pieces.filter((piece) => words(piece) > mostWords).map(({ piece }) => piece.id)).toEqual([]);
    const silent = pieces.filter(({ piece }) => piece.text === '' && !/^[a-z]{2,3}(?:-[a-z]{2,3})+$/.test(piece.id));
    expect(silent.map(({ piece }) => piece.id)).toEqual([]);
  });

  it('are offered on the pages that they come from', () => {
    const workshopPath = pathOfPage(kb, { kind: 'own-workshop' });
    expect(collectPage(kb, { kind: 'entry', id: 'zweden' })).toBe(`${workshopPath}#erbij&p=zweden`);
    expect(collectPage(kb, { kind: 'set', codes: ['dk', 'nl'], layout: 'themes' })).toBe(`${workshopPath}#erbij&p=dk-nl`);
    expect(collectPage(kb, { kind: 'search' })).toBeUndefined();
    expect(pieces.find(({ piece }) => piece.id === 'zorgmeldplicht.dk')?.piece.href).toBe(`${pathOfEntry(kb, 'zorgmeldplicht')}#dk`);
  });
});
