import type { KnowledgeBases } from '../../core/knowledge-base.ts';
import { mainLanguage } from '../../core/languages.ts';
import { dataAddress } from '../../site/routes.ts';
import type { Table } from '../tables/table.ts';
import type { Node } from './graph.ts';

/** IRI of a field of the table of statements; without a name, the prefix of all of them. It resolves to the file that describes it. */
export const fieldIri = (kbs: KnowledgeBases, name = '') => `${new URL(dataAddress('fields.ttl'), kbs[mainLanguage].site.origin).href}#${name}`;

/** The fields of a statement as RDF properties, used in the data of each page. @throws Error if there is no table of statements */
export function fieldNodes(kbs: KnowledgeBases, tables: readonly Table[]): Node[] {
  const statements = tables.find(({ name }) => name === 'statements');
  if (!statements) throw new Error('There is no table of statements.');
  return statements.fields.map(({ name, title, description }) => ({
    iri: fieldIri(kbs, name),
    types: ['rdf:Property'],
    properties: [
      ['rdfs:label', { text: title, language: 'en' }],
      ['rdfs:comment', { text: description, language: 'en' }],
    ],
  }));
}
