import { z } from 'astro/zod';
import type { Language } from '../../src/core/languages.ts';
import { definitionOf, type SchemaDefinition } from '../../src/core/schema/introspection/definition.ts';
import { strings } from '../../src/i18n/strings.ts';

/** Says what cannot be written, and what can. */
export class Refusal extends Error {}

/** What a blank entry may refer to, and the texts that it starts with. */
export interface BlankContext {
  readonly language: Language;
  /** Name of the entry as readers see it. */
  readonly title: string;
  /** Day to fill in for dates, as `YYYY-MM-DD`. */
  readonly day: string;
  /** An id for a field that must refer to something, given what its schema says it refers to; undefined when there is nothing to refer to. */
  readonly idOf: (named: { readonly list?: string; readonly refersTo?: string }, field: string, place: number) => string | undefined;
  /** Index in the list being filled, from 0, so that no item of a list is named twice. */
  readonly place?: number;
}

/** What `.meta()` of a schema says: what an id refers to, and the value of a blank entry where that is not the least the schema accepts. */
interface Meta {
  readonly list?: string;
  readonly refersTo?: string;
  readonly cites?: string;
  readonly blank?: unknown;
}

/** Placeholder for texts still to be written, easy to search for. */
export const toBeWritten = (language: Language): string => strings(language).authors.toBeWritten;

/** The allowed values of a field, or of the items of a list; empty when it is not an enumeration. */
export function choicesOf(schema: z.ZodType): readonly string[] {
  const { type, innerType, element, entries } = definitionOf(schema);
  if (type === 'enum' && entries) return Object.values(entries);
  const inner = innerType ?? element;
  return inner ? choicesOf(inner) : [];
}

/** Whether a file may omit the field. */
export const canBeLeftOut = (schema: z.ZodType) => schema.safeParse(undefined).success;

type Maker = (schema: z.ZodType, definition: SchemaDefinition, context: BlankContext, field: string) => unknown;

const blankIn = (schema: z.ZodType) => ((z.globalRegistry.get(schema) ?? {}) as Meta).blank;

/** How to make the smallest value that each type of schema accepts. */
const makers: Readonly<Record<string, Maker>> = {
  object: (_, { shape = {} }, context) =>
    Object.fromEntries(
      Object.entries(shape)
        .filter(([, part]) => !canBeLeftOut(part))
        .map(([key, part]) => [key, blankOf(part, context, key)]),
    ),
  record: (schema) => blankIn(schema) ?? {},
  array: (schema, { element }, context, field) => (element ? fill(schema, (place) => blankOf(element, { ...context, place }, field)) : []),
  tuple: (_, { items = [] }, context, field) => items.map((item) => blankOf(item, context, field)),
  union: (_, { options = [] }, context, field) => blankOf(options[0] as z.ZodType, context, field),
  enum: (schema) => blankIn(schema) ?? choicesOf(schema)[0],
  literal: (_, { values = [] }) => values[0],
  boolean: () => false,
  number: (schema, _, __, field) => firstAccepted(schema, [1, 2000, 0], field),
  string: (schema, _, { language, title, day }, field) => firstAccepted(schema, [...(field === 'title' ? [title] : []), toBeWritten(language), day], field),
};

/**
 * The smallest value that a schema accepts: optional fields are left out, the first choice is taken, texts say that they are still to be written.
 * @param field name of the field, for error messages and references.
 * @throws Refusal when a field must refer to something and there is nothing yet
 * @throws Error when a value cannot be derived from the schema.
 */
export function blankOf(schema: z.ZodType, context: BlankContext, field = ''): unknown {
  const definition = definitionOf(schema);
  if (definition.innerType) return blankOf(definition.innerType, context, field);
  const { list, cites, refersTo = cites } = (z.globalRegistry.get(schema) ?? {}) as Meta;
  if (list !== undefined || refersTo !== undefined) {
    const id = context.idOf({ ...(list ? { list } : {}), ...(refersTo ? { refersTo } : {}) }, field, context.place ?? 0);
    if (id === undefined) throw new Refusal(`There is nothing yet that "${field}" can name. Write that first.`);
    return id;
  }
  const make = makers[definition.type];
  if (!make) throw new Error(`A blank cannot be made for "${field}": its schema is of the kind ${definition.type}.`);
  return make(schema, definition, context, field);
}

function firstAccepted(schema: z.ZodType, values: readonly unknown[], field: string): unknown {
  const accepted = values.find((value) => schema.safeParse(value).success);
  if (accepted === undefined) throw new Error(`The schema of "${field}" gives no example of what can stand there.`);
  return accepted;
}

/** A list with as few items as its schema accepts. */
function fill(schema: z.ZodType, item: (place: number) => unknown): unknown[] {
  for (let count = 0; count < 10; count++) {
    const items = Array.from({ length: count }, (_, place) => item(place));
    if (schema.safeParse(items).success) return items;
  }
  return [item(0)];
}
