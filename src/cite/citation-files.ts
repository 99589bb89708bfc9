import type { DateParts, Work } from './works.ts';

/** Works as a file in CSL-JSON (citeproc 1.0.2), which reference managers read. */
export function toCslJson(works: readonly Work[]): string {
  return `${JSON.stringify(works, undefined, 2)}\n`;
}

const bibtexTypes: Readonly<Record<Work['type'], string>> = {
  report: 'techreport',
  webpage: 'misc',
  legislation: 'misc',
  bill: 'misc',
  'article-journal': 'article',
  'article-newspaper': 'article',
  book: 'book',
  dataset: 'misc',
  // The kind of thesis is not known, and BibTeX has no word for a thesis of any kind.
  thesis: 'misc',
  'entry-encyclopedia': 'misc',
  document: 'misc',
};
const bibtexEscapes: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
const inBibtex = (text: string) => text.replace(/[\\~^]|[&%$#_{}]/g, (character) => bibtexEscapes[character] ?? `\\${character}`);
const isoDate = ({ 'date-parts': [parts] }: DateParts) => parts.map((part) => `${part}`.padStart(2, '0')).join('-');

/** BibTeX in UTF-8. Titles and names of organisations stand in double braces: they keep their capitals and are not taken apart. */
export function toBibtex(works: readonly Work[]): string {
  return works
    .map((work) => {
      const [year, month] = work.issued?.['date-parts'][0] ?? [];
      const authors = work.author?.map((author) => {
        if ('literal' in author) return `{${inBibtex(author.literal)}}`;
        const family = inBibtex(author.family);
        // A family name of several words would be taken apart: "Berg-le Clercq".
        return `${author['non-dropping-particle'] ? `${inBibtex(author['non-dropping-particle'])} ` : ''}${/\s/.test(family) ? `{${family}}` : family}, ${inBibtex(author.given)}`;
      });
      const container = work['container-title'];
      const fields: readonly (readonly [name: string, value: string | undefined])[] = [
        ['author', authors?.join(' and ')],
        ['title', `{${inBibtex(work.title)}}`],
        [work.type.startsWith('article') ? 'journal' : 'howpublished', container && inBibtex(container)],
        [work.type === 'report' ? 'institution' : 'publisher', work.publisher && inBibtex(work.publisher)],
        ['address', work['publisher-place'] && inBibtex(work['publisher-place'])],
        ['number', work.number && inBibtex(work.number)],
        ['version', work.version && inBibtex(work.version)],
        ['year', year?.toString()],
        ['month', month?.toString()],
        ['doi', work.DOI],
        ['url', work.URL],
        ['urldate', work.accessed && isoDate(work.accessed)],
        ['language', work.language],
        ['note', work.note && inBibtex(work.note)],
      ];
      const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []));
      return `@${bibtexTypes[work.type]}{${work.id},\n${lines.join('\n')}\n}\n`;
    })
    .join('\n');
}

const risTypes: Readonly<Record<Work['type'], string>> = {
  report: 'RPRT',
  webpage: 'ELEC',
  legislation: 'STAT',
  bill: 'BILL',
  'article-journal': 'JOUR',
  'article-newspaper': 'NEWS',
  book: 'BOOK',
  dataset: 'DATA',
  thesis: 'THES',
  'entry-encyclopedia': 'ENCYC',
  document: 'GEN',
};
const risDate = ({ 'date-parts': [[year, month, day]] }: DateParts) =>
  [year, ...[month, day].map((part) => (part === undefined ? '' : `${part}`.padStart(2, '0'))), ''].join('/');

/** RIS, with the line ends that its readers expect. */
export function toRis(works: readonly Work[]): string {
  return works
    .map((work) => {
      const authors = work.author?.map((author) =>
        'literal' in author
          ? author.literal
          : `${author['non-dropping-particle'] ? `${author['non-dropping-particle']} ` : ''}${author.family}, ${author.given}`,
      );
      const tags: readonly (readonly [string, string | undefined])[] = [
        ['TY', risTypes[work.type]],
        ['ID', work.id],
        ...(authors ?? []).map((author) => ['AU', author] as const),
        ['TI', work.title],
        ['T2', work['container-title']],
        ['PB', work.publisher],
        ['CY', work['publisher-place']],
        ['ET', work.version],
        [work.type === 'report' ? 'SN' : 'IS', work.number],
        ['PY', work.issued && `${work.issued['date-parts'][0][0]}`],
        ['DA', work.issued && risDate(work.issued)],
        // Of a statute, Y2 is the day on which it was enacted.
        ['Y2', work.accessed && work.type !== 'legislation' ? risDate(work.accessed) : undefined],
        ['DO', work.DOI],
        ['UR', work.URL],
        ['LA', work.language],
        ['N1', work.note],
      ];
      return [...tags.flatMap(([tag, value]) => (value ? [`${tag}  - ${value}`] : [])), 'ER  - ', ''].join('\r\n');
    })
    .join('\r\n');
}
