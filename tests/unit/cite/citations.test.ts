import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, it } from 'vitest';
import { reference, textOfReference } from '../../../src/cite/apa.ts';
import { toBibtex, toCslJson, toRis } from '../../../src/cite/citation-files.ts';
import { containerOf, isLaw, publisherApart, type Work, workOfSource } from '../../../src/cite/works.ts';
import { languages } from '../../../src/core/languages.ts';
import { sourceSchema } from '../../../src/entries/sources/collection.ts';
import { citationFile, citePage } from '../../../src/publish/citations.ts';
import { titleOfPage } from '../../../src/publish/page-meta.ts';
import { citationFormats, pageSubjects } from '../../../src/site/routes.ts';
import { kbs } from '../content.ts';

type Read = Work & { readonly reporter?: string | readonly string[] };

/** What a reference manager should have understood of a work. */
const essence = ({ author, reporter, title, issued, URL: address }: Read) => ({
  // RIS files list the author of a newspaper article as reporter, which Citation.js does not parse.
  authors: reporter
    ? [reporter].flat()
    : (author?.map((name) =>
        'literal' in name ? name.literal : [[name['non-dropping-particle'], name.family].filter(Boolean).join(' '), name.given].filter(Boolean).join(', '),
      ) ?? []),
  // In BibTeX quotes are curly, since LaTeX turns a straight one into a closing quote.
  title: title.replace(/<\/?span[^>]*>/g, '').replace(/[‘’]/g, "'"),
  year: issued?.['date-parts'][0][0],
  // Citation.js encodes a URL in BibTeX twice when its only encoded character is a slash.
  address: address?.replaceAll('%252F', '%2F'),
});
const read = (file: string) => new Cite(file).data.map(essence);
/** What Citation.js reads of a work in a format. It finds no author of a law in RIS; the tests of laws and bills cover those. */
const found = (format: string, work: Work) => ({ ...essence(work), ...(format === 'ris' && isLaw(work) ? { authors: [] } : {}) });
const allWorks = kbs.nl.sources.map(workOfSource);

describe.each(citationFormats)('the %s files', (format) => {
  it.each(languages)('for all pages in %s are read back with the same authors, titles, years and addresses', (language) => {
    const kb = kbs[language];
    const places = kb.sources.flatMap(({ data }) => Object.keys(data.sections ?? {})).filter((section) => section.includes('-'));
    expect(places.length).toBeGreaterThan(20);
    for (const subject of pageSubjects(kb)) {
      const citation = citePage(kb, subject, titleOfPage(kb, subject));
      const works = [...citation.sources.map(({ work }) => work), citation.work, ...citation.parts.map(({ work }) => work)];
      const file = citationFile(citation, format);
      expect(read(file), citation.work.id).toEqual(works.map((work) => found(format, work)));
      expect(
        places.filter((place) => file.includes(` ${place}`) || file.includes(`(${place}`)),
        `${citation.work.id} names places as a reader finds them`,
      ).toEqual([]);
    }
  });

  it('for all sources are read back with the same authors, titles, years and addresses', () => {
    expect(allWorks.length).toBeGreaterThan(200);
    const write = { bib: toBibtex, ris: toRis, json: toCslJson }[format];
    for (const work of allWorks) expect(read(write([work]))).toEqual([found(format, work)]);
  });
});

/** Fields of a BibTeX entry, without the outer braces. */
const bibtexFields = (work: Work) => new Map([...toBibtex([work]).matchAll(/^ {2}(\w+) = \{?(.*?)\}?,$/gm)].map(([, name = '', value = '']) => [name, value]));
/** Tags of a RIS record, each with its values. */
const risTags = (work: Work) =>
  Map.groupBy(
    [...toRis([work]).matchAll(/^(\w\w) {2}- (.*)\r$/gm)].map(([, tag = '', value = '']) => ({ tag, value })),
    ({ tag }) => tag,
  );
const valuesOf = (work: Work, tag: string) =>
  risTags(work)
    .get(tag)
    ?.map(({ value }) => value);

describe('the author and publisher of a source', () => {
  it('are the same organisation when it speaks for itself', () => {
    const speaking = kbs.nl.sources.filter(({ data }) => data.publisher && data.authors.length === 0 && !/^(?:article|book|thesis|entry)/.test(data.type));
    expect(speaking.length).toBeGreaterThan(150);
    for (const source of speaking) expect(workOfSource(source).author, source.id).toEqual([{ literal: source.data.publisher }]);
  });

  it('do not include the newspaper, journal or encyclopedia that contains it', () => {
    const contained = allWorks.filter(({ type }) => /^(?:article|entry)/.test(type));
    expect(contained.length).toBeGreaterThan(40);
    for (const work of contained) {
      expect(work['container-title'], work.id).toBeTruthy();
      expect(work.publisher, work.id).not.toBe(work['container-title']);
    }
  });

  it.each([
    ['nrc-2018-passend-onderwijs', 'NRC', undefined],
    ['wikipedia-2016-2016-hameenlinna', 'Wikipedia', undefined],
    ['gov-uk-2025-family-hubs', 'GOV.UK', 'Department for Education'],
    ['kamerstuk-31839-876', undefined, 'Ministerie van JenV'],
    ['care-appointments-2015-sure-start', undefined, 'Care Appointments'],
  ])('are kept apart from the publication: %s', (id, container, author) => {
    const work = allWorks.find((each) => each.id === id);
    expect(work?.['container-title']).toBe(container);
    expect(work?.author?.[0]).toEqual(author && { literal: author });
  });
});

describe('laws and bills', () => {
  const laws = kbs.nl.sources.filter(({ data }) => isLaw(data)).map((source) => ({ data: source.data, work: workOfSource(source) }));

  it('keep issuer and number in every format', () => {
    expect(laws.length).toBeGreaterThan(30);
    for (const { data, work } of laws) {
      const issuers = [...(work.author ?? []).flatMap((author) => ('literal' in author ? author.literal : [])), ...(data.publisher ? [data.publisher] : [])];
      const fields = bibtexFields(work);
      for (const issuer of issuers) {
        expect(`${fields.get('author')} ${fields.get('howpublished')}`, work.id).toContain(issuer);
        expect([...(valuesOf(work, 'AU') ?? []), ...(valuesOf(work, 'T3') ?? [])], work.id).toContain(issuer);
        expect(toCslJson([work]), work.id).toContain(issuer);
      }
      if (!data.number) continue;
      expect(`${fields.get('title')} ${fields.get('note')}`, work.id).toContain(data.number);
      expect(valuesOf(work, 'M1'), work.id).toEqual([data.number]);
      expect(work.number, work.id).toBe(data.number);
    }
  });

  it('give who issues a bill as its authority, because with a publisher it would be read as a hearing', () => {
    const bills = laws.filter(({ data }) => data.type === 'bill');
    expect(bills.length).toBeGreaterThan(15);
    for (const { data, work } of bills) {
      expect(work.publisher, work.id).toBeUndefined();
      expect(work.authority, work.id).toBe(data.publisher);
    }
  });
});

/** The fields in which citation styles print who made or keeps a work. */
const makersPrinted = (fields: ReadonlyMap<string, string>): string =>
  ['author', 'howpublished', 'institution']
    .map((name) => fields.get(name) ?? '')
    .join(' ')
    .replaceAll('\\', '');

describe('BibTeX', () => {
  it('puts the organisation where styles print it, and nothing that they print raw', () => {
    for (const work of allWorks) {
      const text = toBibtex([work]);
      const fields = bibtexFields(work);
      expect(fields.has('language'), work.id).toBe(false);
      expect(fields.get('langid'), work.id).toMatch(/^[a-z]{5,}$/);
      expect(text, work.id).not.toMatch(/month = \{|month = \d/);
      if (fields.has('month')) expect(fields.get('month'), work.id).toMatch(/^[a-z]{3}$/);
      if (/^@(?:techreport|article|book)\b/.test(text)) continue;
      for (const name of [containerOf(work), publisherApart(work)]) if (name) expect(makersPrinted(fields), work.id).toContain(name);
    }
  });
});

describe('the type of a work', () => {
  it('is known to reference managers, and generic only for data and documents', () => {
    const types = Map.groupBy(allWorks, (work) => /^@(\w+)/.exec(toBibtex([work]))?.[1] ?? '');
    // The types that Zotero's importer knows; it skips any other.
    const known = ['article', 'book', 'inreference', 'legislation', 'misc', 'online', 'techreport', 'thesis'];
    expect([...types.keys()].filter((type) => !known.includes(type))).toEqual([]);
    expect(new Set(types.get('misc')?.map(({ type }) => type))).toEqual(new Set(['dataset', 'document']));
  });
});

const isInstalled = (program: string) => spawnSync(program, ['--version']).status === 0;
/** Without markup and quotes, which differ between programs. */
const plain = (text: string) => text.replace(/<[^>]*>/g, '').replace(/["'‘’“”]/g, '');
const summed = (works: readonly Read[]) =>
  works.map((work) => {
    const { authors, title, year } = essence(work);
    return plain([work.id, authors[0], year, title].join(' | '));
  });
/** Programs that read BibTeX, each with the ids, first authors, years and titles that it finds; pandoc and biber only where they are installed. */
const readers: readonly (readonly [name: string, read: (file: string) => readonly string[]])[] = [
  ['Citation.js', (file) => summed(new Cite(file).data)],
  ...(isInstalled('pandoc')
    ? [
        [
          'pandoc',
          (file: string) => summed(JSON.parse(execFileSync('pandoc', ['--from=biblatex', '--to=csljson'], { input: file, encoding: 'utf8' }))),
        ] as const,
      ]
    : []),
  ...(isInstalled('biber')
    ? [
        [
          'biber',
          (file: string) => {
            const folder = mkdtempSync(join(tmpdir(), 'stevige-basis-biber-'));
            writeFileSync(join(folder, 'all.bib'), file);
            execFileSync('biber', ['--tool', '--quiet', '--output-file=read.bib', 'all.bib'], { cwd: folder });
            const found = readFileSync(join(folder, 'read.bib'), 'utf8');
            rmSync(folder, { recursive: true });
            return summed(new Cite(found).data);
          },
        ] as const,
      ]
    : []),
];

it.each(readers)('%s reads the whole list of sources from BibTeX, each work with its author, year and title', (_name, readWith) => {
  expect(readWith(toBibtex(allWorks)).toSorted()).toEqual(summed(allWorks).toSorted());
});

describe('an opening quote in a title', () => {
  it.each([
    ["'troubled families' name", '{‘troubled families’ name}'],
    ["Schools lament 'glacial progress'", '{Schools lament ‘glacial progress’}'],
    ['The "how" is free', '{The “how” is free}'],
    ["Het 's Gravenhage-akkoord en 't werk van Sara's team", "{Het 's Gravenhage-akkoord en 't werk van Sara's team}"],
  ])('stays an opening quote in BibTeX: %s', (title, written) => {
    expect(toBibtex([{ id: 'a', type: 'book', title, language: 'en' }])).toContain(`title = {${written}}`);
  });
});

describe('names', () => {
  const source = kbs.nl.sources.find(({ id }) => id === 'nji-2015') as (typeof kbs.nl.sources)[number];
  const workBy = (family: string, given: string, particle?: string) =>
    workOfSource({ ...source, data: { ...source.data, authors: [particle ? { family, given, particle } : { family, given }] } });

  it.each([
    [workBy('Friele', 'R.D.'), 'Friele, R. D.', 'Friele, R. D.'],
    [workBy('Bastiaanssen', 'I.L.W.'), 'Bastiaanssen, I. L. W.', 'Bastiaanssen, I. L. W.'],
    [workBy('Jansen', 'A.-B.'), 'Jansen, A.-B.', 'Jansen, A.-B.'],
    [workBy('Jansen', 'Chr. J.'), 'Jansen, Chr. J.', 'Jansen, Chr. J.'],
    [workBy('Jansen', 'Chr.J.'), 'Jansen, Chr. J.', 'Jansen, Chr. J.'],
    [workBy('Jansen', 'Anne-Marie'), 'Jansen, Anne-Marie', 'Jansen, A.-M.'],
    [workBy('Jansen', 'IJsbrand'), 'Jansen, IJsbrand', 'Jansen, IJ.'],
    [workBy('Berg', 'Anna', 'van den'), 'van den Berg, Anna', 'van den Berg, A.'],
    [workBy('Berg-le Clercq', 'Tijne'), 'Berg-le Clercq, Tijne', 'Berg-le Clercq, T.'],
    [workBy('Mc Hugh', 'Elaine'), 'Mc Hugh, Elaine', 'Mc Hugh, E.'],
  ])('are the same in every format and in the reference on the page: %#', (work, whole, short) => {
    for (const write of [toBibtex, toRis, toCslJson]) expect(read(write([work]))[0]?.authors).toEqual([whole]);
    expect(textOfReference(reference('nl', { work }))).toMatch(new RegExp(`^${short.replaceAll('.', '\\.')} \\(2015\\)\\. `));
  });

  it('keep a particle in a field of its own in everything that is read back', () => {
    const work = workBy('Berg', 'Anna', 'van den');
    expect(new Cite(toBibtex([work])).data[0]?.author).toEqual([{ family: 'Berg', given: 'Anna', 'non-dropping-particle': 'van den' }]);
    expect(JSON.parse(toCslJson([work]))[0].author).toEqual([{ family: 'Berg', given: 'Anna', 'non-dropping-particle': 'van den' }]);
  });

  it.each([[{ family: 'van den Berg', given: 'Anna' }], [{ family: "'t Hart", given: 'Anna' }], [{ family: 'Berg', given: 'Anna van den' }]])(
    'with a particle in another field are rejected: %j',
    (author) => {
      const { error } = sourceSchema.safeParse({ ...source.data, authors: [author] });
      expect(JSON.stringify(error?.issues)).toContain('particle: van den');
    },
  );
});

/** Tags for which Zotero's importer has a field, besides those of every type: it keeps others as loose notes. */
const zoteroTags: Readonly<Record<string, readonly string[]>> = {
  RPRT: ['T2', 'PB', 'CY', 'SN', 'Y2'],
  ELEC: ['T2', 'Y2'],
  STAT: ['T2', 'M1'],
  BILL: ['T3', 'M1', 'Y2'],
  JOUR: ['T2', 'IS', 'Y2'],
  NEWS: ['T2', 'CY', 'Y2'],
  BOOK: ['T2', 'PB', 'CY', 'ET', 'Y2'],
  DATA: ['PB', 'Y2', 'M1'],
  THES: ['PB', 'CY', 'Y2'],
  ENCYC: ['T2', 'PB', 'CY', 'ET', 'Y2'],
};
const commonTags = ['TY', 'ID', 'AU', 'TI', 'PY', 'DA', 'DO', 'UR', 'LA', 'DP', 'M2'];

describe('RIS', () => {
  it('uses only the tags that readers have a field for, and only types that they know', () => {
    for (const work of allWorks) {
      const tags = risTags(work);
      const [type = ''] = valuesOf(work, 'TY') ?? [];
      const known = zoteroTags[type];
      expect(known, `${work.id}: ${type}`).toBeDefined();
      expect(
        [...tags.keys()].filter((tag) => tag !== 'ER' && !commonTags.includes(tag) && !known?.includes(tag)),
        work.id,
      ).toEqual([]);
    }
  });
});
