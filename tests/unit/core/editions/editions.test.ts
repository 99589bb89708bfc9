import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { differencesBetween, type Edition, isRevised } from '../../../../src/core/editions/edition.ts';
import { editionFile, readEditions, writeEdition } from '../../../../src/core/editions/edition-files.ts';
import { lastingNumbers } from '../../../../src/core/editions/lasting-ids.ts';
import { mapByLanguage } from '../../../../src/core/languages.ts';
import { dataSetOf } from '../../../../src/data/tables/all-tables.ts';
import { kbs } from '../../content.ts';

const editionOf = (id: string, statements: Readonly<Record<string, string>>): Edition => ({
  id,
  day: `${id}-28`,
  statements: new Map(Object.entries(statements).map(([key, nl]) => [key, { entry: key.split('.')[0] ?? key, nl, en: `In English: ${nl}` }])),
});
const first = editionOf('2026-11', {
  'zweden.summary': 'Gemeenten bieden hulp.',
  'zweden.text.1': 'Een team komt langs.',
  'zweden.text.2': 'Ouders beslissen mee.',
});
const second = editionOf('2027-03', {
  'zweden.summary': 'Gemeenten bieden lichte hulp.',
  'zweden.text.1': 'Een team komt langs.',
  'zweden.text.3': 'De school belt.',
});

const folder = mkdtempSync(join(tmpdir(), 'stevige-basis-editions-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes a content folder with these edition files. */
function writeFolder(name: string, files: Readonly<Record<string, Uint8Array>>): string {
  const content = join(folder, name);
  mkdirSync(join(content, 'editions'), { recursive: true });
  for (const [file, bytes] of Object.entries(files)) writeFileSync(join(content, 'editions', file), bytes);
  return content;
}

describe('editions', () => {
  it('made before a language was added are read back without it, and the next one has its texts without counting as a revision', () => {
    const before: Edition = { ...first, statements: new Map([...first.statements].map(([id, { entry, nl = '' }]) => [id, { entry, nl }])) };
    const after: Edition = { ...first, id: '2027-03' };
    const content = writeFolder('added', { [editionFile('2026-11')]: writeEdition(before, undefined), [editionFile('2027-03')]: writeEdition(after, before) });
    const read = readEditions(content);
    expect(read.map(({ statements }) => [...statements])).toEqual([[...before.statements], [...after.statements]]);
    const differences = differencesBetween(before.statements, after.statements);
    expect([differences.length, differences.filter(isRevised).length]).toEqual([3, 0]);
  });

  it('are read back from their files with every statement', () => {
    const content = writeFolder('whole', { [editionFile('2026-11')]: writeEdition(first, undefined), [editionFile('2027-03')]: writeEdition(second, first) });
    const read = readEditions(content);
    expect(read.map(({ id, day }) => [id, day])).toEqual([
      ['2026-11', '2026-11-28'],
      ['2027-03', '2027-03-28'],
    ]);
    for (const [place, { statements }] of [first, second].entries())
      expect(Object.fromEntries(read[place]?.statements ?? [])).toEqual(Object.fromEntries(statements));
  });

  it('are empty when the content has no folder for them', () => expect(readEditions(join(folder, 'nowhere'))).toEqual([]));

  it('are rejected when one is missing or was replaced', () => {
    expect(() => readEditions(writeFolder('gap', { [editionFile('2027-03')]: writeEdition(second, first) }))).toThrow(
      /differs from 2026-11, and the edition before it is none/,
    );
    const other = editionOf('2026-11', { 'zweden.summary': 'Iets anders.' });
    const content = writeFolder('other', { [editionFile('2026-11')]: writeEdition(other, undefined), [editionFile('2027-03')]: writeEdition(second, first) });
    expect(() => readEditions(content)).toThrow(/2027-03.*is damaged/);
  });

  it('differ in what was added, changed and withdrawn, and in nothing else', () => {
    const differences = differencesBetween(first.statements, second.statements).map(({ id, before, after }) => [id, before?.nl, after?.nl]);
    expect(differences).toEqual([
      ['zweden.summary', 'Gemeenten bieden hulp.', 'Gemeenten bieden lichte hulp.'],
      ['zweden.text.3', undefined, 'De school belt.'],
      ['zweden.text.2', 'Ouders beslissen mee.', undefined],
    ]);
  });
});

it('ten editions take at most twice the space of one when each changes one statement in twenty', () => {
  // A quarter of the site's statements, to keep it fast.
  const statements = dataSetOf(kbs).statements.filter((_, place) => place % 4 === 0);
  let before: Edition | undefined;
  let bytes = 0;
  let firstBytes = 0;
  for (let number = 1; number <= 10; number += 1) {
    const entries = statements.map(({ id, entry, words }, place) => {
      // From the second edition on, one statement in twenty changes and then stays the same.
      const changed = (place % 20) + 2;
      const since = changed <= number ? ` (${place})` : '';
      return [id, { entry: entry.id, ...mapByLanguage(words, (text) => `${text}${since}`) }] as const;
    });
    const edition: Edition = { id: `20${30 + number}-01`, day: `20${30 + number}-01-31`, statements: new Map(entries) };
    if (before) expect(differencesBetween(before.statements, edition.statements).length).toBeGreaterThan(statements.length / 20 - 1);
    const { length } = writeEdition(edition, before);
    if (!before) firstBytes = length;
    bytes += length;
    before = edition;
  }
  expect(bytes).toBeLessThan(2 * firstBytes);
});

describe('the number of a text without a key', () => {
  const texts = ['Een team komt langs bij het gezin.', 'Ouders beslissen mee over de hulp.', 'De gemeente betaalt.'];
  const known = [editionOf('2026-11', Object.fromEntries(texts.map((text, place) => [`zweden.text.${place + 1}`, text])))];
  const [team = '', parents = '', payer = ''] = texts;

  it('is its position in a list that no edition has', () => expect(lastingNumbers([], 'zweden.text', texts)).toEqual([1, 2, 3]));
  it('stays when texts are added before it, move or disappear', () => {
    expect(lastingNumbers(known, 'zweden.text', texts)).toEqual([1, 2, 3]);
    expect(lastingNumbers(known, 'zweden.text', ['Iets heel nieuws staat voorop.', ...texts])).toEqual([4, 1, 2, 3]);
    expect(lastingNumbers(known, 'zweden.text', [payer, team])).toEqual([3, 1]);
  });
  it('stays when some of its words change, and is new when all do', () => {
    expect(lastingNumbers(known, 'zweden.text', [team, 'Ouders beslissen altijd mee over lichte hulp.', payer])).toEqual([1, 2, 3]);
    expect(lastingNumbers(known, 'zweden.text', [team, 'Scholen bellen eerst.', payer])).toEqual([1, 4, 3]);
  });
  it('goes to identical texts in order', () => {
    const twins = [editionOf('2026-11', { 'x.text.1': payer, 'x.text.2': payer })];
    expect(lastingNumbers(twins, 'x.text', [payer, payer, payer])).toEqual([1, 2, 3]);
  });
  it('is never reused: a withdrawn text keeps its number', () => {
    const later = [...known, editionOf('2027-03', { 'zweden.text.1': team })];
    expect(lastingNumbers(later, 'zweden.text', [team, parents])).toEqual([1, 4]);
  });
  it('counts within its own list only', () => expect(lastingNumbers(known, 'zweden.questions', [parents])).toEqual([1]));
});
