import { type Entry, type KnowledgeBase, mirrorLast } from '../core/knowledge-base.ts';
import type { CountryCode } from '../core/schema/reference.ts';
import { times } from '../core/themes/theme-cells.ts';
import { listInWords, strings } from '../i18n/strings.ts';
import { countryLabel, type Link, linkTo, mirrorInSentence } from '../site/links.ts';
import { pathOfEntry } from '../site/routes.ts';
import { themeGroupName } from '../site/tracing.ts';
import { type Cell, cellOf, type SharedStatement, sharedStatements } from './cells.ts';
import { type Verdict, verdictOf } from './verdicts.ts';

/** A statement on several countries, across the columns of those that are in the set. */
export interface Band {
  readonly statement: SharedStatement;
  /** Index of its first column, from 0, and its number of columns. */
  readonly from: number;
  readonly span: number;
}

/** One theme for one set of countries. */
export interface ThemeRow {
  /** Id of the theme; fragment of the row on every page of a set. */
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly question: string;
  /** Our question to a Dutch municipality; absent when the mirror is not in the set. */
  readonly mirror?: string;
  /** For the report's period, and for today. */
  readonly verdicts: readonly Verdict[];
  /** Statements on several countries together, each once. */
  readonly bands: readonly Band[];
  /** Statements on countries that the report leaves unnamed. */
  readonly unnamed: readonly SharedStatement[];
  /** One for each country of the set, in column order. */
  readonly cells: readonly Cell[];
}

/** Themes that belong together: those of a group in `content/lists/theme-groups.yaml`, or of a lesson or principle. */
export interface ThemeGroup<Row = ThemeRow> {
  readonly id: string;
  readonly title: string;
  /** Page of the lesson or principle. */
  readonly href?: string;
  readonly rows: readonly Row[];
}

/** An entry that a theme rests on in one country. */
export interface Support {
  readonly link: Link;
  /** The other countries of an entry about several, in words. */
  readonly shared?: string;
}

/** Countries in column order: those of a group next to each other, since statements on the group are shown once across them; the mirror last. */
export function columnOrder(kb: KnowledgeBase, codes: readonly CountryCode[]): CountryCode[] {
  const voices = [...kb.voices.values()];
  const rank = (code: CountryCode) => voices.filter((members) => members.includes(code)).length;
  return mirrorLast(
    kb,
    codes.toSorted((a, b) => rank(b) - rank(a)),
  );
}

/** Countries of a set in words: "Denemarken en Zweden, met Nederland als spiegel". */
export function selectionTitle(kb: KnowledgeBase, codes: readonly CountryCode[]): string {
  const words = strings(kb.language).compare;
  const studied = codes.filter((code) => code !== kb.mirrorCode).map((code) => countryLabel(kb, code).name);
  const list = listInWords(kb.language, studied);
  return codes.includes(kb.mirrorCode) ? words.withMirror(list, mirrorInSentence(kb)) : list;
}

/** Statements on several countries as bands over the columns of a set: one for every run of adjacent columns. */
export function bandsOf(statements: readonly SharedStatement[], columns: readonly CountryCode[]): Band[] {
  return statements.flatMap((statement) => {
    const places = columns.flatMap((code, place) => (statement.countries.includes(code) ? [place] : []));
    const starts = places.filter((place) => !places.includes(place - 1));
    return starts.map((from) => {
      const end = places.find((place) => place >= from && !places.includes(place + 1)) ?? from;
      return { statement, from, span: end - from + 1 };
    });
  });
}

/** A theme as a row: its question, the verdicts and a cell per country, in column order. */
export function themeRow(kb: KnowledgeBase, theme: Entry<'themes'>, codes: readonly CountryCode[]): ThemeRow {
  const columns = columnOrder(kb, codes);
  const statements = sharedStatements(kb, theme);
  return {
    id: theme.id,
    title: theme.data.title,
    href: pathOfEntry(kb, theme.id),
    question: theme.data.question,
    ...(codes.includes(kb.mirrorCode) ? { mirror: theme.data.mirror } : {}),
    verdicts: times.map((time) => verdictOf(kb, theme, codes, time)),
    bands: bandsOf(statements, columns),
    unnamed: statements.filter(({ countries }) => countries.length === 0),
    cells: columns.map((code) => cellOf(kb, theme, code)),
  };
}

/** Groups the rows of themes; groups without rows are left out. */
export function inGroups<Row>(kb: KnowledgeBase, themes: readonly Entry<'themes'>[], rowOf: (theme: Entry<'themes'>) => Row): ThemeGroup<Row>[] {
  return [...Map.groupBy(themes, ({ data }) => data.group)].map(([id, of]) => ({
    id,
    title: themeGroupName(kb, id),
    ...(kb.entries.has(id) ? { href: pathOfEntry(kb, id) } : {}),
    rows: of.map(rowOf),
  }));
}

/** All themes by group, in the order of the report's argument, for one set of countries. */
export const comparisonOf = (kb: KnowledgeBase, codes: readonly CountryCode[]): ThemeGroup[] => inGroups(kb, kb.themes, (theme) => themeRow(kb, theme, codes));

/** Practices, laws and instruments that a theme rests on in a country; those of several countries come last, marked as shared. */
export function supportFor(kb: KnowledgeBase, themeId: string, code: CountryCode): Support[] {
  const laws = kb.laws.filter(({ data }) => data.countries.includes(code) && data.themes.includes(themeId));
  const entries = [
    ...kb.practices.filter(({ data }) => data.country === code && data.themes.includes(themeId)),
    ...laws.filter(({ data }) => data.countries.length === 1),
    ...kb.instruments.filter(({ data }) => data.countries.includes(code) && data.themes.includes(themeId)),
    ...laws.filter(({ data }) => data.countries.length > 1),
  ];
  return entries.map(({ id }) => {
    const link = linkTo(kb, id);
    if (link.countries.length < 2) return { link };
    const words = strings(kb.language).compare;
    const names = link.countries.map(({ name }) => words.inSentence(name));
    return { link, shared: words.shared(listInWords(kb.language, names)) };
  });
}
