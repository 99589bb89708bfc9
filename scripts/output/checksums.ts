import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A file of a built site. */
export interface SiteFile {
  /** From the site's folder, with slashes: `landen/zweden/index.html`. */
  readonly path: string;
  /** In hexadecimal. */
  readonly sha256: string;
}

export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** Every file of a built site with its hash, in the order of the bytes of their paths. */
export const hashFiles = (folder: string): SiteFile[] =>
  globSync('**/*', { cwd: folder })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => ({ path: path.replaceAll('\\', '/'), sha256: sha256(readFileSync(join(folder, path))) }))
    .toSorted((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));

/** One hash of a whole site: of the list that `sha256sum` would print of its files. */
export const checksumOf = (files: readonly SiteFile[]): string => sha256(files.map((file) => `${file.sha256}  ${file.path}\n`).join(''));
