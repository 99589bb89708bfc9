import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadContent } from '../../../scripts/check/load-content.ts';
import { besideDeposit, citationOfEdition, depositOf, type MadeEdition, makeEdition } from '../../../scripts/release/edition.ts';
import { buildKnowledgeBase } from '../../../src/core/knowledge-base.ts';
import { editionPage } from '../../../src/editions/page.ts';
import { strings } from '../../../src/i18n/strings.ts';
import { kbs } from '../content.ts';

const country = 'content/countries/zweden.mdx';

describe('a release', () => {
  let folder = '';
  const edit = (file: string, from: string | RegExp, to: string) => {
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8');
    const edited = text.replace(from, to);
    expect(edited, `${file} holds ${from}`).not.toBe(text);
    writeFileSync(path, edited);
  };
  /** Makes the next edition and saves its file, as the command does. */
  const release = (version: string, again = false): MadeEdition => {
    edit('content/site.yaml', /^version: .*$/m, `version: ${version} # made here`);
    const made = makeEdition(folder, `${version}-01`, again);
    mkdirSync(dirname(join(folder, made.file)), { recursive: true });
    writeFileSync(join(folder, made.file), made.bytes);
    return made;
  };
  const changes = ({ differences }: MadeEdition) => differences.map(({ id, before, after }) => [id, before?.nl, after?.nl]);

  /** A paragraph on Sweden's page that occurs once. */
  let sentence = '';

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'stevige-basis-release-'));
    cpSync('content', join(folder, 'content'), { recursive: true });
    rmSync(join(folder, 'content/editions'), { recursive: true, force: true });
    release('2030-01');
    sentence = /^(?![<#-])\S[^<\n]{60,}$/m.exec(readFileSync(join(folder, country), 'utf8').split(/^---$/m)[2] ?? '')?.[0] ?? '';
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  it('of unchanged content has no differences', () => expect(release('2030-02').differences).toEqual([]));

  it('lists exactly the statement whose sentence changed, and exactly that one as withdrawn when it is removed', () => {
    edit(country, sentence, `${sentence} Dat staat er nu bij.`);
    const [changed, ...others] = changes(release('2030-03'));
    expect(others).toEqual([]);
    expect(changed?.[0]).toMatch(/^zweden\.text\.\d+$/);
    expect(changed?.[2]).toBe(`${changed?.[1]} Dat staat er nu bij.`);
    const pageOf = (version: string) => editionPage(buildKnowledgeBase(loadContent(folder).content, 'nl'), version);
    const ofChange = pageOf('2030-03');
    expect([ofChange.added, ofChange.withdrawn]).toEqual([[], []]);
    expect(ofChange.changed).toMatchObject([{ title: 'Zweden', statements: [{ id: changed?.[0], before: changed?.[1], after: changed?.[2] }] }]);

    // The English has as many paragraphs as the Dutch, so its paragraph is removed too.
    edit(country, `${sentence} Dat staat er nu bij.\n`, '\n');
    const last = loadContent(folder).content.editions.at(-1);
    edit('content/countries/zweden.en.mdx', last?.statements.get(changed?.[0] ?? '')?.en ?? '', '');
    expect(changes(release('2030-04'))).toEqual([[changed?.[0], changed?.[2], undefined]]);
    const ofEnd = pageOf('2030-04');
    expect([ofEnd.added, ofEnd.changed]).toEqual([[], []]);
    expect(ofEnd.withdrawn).toMatchObject([{ title: 'Zweden', statements: [{ id: changed?.[0], before: changed?.[2] }] }]);
  });

  it('is refused when it exists and has been published, and when it is older than the last', () => {
    expect(() => makeEdition(folder, '2030-05-01', false)).toThrow(/Edition 2030-04 is there already\. Name the next one/);
    expect(makeEdition(folder, '2030-05-01', true).differences).toHaveLength(1);
    edit('content/site.yaml', /^version: .*$/m, 'version: 2029-12');
    expect(() => makeEdition(folder, '2030-05-01', false)).toThrow(/older/);
  });
});

describe('a deposit', () => {
  const edition = { id: '2030-01', day: '2030-01-31', statements: new Map([['a.summary', { entry: 'a', nl: 'Zo is het.', en: 'So it is.' }]]) };
  const words = {
    title: 'Stevige basis',
    description: 'Alles.',
    creator: 'Stevige basis',
    notes: 'Languages: Dutch and English.',
    keywords: ['jeugdhulp', 'youth care'],
  };
  const site = [{ path: 'index.html', sha256: 'ab12' }];
  const make = () => depositOf(edition, words, 'version: 2030-01\n', new Map([['csv/a.csv', new Uint8Array([1])]]), besideDeposit(kbs), site);

  it('contains texts, data, the hash of the site, how to cite it, and metadata for Zenodo, with DOIs to fill in', () => {
    const files = Object.fromEntries(Object.entries(unzipSync(make())).map(([name, bytes]) => [name, strFromU8(bytes)]));
    expect(Object.keys(files).toSorted()).toEqual([
      '.zenodo.json',
      'CITATION.cff',
      'README.txt',
      'data/README.txt',
      'data/csv/a.csv',
      'licences/cc-by-4.0.txt',
      'licences/rights.txt',
      'site-files.sha256',
      'site.sha256',
      'statements.json',
    ]);
    // The readme describes every part of the zip, in both languages.
    for (const language of ['nl', 'en'] as const)
      for (const [name, what] of Object.entries(strings(language).data.deposit)) {
        expect(files['README.txt']).toContain(`${name}: ${what}`);
        expect(Object.keys(files).filter((file) => file.startsWith(name))).not.toEqual([]);
      }
    expect(files['licences/cc-by-4.0.txt']).toMatch(/Attribution 4\.0 International/);
    expect(JSON.parse(files['statements.json'] ?? '')).toEqual({
      edition: '2030-01',
      day: '2030-01-31',
      statements: [{ id: 'a.summary', entry: 'a', nl: 'Zo is het.', en: 'So it is.' }],
    });
    const zenodo = JSON.parse(files['.zenodo.json'] ?? '') as Record<string, unknown>;
    expect(zenodo).toMatchObject({
      doi: '',
      version: '2030-01',
      publication_date: '2030-01-31',
      license: 'cc-by-4.0',
      language: 'nld',
      notes: 'Languages: Dutch and English.',
      keywords: ['jeugdhulp', 'youth care'],
      related_identifiers: [{ identifier: '' }],
    });
    expect(files['site-files.sha256']).toBe('ab12  index.html\n');
  });
  it('has the same bytes when made again', () => expect(Buffer.compare(make(), make())).toBe(0));

  it('puts its edition and date in the citation file, once', () => {
    const cff = 'cff-version: 1.2.0\nversion: 2026-11\nlicense: CC-BY-4.0\n';
    const cited = citationOfEdition(cff, edition);
    expect(cited).toBe('cff-version: 1.2.0\nversion: 2030-01\ndate-released: 2030-01-31\nlicense: CC-BY-4.0\n');
    expect(citationOfEdition(cited, edition)).toBe(cited);
  });
});
