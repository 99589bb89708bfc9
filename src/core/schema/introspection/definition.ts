import type { z } from 'astro/zod';

/** What Zod keeps of a schema, as far as the site reads it; each kind of schema has some of these. */
export interface SchemaDefinition {
  readonly type: string;
  /** Fields of an object. */
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  /** Of what may be left out, or has a default. */
  readonly innerType?: z.ZodType;
  /** Of a list. */
  readonly element?: z.ZodType;
  /** Of a record. */
  readonly keyType?: z.ZodType;
  readonly valueType?: z.ZodType;
  /** Of a union. */
  readonly options?: readonly z.ZodType[];
  /** Of a tuple. */
  readonly items?: readonly z.ZodType[];
  /** Choices of an enumeration. */
  readonly entries?: Readonly<Record<string, string>>;
  /** Of a literal. */
  readonly values?: readonly unknown[];
}

/** The definition of a schema of any kind. */
export const definitionOf = (schema: z.ZodType) => schema.def as unknown as SchemaDefinition;
