import type { z } from 'astro/zod';

/** The part of Zod's internal schema definition that the site reads; which properties are present depends on the type of schema. */
export interface SchemaDefinition {
  readonly type: string;
  /** Fields of an object. */
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  /** Inner schema of an optional, a default or another wrapper. */
  readonly innerType?: z.ZodType;
  /** Item schema of an array. */
  readonly element?: z.ZodType;
  /** Key and value schemas of a record. */
  readonly keyType?: z.ZodType;
  readonly valueType?: z.ZodType;
  /** Options of a union. */
  readonly options?: readonly z.ZodType[];
  /** Items of a tuple. */
  readonly items?: readonly z.ZodType[];
  /** Choices of an enum. */
  readonly entries?: Readonly<Record<string, string>>;
  /** Values of a literal. */
  readonly values?: readonly unknown[];
}

/** The definition of a schema of any type. */
export const definitionOf = (schema: z.ZodType) => schema.def as unknown as SchemaDefinition;
