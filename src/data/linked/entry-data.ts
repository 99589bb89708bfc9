import type { KnowledgeBases } from '../../core/knowledge-base.ts';
import type { Language } from '../../core/languages.ts';
import { licence } from '../../core/site.ts';
import { dataBeside } from '../../site/routes.ts';
import type { Row } from '../tables/table.ts';
import { datasetIri } from './catalogue.ts';
import { fieldIri } from './fields.ts';

/** Fields of a statement that its page says for all of them. */
const ofPage: ReadonlySet<string> = new Set(['language']);

/** Empty fields say nothing. Numbers are texts: a reader of linked data would write them otherwise. Its page is told as that of the whole is. */
const filled = (row: Row) =>
  Object.fromEntries(
    Object.entries(row).flatMap(([name, value]) => (value === null || ofPage.has(name) ? [] : [[name === 'page' ? 'url' : name, `${value}`]])),
  );

/** Statements in one language by the entry in which they stand. @param rows those of the table of statements */
export const statementsByEntry = (rows: readonly Row[], language: Language): ReadonlyMap<string, readonly Row[]> =>
  Map.groupBy(
    rows.filter((row) => row['language'] === language),
    (row) => `${row['entry']}`,
  );

/**
 * The statements of the entries on a page as a file beside it: JSON that is JSON-LD too. What schema.org has a name for is told so; other fields have the names of the table of statements.
 * @param rows of the entries, in the language
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
