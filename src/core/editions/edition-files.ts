import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { differencesBetween, type Edition, type EditionStatement, type Words, wordsOf } from './edition.ts';

/** Folder within `content/` that holds one file per edition. */
export const editionsFolder = 'editions';
export const editionFile = (id: string) => `${id}.json.br`;

/** Contents of an edition file: all statements for the first edition, only the differences from the previous one for the rest. */
interface Stored {
  readonly edition: string;
  readonly day: string;
  /** Id of the previous edition; absent in the first. */
  readonly before?: string;
  /** Words by entry id and statement id; null if the statement was withdrawn. */
  readonly statements: Readonly<Record<string, Readonly<Record<string, Words | null>>>>;
  /** Checksum over the words of all statements of the edition, to detect a damaged file. */
  readonly sha256: string;
}

/** SHA-256 over the words of all statements; independent of their order. */
function checksum(statements: Edition['statements']): string {
  const lines = [...statements].map(([id, said]) => JSON.stringify([id, said.entry, ...Object.values(wordsOf(said))])).toSorted();
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

/**
 * Serialises an edition to the bytes of its file.
 * @param before the previous edition, if any
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
 * Reads all editions, oldest first.
 * @param content path of the content folder; its `editions/` folder may be missing
 * @throws Error if a file is damaged or does not follow the previous one
 */
export function readEditions(content: string): Edition[] {
  const folder = join(content, editionsFolder);
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json.br')) : [];
  const editions: Edition[] = [];
  for (const file of files.toSorted()) editions.push(readEdition(join(folder, file), editions));
  return editions;
}
