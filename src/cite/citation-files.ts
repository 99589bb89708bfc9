import { type Author, containerOf, type DateParts, inverted, isLaw, isoDate, numberApart, publisherApart, type Work } from './works.ts';

/** Serialises works as CSL-JSON (citeproc 1.0.2). */
export function toCslJson(works: readonly Work[]): string {
  return `${JSON.stringify(works, undefined, 2)}\n`;
}

/** BibTeX entry types, or biblatex ones where BibTeX has none; reference managers know both. */
const bibtexTypes: Readonly<Record<Work['type'], string>> = {
  report: 'techreport',
  webpage: 'online',
  legislation: 'legislation',
  bill: 'legislation',
  'article-journal': 'article',
  'article-newspaper': 'article',
  book: 'book',
  // Zotero drops works of a type that it does not know.
  dataset: 'misc',
  // The kind of thesis is unknown, and BibTeX has no generic thesis type.
  thesis: 'thesis',
  'entry-encyclopedia': 'inreference',
  document: 'misc',
};
/** Types that BibTeX styles know themselves; they format all others as `misc`. */
const styledTypes = new Set(['techreport', 'article', 'book']);
const printsAsMisc = ({ type }: Work) => !styledTypes.has(bibtexTypes[type]);
const bibtexEscapes: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
const bibtexMonths = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Values for `langid`: babel's language names for hyphenation, which no style prints. */
const bibtexLanguages: Readonly<Record<string, string>> = { da: 'danish', en: 'english', fi: 'finnish', nl: 'dutch', no: 'norsk', sv: 'swedish' };
/** Replaces straight quotes by curly ones, since LaTeX always renders a straight quote as a closing quote. */
const withRoundQuotes = (text: string) => text.replace(/(?<![\p{L}\p{N}])'(?=\S)([^']*\S)'(?![\p{L}\p{N}])/gu, '‘$1’').replace(/"([^"]*)"/g, '“$1”');
const inBibtex = (text: string) => withRoundQuotes(text).replace(/[\\~^]|[&%$#_{}]/g, (character) => bibtexEscapes[character] ?? `\\${character}`);
/** Braces keep "and" in an organisation's name from splitting a list field. */
const inBibtexList = (field: string, value: string) => (/^(?:institution|publisher|address)$/.test(field) && / and /i.test(value) ? `{${value}}` : value);
/** Joins the parts that are present; undefined if there are none. */
const joined = (parts: readonly (string | undefined)[], between: string) => parts.filter(Boolean).join(between) || undefined;

function authorInBibtex(author: Author): string {
  if ('literal' in author) return `{${inBibtex(author.literal)}}`;
  const particle = author['non-dropping-particle'];
  const family = inBibtex(author.family);
  // A family name of several words would be taken apart: "Berg-le Clercq".
  const named = `${particle ? `${inBibtex(particle)} ` : ''}${/\s/.test(family) ? `{${family}}` : family}`;
  return author.given ? `${named}, ${inBibtex(author.given)}` : named;
}

type BibtexFields = readonly (readonly [name: string, value: string | undefined])[];

/** Text fields of a work under the names used by its type; not yet escaped. */
function bibtexTexts(work: Work): BibtexFields {
  const isMisc = printsAsMisc(work);
  const isThesis = work.type === 'thesis';
  const container = work.type.startsWith('article') ? 'journal' : work.type === 'entry-encyclopedia' ? 'booktitle' : 'series';
  return [
    [container, isMisc && container !== 'booktitle' ? undefined : work['container-title']],
    // For misc, styles only print author, title, howpublished, date and note. Repeating these in other fields would make pandoc print them twice.
    ['howpublished', isMisc ? joined([containerOf(work), isThesis ? undefined : publisherApart(work)], ', ') : undefined],
    [work.type === 'report' || isThesis ? 'institution' : 'publisher', isMisc && !isThesis ? undefined : (work.publisher ?? work.authority)],
    ['address', work['publisher-place']],
    ['number', work.number],
    ['version', work.version],
  ];
}

/** Fields that are written without escaping. */
const bibtexCodes = ({ author, issued, DOI, URL, accessed, language }: Work): BibtexFields => [
  ['year', issued?.['date-parts'][0][0]?.toString()],
  ['date', issued?.['date-parts'][0][2] === undefined ? undefined : isoDate(issued)],
  ['doi', DOI],
  ['url', URL],
  ['urldate', accessed && isoDate(accessed)],
  ['langid', bibtexLanguages[language]],
  // Dutch particles are part of the family name when it appears without the given name.
  ['options', author?.some((name) => 'non-dropping-particle' in name) ? 'useprefix=true' : undefined],
];

function workInBibtex(work: Work): string {
  const withEscapes = (fields: BibtexFields): BibtexFields => fields.map(([name, value]) => [name, value && inBibtexList(name, inBibtex(value))]);
  const fields: BibtexFields = [
    ['author', work.author?.map(authorInBibtex).join(' and ')],
    ['title', `{${inBibtex(work.title)}}`],
    ...withEscapes(bibtexTexts(work)),
    ...bibtexCodes(work),
    ...withEscapes([['note', joined([printsAsMisc(work) ? numberApart(work) : undefined, work.note], '. ')]]),
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []));
  // Month macros must be unbraced: each style expands them in its own language.
  const month = work.issued?.['date-parts'][0][1];
  const monthLine = month === undefined ? [] : [`  month = ${bibtexMonths[month - 1]},`];
  return `@${bibtexTypes[work.type]}{${work.id},\n${[...lines, ...monthLine].join('\n')}\n}\n`;
}

/** Serialises works as BibTeX in UTF-8. Double braces around titles and organisations keep their capitals and prevent splitting. */
export const toBibtex = (works: readonly Work[]): string => works.map(workInBibtex).join('\n');

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
  // Readers import the generic type as a journal article.
  document: 'RPRT',
};
/** RIS types with a publisher field; for others, readers store the publisher as a loose note. */
const risWithPublisher = new Set(['RPRT', 'BOOK', 'DATA', 'THES', 'ENCYC']);
const risNumbers: Readonly<Record<string, string>> = { RPRT: 'SN', JOUR: 'IS' };
const inRis = (author: Author) => ('literal' in author ? author.literal : inverted(author));
const risDate = ({ 'date-parts': [[year, month, day]] }: DateParts) =>
  [year, ...[month, day].map((part) => (part === undefined ? '' : `${part}`.padStart(2, '0'))), ''].join('/');

/** Serialises works as RIS, with CRLF line ends as importers expect. */
export function toRis(works: readonly Work[]): string {
  return works
    .map((work) => {
      const type = risTypes[work.type];
      const hasPublisher = risWithPublisher.has(type);
      const tags: readonly (readonly [string, string | undefined])[] = [
        ['TY', type],
        ['ID', work.id],
        ...(work.author ?? []).map((author) => ['AU', inRis(author)] as const),
        ['TI', work.title],
        // For a web page, the publisher is the title of the site.
        ['T2', work['container-title'] ?? (hasPublisher || isLaw(work) ? undefined : publisherApart(work))],
        ['T3', work.authority],
        ['DP', work.source],
        ['PB', hasPublisher ? work.publisher : undefined],
        ['CY', work['publisher-place']],
        ['M2', work.version && `Version: ${work.version}`],
        [risNumbers[type] ?? 'M1', work.number],
        ['PY', work.issued && `${work.issued['date-parts'][0][0]}`],
        ['DA', work.issued && risDate(work.issued)],
        // For statutes, Y2 is the date of enactment.
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
