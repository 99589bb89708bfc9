import { brotliCompressSync } from 'node:zlib';
import type { Language } from '../../src/core/languages.ts';
import { SearchEngine } from '../../src/search/query/engine.ts';

/** A file of a search index, relative to the index's folder. */
export interface File {
  readonly path: string;
  readonly content: Uint8Array;
}

/** Opens our own search over files in memory, and counts the bytes that it reads, as a server sends them; `open` starts a new visit. */
export function openSearch(files: readonly File[], language: Language) {
  const contents = new Map(files.map(({ path, content }) => [path, content]));
  const sizes = new Map<string, number>();
  let bytes = 0;
  const read = (path: string): Uint8Array => {
    const content = contents.get(path);
    if (!content) throw new Error(`There is no ${path}.`);
    const size = sizes.get(path) ?? (path.endsWith('.json') ? brotliCompressSync(content).length : content.length);
    sizes.set(path, size);
    bytes += size;
    return content;
  };
  const decoder = new TextDecoder();
  const open = () =>
    new SearchEngine(
      { read: (path) => Promise.resolve(path).then((it) => decoder.decode(read(it))), readBytes: (path) => Promise.resolve(path).then(read) },
      language,
    );
  const takeBytes = () => {
    const count = bytes;
    bytes = 0;
    return count;
  };
  return { engine: open(), takeBytes, open };
}
