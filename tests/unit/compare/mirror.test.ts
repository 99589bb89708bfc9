import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mirrorPage } from '../../../src/compare/mirror/page.ts';
import { longestNote, type MirrorLine, mirrorAnswers, readMirrorState, writeMirrorState } from '../../../src/compare/mirror/state.ts';
import { studiedCodes } from '../../../src/core/knowledge-base.ts';
import { languages } from '../../../src/core/languages.ts';
import { kbs } from '../content.ts';

const ids = new Set(kbs.nl.themes.map(({ id }) => id));
const [first = '', second = ''] = ids;

describe.each(languages)('the mirror in %s', (language) => {
  const page = mirrorPage(kbs[language]);
  const rows = page.groups.flatMap((group) => group.rows);

  it('asks the question of every theme once', () => {
    expect(rows.map(({ id }) => id).toSorted()).toEqual([...ids].toSorted());
    expect(new Set(rows.map(({ question }) => question)).size).toBe(rows.length);
  });

  it('shows next to each question what the countries studied did then and do now', () => {
    for (const { id, countries } of rows) {
      expect(countries.map(({ country }) => country.code).toSorted(), id).toEqual(studiedCodes(kbs[language]).toSorted());
      for (const { before, now } of countries) expect(before && now, id).toBeTruthy();
    }
  });
});

describe('the address of the answers', () => {
  const line = fc.record(
    {
      answer: fc.constantFrom(...mirrorAnswers),
      note: fc.string({ minLength: 1, maxLength: longestNote, unit: 'grapheme-ascii' }),
      whom: fc.string({ minLength: 1, maxLength: 80, unit: 'grapheme-ascii' }),
    },
    { requiredKeys: [], noNullPrototype: true },
  );
  const filled = fc
    .dictionary(fc.constantFrom(...ids), line, { noNullPrototype: true })
    .map((lines) => new Map<string, MirrorLine>(Object.entries(lines).filter(([, held]) => Object.keys(held).length > 0)));

  it('gives back what was written', () => {
    fc.assert(
      fc.property(filled, (state) => {
        const read = readMirrorState(writeMirrorState(state), ids);
        expect(read.state).toEqual(state);
        expect(read.lost).toEqual([]);
      }),
      { seed: 21, numRuns: 300 },
    );
  });

  it('is empty for an empty form', () => {
    expect(writeMirrorState(new Map([[first, {}]]))).toBe('');
  });

  it('is left alone when it names a row and no answers', () => {
    expect(readMirrorState(`#${first}`, ids)).toEqual({ state: new Map(), lost: [] });
  });

  it('keeps what can be read, and reports what was lost', () => {
    const { state, lost } = readMirrorState(`#antwoorden&${first}=yes&${second}=maybe&elders=no&${second}.note=half%E2%82&${second}.whom=wijkteam`, ids);
    expect([...state]).toEqual([
      [first, { answer: 'yes' }],
      [second, { whom: 'wijkteam' }],
    ]);
    expect(lost).toEqual([second, 'elders', `${second}.note`]);
  });

  it('never fails when damaged, in two thousand ways, and never holds more than the form allows', () => {
    const whole = writeMirrorState(
      new Map([...ids].slice(0, 6).map((id, index) => [id, { answer: mirrorAnswers[index % 4] ?? 'yes', note: 'één & “twee”', whom: 'team' }])),
    );
    const damage = fc.tuple(fc.nat(whole.length), fc.nat(12), fc.string({ maxLength: 8, unit: 'grapheme' }));
    fc.assert(
      fc.property(damage, ([at, removed, inserted]) => {
        const { state } = readMirrorState(whole.slice(0, at) + inserted + whole.slice(at + removed), ids);
        for (const [id, { answer, note = '', whom = '' }] of state) {
          expect(ids.has(id)).toBe(true);
          expect([...mirrorAnswers, undefined]).toContain(answer);
          expect(Math.max(note.length, whom.length)).toBeLessThanOrEqual(longestNote);
        }
      }),
      { seed: 21, numRuns: 2000 },
    );
  });
});
