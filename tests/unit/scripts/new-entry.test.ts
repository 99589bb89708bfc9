import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { load } from 'js-yaml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listProblems } from '../../../scripts/check/load-content.ts';
import { Refusal } from '../../../scripts/write/blank-entry.ts';
import { newEntry, type Wanted } from '../../../scripts/write/new-entry.ts';
import { hueFaults } from '../../../src/core/check/hues.ts';
import { collectionNames } from '../../../src/core/schema/collections.ts';
import { content } from '../content.ts';

const request = (kind: string, id: string, more: Partial<Wanted> = {}): Wanted => ({ kind, id, names: {}, day: '2026-12-24', ...more });
const make = (kind: string, id: string, more?: Partial<Wanted>) => newEntry(process.cwd(), content, request(kind, id, more));
const others = collectionNames.filter((name) => name !== 'countries');

describe('a new entry', () => {
  let folder = '';
  const written: string[] = [];

  /** Writes the files of an entry; lines for a shared list are appended. */
  function write(files: Readonly<Record<string, string>>): void {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
      written.push(path);
    }
  }

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'stevige-basis-new-'));
    cpSync('content', join(folder, 'content'), { recursive: true });
    const inFolder = (each: Wanted) => write(newEntry(folder, content, each).files);
    for (const collection of others) {
      inFolder(request(collection, `nieuw-${collection}`));
      const from = content.originals.find((entry) => entry.collection === collection && entry.id !== 'home')?.id;
      inFolder(request(collection, `kopie-${collection}`, { from }));
    }
    // Entries with updates in their text, readings of today in their cells, or places of their own.
    inFolder(request('practice', 'kopie-met-notities', { from: 'deense-inclusie' }));
    inFolder(request('theme', 'kopie-met-lezingen', { from: 'inclusie' }));
    inFolder(request('source', 'kopie-met-alineas', { from: 'nji-2015' }));
    inFolder(request('country', 'noorwegen', { code: 'no' }));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('of every kind, blank or copied, passes the check, with its translation and its questions', () => {
    expect(others.length).toBeGreaterThanOrEqual(10);
    expect(listProblems(folder).lines).toEqual([]);
  });

  it('exists in both languages when it has texts', () => {
    expect(written).toContain('content/practices/nieuw-practices.en.mdx');
    expect(written).not.toContain('content/sources/nieuw-sources.en.mdx');
  });
});

describe('a new country', () => {
  const { files, next } = make('country', 'noorwegen', { code: 'no' });
  const countries = load(files['content/lists/countries.yaml'] ?? '') as typeof content.lists.countries;

  it('has a line in the list, with its code in quotes, its number on the map and a distinguishable hue', () => {
    expect(files['content/lists/countries.yaml']).toMatch(/^"no": \{ iso: "NO", role: compared,/m);
    expect(countries['no']).toMatchObject({ iso: 'NO', role: 'compared', groups: [], language: 'no', map: '578' });
    expect(hueFaults(countries)).toEqual([]);
    expect(Object.keys(countries)).toEqual([...Object.keys(content.lists.countries), 'no']);
  });

  it('has a page in both languages that says it is not described yet, and an address in English', () => {
    expect(files['content/countries/noorwegen.mdx']).toMatch(/^code: "no"\ntitle: Noorwegen$/m);
    expect(files['content/countries/noorwegen.en.mdx']).toMatch(/^address: norway\ntitle: Norway$/m);
    expect(next.join(' ')).toContain('not the silence of the report');
  });

  it('adds its language when the list does not have it', () => {
    expect(make('country', 'duitsland', { code: 'de' }).files['content/lists/languages.yaml']).toMatch(/^de: \{ nl: Duits, en: German \}$/m);
    expect(files['content/lists/languages.yaml']).toBeUndefined();
  });
});

it('refers to what was asked for, and says what was filled in because a field requires it', () => {
  const entry = make('practice', 'oslo', { names: { country: 'se', sources: 'nji-2019' } });
  expect(entry.files['content/practices/oslo.mdx']).toMatch(/country: se\n[\s\S]*source: nji-2019/);
  expect(entry.next.join(' ')).not.toContain('because one is needed');
  expect(make('practice', 'oslo').next.join(' ')).toContain('It names dk as country because one is needed');
});

it('that is an update is dated on the day it is written, even when copied from another', () => {
  const from = content.originals.find((entry) => entry.collection === 'developments' && entry.data.revised)?.id;
  for (const more of [{}, { from }]) {
    const note = make('development', 'nieuw', more).files['content/developments/nieuw.mdx'];
    expect(note).toMatch(/^added: "?2026-12-24"?$/m);
    expect(note).not.toMatch(/^revised:/m);
  }
});

it.each<[string, Wanted, RegExp]>([
  ['an unknown kind', request('land', 'noorwegen'), /no kind "land"\. Write one of country, law/],
  ['an id that is none', request('term', 'Foute Id'), /"Foute Id" is no id/],
  ['an id that is taken', request('term', 'iep'), /taken, in content\/instruments\/iep\.mdx/],
  ['the id of a service', request('term', 'finse-kinderopvang'), /taken, in content\/countries\/finland\.mdx/],
  ['an entry that is not there to begin from', request('law', 'wet', { from: 'geen-wet' }), /no law "geen-wet" to begin from/],
  ['a field that it does not have', request('term', 'woord', { names: { country: 'dk' } }), /A new term takes no --country/],
  ['a name that is not there', request('law', 'wet', { names: { countries: 'zz' } }), /no "zz" for "countries"\. Write one of dk, eng/],
  ['a code for what is no country', request('law', 'wet', { code: 'no' }), /Only a country takes --code/],
  ['a country without a code', request('country', 'noorwegen'), /--code no/],
  ['a code in capitals', request('country', 'noorwegen', { code: 'NO' }), /"NO" is no code/],
  ['a code that is taken', request('country', 'deens-land', { code: 'dk' }), /code "dk" is taken/],
  ['a code that no state has', request('country', 'nergens', { code: 'qq' }), /no state "QQ"/],
  ['a country begun from another', request('country', 'noorwegen', { code: 'no', from: 'zweden' }), /cannot begin from one/],
])('rejects %s, and says what can be done', (_, each, message) => {
  expect(() => newEntry(process.cwd(), content, each)).toThrow(Refusal);
  expect(() => newEntry(process.cwd(), content, each)).toThrow(message);
});
