import type { Work } from './works.ts';
import { isoDate } from './works.ts';

/** How a type of work is told: the format, its genre or, in Dublin Core, a type under the name that Zotero has for it. */
interface Told {
  readonly format: 'book' | 'journal' | 'dissertation' | 'dc';
  readonly genre?: string;
  readonly type?: string;
}
const toldAs: Readonly<Record<Work['type'], Told>> = {
  report: { format: 'book', genre: 'report' },
  book: { format: 'book', genre: 'book' },
  'article-journal': { format: 'journal', genre: 'article' },
  thesis: { format: 'dissertation' },
  webpage: { format: 'dc', type: 'webpage' },
  legislation: { format: 'dc', type: 'statute' },
  bill: { format: 'dc', type: 'bill' },
  'article-newspaper': { format: 'dc', type: 'newspaperArticle' },
  dataset: { format: 'dc', type: 'dataset' },
  'entry-encyclopedia': { format: 'dc', type: 'encyclopediaArticle' },
  document: { format: 'dc', type: 'document' },
};
/** Names that a format has for the title of a work, for where it stands if it can tell, for who publishes it and for its address. */
interface Names {
  readonly title: string;
  readonly container?: string;
  readonly publisher: string;
  readonly address: string;
}
const names: Readonly<Record<Told['format'], Names>> = {
  book: { title: 'rft.btitle', publisher: 'rft.pub', address: 'rft_id' },
  journal: { title: 'rft.atitle', container: 'rft.jtitle', publisher: 'rft.pub', address: 'rft_id' },
  dissertation: { title: 'rft.title', publisher: 'rft.inst', address: 'rft_id' },
  dc: { title: 'rft.title', container: 'rft.source', publisher: 'rft.publisher', address: 'rft.identifier' },
};

/**
 * A work as an OpenURL ContextObject (Z39.88-2004), to stand in the title of an empty `<span class="Z3988">` (COinS), where reference managers in browsers look for it.
 */
export function toContextObject(work: Work): string {
  const { format, genre, type } = toldAs[work.type];
  const name = names[format];
  const authors = (work.author ?? []).map((author): [string, string] => {
    // As a corporate author a name stays whole.
    if ('literal' in author) return ['rft.aucorp', author.literal];
    return ['rft.au', `${author['non-dropping-particle'] ? `${author['non-dropping-particle']} ` : ''}${author.family}, ${author.given}`];
  });
  const entries: readonly (readonly [string, string | undefined])[] = [
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', `info:ofi/fmt:kev:mtx:${format}`],
    ['rft.genre', genre],
    ['rft.type', type],
    [name.title, work.title],
    ...authors,
    ...(name.container ? ([[name.container, work['container-title']]] as const) : []),
    [name.publisher, work.publisher],
    ['rft.place', work['publisher-place']],
    ['rft.date', work.issued && isoDate(work.issued)],
    ['rft.language', work.language],
    ['rft_id', work.DOI && `info:doi/${work.DOI}`],
    // Zotero reads an encoded plus as a space, so it is encoded twice: in an address both mean the same.
    [name.address, work.URL?.replaceAll('+', '%2B')],
  ];
  return entries.flatMap(([key, value]) => (value ? `${key}=${encoded(value)}` : [])).join('&');
}

/** Encoded as the value of a query. What may stand in one as it is does, since two of these are on every page. */
const encoded = (value: string) => encodeURIComponent(value).replace(/%(?:2C|2F|3A)/g, decodeURIComponent);
