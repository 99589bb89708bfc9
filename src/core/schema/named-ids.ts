import { z } from 'astro/zod';

interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly keyType?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly options?: readonly z.ZodType[];
}

/** What an id in an entry names, as its schema says by `.meta()`: an item of a list of `content/lists/`, or an entry or service. */
export type Named = { readonly list: string } | { readonly refersTo: string };

/** An id in an entry's data, with what it names and where it stands. */
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

/** Every id in data that its schema says names something, keys of records included. @param data as the schema made it */
export function namedIdsIn(schema: z.ZodType, data: unknown, path: readonly PropertyKey[] = []): NamedId[] {
  if (data === undefined || data === null) return [];
  const { type, shape, innerType, element, keyType, valueType, options } = schema.def as unknown as Definition;
  if (typeof data === 'string') {
    const named = namedBy(schema) ?? (innerType && namedBy(innerType));
    if (named) return [{ named, id: data, path }];
  }
  if (innerType) return namedIdsIn(innerType, data, path);
  if (type === 'array' && element && Array.isArray(data)) return data.flatMap((item, index) => namedIdsIn(element, item, [...path, index]));
  if (type === 'object' && shape && isRecord(data)) return Object.entries(shape).flatMap(([key, part]) => namedIdsIn(part, data[key], [...path, key]));
  if (type === 'record' && valueType && isRecord(data)) {
    return Object.entries(data).flatMap(([key, part]) => [
      ...(keyType ? namedIdsIn(keyType, key, [...path, key]) : []),
      ...namedIdsIn(valueType, part, [...path, key]),
    ]);
  }
  // Only the option of the data's own shape holds ids of it: a text beside an object, as in national | { municipality }.
  if (type === 'union' && options)
    return options.flatMap((option) => (isRecord(data) === ((option.def as unknown as Definition).type === 'object') ? namedIdsIn(option, data, path) : []));
  return [];
}
