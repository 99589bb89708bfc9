import { EpubCheck } from '@likecoin/epubcheck-ts';
import { strFromU8, unzipSync } from 'fflate';

/** What older reading systems and the W3C's EPUBCheck reject, and the checker used here lets pass. */
const refused: readonly { readonly pattern: RegExp; readonly because: string }[] = [
  { pattern: /<img(?![^>]*\salt="[^"])/, because: 'a picture without a description' },
  { pattern: /<td[^>]*\sscope=/, because: 'a cell that is no head has a scope' },
  { pattern: /\sid="(?![A-Za-z][A-Za-z0-9_.-]*")/, because: 'an id is not of ASCII letters, digits and hyphens' },
  { pattern: /<(?:hgroup|search|details)\b|\s(?:popover|inert|fetchpriority)\b=/, because: 'an element or attribute that EPUB 3.2 does not know' },
  { pattern: /<svg[^>]*\spaint-order=|\sfont-weight="\d*(?:[1-9]\d|\d[1-9])"/, because: 'an attribute of a drawing that SVG 1.1 does not know' },
  { pattern: /<a(?=[\s>])[^>]*>\s*<\/a>|<a(?=[\s>])[^>]*\/>/, because: 'a link without a text' },
];

/** True when any element's `lang` and `xml:lang` differ: some readers use one, some the other. */
const languagesDiffer = (text: string) =>
  [...text.matchAll(/<[a-z][^>]*?\slang="([^"]*)"[^>]*>/g)].some(([tag, language]) => /\sxml:lang="([^"]*)"/.exec(tag)?.[1] !== language);

/** Name and compression of a zip's first file, read from its local header. */
function firstFile(bytes: Uint8Array): { name: string; isStored: boolean; hasExtra: boolean } {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return {
    name: strFromU8(bytes.subarray(30, 30 + view.getUint16(26, true))),
    isStored: view.getUint16(8, true) === 0,
    hasExtra: view.getUint16(28, true) > 0,
  };
}

/** Problems of an EPUB, one line each: what the checker finds, and what it lets pass but other readers reject. */
export async function bookProblems(bytes: Uint8Array): Promise<string[]> {
  const { messages } = await EpubCheck.validate(bytes);
  const found = messages
    .filter(({ severity }) => severity === 'fatal' || severity === 'error' || severity === 'warning')
    .map(({ id, message, location }) => `${location?.path ?? 'the book'}: ${message} (${id})`);
  const { name, isStored, hasExtra } = firstFile(bytes);
  if (name !== 'mimetype' || !isStored || hasExtra) found.push('mimetype: it is not the first file, as it is and with nothing before its text');
  for (const [path, content] of Object.entries(unzipSync(bytes))) {
    if (!/\.(?:xhtml|svg)$/.test(path)) continue;
    const text = strFromU8(content);
    for (const { pattern, because } of refused) if (pattern.test(text)) found.push(`${path}: ${because}`);
    if (path.endsWith('.xhtml') && languagesDiffer(text)) found.push(`${path}: lang and xml:lang differ`);
  }
  return found;
}
