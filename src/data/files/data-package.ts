import { reference, textOfReference } from '../../cite/apa.ts';
import type { KnowledgeBases } from '../../core/knowledge-base.ts';
import { mainLanguage } from '../../core/languages.ts';
import { licence, titleInEach, withOthersInBrackets } from '../../core/site.ts';
import { inAllLanguages, strings } from '../../i18n/strings.ts';
import { basesOf, keywordsInAll } from '../about.ts';
import type { Field, ForeignKey, Table } from '../tables/table.ts';
import { delimiter } from './csv.ts';
import { type DescribedFile, extensionOf, formatOf, inEachInTurn } from './described.ts';

const profile = (name: string) => `https://datapackage.org/profiles/2.0/${name}.json`;

const fieldOf = ({ name, title, description, type, format, constraints }: Field) => ({
  name,
  title,
  description,
  type,
  ...(format ? { format } : {}),
  ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
});

// For a reference to the same table, version 1 requires an empty name.
const keyOf = ({ fields, table, to }: ForeignKey, ownTable: string) => ({ fields, reference: { resource: table === ownTable ? '' : table, fields: to } });

/** Properties that only table files have. */
const tabular = (table: Table) => ({
  profile: 'tabular-data-resource',
  type: 'table',
  dialect: { $schema: profile('tabledialect'), delimiter, lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
  schema: {
    $schema: profile('tableschema'),
    fields: table.fields.map(fieldOf),
    missingValues: [''],
    primaryKey: table.primaryKey,
    ...(table.foreignKeys.length > 0 ? { foreignKeys: table.foreignKeys.map((key) => keyOf(key, table.name)) } : {}),
  },
});

/** Name of a file's resource. A table's CSV has the name of the table, because foreign keys refer to it. */
const resourceName = ({ name, table }: Pick<DescribedFile, 'name' | 'table'>) => {
  const extension = extensionOf(name);
  return table && extension === 'csv' ? table.name : `${table?.name ?? name.slice(0, name.lastIndexOf('.'))}-${extension}`;
};

/**
 * Descriptor of all data files as a Data Package v2 that readers of version 1 accept as well: tables as CSV with their schema, the rest as plain files.
 * @param beside files next to the descriptor wherever it is copied
 * @param whole files with the whole data set, by their address on the site. The zip has no size here, because it contains this descriptor.
 */
export function toDataPackage(kbs: KnowledgeBases, page: string, beside: readonly DescribedFile[], whole: readonly Omit<DescribedFile, 'bytes'>[]): string {
  const { site } = kbs[mainLanguage];
  const resourceOf = (file: Omit<DescribedFile, 'bytes'> & { readonly bytes?: number }, path: string) => ({
    $schema: profile('dataresource'),
    name: resourceName(file),
    title: withOthersInBrackets(file.titleIn),
    description: inEachInTurn(file.descriptionIn),
    path,
    scheme: path === file.name ? 'file' : new URL(path).protocol.slice(0, -1),
    format: extensionOf(file.name),
    mediatype: formatOf(file.name).media,
    ...(formatOf(file.name).isText ? { encoding: 'utf-8' } : {}),
    ...(file.bytes === undefined ? {} : { bytes: file.bytes }),
    ...(file.table && extensionOf(file.name) === 'csv' ? tabular(file.table) : {}),
  });
  const descriptor = {
    $schema: profile('datapackage'),
    name: 'stevige-basis',
    title: titleInEach(site),
    description: inEachInTurn((language) => `${strings(language).data.lead(inAllLanguages(language))} ${strings(language).data.licence}`),
    keywords: keywordsInAll(kbs),
    homepage: new URL(page, site.origin).href,
    version: site.version,
    licenses: [{ name: licence.name, title: licence.title, path: licence.path }],
    contributors: [{ title: site.publisher ?? site.name[mainLanguage], roles: ['publisher'] }],
    sources: basesOf(kbs).map((work) => ({ title: textOfReference(reference(mainLanguage, { work })), ...(work.URL ? { path: work.URL } : {}) })),
    resources: [...beside.map((file) => resourceOf(file, file.name)), ...whole.map((file) => resourceOf(file, new URL(file.address, site.origin).href))],
  };
  return `${JSON.stringify(descriptor, undefined, 1)}\n`;
}
