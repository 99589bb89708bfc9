import type { Cell, Support } from '../compare/comparison.ts';
import type { OverviewPage } from '../compare/pages/overview-page.ts';
import type { SelectionPage } from '../compare/pages/selection-page.ts';
import type { ThemePage } from '../compare/pages/theme-page.ts';
import type { Language } from '../core/languages.ts';
import { strings, type Words } from '../i18n/strings.ts';
import { writeCsv } from '../site/csv.ts';

type Column = keyof Words['compare']['columns'];

/** Headings of some columns, in the order given. */
const headings = <Key extends Column>(language: Language, keys: readonly Key[]) => {
  const { columns } = strings(language).compare;
  return Object.fromEntries(keys.map((key) => [key, columns[key]])) as Record<Key, string>;
};

const cellColumns = ['code', 'country', 'state', 'text', 'whose', 'municipality', 'caveat', 'by', 'source', 'paragraph', 'period', 'since'] as const;

/** What a cell shows, one field for each part; parts that it lacks are empty. */
function cellFields(language: Language, cell: Cell): Record<(typeof cellColumns)[number], string> {
  const words = strings(language);
  const { country, state, stateName, text = '', voice, municipality = '', caveat = '', ours, sources, notes } = cell;
  return {
    code: country.sign,
    country: country.name,
    state: stateName,
    text,
    whose: voice ?? (state === 'silent' ? '' : words.voices.country),
    municipality,
    caveat,
    by: ours ? words.by.ours : words.by.report,
    source: sources.length > 0 ? [...new Set(sources.map(({ source }) => source))].join(' | ') : words.nowhere,
    paragraph: sources.flatMap(({ at = [] }) => at).join(' | '),
    period: [...new Set(sources.flatMap(({ period = [] }) => period))].join(' | '),
    since: notes.map(({ date, kindName, title }) => `${date}, ${kindName}: ${title}`).join(' | '),
  };
}

const supportField = (support: readonly Support[]) =>
  support.map(({ link: { title, kind, place }, shared }) => `${title} (${[kind, place, shared].filter(Boolean).join(', ')})`).join(' | ');

/** The cells of a set's page, one line each, as a file. */
export function setTable(language: Language, page: SelectionPage, origin: string): string {
  const rows = page.groups.flatMap(({ title, rows: themes }) =>
    themes.flatMap(({ id, title: theme, question, mirror = '', verdict, cells }) =>
      cells.map((cell) => ({
        group: title,
        theme,
        question,
        ...cellFields(language, cell),
        verdict: `${verdict.name}: ${verdict.text}`,
        mirror: cell.country.code === 'nl' ? mirror : '',
        page: new URL(`${page.href}#${id}`, origin).href,
      })),
    ),
  );
  return writeCsv(language, headings(language, ['group', 'theme', 'question', ...cellColumns, 'verdict', 'mirror', 'page']), rows);
}

/** The countries on a theme's page, one line each, as a file. */
export function themeTable(language: Language, page: ThemePage, origin: string): string {
  const rows = page.countries.map((cell) => ({
    theme: page.title,
    question: page.question,
    ...cellFields(language, cell),
    bears: supportField(cell.support),
    mirror: cell.country.code === 'nl' ? page.mirror : '',
    page: new URL(`${page.href}#${cell.country.code}`, origin).href,
  }));
  return writeCsv(language, headings(language, ['theme', 'question', ...cellColumns, 'bears', 'mirror', 'page']), rows);
}

/** The cells of the overview, one line each, as a file. */
export function overviewTable(language: Language, page: OverviewPage, origin: string): string {
  const words = strings(language);
  const rows = page.groups.flatMap(({ title, rows: themes }) =>
    themes.flatMap(({ id, title: theme, cells }) =>
      cells.map(({ country, state, stateName, voice, support }) => ({
        group: title,
        theme,
        code: country.sign,
        country: country.name,
        state: stateName,
        whose: voice ?? (state === 'silent' ? '' : words.voices.country),
        bears: supportField(support),
        page: new URL(`${page.href}#${id}`, origin).href,
      })),
    ),
  );
  return writeCsv(language, headings(language, ['group', 'theme', 'code', 'country', 'state', 'whose', 'bears', 'page']), rows);
}
