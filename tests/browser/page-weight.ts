import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';

/** Bytes of a file from a server that compresses it in advance. */
export const compressed = (content: string | Buffer) => brotliCompressSync(content).length;
/** Never fewer bytes than that, and ten times as fast. */
const compressedInHaste = (content: string) => brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
const sizes = new Map<string, number>();
export function sizeOf(address: string): number {
  const size = sizes.get(address) ?? compressed(readFileSync(`dist${address}`));
  sizes.set(address, size);
  return size;
}
export const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);
export const addresses = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map((match) => match[1] ?? '');

/** A script and everything it imports statically; what it imports later is never loaded by a reader who does not search. */
export function scriptsFrom(address: string, found: Set<string>): Set<string> {
  if (found.has(address)) return found;
  found.add(address);
  const code = readFileSync(`dist${address}`, 'utf8');
  for (const name of addresses(code, /(?:from|^import|;import)\s*["']\.\/([^"']+)["']/g)) scriptsFrom(`/_astro/${name}`, found);
  return found;
}

/** What a page loads, in bytes as a server sends them. */
export interface Weight {
  readonly path: string;
  /** An upper bound. */
  readonly html: number;
  /** Stylesheets for the screen in the head, which block the text. One further down only blocks what follows it. */
  readonly styles: number;
  readonly scripts: number;
  /** Everything that is loaded except the font, for which the text does not wait. */
  readonly total: number;
  /** UTF-8 bytes of the text between the tags of the main element, without drawings. */
  readonly text: number;
}

/** Weighs a page of `dist`. */
export function weigh(path: string): Weight {
  const page = readFileSync(`dist${path}index.html`, 'utf8');
  const html = compressedInHaste(page);
  const head = page.indexOf('</head>');
  const linked = [...page.matchAll(/<link rel="stylesheet"[^>]*>/g)].map(({ 0: link, index }) => ({
    isInHead: index < head,
    address: /href="([^"]+)"/.exec(link)?.[1] ?? '',
    isPrint: link.includes('media="print"'),
  }));
  const scripts = new Set<string>();
  for (const address of addresses(page, /<script[^>]* src="([^"]+)"/g)) scriptsFrom(address, scripts);
  const scriptBytes = sum([...scripts].map(sizeOf));
  const pictures = sum(addresses(page, /<img[^>]* src="([^"]+)"/g).map(sizeOf));
  const main = /<main[\s\S]*<\/main>/.exec(page)?.[0] ?? '';
  return {
    path,
    html,
    styles: sum(linked.filter(({ isPrint, isInHead }) => !isPrint && isInHead).map(({ address }) => sizeOf(address))),
    scripts: scriptBytes,
    total: html + sum(linked.map(({ address }) => sizeOf(address))) + scriptBytes + pictures + sizeOf('/favicon.svg'),
    text: Buffer.byteLength(
      main
        .replace(/<svg[\s\S]*?<\/svg>/g, ' ')
        .replace(/<[^>]+>/g, ' ')
        .replace(/\s+/g, ' '),
    ),
  };
}

/** The value below which a share of all values lies. */
export const quantile = (values: readonly number[], share: number) => values.toSorted((a, b) => a - b)[Math.ceil(share * values.length) - 1] ?? Number.NaN;
