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

/** A value that must stand in a list of `content/lists/`, with where in its file it stands. */
export interface ListCode {
  readonly list: string;
  readonly code: string;
  readonly path: readonly PropertyKey[];
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (schema: z.ZodType) => z.globalRegistry.get(schema)?.['list'] as string | undefined;

/** All values of data whose schema says `.meta({ list })`, keys of records included. @param data as the schema made it */
export function listCodesIn(schema: z.ZodType, data: unknown, path: readonly PropertyKey[] = []): ListCode[] {
  if (data === undefined || data === null) return [];
  const { type, shape, innerType, element, keyType, valueType, options } = schema.def as unknown as Definition;
  const list = listOf(schema);
  if (list !== undefined && typeof data === 'string') return [{ list, code: data, path }];
  if (innerType) return listCodesIn(innerType, data, path);
  if (type === 'array' && element && Array.isArray(data)) return data.flatMap((item, index) => listCodesIn(element, item, [...path, index]));
  if (type === 'object' && shape && isRecord(data)) return Object.entries(shape).flatMap(([key, part]) => listCodesIn(part, data[key], [...path, key]));
  if (type === 'record' && valueType && isRecord(data)) {
    return Object.entries(data).flatMap(([key, part]) => [
      ...(keyType ? listCodesIn(keyType, key, [...path, key]) : []),
      ...listCodesIn(valueType, part, [...path, key]),
    ]);
  }
  if (type === 'union' && options) return options.filter((option) => option.safeParse(data).success).flatMap((option) => listCodesIn(option, data, path));
  return [];
}
