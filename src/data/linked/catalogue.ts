import { reference, textOfReference } from '../../cite/apa.ts';
import { isoDate } from '../../cite/works.ts';
import type { KnowledgeBases } from '../../core/knowledge-base.ts';
import { alpha3Of, type Language, languages, mainLanguage, otherLanguages } from '../../core/languages.ts';
import { licence } from '../../core/site.ts';
import { inAllLanguages, strings } from '../../i18n/strings.ts';
import { dataAddress, pathOfEntry, pathOfPage } from '../../site/routes.ts';
import { basesOf, keywordsIn } from '../about.ts';
import { type DescribedFile, formatOf } from '../files/described.ts';
import type { Name, Node, Value } from './graph.ts';

const authority = (list: string, code: string) => `http://publications.europa.eu/resource/authority/${list}/${code}`;
/** A language in the EU Publications Office's list. */
const authorityOf = (language: Language) => authority('language', alpha3Of(language).toUpperCase());
/** Standards of the files: the Data Package profile of the descriptor, and the vocabulary of the terms. */
const dataPackageIri = 'https://datapackage.org/profiles/2.0/datapackage.json';
const skosIri = 'http://www.w3.org/2004/02/skos/core';

type Property = readonly [Name, Value];
const link = (name: Name, iri: string): Property => [name, { iri }];
const textOf = (name: Name, text: string, type?: Name): Property => [name, { text, ...(type ? { type } : {}) }];

/** IRI of the data set: a fragment of its page. */
export const datasetIri = (kbs: KnowledgeBases) => `${new URL(dataAddress(''), kbs[mainLanguage].site.origin).href}#dataset`;

/**
 * The data catalogue: one data set with its files, in DCAT-AP 3 and, for search engines, in schema.org. DCAT-AP requires a type for every node referred to.
 * @param files files to list as distributions
 */
export function catalogueNodes(kbs: KnowledgeBases, files: readonly DescribedFile[]): Node[] {
  const { site, editions, sources } = kbs[mainLanguage];
  const whole = (path: string) => new URL(path, site.origin).href;
  const page = whole(dataAddress(''));
  const iriOf = (name: string) => `${whole(dataAddress('catalogue.ttl'))}#${name}`;
  const inEachOf = (names: readonly Name[], textsIn: (language: Language) => readonly string[]): Property[] =>
    names.flatMap((name) => languages.flatMap((language) => textsIn(language).map((text) => [name, { text, language }] as const)));
  const inEach = (names: readonly Name[], textIn: (language: Language) => string) => inEachOf(names, (language) => [textIn(language)]);

  const last = editions.at(-1);
  const years = sources.flatMap(({ data }) => (data.role === 'base' ? (data.period ?? []) : []));
  // From the first year that the report covers to the last search for later sources.
  const [from, to] = [Math.min(...years), Number(site.since.day.slice(0, 4))];
  const titleIn = (language: Language) => `${site.name[language]}: ${site.tagline[language]}`;
  const descriptor = whole(dataAddress('datapackage.json'));
  /** The standard that a file conforms to. For a table this is its own schema, as a JSON Pointer into the descriptor. */
  const standardOf = ({ name, table }: DescribedFile) => {
    if (name === 'datapackage.json') return dataPackageIri;
    if (table) return `${descriptor}#/resources/${files.filter(({ name }) => name.startsWith('csv/')).findIndex((each) => each.table === table)}/schema`;
    return name.startsWith('concepts.') ? skosIri : undefined;
  };
  const distributions = files.map((file): Node => {
    const { name, address, bytes } = file;
    const { media, authority: kind } = formatOf(name);
    const standard = standardOf(file);
    return {
      iri: whole(address),
      types: ['dcat:Distribution', 'schema:DataDownload'],
      properties: [
        ...inEach(['dct:title'], file.titleIn),
        ...inEach(['dct:description'], file.descriptionIn),
        textOf('schema:name', name),
        link('dcat:accessURL', page),
        link('dcat:downloadURL', whole(address)),
        link('schema:contentUrl', whole(address)),
        link('dcat:mediaType', `https://www.iana.org/assignments/media-types/${media}`),
        link('dct:format', authority('file-type', kind)),
        textOf('schema:encodingFormat', media),
        textOf('dcat:byteSize', `${bytes}`, 'xsd:nonNegativeInteger'),
        textOf('schema:contentSize', `${bytes} B`),
        link('dct:license', licence.path),
        ...(standard ? [link('dct:conformsTo', standard)] : []),
      ],
    };
  });
  const standards = [...new Set([dataPackageIri, ...files.flatMap((file) => standardOf(file) ?? [])])];
  const bases = basesOf(kbs).map(
    (work): Node => ({
      iri: iriOf(work.id),
      types: ['dct:BibliographicResource', 'schema:CreativeWork'],
      properties: [
        ['dct:title', { text: work.title, language: work.language }],
        ['schema:name', { text: work.title }],
        textOf('dct:bibliographicCitation', textOfReference(reference(mainLanguage, { work }))),
        ...(work.issued ? [textOf('schema:datePublished', isoDate(work.issued))] : []),
        link('schema:url', work.URL ?? whole(pathOfEntry(kbs[mainLanguage], work.id))),
      ],
    }),
  );

  const about: Property[] = [
    ...inEach(['dct:title'], titleIn),
    ...inEach(['dct:description'], (language) => strings(language).data.lead(inAllLanguages(language))),
    link('dct:publisher', iriOf('publisher')),
    link('dct:license', licence.path),
    ...languages.map((language) => link('dct:language', authorityOf(language))),
  ];
  const kinds = [...new Set(files.map(({ name }) => formatOf(name)))];
  return [
    { iri: iriOf('catalogue'), types: ['dcat:Catalog'], properties: [...about, link('foaf:homepage', page), link('dcat:dataset', datasetIri(kbs))] },
    {
      iri: datasetIri(kbs),
      types: ['dcat:Dataset', 'schema:Dataset'],
      properties: [
        ...about,
        ...inEach(['schema:name'], titleIn),
        ...inEach(['schema:description'], (language) => strings(language).data.lead(inAllLanguages(language))),
        ...inEachOf(['dcat:keyword', 'schema:keywords'], (language) => keywordsIn(kbs, language)),
        textOf('dct:identifier', datasetIri(kbs)),
        link('dct:conformsTo', dataPackageIri),
        // In DCAT-AP, `dct:source` may only refer to a data set.
        ...bases.flatMap(({ iri }) => [link('prov:wasDerivedFrom', iri), link('schema:isBasedOn', iri)]),
        textOf('dcat:version', site.version),
        textOf('schema:version', site.version),
        // An edition only has a month, so not `xsd:date`.
        textOf('dct:issued', site.version.slice(0, 7), 'xsd:gYearMonth'),
        ...(last ? [textOf('dct:modified', last.day, 'xsd:date'), textOf('schema:dateModified', last.day, 'xsd:date')] : []),
        ...languages.map((language) => link('dcat:landingPage', whole(pathOfPage(kbs[language], { kind: 'data' })))),
        link('schema:url', page),
        link('schema:license', licence.path),
        link('schema:creator', iriOf('publisher')),
        textOf('schema:isAccessibleForFree', 'true', 'xsd:boolean'),
        ...languages.map((language) => textOf('schema:inLanguage', language)),
        ...(years.length > 0 ? [link('dct:temporal', iriOf('period')), textOf('schema:temporalCoverage', `${from}/${to}`)] : []),
        ...distributions.flatMap(({ iri }) => [link('dcat:distribution', iri), link('schema:distribution', iri)]),
      ],
    },
    ...distributions,
    ...bases,
    ...standards.map((iri): Node => ({ iri, types: ['dct:Standard'], properties: [] })),
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
    { iri: licence.path, types: ['dct:LicenseDocument'], properties: [textOf('dct:title', licence.title)] },
    { iri: page, types: ['foaf:Document'], properties: [] },
    ...otherLanguages.map((language): Node => ({ iri: whole(pathOfPage(kbs[language], { kind: 'data' })), types: ['foaf:Document'], properties: [] })),
    ...languages.map((language): Node => ({ iri: authorityOf(language), types: ['dct:LinguisticSystem'], properties: [] })),
    ...kinds.flatMap(({ media, authority: kind }): Node[] => [
      { iri: `https://www.iana.org/assignments/media-types/${media}`, types: ['dct:MediaType'], properties: [] },
      { iri: authority('file-type', kind), types: ['dct:MediaTypeOrExtent'], properties: [] },
    ]),
  ];
}
