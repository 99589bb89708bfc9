import { inverted, isoDate, type Work } from './works.ts';

/** How COinS describes a type of work: its format and genre or, for Dublin Core, Zotero's name of the type. */
interface OpenUrlType {
  readonly format: 'book' | 'journal' | 'dissertation' | 'dc';
  readonly genre?: string;
  readonly type?: string;
}
const openUrlTypes: Readonly<Record<Work['type'], OpenUrlType>> = {
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
/** Keys of a format for the title of a work, its container (if the format has one), its publisher and its address. */
interface Names {
  readonly title: string;
  readonly container?: string;
  readonly publisher: string;
  readonly address: string;
}
const names: Readonly<Record<OpenUrlType['format'], Names>> = {
  book: { title: 'rft.btitle', publisher: 'rft.pub', address: 'rft_id' },
  journal: { title: 'rft.atitle', container: 'rft.jtitle', publisher: 'rft.pub', address: 'rft_id' },
  dissertation: { title: 'rft.title', publisher: 'rft.inst', address: 'rft_id' },
  dc: { title: 'rft.title', container: 'rft.source', publisher: 'rft.publisher', address: 'rft.identifier' },
};

/**
 * Serialises a work as an OpenURL ContextObject (Z39.88-2004), for the title of an empty `<span class="Z3988">` (COinS) that reference managers detect.
 */
export function toContextObject(work: Work): string {
  const { format, genre, type } = openUrlTypes[work.type];
  const name = names[format];
  const authors = (work.author ?? []).map((author, place): [string, string] => {
    // Zotero lists corporate authors before all others, so only a first author is marked as one. A last name alone is kept whole as well, and keeps its position.
    if ('literal' in author) return [place === 0 ? 'rft.aucorp' : 'rft.aulast', author.literal];
    return [author.given ? 'rft.au' : 'rft.aulast', inverted(author)];
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
    // Zotero decodes an encoded plus as a space; encoding it twice prevents that, and in an address both forms are equivalent.
    [name.address, work.URL?.replaceAll('+', '%2B')],
  ];
  return entries.flatMap(([key, value]) => (value ? `${key}=${encoded(value)}` : [])).join('&');
}

/** Form-encodes a value, with plus for space. Characters that need no encoding stay readable and short, since every page has two of these. */
const encoded = (value: string) =>
  encodeURIComponent(value)
    .replace(/%(?:2C|2F|3A)/g, decodeURIComponent)
    .replaceAll('%20', '+');
