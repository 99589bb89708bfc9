import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { differencesBetween, type Edition, type EditionStatement, type Words, wordsOf } from './edition.ts';

/** The folder, within `content/`, with a file for each edition. */
export const editionsFolder = 'editions';
export const editionFile = (id: string) => `${id}.json.br`;

/** What a file of an edition holds: all statements of the first one, and of each later one what differs from the one before it. */
interface Stored {
  readonly edition: string;
  readonly day: string;
  /** The edition that it differs from; absent of the first. */
  readonly before?: string;
  /** Words by entry and statement; null where a statement was withdrawn. */
  readonly statements: Readonly<Record<string, Readonly<Record<string, Words | null>>>>;
  /** Of the words of all its statements, so that a damaged file is found. */
  readonly sha256: string;
}

/** One hash of the words of all statements, in the order of their ids. */
function checksum(statements: Edition['statements']): string {
  const lines = [...statements].map(([id, said]) => JSON.stringify([id, said.entry, ...Object.values(wordsOf(said))])).toSorted();
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

/**
 * The file of an edition.
 * @param before the edition before it, where there is one
 */
export function writeEdition(edition: Edition, before: Edition | undefined): Uint8Array {
  const words = differencesBetween(before?.statements ?? new Map(), edition.statements);
  const statements: Record<string, Record<string, Words | null>> = {};
  for (const { id, entry, after } of words) {
    statements[entry] ??= {};
    statements[entry][id] = after ?? null;
  }
  const stored: Stored = {
    edition: edition.id,
    day: edition.day,
    ...(before ? { before: before.id } : {}),
    statements,
    sha256: checksum(edition.statements),
  };
  return brotliCompressSync(JSON.stringify(stored));
}

function readEdition(file: string, editions: readonly Edition[]): Edition {
  const stored = JSON.parse(brotliDecompressSync(readFileSync(file)).toString()) as Stored;
  const last = editions.at(-1);
  if (stored.before !== last?.id)
    throw new Error(`${file} tells what differs from ${stored.before ?? 'nothing'}, and the edition before it is ${last?.id ?? 'none'}.`);
  const statements = new Map<string, EditionStatement>(last?.statements);
  for (const [entry, words] of Object.entries(stored.statements)) {
    for (const [id, said] of Object.entries(words)) {
      if (said) statements.set(id, { entry, ...said });
      else statements.delete(id);
    }
  }
  if (checksum(statements) !== stored.sha256)
    throw new Error(`${file} is damaged: its statements are not those that were written. Take it back from the sources.`);
  return { id: stored.edition, day: stored.day, statements };
}

/**
 * Every edition that was made, oldest first.
 * @param content the folder of the content, in which `editions/` may be missing
 * @throws Error when a file is damaged, or does not follow the one before it
 */
export function readEditions(content: string): Edition[] {
  const folder = join(content, editionsFolder);
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json.br')) : [];
  const editions: Edition[] = [];
  for (const file of files.toSorted()) editions.push(readEdition(join(folder, file), editions));
  return editions;
}
