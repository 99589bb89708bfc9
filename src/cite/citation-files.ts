import { type Author, containerOf, type DateParts, isLaw, isoDate, numberApart, publisherApart, type Work } from './works.ts';

/** Works as a file in CSL-JSON (citeproc 1.0.2), which reference managers read. */
export function toCslJson(works: readonly Work[]): string {
  return `${JSON.stringify(works, undefined, 2)}\n`;
}

/** Types of BibTeX, and where it has none those of biblatex, which reference managers know too. */
const bibtexTypes: Readonly<Record<Work['type'], string>> = {
  report: 'techreport',
  webpage: 'online',
  legislation: 'legislation',
  bill: 'legislation',
  'article-journal': 'article',
  'article-newspaper': 'article',
  book: 'book',
  // Zotero leaves out a work whose type it does not know.
  dataset: 'misc',
  // The kind of thesis is not known, and BibTeX has no word for a thesis of any kind.
  thesis: 'thesis',
  'entry-encyclopedia': 'inreference',
  document: 'misc',
};
/** Types that a style of BibTeX itself does not know print as one of no known kind. */
const ownTypes = new Set(['techreport', 'article', 'book']);
const printsAsMisc = ({ type }: Work) => !ownTypes.has(bibtexTypes[type]);
const bibtexEscapes: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
const bibtexMonths = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Names of languages as hyphenation knows them, which no style prints. */
const bibtexLanguages: Readonly<Record<string, string>> = { da: 'danish', en: 'english', fi: 'finnish', nl: 'dutch', no: 'norsk', sv: 'swedish' };
/** A straight quote is a closing one to LaTeX, so one that opens is written as such, and with it the one that closes. */
const withRoundQuotes = (text: string) => text.replace(/(?<![\p{L}\p{N}])'(?=\S)([^']*\S)'(?![\p{L}\p{N}])/gu, '‘$1’').replace(/"([^"]*)"/g, '“$1”');
const inBibtex = (text: string) => withRoundQuotes(text).replace(/[\\~^]|[&%$#_{}]/g, (character) => bibtexEscapes[character] ?? `\\${character}`);
/** Of a field that holds a list: a name with "and" in it would be two. */
const inBibtexList = (field: string, value: string) => (/^(?:institution|publisher|address)$/.test(field) && / and /i.test(value) ? `{${value}}` : value);
/** All parts that there are, as one text. */
const joined = (parts: readonly (string | undefined)[], between: string) => parts.filter(Boolean).join(between) || undefined;

function authorInBibtex(author: Author): string {
  if ('literal' in author) return `{${inBibtex(author.literal)}}`;
  const particle = author['non-dropping-particle'];
  const family = inBibtex(author.family);
  // A family name of several words would be taken apart: "Berg-le Clercq".
  return `${particle ? `${inBibtex(particle)} ` : ''}${/\s/.test(family) ? `{${family}}` : family}, ${inBibtex(author.given)}`;
}

type BibtexFields = readonly (readonly [name: string, value: string | undefined])[];

/** Fields whose value is a text of the work, by the names that its type has for them; not yet escaped. */
function bibtexTexts(work: Work): BibtexFields {
  const isMisc = printsAsMisc(work);
  const isThesis = work.type === 'thesis';
  const container = work.type.startsWith('article') ? 'journal' : work.type === 'entry-encyclopedia' ? 'booktitle' : 'series';
  return [
    [container, isMisc && container !== 'booktitle' ? undefined : work['container-title']],
    // Of what a work of no known kind says, styles print author, title, howpublished, date and note. Said twice, pandoc would print it twice.
    ['howpublished', isMisc ? joined([containerOf(work), isThesis ? undefined : publisherApart(work)], ', ') : undefined],
    [work.type === 'report' || isThesis ? 'institution' : 'publisher', isMisc && !isThesis ? undefined : (work.publisher ?? work.authority)],
    ['address', work['publisher-place']],
    ['number', work.number],
    ['version', work.version],
  ];
}

/** Fields that are written as they are. */
const bibtexCodes = ({ author, issued, DOI, URL, accessed, language }: Work): BibtexFields => [
  ['year', issued?.['date-parts'][0][0]?.toString()],
  ['date', issued?.['date-parts'][0][2] === undefined ? undefined : isoDate(issued)],
  ['doi', DOI],
  ['url', URL],
  ['urldate', accessed && isoDate(accessed)],
  ['langid', bibtexLanguages[language]],
  // Dutch particles belong to the name wherever it stands without the given name.
  ['options', author?.some((name) => 'non-dropping-particle' in name) ? 'useprefix=true' : undefined],
];

function workInBibtex(work: Work): string {
  const escaped = (fields: BibtexFields): BibtexFields => fields.map(([name, value]) => [name, value && inBibtexList(name, inBibtex(value))]);
  const fields: BibtexFields = [
    ['author', work.author?.map(authorInBibtex).join(' and ')],
    ['title', `{${inBibtex(work.title)}}`],
    ...escaped(bibtexTexts(work)),
    ...bibtexCodes(work),
    ...escaped([['note', joined([printsAsMisc(work) ? numberApart(work) : undefined, work.note], '. ')]]),
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []));
  // The month is a word that each style has in its own language, so it stands without braces.
  const month = work.issued?.['date-parts'][0][1];
  const monthLine = month === undefined ? [] : [`  month = ${bibtexMonths[month - 1]},`];
  return `@${bibtexTypes[work.type]}{${work.id},\n${[...lines, ...monthLine].join('\n')}\n}\n`;
}

/** BibTeX in UTF-8. Titles and names of organisations stand in double braces: they keep their capitals and are not taken apart. */
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
  // A generic work is read as a journal article.
  document: 'RPRT',
};
/** Types that have a publisher in RIS: elsewhere readers keep it as a loose note. */
const risWithPublisher = new Set(['RPRT', 'BOOK', 'DATA', 'THES', 'ENCYC']);
const risNumbers: Readonly<Record<string, string>> = { RPRT: 'SN', JOUR: 'IS' };
const inRis = (author: Author) =>
  'literal' in author ? author.literal : `${author['non-dropping-particle'] ? `${author['non-dropping-particle']} ` : ''}${author.family}, ${author.given}`;
const risDate = ({ 'date-parts': [[year, month, day]] }: DateParts) =>
  [year, ...[month, day].map((part) => (part === undefined ? '' : `${part}`.padStart(2, '0'))), ''].join('/');

/** RIS, with the line ends that its readers expect. */
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
        // A page stands on the site of its publisher.
        ['T2', work['container-title'] ?? (hasPublisher || isLaw(work) ? undefined : publisherApart(work))],
        ['T3', work.authority],
        ['DP', work.source],
        ['PB', hasPublisher ? work.publisher : undefined],
        ['CY', work['publisher-place']],
        ['M2', work.version && `Version: ${work.version}`],
        [risNumbers[type] ?? 'M1', work.number],
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
