import { describe, expect, it } from 'vitest';
import { conceptFaults, graphOfJsonLd, graphOfTurtle, untypedNodes } from '../../../scripts/check/data/linked.ts';
import { profileFaults, publishedFaults } from '../../../scripts/check/data/profile.ts';
import { valueAt } from '../../../src/core/schema/map-record.ts';
import { datasetForSearchEngines, withFileFacts } from '../../../src/data/file-facts.ts';
import { everyDataFile, makeDataFiles } from '../../../src/data/files/data-files.ts';
import { conceptNodes } from '../../../src/data/linked/concepts.ts';
import { pageData } from '../../../src/data/linked/entry-data.ts';
import { type Node, toJsonLd, toTurtle } from '../../../src/data/linked/graph.ts';
import { kbs } from '../content.ts';

const files = makeDataFiles(kbs);

const address = 'https://voorbeeld.nl/gegevens/#';
const label = (text: string, language: string) => ['skos:prefLabel', { text, language }] as const;
const concept = (id: string, ...properties: Node['properties']): Node => ({ iri: `${address}${id}`, types: ['skos:Concept'], properties });

describe('linked data', () => {
  const nodes: readonly Node[] = [
    concept(
      'a',
      label('Een "moeilijk" woord:\n\\ en\tä', 'nl'),
      ['dct:issued', { text: '2015-02', type: 'xsd:gYearMonth' }],
      ['skos:closeMatch', { iri: `${address}b` }],
    ),
    concept('b', label('Lågtröskel', 'sv'), ['skos:notation', { text: '1.10' }], ['skos:closeMatch', { iri: `${address}a` }]),
  ];

  it('gives the same graph as Turtle and as JSON-LD, with special characters, languages and all kinds of dates', async () => {
    const turtle = graphOfTurtle(toTurtle(nodes));
    expect(turtle).toEqual(await graphOfJsonLd(toJsonLd(nodes)));
    expect(turtle).toHaveLength(8);
    expect(turtle).toContain(`<${address}a> <http://purl.org/dc/terms/issued> "2015-02"^^<http://www.w3.org/2001/XMLSchema#gYearMonth> .`);
    expect(turtle).toContain(`<${address}b> <http://www.w3.org/2004/02/skos/core#notation> "1.10" .`);
  });

  it('refuses relative addresses, which readers would resolve differently', () => {
    for (const iri of ['/begrippen/', 'caf', 'https://voorbeeld.nl/een adres'])
      expect(() => toTurtle([{ iri, types: ['skos:Concept'], properties: [] }])).toThrow(/no whole address/);
  });

  it('is checked for one-sided links, concepts without a label or with two in one language, and nodes without a type', () => {
    const graph = (...of: readonly Node[]) => graphOfTurtle(toTurtle(of));
    expect(conceptFaults(graph(...nodes))).toEqual([]);
    expect(conceptFaults(graph(concept('a', label('A', 'nl'), ['skos:closeMatch', { iri: `${address}b` }])))).toEqual([
      expect.stringMatching(/closeMatch is told from one end only/),
    ]);
    expect(conceptFaults(graph(concept('a')))).toEqual([expect.stringMatching(/0 labels/)]);
    expect(conceptFaults(graph(concept('a', label('A', 'nl'), label('B', 'nl'))))).toEqual([expect.stringMatching(/2 labels, nl, nl/)]);
    expect(conceptFaults(graph(concept('a', label('A', 'nl'), ['skos:hiddenLabel', { text: 'A', language: 'en' }])))).toEqual([]);
    expect(conceptFaults(graph(concept('a', label('A', 'nl'), ['skos:hiddenLabel', { text: 'A', language: 'nl' }])))).toEqual([
      `${address}a: "A"@nl is hiddenLabel and prefLabel`,
    ]);
    expect(untypedNodes(graph(concept('a', ['dct:publisher', { iri: `${address}us` }])))).toEqual([`${address}us`]);
  });

  it('has each term with its definition in both languages, and near-equivalents in the languages of other countries', () => {
    const all = conceptNodes(kbs);
    const ofTerms = all.filter(({ iri }) => /#terms\.[\w-]+$/.test(iri));
    expect(ofTerms).toHaveLength(kbs.nl.terms.length);
    for (const { iri, properties } of ofTerms) {
      const languages = properties.flatMap(([name, value]) => (name === 'skos:definition' && 'language' in value ? [value.language] : []));
      expect(languages, iri).toEqual(['nl', 'en']);
    }
    const socialWorker = all.find(({ iri }) => iri.endsWith('#equivalents.social-worker.se'))?.properties;
    expect(socialWorker).toContainEqual(['skos:note', { text: 'letterlijk: sociaal secretaris', language: 'nl' }]);
    expect(socialWorker?.map(([name]) => name)).not.toContain('skos:definition');
    // What readers may type finds a term; only an abbreviation is another name of it.
    const named = (wanted: string) =>
      new Set(ofTerms.flatMap(({ properties }) => properties.flatMap(([name, value]) => (name === wanted && 'text' in value ? [value.text] : []))));
    const abbreviations = new Set(kbs.nl.terms.flatMap(({ data }) => data.abbreviation ?? []));
    expect(named('skos:altLabel').size).toBeGreaterThan(4);
    expect([...named('skos:altLabel').difference(abbreviations)]).toEqual([]);
    expect(named('skos:hiddenLabel')).toContain(
      kbs.nl.terms.flatMap(({ data }) => data.synonyms.filter((word) => word !== data.title && word !== data.abbreviation))[0],
    );
    const [term] = kbs.nl.terms.filter(({ data }) => Object.keys(data.equivalents).length > 1);
    for (const [country, { word, language }] of Object.entries(term?.data.equivalents ?? {})) {
      const near = all.find(({ iri }) => iri.endsWith(`#equivalents.${term?.id}.${country}`));
      expect(near?.properties).toContainEqual(['skos:prefLabel', { text: word, language }]);
    }
  });

  it('describes the data as one set with downloadable files, and its month as a month', () => {
    const { linked } = files;
    const text = Buffer.from(linked.get('catalogue.ttl')?.bytes ?? []).toString();
    expect(untypedNodes(graphOfTurtle(text))).toEqual([]);
    expect(text).toContain(`"${kbs.nl.site.version}"^^xsd:gYearMonth`);
    const listed = everyDataFile(files).filter(({ address }) => !address.includes('/catalogue.'));
    const blocks = text.split(/ \.\n/);
    const distributions = blocks.filter((block) => block.includes('a dcat:Distribution'));
    expect(distributions).toHaveLength(listed.length);
    for (const { address, bytes } of listed) {
      const told = distributions.find((block) => block.startsWith(`<${kbs.nl.site.origin}${address}>`));
      expect(told, address).toContain(`dcat:byteSize "${bytes.length}"^^xsd:nonNegativeInteger`);
      expect(told, address).toMatch(/dcat:mediaType <https:\/\/www\.iana\.org\/assignments\/media-types\/[\w.+-]+\/[\w.+-]+>/);
      expect(told, address).toContain('dct:license <https://creativecommons.org/licenses/by/4.0/>');
      expect(told, address).toMatch(/dct:title "[^"]+"@nl , "[^"]+"@en/);
      expect(told?.includes('dct:conformsTo'), address).toBe(/\/(?:csv|json)\/|datapackage|concepts/.test(address));
    }
    const [set] = blocks.filter((block) => block.includes('a dcat:Dataset , schema:Dataset'));
    expect(set).toMatch(/prov:wasDerivedFrom <[^>]+#nji-2015>/);
    expect(set).toMatch(/schema:isBasedOn <[^>]+#nji-2015>/);
    expect(set).toMatch(/dcat:keyword .*"jeugdhulp"@nl.*"youth care"@en/);
    // Properties that DCAT-AP 3 requires.
    const asked = {
      'a dcat:Catalog ': ['dct:title', 'dct:description', 'dct:publisher', 'dcat:dataset'],
      'a dcat:Dataset ': ['dct:title', 'dct:description'],
      'a dcat:Distribution ': ['dcat:accessURL'],
      'a foaf:Agent ': ['foaf:name'],
    };
    for (const [kind, properties] of Object.entries(asked)) {
      const nodes = blocks.filter((block) => block.includes(kind));
      expect(nodes.length, kind).toBeGreaterThan(0);
      for (const node of nodes) for (const property of properties) expect(node).toContain(`${property} `);
    }
  });
});

it('the data of a page can be read as linked data, with the language of each text', async () => {
  const rows = [
    {
      id: 'nji-2015#bestuur.1.text',
      language: 'en',
      text: 'On municipalities.',
      entry: 'zweden',
      whose: 'report',
      reach: null,
      period_from: 2012,
      page: 'https://voorbeeld.nl/',
    },
  ];
  const written = pageData(kbs, 'en', { title: 'Sweden', path: '/en/countries/sweden/' }, rows);
  expect(JSON.parse(written)).toMatchObject({
    name: 'Sweden',
    version: kbs.nl.site.version,
    hasPart: [{ id: 'nji-2015#bestuur.1.text', whose: 'report', period_from: '2012' }],
  });
  expect(written).not.toContain('"reach"');
  const graph = await graphOfJsonLd(written);
  expect(graph.filter((line) => line.includes('"On municipalities."@en'))).toHaveLength(1);
});

/** The size of a data file, by its address. */
const sizeOf = (address: string) => valueAt(new Map(everyDataFile(files).map((file) => [file.address, file.bytes.length])), address);

it('the data page describes the set to search engines in its language, with each downloadable file once', () => {
  for (const language of ['nl', 'en'] as const) {
    const jsonLd = datasetForSearchEngines(kbs, language, sizeOf);
    expect(jsonLd).not.toContain('<');
    const { site } = kbs[language];
    const told = JSON.parse(jsonLd) as { distribution: Record<string, unknown>[] };
    expect(told).toMatchObject({
      '@context': 'https://schema.org/',
      '@type': 'Dataset',
      name: `${site.name[language]}: ${site.tagline[language]}`,
      description: expect.stringMatching(/^.{50,}$/),
      license: 'https://creativecommons.org/licenses/by/4.0/',
      creator: { '@type': 'Organization' },
      version: site.version,
      isAccessibleForFree: true,
      isBasedOn: [{ '@type': 'CreativeWork', name: 'Preventie ingebed en verbonden: Lessen uit Scandinavië en Engeland', datePublished: '2015' }, {}],
      keywords: expect.arrayContaining([{ nl: 'jeugdhulp', en: 'youth care' }[language], { nl: 'Denemarken', en: 'Denmark' }[language]]),
      inLanguage: ['nl', 'en'],
      temporalCoverage: `2012/${site.since.day.slice(0, 4)}`,
    });
    expect(told.distribution.map((file) => [file['@type'], typeof file['contentUrl'], typeof file['encodingFormat']])).toEqual(
      Array.from({ length: 5 }, () => ['DataDownload', 'string', 'string']),
    );
    // Keeps the page small.
    expect(jsonLd.length).toBeLessThan(3000);
  }
});

it('the data page gets the size of each file, and the data set, after it is rendered', () => {
  const head = '<script type="application/ld+json"></script>';
  const { zip, descriptor } = files;
  const kilobytes = ({ bytes }: { bytes: Uint8Array }) => Math.ceil(bytes.length / 1000);
  const page = `${head}<a>zip</a>, <span data-size="${zip.address}"></span><a>json</a> <span data-size="${descriptor.address}"></span>`;
  const filled = withFileFacts(page, kbs, 'en', sizeOf);
  expect(filled).toBe(
    `${head.replace('><', `>${datasetForSearchEngines(kbs, 'en', sizeOf)}<`)}<a>zip</a>, ${kilobytes(zip).toLocaleString('en-GB')} kB<a>json</a> ${kilobytes(descriptor)} kB`,
  );
  expect(() => withFileFacts(head, kbs, 'en', sizeOf)).toThrow('no places');
  expect(() => withFileFacts(page.replace(head, ''), kbs, 'en', sizeOf)).toThrow('no places');
  expect(() => withFileFacts(`${head}<span data-size="/gegevens/other.zip"></span>`, kbs, 'en', sizeOf)).toThrow('other.zip');
});

describe('the descriptor', () => {
  interface Descriptor {
    $schema?: string;
    resources: { $schema?: string; name?: string; path: string; schema: { fields: Record<string, unknown>[] } }[];
  }
  const written = Buffer.from(files.descriptor.bytes).toString();
  const descriptor = () => JSON.parse(written) as Descriptor;

  it('satisfies the profiles of Data Package', () => expect(profileFaults(descriptor())).toEqual([]));

  it('has keywords in both languages, without duplicates', () => {
    const { keywords } = JSON.parse(written) as { keywords: string[] };
    expect(keywords).toEqual(expect.arrayContaining(['jeugdhulp', 'youth care', 'Zweden', 'Sweden']));
    expect(new Set(keywords).size).toBe(keywords.length);
  });

  it('lists every file, with a title and a description in both languages', () => {
    const told = (JSON.parse(written) as { resources: { name: string; title: string; description: string; mediatype: string }[] }).resources;
    const { tables } = files;
    const others = ['concepts-ttl', 'concepts-jsonld', 'fields-ttl', 'fields-jsonld', 'stevige-basis-sqlite', 'stevige-basis-zip'];
    expect(told.map(({ name }) => name)).toEqual([...tables.map(({ name }) => name), ...tables.map(({ name }) => `${name}-json`), ...others]);
    expect(told[0]).toMatchObject({
      title: 'Tabel statements als CSV (Table statements as CSV)',
      description: 'Een regel is een uitspraak in één taal. A row is a statement in one language.',
      mediatype: 'text/csv',
    });
    for (const { name, title, description } of told) {
      expect(title, name).toMatch(/^.+ \(.+\)$/);
      expect(description, name).toMatch(/^.{10,}[.)] .{10,}$/);
    }
  });

  it('is validated part by part against the published profiles that it names', async () => {
    const asked: string[] = [];
    const read = (wanted: string) => async (address: string) => {
      asked.push(address);
      return address.endsWith(`/${wanted}.json`)
        ? { $schema: 'http://json-schema.org/draft-07/schema#', required: ['nowhere'], propertyOrder: 10, properties: { homepage: { format: 'uri' } } }
        : {};
    };
    const whole = JSON.parse(written) as Parameters<typeof publishedFaults>[0];
    expect(await publishedFaults(whole, read('none'))).toEqual([]);
    expect(asked.map((address) => address.split('/').at(-1))).toEqual(['datapackage.json', 'dataresource.json', 'tableschema.json', 'tabledialect.json']);
    expect(await publishedFaults(whole, read('datapackage'))).toEqual([
      expect.stringMatching(/^datapackage\.json: must have required property 'nowhere' \(https:/),
    ]);
    expect(await publishedFaults(whole, read('tableschema'))).toHaveLength(files.tables.length);
  });

  it('is refused if any value in it has another type', () => {
    const whole: unknown = descriptor();
    const tried = new Set<string>();
    const otherKind = (value: unknown) => {
      if (typeof value === 'string') return 1;
      return Array.isArray(value) ? {} : [];
    };
    const passes = (holder: object, key: string, value: unknown) => {
      Object.assign(holder, { [key]: otherKind(value) });
      const isPassed = profileFaults(whole).length === 0;
      Object.assign(holder, { [key]: value });
      return isPassed;
    };
    // One field per path, at its first occurrence: `/resources[]/schema/fields[]/title`.
    const passedIn = (holder: unknown, place: string): string[] =>
      Object.entries(Object(holder) === holder ? (holder as object) : {}).flatMap(([key, value]) => {
        const here = Array.isArray(holder) ? `${place}[]` : `${place}/${key}`;
        const isFirst = !tried.has(here);
        tried.add(here);
        return [...(isFirst && passes(holder as object, key, value) ? [here] : []), ...passedIn(value, here)];
      });
    const passed = passedIn(whole, '');
    expect(tried.size).toBeGreaterThan(60);
    expect(passed).toEqual([]);
  });

  it.each<[string, (whole: Descriptor, first: Descriptor['resources'][number]) => void]>([
    ['has no version of the standard', (whole) => delete whole.$schema],
    ['has a table without one', (_, first) => delete first.$schema],
    ['has a table without a name', (_, first) => delete first.name],
    ['has a path that leaves the folder', (_, first) => Object.assign(first, { path: '../elsewhere.csv' })],
    ['has a path with two points in a row', (_, first) => Object.assign(first, { path: 'csv/countries..csv' })],
    ['has a licence at an address that climbs', (whole) => Object.assign(whole, { licenses: [{ path: 'https://example.org/a/../b' }] })],
    ['has a home page whose address has a character that none may have', (whole) => Object.assign(whole, { homepage: 'https://example.org/a|b' })],
    ['has a home page whose address breaks off', (whole) => Object.assign(whole, { homepage: 'http://[' })],
    ['has two tables of one name', ({ resources }, first) => Object.assign(resources[1] ?? {}, { name: first.name })],
    ['has a field of a type that there is not', (_, { schema }) => Object.assign(schema.fields[0] ?? {}, { type: 'text' })],
    ['has a pattern that is none', (_, { schema }) => Object.assign(schema.fields[0] ?? {}, { constraints: { pattern: '(' } })],
    ['has a field twice', (_, { schema }) => schema.fields.push(schema.fields[0] ?? {})],
    ['has a key of a field that there is not', (_, { schema }) => Object.assign(schema, { primaryKey: ['nowhere'] })],
    [
      'refers to a table that there is not',
      (_, { schema }) => Object.assign(schema, { foreignKeys: [{ fields: [schema.fields[0]?.['name']], reference: { resource: 'nowhere', fields: ['id'] } }] }),
    ],
    ['has a property that is not known', (whole) => Object.assign(whole, { licence: 'CC-BY-4.0' })],
  ])('is refused when it %s', (_, spoil) => {
    const spoilt = descriptor();
    const [first] = spoilt.resources;
    if (!first) throw new Error('The descriptor has no table.');
    spoil(spoilt, first);
    expect(profileFaults(spoilt)).not.toEqual([]);
  });
});
