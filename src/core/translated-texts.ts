import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import type { z } from 'astro/zod';
import { isComplete, type Language } from './languages.ts';
import { definitionOf } from './schema/introspection/definition.ts';

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The part of an original's data that its translation must have too: the fields of the texts' schema, including nested ones. */
export function textsOf(schema: z.ZodType, data: unknown): unknown {
  const { type, shape, valueType, innerType } = definitionOf(schema);
  if (innerType) return textsOf(innerType, data);
  if (type === 'object' && shape && isRecord(data)) {
    return Object.fromEntries(
      Object.entries(shape)
        .filter(([key]) => data[key] !== undefined)
        .map(([key, part]) => [key, textsOf(part, data[key])]),
    );
  }
  if (type === 'record' && valueType && isRecord(data)) {
    return Object.fromEntries(Object.entries(data).map(([key, part]) => [key, textsOf(valueType, part)]));
  }
  return data;
}

/** True if there is nothing to translate. */
export function isWithoutTexts(texts: unknown): boolean {
  if (Array.isArray(texts)) return texts.length === 0;
  return isRecord(texts) && Object.values(texts).every(isWithoutTexts);
}

/** The data of an original with the translated texts merged into it; lists are replaced as a whole. */
export function overlay<Value>(data: Value, texts: unknown): Value {
  if (!isRecord(data) || !isRecord(texts)) return (texts ?? data) as Value;
  const merged = Object.entries(data).map(([key, value]) => [key, texts[key] === undefined ? value : overlay(value, texts[key])]);
  return Object.fromEntries(merged) as Value;
}

/** Normalises differences that editors and systems introduce: line ends, composed characters, trailing spaces. */
const plain = (text: string) =>
  text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+$/gm, '')
    .trim();

/** Short fingerprint of an original's texts and body, stored in its translations; the same on every computer. */
export function fingerprint(texts: unknown, body: string): string {
  return createHash('sha256')
    .update(JSON.stringify([texts, plain(body)], (_, value: unknown) => (typeof value === 'string' ? plain(value) : value)))
    .digest('hex')
    .slice(0, 10);
}

/** Whether a collection is read in a language. One that need not be complete is skipped if it has no files there, since Astro warns about empty collections. */
export const isReadIn = (collection: string, language: Language): boolean =>
  isComplete(language) || globSync(`content/${collection}/*.${language}.{md,mdx}`).length > 0;
