// What is done to the files that Pagefind writes, so that fewer bytes are sent. Its formats are those of the exact version in package.json.
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { rolldown } from 'rolldown';

/** What Pagefind puts before each file that it packs. */
const signature = 'pagefind_dcd';

/** What Pagefind keeps of a page. */
export interface PagefindPage {
  readonly url: string;
  readonly content: string;
  /** Headings with the number of their first word in the text. */
  readonly anchors: readonly { readonly id: string; readonly text: string; readonly location: number }[];
}

/** Contents of a file that Pagefind packed. @throws Error when it is not packed as expected. */
export function unpack(content: Uint8Array): Buffer {
  const plain = gunzipSync(content);
  if (plain.subarray(0, signature.length).toString('utf8') !== signature) throw new Error('Pagefind packs its files otherwise than expected.');
  return plain.subarray(signature.length);
}

/**
 * Gives the pages of an index numbers for names. Pagefind names a page by a hash of its text, which no compression makes smaller;
 * with ten thousand pages the list of hashes is half of what a first search loads.
 * @throws Error when the file is not as expected.
 */
export function numberPages(content: Uint8Array, numberOf: (hash: string) => number): Uint8Array {
  const plain = unpack(content);
  const meta = decode(plain) as [version: string, pages: [hash: string, words: number, ...rest: unknown[]][], ...rest: unknown[]];
  if (!plain.equals(encode(meta)) || typeof meta[1][0]?.[0] !== 'string') throw new Error('Pagefind’s list of pages is written otherwise than expected.');
  const [version, pages, ...rest] = meta;
  const numbered = encode([version, pages.map(([hash, ...page]) => [`${numberOf(hash)}`, ...page]), ...rest]);
  return gzipSync(Buffer.concat([Buffer.from(signature), numbered]), { level: 9 });
}

/** Pagefind's script with nothing in it but what we call. */
export async function minifyPagefind(content: Uint8Array): Promise<Uint8Array> {
  const modules: Readonly<Record<string, string>> = {
    entry: "export { createInstance } from 'pagefind.js';",
    'pagefind.js': new TextDecoder().decode(content),
  };
  const bundle = await rolldown({
    input: 'entry',
    plugins: [{ name: 'in-memory', resolveId: (id) => (id in modules ? id : null), load: (id) => modules[id] ?? null }],
  });
  const { output } = await bundle.generate({ format: 'es', minify: true });
  await bundle.close();
  return new TextEncoder().encode(output[0].code);
}
