import { z } from 'astro/zod';
import { stringify } from 'yaml';
import { type CollectionName, collectionNames, collections } from '../../src/core/schema/collections.ts';
import { type Property, partOf, rightValue } from './json-schema.ts';

const begin = '<!-- fields: written by npm run write:fields -->';
const end = '<!-- /fields -->';

function kindOf(property: Property): string {
  if (property.const !== undefined) return `\`${String(property.const)}\``;
  if (property.enum) return property.enum.map((value) => `\`${String(value)}\``).join(' · ');
  if (property.anyOf) return property.anyOf.map(kindOf).join(' or ');
  if (property.type === 'array') return property.items ? `list of ${kindOf(property.items)}` : 'list';
  if (property.type === 'object') return typeof property.additionalProperties === 'object' ? 'parts by key' : 'part';
  if (property.type === 'string') return 'text';
  return typeof property.type === 'string' ? property.type : 'value';
}

/** A value as written in front matter: `[{ source: nji-2015 }]`. */
const asWritten = (value: unknown) => stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trim().replaceAll('[ ', '[').replaceAll(' ]', ']');

/** An example of a field's value. For a record whose parts have rows of their own, only a key; for an object with rows, nothing. */
function exampleOf(property: Property): string {
  const key = partOf(property)?.properties ? rightValue(property.propertyNames ?? {}) : undefined;
  if (typeof key === 'string') return `\`${key}: …\``;
  return property.properties ? '' : `\`${asWritten(rightValue(property))}\``;
}

const inCell = (text: string) => text.replaceAll('|', '\\|');

function rowsOf(schema: Property, english: Property | undefined, prefix: string): string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    const inEnglish = english?.properties?.[name];
    const isNeeded = (schema.required ?? []).includes(name) && property.default === undefined;
    const isText = inEnglish !== undefined && property.type !== 'object';
    const cells = [`\`${prefix}${name}\``, yes(isNeeded), yes(isText), kindOf(property), inCell(property.description ?? ''), inCell(exampleOf(property))];
    const row = `| ${cells.join(' | ')} |`;
    const part = partOf(property);
    if (part?.properties) return [row, ...rowsOf(part, inEnglish && partOf(inEnglish), `${prefix}${name}.<key>.`)];
    return [row, ...rowsOf(property, inEnglish, `${prefix}${name}.`)];
  });
}
const yes = (holds: boolean) => (holds ? 'yes' : '');

/** The table of a collection's fields, from its schemas. */
function tableOf(name: CollectionName): string {
  const { fields, texts } = collections[name];
  const rows = rowsOf(z.toJSONSchema(fields, { io: 'input' }) as Property, z.toJSONSchema(texts, { io: 'input' }) as Property, '');
  return `### ${name}\n\n| field | needed | in English too | what | meaning | for example |\n| --- | --- | --- | --- | --- | --- |\n${rows.join('\n')}`;
}

/**
 * The text with the tables of all fields between the two markers.
 * @throws Error when the markers are missing.
 */
export function withFieldTables(text: string): string {
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`content/README.md has no lines "${begin}" and "${end}" to put the tables between.`);
  const tables = collectionNames.map(tableOf).join('\n\n');
  return `${text.slice(0, from + begin.length)}\n\n${tables}\n\n${text.slice(to)}`;
}
