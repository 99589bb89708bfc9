import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markedTitle, passageFrom } from '../../../src/search/ui/passage.ts';

const text = `Een begin zonder nieuws. ${'Nog een zin die niets zegt over het onderwerp. '.repeat(6)}In Finland is de kinderopvang een recht. Ouders betalen naar inkomen.`;
const anchors = [
  { id: 'begin', text: 'Begin', location: 0 },
  { id: 'finland', text: 'Finland.', location: 58 },
];
const marked = (passage: ReturnType<typeof passageFrom>) => passage.runs.filter((run) => run.marked).map((run) => run.text);
const plain = (passage: ReturnType<typeof passageFrom>) => passage.runs.map((run) => run.text).join('');

describe('a passage', () => {
  it('is the sentence that matches, with its heading', () => {
    const passage = passageFrom({ text, from: 0, anchors }, [{ typed: ['opvang'], others: [] }]);
    expect(plain(passage)).toContain('In Finland is de kinderopvang een recht.');
    expect(marked(passage)).toEqual(['kinderopvang']);
    expect(passage.heading).toEqual({ id: 'finland', text: 'Finland' });
  });

  it('marks inflections and alternatives', () => {
    expect(marked(passageFrom({ text, from: 0, anchors }, [{ typed: ['ouder'], others: ['recht'] }]))).toEqual(expect.arrayContaining(['recht', 'Ouders']));
  });

  it('marks the words of an alternative name only where they are adjacent', () => {
    const sentence = 'The duty to report holds for all. It is a duty of the child’s school.';
    const passage = passageFrom({ text: sentence, from: 0, anchors: [] }, [{ typed: ['meldplicht'], others: ['duty to report', 'report about a child'] }]);
    expect(marked(passage)).toEqual(['duty', 'to', 'report']);
  });

  it('has the caveats that apply to it, unless it contains them itself', () => {
    const caveats = [
      { from: 0, to: 4, text: 'Dat is niet zeker.' },
      { from: 58, to: 65, text: 'Sinds 2016 anders.' },
      { from: 65, to: 69, text: 'Ouders betalen naar inkomen.' },
    ];
    const passage = passageFrom({ text, from: 0, anchors, caveats }, [{ typed: ['opvang'], others: [] }]);
    expect(passage.caveats).toEqual(['Sinds 2016 anders.']);
  });

  it('ends before a label that has nothing behind it, unless that is what was sought', () => {
    const content = `Neuvola ${'zo '.repeat(26)}einde. Let op: dat is niet zeker.`;
    const upTo = (typed: string) => plain(passageFrom({ text: content, from: 0, anchors: [] }, [{ typed: [typed], others: [] }]));
    expect(upTo('neuvola')).toMatch(/ einde\.$/);
    expect(upTo('let')).toContain('Let op: dat');
    expect(plain(passageFrom({ text: content, from: 0, anchors: [] }, [{ typed: ['neuvola'], others: ['let'] }]))).toMatch(/Let op: …?$|Let op:$/);
  });

  it('is the beginning, unmarked, when nothing is found', () => {
    const passage = passageFrom({ text, from: 0, anchors }, [{ typed: ['paard'], others: [] }]);
    expect(plain(passage)).toMatch(/^Een begin zonder nieuws\./);
    expect(marked(passage)).toEqual([]);
    expect(passage.heading).toBeUndefined();
  });

  it('shows nothing of an excluded part, even if that matches', () => {
    const without = [{ from: 58, to: 70, country: 'fi' }];
    const elsewhere = passageFrom({ text, from: 0, anchors }, [{ typed: ['opvang'], others: [] }], without);
    expect(marked(elsewhere)).toEqual([]);
    expect(plain(elsewhere)).toMatch(/^Een begin zonder nieuws\./);
    const beside = passageFrom({ text, from: 0, anchors }, [{ typed: ['opvang', 'onderwerp'], others: [] }], without);
    expect(marked(beside)).toContain('onderwerp');
    expect(plain(beside)).not.toContain('Finland');
  });

  it('contains only words of the text', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string({ minLength: 1 })), (content, typed) => {
        const words = new Set(content.split(/\s+/));
        for (const word of plain(passageFrom({ text: content, from: 0, anchors: [] }, [{ typed, others: [] }])).split(/\s+/))
          expect(word === '' || word === '…' || words.has(word)).toBe(true);
      }),
    );
  });
});

describe('a title', () => {
  it('is shown in full, with matches marked', () => {
    const runs = markedTitle('Ondersteuning van professionals in de opvang', [{ typed: ['oop'], others: ['professionals'] }]);
    expect(runs.map(({ text: each }) => each).join('')).toBe('Ondersteuning van professionals in de opvang');
    expect(runs.filter((run) => run.marked).map(({ text: each }) => each)).toEqual(['professionals']);
  });
});
