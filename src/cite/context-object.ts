import type { Work } from './works.ts';
import { isoDate } from './works.ts';

/**
 * A work as an OpenURL ContextObject (Z39.88-2004), to stand in the title of an empty `<span class="Z3988">` (COinS), where reference managers in browsers look for it.
 * A report is told as a book of that genre, anything else as a page in Dublin Core.
 */
export function toContextObject(work: Work): string {
  const isReport = work.type === 'report';
  const authors = (work.author ?? []).map((author): [string, string] => {
    // As a corporate author a name stays whole.
    if ('literal' in author) return ['rft.aucorp', author.literal];
    return ['rft.au', `${author['non-dropping-particle'] ? `${author['non-dropping-particle']} ` : ''}${author.family}, ${author.given}`];
  });
  const entries: readonly (readonly [string, string | undefined])[] = [
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', `info:ofi/fmt:kev:mtx:${isReport ? 'book' : 'dc'}`],
    ...(isReport ? ([['rft.genre', 'report']] as const) : ([['rft.type', 'webpage']] as const)),
    [isReport ? 'rft.btitle' : 'rft.title', work.title],
    ...authors,
    ['rft.source', isReport ? undefined : work['container-title']],
    [isReport ? 'rft.pub' : 'rft.publisher', work.publisher],
    ['rft.place', work['publisher-place']],
    ['rft.date', work.issued && isoDate(work.issued)],
    ['rft.language', work.language],
    [isReport ? 'rft_id' : 'rft.identifier', work.URL],
  ];
  return entries.flatMap(([key, value]) => (value ? `${key}=${encoded(value)}` : [])).join('&');
}

/** Encoded as the value of a query. What may stand in one as it is does, since two of these are on every page. */
const encoded = (value: string) => encodeURIComponent(value).replace(/%(?:2C|2F|3A)/g, decodeURIComponent);
