import type { Data } from '../core/content.ts';
import type { Entry, KnowledgeBase } from '../core/knowledge-base.ts';
import type { Language } from '../core/languages.ts';
import type { Citation, CountryCode } from '../core/schema/reference.ts';
import { type CellMark, type CellState, isOldReading, type NowState, sharedOf } from '../core/themes/theme-cells.ts';
import type { OwnVoice } from '../entries/themes/collection.ts';
import { dateInWords, listInWords, strings, yearsInWords } from '../i18n/strings.ts';
import { type CountryLabel, countryLabel, municipalityName } from '../site/links.ts';
import { type Origin, originOf, originWords, type SourceLine, sourceLines, statement, yearsOf } from '../site/statements.ts';
import { type Update, updateById, updatesFor } from '../updates/updates.ts';

/** Years of which the report speaks, in words: "2012–2015". */
export function reportYears(kb: KnowledgeBase): string {
  const years = kb.sources.flatMap(({ data }) => (data.role === 'base' && data.type === 'report' ? (data.period ?? []) : []));
  return yearsInWords(Math.min(...years), Math.max(...years));
}

type CellData = NonNullable<Data<'themes'>['cells'][CountryCode]>;

/** Something said, with what it rests on, whose it is and what limits it. */
export interface CellStatement {
  readonly key: string;
  readonly text: string;
  readonly caveat?: string;
  readonly sources: readonly SourceLine[];
  readonly ours: boolean;
  /** Municipality that the statement is about; it is never the country. */
  readonly municipality?: string;
}

/** Something that the report says of several countries together. */
export interface SharedStatement extends CellStatement {
  readonly voice: string;
  /** The voice in words: "gezegd van de onderzochte landen samen". */
  readonly voiceName: string;
  /** Countries that it is said of; empty where the report leaves them unnamed. */
  readonly countries: readonly CountryCode[];
}

/** What holds in a cell today. It rests on updates since 2015 alone. */
export interface NowReading {
  readonly state: NowState;
  readonly stateName: string;
  /** Absent, as the text, where nothing was found. */
  readonly brief?: string;
  readonly text?: string;
  /** Why it holds although a change in force touches the cell. */
  readonly why?: string;
  /** Day of the reading, as `YYYY-MM-DD`, and its month in words. */
  readonly asOf: string;
  readonly asOfName: string;
  /** Whether it is older than the bar of `content/site.yaml`. */
  readonly isOld: boolean;
  /** What it rests on; empty where nothing was found. */
  readonly updates: readonly Update[];
}

/** What is known of one theme in one country. */
export interface Cell {
  readonly country: CountryLabel;
  readonly state: CellState;
  readonly mark: CellMark;
  /** The mark in words: "het rapport zwijgt". */
  readonly markName: string;
  /** Who speaks in it; nobody where it is not described yet. */
  readonly origin: Origin;
  /** Years of which it speaks, in words; empty where it is not described, or no source says. */
  readonly years: string;
  /** Who speaks, with those years: "Het rapport (2012–2015)". */
  readonly speaker: string;
  /** The report's answer to the question of the theme in a few words; absent where it gives none. */
  readonly brief?: string;
  /** What the report does treat where it is silent; why a cell cannot be compared. */
  readonly note?: string;
  /** What is said of this country itself. */
  readonly statements: readonly CellStatement[];
  /** What is said of a group to which it belongs. */
  readonly shared: readonly SharedStatement[];
  /** All paragraphs of the report behind the cell; of a silent one, where it treats the theme at all. Empty: nowhere. */
  readonly sources: readonly SourceLine[];
  readonly now?: NowReading;
  /** Updates since 2015 on this theme in this country, corrections first. */
  readonly updates: readonly Update[];
}

// What a theme says is the same on every page, and stands on some forty.
const cells = new WeakMap<Entry<'themes'>, Map<CountryCode, Cell>>();
const shared = new WeakMap<Entry<'themes'>, readonly SharedStatement[]>();

/** Of whom a statement on several countries is: "gezegd van de Scandinavische landen samen". */
function voiceInWords(kb: KnowledgeBase, voice: string): string {
  const words = strings(kb.language).voices;
  const group = kb.lists['country-groups'][voice];
  if (group) return words.group(group[kb.language]);
  return words[voice as OwnVoice];
}

/** What is said of several countries together on a theme, in the order written; the same objects on every page. */
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

/** Tells of which countries another source speaks than the report, with a space before; empty where the report speaks in all cells. */
export function otherSourceLine(language: Language, groups: readonly { readonly rows: readonly { readonly cells: readonly Cell[] }[] }[]): string {
  const cells = groups.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const names = new Set(cells.filter(({ origin }) => origin === 'other').map(({ country }) => country.name));
  return names.size > 0 ? ` ${strings(language).compare.otherSource(listInWords(language, [...names]))}` : '';
}

/** The newest day of all readings of today; undefined where there are none. */
export const latestReading = (cells: readonly Cell[]): NowReading | undefined =>
  cells.flatMap(({ now = [] }) => now).toSorted((a, b) => b.asOf.localeCompare(a.asOf))[0];

/** All that a cell cites, updates since 2015 aside: its own statements, those of its groups, and where a silent theme is treated. */
export function citationsOfCell(kb: KnowledgeBase, { data }: Entry<'themes'>, code: CountryCode): Citation[] {
  const cell = data.cells[code];
  if (!cell) return [];
  const ofGroups = sharedOf(data, code, kb.voices).flatMap((key) => data.shared[key]?.sources ?? []);
  return [...cell.sources, ...Object.values(cell.statements).flatMap(({ sources }) => sources), ...ofGroups];
}

/** Who speaks in a row or column of cells, as its head says: the report where it speaks in one of them, and another source where one does. */
export function speakersOf(kb: KnowledgeBase, cells: readonly Pick<Cell, 'origin'>[]): string {
  const { described, inReport, inReportOrOther } = strings(kb.language).compare;
  const has = (wanted: Origin) => cells.some(({ origin }) => origin === wanted);
  if (has('other')) return has('report') ? inReportOrOther(reportYears(kb)) : described;
  return has('report') ? inReport(reportYears(kb)) : described;
}

/**
 * What a cell says of its own time, in a few words, under a heading of the report: another source is named with it.
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
  // Only of the report can be said that it is silent without a place in it.
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
