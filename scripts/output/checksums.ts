import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A file of a built site. */
export interface SiteFile {
  /** Relative to the site's folder, with forward slashes: `landen/zweden/index.html`. */
  readonly path: string;
  /** Hexadecimal. */
  readonly sha256: string;
}

export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** Every file of a built site with its hash, ordered by the bytes of the paths. */
export const hashFiles = (folder: string): SiteFile[] =>
  globSync('**/*', { cwd: folder })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => ({ path: path.replaceAll('\\', '/'), sha256: sha256(readFileSync(join(folder, path))) }))
    .toSorted((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));

/** One hash for a whole site: that of the list which `sha256sum` would print for its files. */
export const checksumOf = (files: readonly SiteFile[]): string => sha256(files.map((file) => `${file.sha256}  ${file.path}\n`).join(''));
