import type { KnowledgeBases } from '../../core/knowledge-base.ts';
import type { Language } from '../../core/languages.ts';
import { licence } from '../../core/site.ts';
import { dataBeside } from '../../site/routes.ts';
import type { Row } from '../tables/table.ts';
import { datasetIri } from './catalogue.ts';
import { fieldIri } from './fields.ts';

/** Fields that are the same for all statements on a page, so are given once. */
const ofPage: ReadonlySet<string> = new Set(['language']);

/** A row without empty fields. Numbers become strings, since RDF libraries normalise them; `page` becomes `url`, as for the whole page. */
const filled = (row: Row) =>
  Object.fromEntries(
    Object.entries(row).flatMap(([name, value]) => (value === null || ofPage.has(name) ? [] : [[name === 'page' ? 'url' : name, `${value}`]])),
  );

/** Statements in one language, by entry id. @param rows rows of the table of statements */
export const statementsByEntry = (rows: readonly Row[], language: Language): ReadonlyMap<string, readonly Row[]> =>
  Map.groupBy(
    rows.filter((row) => row['language'] === language),
    (row) => `${row['entry']}`,
  );

/**
 * The statements of a page's entries as JSON that is also JSON-LD, published next to the page. Fields use schema.org where it has a term, otherwise names from the table of statements.
 * @param rows statements of those entries in that language
 */
export function pageData(
  kbs: KnowledgeBases,
  language: Language,
  { title, path }: { readonly title: string; readonly path: string },
  rows: readonly Row[],
): string {
  const kb = kbs[language];
  const whole = (path: string) => new URL(path, kb.site.origin).href;
  const address = whole(dataBeside(path));
  return `${JSON.stringify(
    {
      '@context': {
        '@version': 1.1,
        '@vocab': fieldIri(kbs),
        schema: 'https://schema.org/',
        name: 'schema:name',
        url: { '@id': 'schema:url', '@type': '@id' },
        license: { '@id': 'schema:license', '@type': '@id' },
        version: 'schema:version',
        inLanguage: 'schema:inLanguage',
        isPartOf: { '@id': 'schema:isPartOf', '@type': '@id' },
        hasPart: 'schema:hasPart',
        id: 'schema:identifier',
        text: { '@id': 'schema:text', '@language': language },
      },
      '@id': address,
      '@type': 'schema:CreativeWork',
      name: title,
      url: whole(path),
      inLanguage: language,
      version: kb.site.version,
      license: licence.path,
      isPartOf: datasetIri(kbs),
      hasPart: rows.map((row) => ({ '@id': `${address}#${`${row['id']}`.replaceAll('#', ':')}`, ...filled(row) })),
    },
    undefined,
    1,
  )}\n`;
}
