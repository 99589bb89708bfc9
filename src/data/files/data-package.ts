import type { KnowledgeBase } from '../../core/knowledge-base.ts';
import { languages, mainLanguage, nameOfLanguage } from '../../core/languages.ts';
import { titleInEach } from '../../core/site.ts';
import { listInWords } from '../../i18n/strings.ts';
import type { Field, ForeignKey, Table } from '../tables/table.ts';
import { delimiter } from './csv.ts';

const profile = (name: string) => `https://datapackage.org/profiles/2.0/${name}.json`;

/** The licence of our texts, tables and data. */
const licence = {
  name: 'CC-BY-4.0',
  title: 'Creative Commons Attribution 4.0 International',
  path: 'https://creativecommons.org/licenses/by/4.0/',
} as const;

const fieldOf = ({ name, title, description, type, format, constraints }: Field) => ({
  name,
  title,
  description,
  type,
  ...(format ? { format } : {}),
  ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
});

// Of a table of its own, readers of version 1 want an empty name.
const keyOf = ({ fields, table, to }: ForeignKey, own: string) => ({ fields, reference: { resource: table === own ? '' : table, fields: to } });

/** The descriptor of all tables as a Data Package (v2), which readers of version 1 take too. @param bytesOf size of the CSV of a table */
export function toDataPackage({ site }: KnowledgeBase, tables: readonly Table[], page: string, bytesOf: (table: string) => number): string {
  const descriptor = {
    $schema: profile('datapackage'),
    name: 'stevige-basis',
    title: titleInEach(site),
    description: `Countries, laws, practices, terms and a comparison by theme, each statement with whose it is, what it rests on and where it stands. Texts are ours, in ${listInWords('en', languages.map(nameOfLanguage))}; the report and other sources belong to their makers.`,
    homepage: new URL(page, site.origin).href,
    version: site.version,
    licenses: [licence],
    contributors: [{ title: site.publisher ?? site.name[mainLanguage], roles: ['publisher'] }],
    sources: [{ title: 'Preventie ingebed en verbonden. Lessen uit Scandinavië en Engeland (Nederlands Jeugdinstituut, 2015)' }],
    resources: tables.map((table) => ({
      $schema: profile('dataresource'),
      profile: 'tabular-data-resource',
      name: table.name,
      type: 'table',
      path: `csv/${table.name}.csv`,
      scheme: 'file',
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      bytes: bytesOf(table.name),
      dialect: { $schema: profile('tabledialect'), delimiter, lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
      schema: {
        $schema: profile('tableschema'),
        fields: table.fields.map(fieldOf),
        missingValues: [''],
        primaryKey: table.primaryKey,
        ...(table.foreignKeys.length > 0 ? { foreignKeys: table.foreignKeys.map((key) => keyOf(key, table.name)) } : {}),
      },
    })),
  };
  return `${JSON.stringify(descriptor, undefined, 1)}\n`;
}
