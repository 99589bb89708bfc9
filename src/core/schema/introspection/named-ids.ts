import { z } from 'astro/zod';
import { definitionOf, type SchemaDefinition } from './definition.ts';

/** What an id refers to, from the `.meta()` of its schema: an item of a list in `content/lists/`, or an entry or service. */
export type Named = { readonly list: string } | { readonly refersTo: string };

/** An id in an entry's data, with what it refers to and its path. */
export interface NamedId {
  readonly named: Named;
  readonly id: string;
  readonly path: readonly PropertyKey[];
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

function namedBy(schema: z.ZodType): Named | undefined {
  const meta = z.globalRegistry.get(schema);
  if (typeof meta?.['list'] === 'string') return { list: meta['list'] };
  if (typeof meta?.['refersTo'] === 'string') return { refersTo: meta['refersTo'] };
  return undefined;
}

/** Finds all ids in data that refer to something according to the schema, including record keys. @param data as output by the schema */
export function namedIdsIn(schema: z.ZodType, data: unknown, path: readonly PropertyKey[] = []): NamedId[] {
  if (data === undefined || data === null) return [];
  const definition = definitionOf(schema);
  const { innerType } = definition;
  if (typeof data === 'string') {
    const named = namedBy(schema) ?? (innerType && namedBy(innerType));
    if (named) return [{ named, id: data, path }];
  }
  if (innerType) return namedIdsIn(innerType, data, path);
  return partsOf(definition, data).flatMap(({ schema: part, data: held, at }) => namedIdsIn(part, held, [...path, ...at]));
}

/** Splits data into its parts, including record keys, each with its schema and relative path. */
function partsOf(
  { shape, element, keyType, valueType, options }: SchemaDefinition,
  data: unknown,
): { schema: z.ZodType; data: unknown; at: readonly PropertyKey[] }[] {
  // Use only the union option with the shape of the data: text or object, as in national | { municipality }.
  const fits = (option: z.ZodType) => isRecord(data) === (definitionOf(option).type === 'object');
  if (options) return options.filter(fits).map((schema) => ({ schema, data, at: [] }));
  if (element && Array.isArray(data)) return data.map((item: unknown, index) => ({ schema: element, data: item, at: [index] }));
  if (!isRecord(data)) return [];
  if (shape) return Object.entries(shape).map(([key, schema]) => ({ schema, data: data[key], at: [key] }));
  return Object.entries(data).flatMap(([key, part]) => [
    ...(keyType ? [{ schema: keyType, data: key, at: [key] }] : []),
    ...(valueType ? [{ schema: valueType, data: part, at: [key] }] : []),
  ]);
}
