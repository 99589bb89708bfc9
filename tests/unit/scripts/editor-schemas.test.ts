import { readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { editorFiles } from '../../../scripts/write/editor-schemas.ts';
import { type Property, rightValue } from '../../../scripts/write/json-schema.ts';
import { collectionNames, collections } from '../../../src/core/schema/collections.ts';
import { definitionOf } from '../../../src/core/schema/introspection/definition.ts';
import { listFiles, lists, siteSchema } from '../../../src/core/schema/lists.ts';
import { redirectsSchema } from '../../../src/core/schema/redirects.ts';
import { described, text } from '../../../src/core/schema/text.ts';

it('editors get the schemas that check the content', () => {
  for (const [path, written] of Object.entries(editorFiles())) expect(readFileSync(path, 'utf8'), `Run npm run write:editor: ${path}`).toBe(written);
});

interface Field {
  readonly path: string;
  readonly schema: z.ZodType;
  /** Keys and list items need no description or example of their own: their parent has them. */
  readonly isNamed: boolean;
}

/** All fields below a schema, including keys of records and items of lists. */
function fieldsIn(schema: z.ZodType, path: string): Field[] {
  const { shape = {}, innerType, element, keyType, valueType, options = [] } = definitionOf(schema);
  const under = (part: z.ZodType, fieldPath: string, isNamed: boolean) => [{ path: fieldPath, schema: part, isNamed }, ...fieldsIn(part, fieldPath)];
  return [
    ...Object.entries(shape).flatMap(([name, part]) => under(part, `${path}.${name}`, true)),
    ...(keyType ? [{ path: `${path}.<key>`, schema: keyType, isNamed: false }] : []),
    ...(valueType ? fieldsIn(valueType, `${path}.<key>`) : []),
    ...(element ? under(element, `${path}[]`, false) : []),
    ...(innerType ? fieldsIn(innerType, path) : []),
    ...options.flatMap((option) => fieldsIn(option, path)),
  ];
}

const jsonSchemaOf = (schema: z.ZodType) => z.toJSONSchema(schema, { io: 'input' }) as Property;
const refusedOf = (schema: z.ZodType) => schema.meta()?.['wrong'];

/** What is missing or wrong in the documentation of a field. */
function faultsOf({ path, schema, isNamed }: Field): string[] {
  const { description } = jsonSchemaOf(schema);
  const right = rightValue(jsonSchemaOf(schema));
  const wrong = refusedOf(schema);
  return [
    ...(isNamed && !description ? [`${path} is not described`] : []),
    ...(isNamed && right === undefined ? [`${path} has no right example`] : []),
    ...(right !== undefined && !schema.safeParse(right).success ? [`${path} refuses its right example ${JSON.stringify(right)}`] : []),
    ...(wrong !== undefined && schema.safeParse(wrong).success ? [`${path} accepts its wrong example ${JSON.stringify(wrong)}`] : []),
  ];
}

const schemas: Readonly<Record<string, z.ZodType>> = {
  ...Object.fromEntries(
    collectionNames.flatMap((name) => [[name, collections[name].fields] as const, [`${name} in English`, collections[name].texts] as const]),
  ),
  ...Object.fromEntries(listFiles.map((name) => [`lists/${name}.yaml`, lists[name]])),
  'site.yaml': siteSchema,
  'redirects.yaml': redirectsSchema,
};

describe('every field has a description, an example that it accepts and, if it has a wrong example, rejects that one, in', () => {
  it.each(Object.entries(schemas))('%s', (name, schema) => {
    const fields = [...fieldsIn(schema, name), { path: name, schema, isNamed: false }];
    expect(fields.flatMap(faultsOf)).toEqual([]);
  });

  it('hundreds of fields, with a wrong example for a third of those of collections', () => {
    const fields = collectionNames.flatMap((name) => fieldsIn(collections[name].fields, name)).filter(({ isNamed }) => isNamed);
    expect(fields.length).toBeGreaterThan(300);
    expect(fields.filter(({ schema }) => refusedOf(schema) !== undefined).length).toBeGreaterThan(fields.length / 3);
  });

  it('and each kind of mistake would be reported', () => {
    const short = text.max(5);
    const field = (schema: z.ZodType) => faultsOf({ path: 'it', schema, isNamed: true });
    expect(field(described(short, 'Short.', 'kort', 'te lang'))).toEqual([]);
    expect(field(short)).toEqual(['it is not described', 'it has no right example']);
    expect(field(described(short, 'Short.', 'te lang'))).toEqual(['it refuses its right example "te lang"']);
    expect(field(described(short, 'Short.', 'kort', 'goed'))).toEqual(['it accepts its wrong example "goed"']);
  });
});

it('a valid example is built from the parts of a field', () => {
  const part = z.strictObject({ of: z.enum(['first', 'second']), done: z.boolean(), left: z.string().optional() });
  expect(rightValue(jsonSchemaOf(z.record(z.string().meta({ examples: ['key'] }), z.array(part))))).toEqual({ key: [{ of: 'first', done: true }] });
  expect(rightValue(jsonSchemaOf(z.strictObject({ name: z.string() })))).toBeUndefined();
});
