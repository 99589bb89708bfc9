import type { Data } from '../core/content.ts';
import type { Entry, KnowledgeBase } from '../core/knowledge-base.ts';
import type { Language } from '../core/languages.ts';
import type { Citation, CountryCode } from '../core/schema/reference.ts';
import { type CellMark, type CellState, isOldReading, type NowState, sharedOf } from '../core/themes/theme-cells.ts';
import type { OwnVoice } from '../entries/themes/collection.ts';
import { dateInWords, listInWords, strings, yearsInWords } from '../i18n/strings.ts';
import { type CountryLabel, countryLabel, municipalityName } from '../site/links.ts';
import { isReport, type Origin, originOf, originWords, type SourceLine, sourceLines, statement, yearsOf } from '../site/statements.ts';
import { type Update, updateById, updatesFor } from '../updates/updates.ts';

/** Years that the report covers, in words: "2012–2015". */
export function reportYears(kb: KnowledgeBase): string {
  const years = kb.sources.flatMap(({ data }) => (isReport(data) ? (data.period ?? []) : []));
  return yearsInWords(Math.min(...years), Math.max(...years));
}

type CellData = NonNullable<Data<'themes'>['cells'][CountryCode]>;

/** A statement with its sources, its origin and what limits it. */
export interface CellStatement {
  readonly key: string;
  readonly text: string;
  readonly caveat?: string;
  readonly sources: readonly SourceLine[];
  readonly ours: boolean;
  /** Municipality that the statement is about, which never stands for the country. */
  readonly municipality?: string;
}

/** A statement of the report about several countries together. */
export interface SharedStatement extends CellStatement {
  readonly voice: string;
  /** The voice in words: "gezegd van de onderzochte landen samen". */
  readonly voiceName: string;
  /** Countries that it is about; empty when the report leaves them unnamed. */
  readonly countries: readonly CountryCode[];
}

/** What holds in a cell today, based only on updates. */
export interface NowReading {
  readonly state: NowState;
  readonly stateName: string;
  /** Absent, like the text, when nothing was found. */
  readonly brief?: string;
  readonly text?: string;
  /** Why it still holds although a change in force touches the cell. */
  readonly why?: string;
  /** Day of the reading, as `YYYY-MM-DD`, and its month in words. */
  readonly asOf: string;
  readonly asOfName: string;
  /** Whether it is older than the limit in `content/site.yaml`. */
  readonly isOld: boolean;
  /** The updates that it rests on; empty when nothing was found. */
  readonly updates: readonly Update[];
}

/** What is known of one theme in one country. */
export interface Cell {
  readonly country: CountryLabel;
  readonly state: CellState;
  readonly mark: CellMark;
  /** The mark in words: "het rapport zwijgt". */
  readonly markName: string;
  /** Whose statements it has; `none` when it is not described yet. */
  readonly origin: Origin;
  /** Years that it covers, in words; empty when it is not described, or no source says. */
  readonly years: string;
  /** Whose statements it has, with those years: "Het rapport (2012–2015)". */
  readonly speaker: string;
  /** The report's answer to the theme's question in a few words; absent when it gives none. */
  readonly brief?: string;
  /** For a silent cell, what the report does cover; for an incomparable one, the reason. */
  readonly note?: string;
  /** Statements about this country itself. */
  readonly statements: readonly CellStatement[];
  /** Statements about a group that it belongs to. */
  readonly shared: readonly SharedStatement[];
  /** All paragraphs of the report behind the cell; for a silent one, where it covers the theme at all. Empty when there are none. */
  readonly sources: readonly SourceLine[];
  readonly now?: NowReading;
  /** Updates on this theme in this country, corrections first. */
  readonly updates: readonly Update[];
}

// What a theme says is the same on every page, and is shown on about forty.
const cells = new WeakMap<Entry<'themes'>, Map<CountryCode, Cell>>();
const shared = new WeakMap<Entry<'themes'>, readonly SharedStatement[]>();

/** Whom a statement on several countries is about, in words: "gezegd van de Scandinavische landen samen". */
function voiceInWords(kb: KnowledgeBase, voice: string): string {
  const words = strings(kb.language).voices;
  const group = kb.lists['country-groups'][voice];
  if (group) return words.group(group[kb.language]);
  return words[voice as OwnVoice];
}

/** Statements on several countries together for a theme, in the order written; the same objects on every page. */
export function sharedStatements(kb: KnowledgeBase, theme: Entry<'themes'>): readonly SharedStatement[] {
  const known = shared.get(theme);
  if (known) return known;
  const made = Object.entries(theme.data.shared).map(([key, part]) => ({
    key,
    ...statement(kb, part),
    ...(part.caveat ? { caveat: part.caveat } : {}),
    voice: part.voice,
    voiceName: voiceInWords(kb, part.voice),
    countries: kb.voices.get(part.voice) ?? [],
  }));
  shared.set(theme, made);
  return made;
}

/** A sentence that names the countries with another source than the report, preceded by a space; empty when the report is the source of all cells. */
export function otherSourceLine(language: Language, groups: readonly { readonly rows: readonly { readonly cells: readonly Cell[] }[] }[]): string {
  const cells = groups.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const names = new Set(cells.filter(({ origin }) => origin === 'other').map(({ country }) => country.name));
  return names.size > 0 ? ` ${strings(language).compare.otherSource(listInWords(language, [...names]))}` : '';
}

/** The latest of all readings of today; undefined when there are none. */
export const latestReading = (cells: readonly Cell[]): NowReading | undefined =>
  cells.flatMap(({ now = [] }) => now).toSorted((a, b) => b.asOf.localeCompare(a.asOf))[0];

/** Everything that a cell cites except updates: its own statements, those of its groups, and for a silent one the places that cover the theme. */
export function citationsOfCell(kb: KnowledgeBase, { data }: Entry<'themes'>, code: CountryCode): Citation[] {
  const cell = data.cells[code];
  if (!cell) return [];
  const ofGroups = sharedOf(data, code, kb.voices).flatMap((key) => data.shared[key]?.sources ?? []);
  return [...cell.sources, ...Object.values(cell.statements).flatMap(({ sources }) => sources), ...ofGroups];
}

/** Whose statements a row or column of cells has, for its header: the report's if any cell has them, and another source's if any does. */
export function speakersOf(kb: KnowledgeBase, cells: readonly Pick<Cell, 'origin'>[]): string {
  const { described, inReport, inReportOrOther } = strings(kb.language).compare;
  const has = (wanted: Origin) => cells.some(({ origin }) => origin === wanted);
  if (has('other')) return has('report') ? inReportOrOther(reportYears(kb)) : described;
  return has('report') ? inReport(reportYears(kb)) : described;
}

/**
 * What a cell says of its own period in a few words, under a heading of the report; another source is named.
 * @returns "ja, naar de gemeente"; "een andere bron (2020): ja"
 */
export function thenInShort({ origin, brief, markName, speaker }: Cell): string {
  const said = brief ?? markName;
  return origin === 'other' ? `${speaker}: ${said}` : said;
}

/** What is known of a theme in one country; the same object on every page. */
export function cellOf(kb: KnowledgeBase, theme: Entry<'themes'>, code: CountryCode): Cell {
  const ofTheme = cells.get(theme) ?? new Map<CountryCode, Cell>();
  const cell = ofTheme.get(code) ?? buildCell(kb, theme, code);
  cells.set(theme, ofTheme.set(code, cell));
  return cell;
}

function buildCell(kb: KnowledgeBase, theme: Entry<'themes'>, code: CountryCode): Cell {
  const words = strings(kb.language);
  const data = theme.data.cells[code];
  const country = countryLabel(kb, code);
  const updates = updatesFor(kb, theme.id, code);
  if (!data) {
    const mark = 'not-described';
    return {
      country,
      state: mark,
      mark,
      markName: words.marks[mark],
      origin: 'none',
      years: '',
      speaker: words.compare.described,
      statements: [],
      shared: [],
      sources: [],
      updates,
    };
  }
  const statements = Object.entries(data.statements).map(([key, part]) => ({
    key,
    ...statement(kb, part),
    ...(part.caveat ? { caveat: part.caveat } : {}),
    ...(part.municipality ? { municipality: municipalityName(kb, part.municipality) } : {}),
  }));
  const ofGroups = sharedStatements(kb, theme).filter(({ countries }) => countries.includes(code));
  const mark = markOf(data, statements, ofGroups);
  const citations = citationsOfCell(kb, theme, code);
  // Only the report can be called silent without a citation.
  const origin = citations.length === 0 ? 'report' : originOf(kb, citations);
  const years = origin === 'report' ? reportYears(kb) : yearsOf(kb, citations);
  return {
    country,
    state: data.state,
    mark,
    markName: mark === 'none' || mark === 'silent' ? originWords(kb.language, origin)[mark] : words.marks[mark],
    origin,
    years,
    speaker: origin === 'report' ? words.compare.inReport(years) : words.compare.inOther(years),
    ...(data.brief ? { brief: data.brief } : {}),
    ...(data.note ? { note: data.note } : {}),
    statements,
    shared: ofGroups,
    sources: uniqueSources([...sourceLines(kb, data.sources), ...[...statements, ...ofGroups].flatMap(({ sources }) => sources)]),
    ...(data.now ? { now: nowOf(kb, data.now) } : {}),
    updates,
  };
}

const uniqueSources = (lines: readonly SourceLine[]) => [...new Map(lines.map((line) => [line.href, line])).values()];

function markOf({ state }: CellData, statements: readonly CellStatement[], ofGroups: readonly SharedStatement[]): CellMark {
  if (state !== 'described') return state;
  if (statements.length === 0) return 'group';
  return ofGroups.length === 0 && statements.every(({ municipality }) => municipality !== undefined) ? 'example' : 'described';
}

function nowOf(kb: KnowledgeBase, { state, brief, text, why, asOf, developments }: NonNullable<CellData['now']>): NowReading {
  return {
    state,
    stateName: strings(kb.language).nowStates[state],
    ...(brief ? { brief } : {}),
    ...(text ? { text } : {}),
    ...(why ? { why } : {}),
    asOf,
    asOfName: dateInWords(kb.language, new Date(`${asOf}T00:00:00Z`), { month: 'short', year: 'numeric' }),
    isOld: isOldReading(kb.site.since, asOf),
    updates: developments.map((id) => updateById(kb, id)),
  };
}
