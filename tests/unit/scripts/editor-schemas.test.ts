import { readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { editorFiles } from '../../../scripts/write/editor-schemas.ts';
import { collectionNames, collections } from '../../../src/core/schema/collections.ts';

it('editors are given the schemas that check the content', () => {
  for (const [path, text] of Object.entries(editorFiles())) expect(readFileSync(path, 'utf8'), `Run npm run write:editor: ${path}`).toBe(text);
});

interface Property {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Property>>;
  readonly additionalProperties?: Property | boolean;
}

/** Fields without a description, with the parts of parts by key. */
const undescribed = ({ properties = {} }: Property, prefix = ''): string[] =>
  Object.entries(properties).flatMap(([name, property]) => {
    const part = typeof property.additionalProperties === 'object' ? property.additionalProperties : {};
    const own = property.description ? [] : [`${prefix}${name}`];
    return [...own, ...undescribed(property, `${prefix}${name}.`), ...undescribed(part, `${prefix}${name}.<key>.`)];
  });

describe('every field says what it is for, in', () => {
  it.each(collectionNames)('%s', (name) => {
    expect(undescribed(z.toJSONSchema(collections[name].fields, { io: 'input' }) as Property)).toEqual([]);
  });
});
