import type { KnowledgeBases } from '../../core/knowledge-base.ts';
import { alpha3Of, type Language, languages, mainLanguage, otherLanguages } from '../../core/languages.ts';
import { inAllLanguages, strings } from '../../i18n/strings.ts';
import { dataAddress, pathOfPage } from '../../site/routes.ts';
import type { Name, Node, Value } from './graph.ts';

/** A file of the data as a distribution of it. */
export interface Distribution {
  /** Name within the folder of the data. */
  readonly name: string;
  readonly address: string;
  readonly bytes: number;
}

const mediaTypes: Readonly<Record<string, { readonly media: string; readonly file: string }>> = {
  csv: { media: 'text/csv', file: 'CSV' },
  json: { media: 'application/json', file: 'JSON' },
  jsonld: { media: 'application/ld+json', file: 'JSON_LD' },
  sqlite: { media: 'application/vnd.sqlite3', file: 'SQLITE' },
  ttl: { media: 'text/turtle', file: 'RDF_TURTLE' },
  zip: { media: 'application/zip', file: 'ZIP' },
};

const authority = (list: string, code: string) => `http://publications.europa.eu/resource/authority/${list}/${code}`;
/** A language in the list of the Publications Office. */
const authorityOf = (language: Language) => authority('language', alpha3Of(language).toUpperCase());
const licenceIri = 'https://creativecommons.org/licenses/by/4.0/';

type Property = readonly [Name, Value];
const link = (name: Name, iri: string): Property => [name, { iri }];
const textOf = (name: Name, text: string, type?: Name): Property => [name, { text, ...(type ? { type } : {}) }];

/** Address of the data set in linked data. */
export const datasetIri = (kbs: KnowledgeBases) => `${new URL(dataAddress(''), kbs[mainLanguage].site.origin).href}#dataset`;

/**
 * The catalogue of the data in words of DCAT-AP 3 and, for search engines, of schema.org: one data set with its files. Every node that is pointed to has a type, as DCAT-AP asks.
 * @param files those of the data as a whole
 */
export function catalogueNodes(kbs: KnowledgeBases, files: readonly Distribution[]): Node[] {
  const { site, editions, sources } = kbs[mainLanguage];
  const whole = (path: string) => new URL(path, site.origin).href;
  const page = whole(dataAddress(''));
  const iriOf = (name: string) => `${page}#${name}`;
  const inEach = (names: readonly Name[], textIn: (language: Language) => string): Property[] =>
    names.flatMap((name) => languages.map((language) => [name, { text: textIn(language), language }] as const));

  const last = editions.at(-1);
  const years = sources.flatMap(({ data }) => (data.role === 'base' ? (data.period ?? []) : []));
  // From the first year that the report speaks of to the last look for later sources.
  const [from, to] = [Math.min(...years), Number(site.since.day.slice(0, 4))];
  const titleIn = (language: Language) => `${site.name[language]}: ${site.tagline[language]}`;
  const distributions = files.map(({ name, address, bytes }): Node => {
    const extension = name.slice(name.lastIndexOf('.') + 1);
    const { media, file } = mediaTypes[extension] ?? {};
    if (!media || !file) throw new Error(`${name}: src/data/linked/catalogue.ts does not know what kind of file .${extension} is.`);
    return {
      iri: whole(address),
      types: ['dcat:Distribution', 'schema:DataDownload'],
      properties: [
        textOf('dct:title', name),
        textOf('schema:name', name),
        link('dcat:accessURL', page),
        link('dcat:downloadURL', whole(address)),
        link('schema:contentUrl', whole(address)),
        link('dcat:mediaType', `https://www.iana.org/assignments/media-types/${media}`),
        link('dct:format', authority('file-type', file)),
        textOf('schema:encodingFormat', media),
        textOf('dcat:byteSize', `${bytes}`, 'xsd:nonNegativeInteger'),
        link('dct:license', licenceIri),
      ],
    };
  });

  const about: Property[] = [
    ...inEach(['dct:title'], titleIn),
    ...inEach(['dct:description'], (language) => strings(language).data.lead(inAllLanguages(language))),
    link('dct:publisher', iriOf('publisher')),
    link('dct:license', licenceIri),
    ...languages.map((language) => link('dct:language', authorityOf(language))),
  ];
  const kinds = [...new Set(files.map(({ name }) => name.slice(name.lastIndexOf('.') + 1)))].flatMap((extension) => mediaTypes[extension] ?? []);
  return [
    { iri: iriOf('catalogue'), types: ['dcat:Catalog'], properties: [...about, link('foaf:homepage', page), link('dcat:dataset', datasetIri(kbs))] },
    {
      iri: datasetIri(kbs),
      types: ['dcat:Dataset', 'schema:Dataset'],
      properties: [
        ...about,
        ...inEach(['schema:name'], titleIn),
        ...inEach(['schema:description'], (language) => strings(language).data.lead(inAllLanguages(language))),
        textOf('dct:identifier', datasetIri(kbs)),
        textOf('dcat:version', site.version),
        textOf('schema:version', site.version),
        // A month is no day.
        textOf('dct:issued', site.version.slice(0, 7), 'xsd:gYearMonth'),
        ...(last ? [textOf('dct:modified', last.day, 'xsd:date'), textOf('schema:dateModified', last.day, 'xsd:date')] : []),
        ...languages.map((language) => link('dcat:landingPage', whole(pathOfPage(kbs[language], { kind: 'data' })))),
        link('schema:url', page),
        link('schema:license', licenceIri),
        link('schema:creator', iriOf('publisher')),
        textOf('schema:isAccessibleForFree', 'true', 'xsd:boolean'),
        ...languages.map((language) => textOf('schema:inLanguage', language)),
        ...(years.length > 0 ? [link('dct:temporal', iriOf('period')), textOf('schema:temporalCoverage', `${from}/${to}`)] : []),
        ...distributions.flatMap(({ iri }) => [link('dcat:distribution', iri), link('schema:distribution', iri)]),
      ],
    },
    ...distributions,
    {
      iri: iriOf('publisher'),
      types: ['foaf:Agent', 'schema:Organization'],
      properties: [textOf('foaf:name', site.publisher ?? site.name[mainLanguage]), textOf('schema:name', site.publisher ?? site.name[mainLanguage])],
    },
    ...(years.length > 0
      ? [
          {
            iri: iriOf('period'),
            types: ['dct:PeriodOfTime'] as const,
            properties: [textOf('dcat:startDate', `${from}`, 'xsd:gYear'), textOf('dcat:endDate', `${to}`, 'xsd:gYear')],
          },
        ]
      : []),
    { iri: licenceIri, types: ['dct:LicenseDocument'], properties: [textOf('dct:title', 'CC BY 4.0')] },
    { iri: page, types: ['foaf:Document'], properties: [] },
    ...otherLanguages.map((language): Node => ({ iri: whole(pathOfPage(kbs[language], { kind: 'data' })), types: ['foaf:Document'], properties: [] })),
    ...languages.map((language): Node => ({ iri: authorityOf(language), types: ['dct:LinguisticSystem'], properties: [] })),
    ...kinds.flatMap(({ media, file }): Node[] => [
      { iri: `https://www.iana.org/assignments/media-types/${media}`, types: ['dct:MediaType'], properties: [] },
      { iri: authority('file-type', file), types: ['dct:MediaTypeOrExtent'], properties: [] },
    ]),
  ];
}
