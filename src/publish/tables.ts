import type { Cell } from '../compare/cells.ts';
import type { Support } from '../compare/comparison.ts';
import type { Gap } from '../compare/gaps.ts';
import type { OverviewPage } from '../compare/pages/overview-page.ts';
import type { SelectionPage } from '../compare/pages/selection-page.ts';
import type { ThemePage } from '../compare/pages/theme-page.ts';
import type { Verdict } from '../compare/verdicts.ts';
import type { Language } from '../core/languages.ts';
import { strings, type Words } from '../i18n/strings.ts';
import { writeCsv } from '../site/csv.ts';
import { originWords } from '../site/statements.ts';

type Column = keyof Words['compare']['columns'];

/** Headings of the given columns, in the same order; the heading for the mirror's question contains the mirror's name. */
const headings = <Key extends Column>(language: Language, keys: readonly Key[], mirrorName = '') => {
  const { columns } = strings(language).compare;
  return Object.fromEntries(keys.map((key) => [key, key === 'mirror' ? columns.mirror(mirrorName) : columns[key]])) as Record<Key, string>;
};

const cellColumns = ['code', 'country', 'state', 'brief', 'text', 'whose', 'municipality', 'caveat', 'by', 'source', 'paragraph', 'period'] as const;
const nowColumns = ['briefNow', 'stateNow', 'asOfNow', 'textNow', 'sourceNow', 'since'] as const;

const joined = (parts: readonly string[]) => [...new Set(parts)].join(' | ');

/** Fields with what a cell says of the report's period and of today; missing parts are empty, several of one kind are joined. */
function cellFields(language: Language, cell: Cell): Record<(typeof cellColumns)[number] | (typeof nowColumns)[number], string> {
  const words = strings(language);
  const { country, state, markName, origin, brief = '', note, statements, shared, sources, now, updates } = cell;
  const said = [...shared, ...statements];
  const ofOrigin = originWords(language, origin);
  return {
    code: country.sign,
    country: country.name,
    state: markName,
    brief,
    text: joined([...(note ? [note] : []), ...said.map(({ text }) => text)]),
    whose: joined([...shared.map(({ voiceName }) => voiceName), ...(statements.length > 0 ? [words.voices.country] : [])]),
    municipality: joined(statements.flatMap(({ municipality = [] }) => municipality)),
    caveat: joined(said.flatMap(({ caveat = [] }) => caveat)),
    by: state === 'not-described' ? '' : joined(said.length > 0 ? said.map(({ ours }) => (ours ? words.by.ours : ofOrigin.by)) : [ofOrigin.by]),
    source: sources.length > 0 ? joined(sources.map(({ source }) => source)) : state === 'not-described' ? '' : ofOrigin.nowhere,
    paragraph: joined(sources.flatMap(({ place = [] }) => place)),
    period: joined(sources.flatMap(({ period = [] }) => period)),
    briefNow: now?.brief ?? '',
    stateNow: now ? [now.stateName, ...(now.isOld ? [words.oldReading] : [])].join(', ') : '',
    asOfNow: now?.asOf ?? '',
    textNow: joined([now?.text, now?.why].flatMap((text = '') => text || [])),
    sourceNow: joined(now?.updates.flatMap((each) => each.sources.map(({ label, title }) => `${label}: ${title}`)) ?? []),
    since: updates.map(({ date, kindName, title }) => `${date}, ${kindName}: ${title}`).join(' | '),
  };
}

const verdictFields = (verdicts: readonly Verdict[]) => {
  const of = (wanted: Verdict['time']) => verdicts.flatMap(({ time, name, text }) => (time === wanted ? `${name}: ${text}` : [])).join(' | ');
  return { verdict: of('then'), verdictNow: of('now') };
};

const supportField = (support: readonly Support[]) =>
  support.map(({ link: { title, kind, place }, shared }) => `${title} (${[kind, place, shared].filter(Boolean).join(', ')})`).join(' | ');

/** The cells of a set's page as a CSV file, one row each. */
export function setTable(language: Language, page: SelectionPage, origin: string): string {
  const rows = page.groups.flatMap(({ title, rows: themes }) =>
    themes.flatMap(({ id, title: theme, question, mirror = '', verdicts, cells }) =>
      cells.map((cell) => ({
        group: title,
        theme,
        question,
        ...cellFields(language, cell),
        ...verdictFields(verdicts),
        mirror: cell.country.isMirror ? mirror : '',
        page: new URL(`${page.href}#${id}`, origin).href,
      })),
    ),
  );
  return writeCsv(
    headings(language, ['group', 'theme', 'question', ...cellColumns, ...nowColumns, 'verdict', 'verdictNow', 'mirror', 'page'], page.mirrorName),
    rows,
  );
}

/** The countries on a theme's page as a CSV file, one row each. */
export function themeTable(language: Language, page: ThemePage, origin: string): string {
  const rows = page.countries.map((cell) => ({
    theme: page.title,
    question: page.question,
    ...cellFields(language, cell),
    bears: supportField(cell.support),
    mirror: cell.country.isMirror ? page.mirror : '',
    page: new URL(`${page.href}#${cell.country.code}`, origin).href,
  }));
  return writeCsv(headings(language, ['theme', 'question', ...cellColumns, ...nowColumns, 'bears', 'mirror', 'page'], page.mirrorName), rows);
}

/** Cells without an answer for today as a CSV file, one row each. */
export function gapsTable(language: Language, gaps: readonly Gap[], origin: string): string {
  const rows = gaps.map(({ theme, country, name, asOf = '', href }) => ({
    theme,
    code: country.sign,
    country: country.name,
    stateNow: name,
    asOfNow: asOf,
    page: new URL(href, origin).href,
  }));
  return writeCsv(headings(language, ['theme', 'code', 'country', 'stateNow', 'asOfNow', 'page']), rows);
}

/** The cells of the overview as a CSV file, one row each. */
export function overviewTable(language: Language, page: OverviewPage, origin: string): string {
  const rows = page.groups.flatMap(({ title, rows: themes }) =>
    themes.flatMap(({ id, title: theme, cells }) =>
      cells.map(({ country, markName, brief = '', support }) => ({
        group: title,
        theme,
        code: country.sign,
        country: country.name,
        state: markName,
        brief,
        bears: supportField(support),
        page: new URL(`${page.href}#${id}`, origin).href,
      })),
    ),
  );
  return writeCsv(headings(language, ['group', 'theme', 'code', 'country', 'state', 'brief', 'bears', 'page']), rows);
}
