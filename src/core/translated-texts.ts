import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import type { z } from 'astro/zod';
import { isComplete, type Language } from './languages.ts';
import { definitionOf } from './schema/introspection/definition.ts';

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The part of a Dutch entry's data that its English file must hold too: what the texts' schema names, nested parts included. */
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

/** True when texts hold nothing that a translator could translate. */
export function isWithoutTexts(texts: unknown): boolean {
  if (Array.isArray(texts)) return texts.length === 0;
  return isRecord(texts) && Object.values(texts).every(isWithoutTexts);
}

/** The data of a Dutch entry with the English texts laid over it; lists are replaced whole. */
export function overlay<Value>(data: Value, texts: unknown): Value {
  if (!isRecord(data) || !isRecord(texts)) return (texts ?? data) as Value;
  const laid = Object.entries(data).map(([key, value]) => [key, texts[key] === undefined ? value : overlay(value, texts[key])]);
  return Object.fromEntries(laid) as Value;
}

/** A text without what editors and systems write in ways of their own: ends of lines, composed letters, spaces that nobody sees. */
const plain = (text: string) =>
  text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+$/gm, '')
    .trim();

/** Short fingerprint of texts and body, from which a translation knows what it translates; the same on every author's computer. */
export function fingerprint(texts: unknown, body: string): string {
  return createHash('sha256')
    .update(JSON.stringify([texts, plain(body)], (_, value: unknown) => (typeof value === 'string' ? plain(value) : value)))
    .digest('hex')
    .slice(0, 10);
}

/** Whether a collection is read in a language: in one that leans on the main language only when something is translated, since Astro warns of collections without a file. */
export const isReadIn = (collection: string, language: Language): boolean =>
  isComplete(language) || globSync(`content/${collection}/*.${language}.{md,mdx}`).length > 0;
