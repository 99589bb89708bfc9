import type { Entry, KnowledgeBase } from '../core/knowledge-base.ts';
import type { CellState } from '../core/schema/entries/theme.ts';
import type { CountryCode } from '../core/schema/reference.ts';
import { listInWords, strings } from '../i18n/strings.ts';
import { type CountryLabel, countryLabel, type Link, linkTo, municipalityName } from '../site/links.ts';
import { pathOfEntry } from '../site/routes.ts';
import { type SourceLine, sourceLines } from '../site/statements.ts';
import { themeGroupName } from '../site/tracing.ts';
import { type Note, updatesFor } from '../updates/updates.ts';

/** What is known of one theme in one country. */
export interface Cell {
  readonly country: CountryLabel;
  readonly state: CellState;
  /** The state in words: "rapport zwijgt". */
  readonly stateName: string;
  /** Of which group the statement is, in words; absent when it is of this country. */
  readonly voice?: string;
  /** Municipality that the statement is about; it is never the country. */
  readonly municipality?: string;
  readonly text?: string;
  readonly caveat?: string;
  readonly ours: boolean;
  /** Paragraphs of the statement; of a silent cell, where the report treats the theme at all. Empty: nowhere. */
  readonly sources: readonly SourceLine[];
  /** Notes since 2015 on this theme in this country, corrections first. */
  readonly notes: readonly Note[];
}

/** Whether countries resemble each other on a theme. Open: of fewer than two of them is there anything to compare. */
export type VerdictKind = 'alike' | 'differ' | 'open';

/** Our reading of a theme for one set of countries, from the theme's `alike`. */
export interface Verdict {
  readonly kind: VerdictKind;
  readonly name: string;
  /** One line: which countries are alike, which stand apart, on which the report is silent. */
  readonly text: string;
}

/** One theme for one set of countries. */
export interface ThemeRow {
  /** Id of the theme; fragment of the row on every page of a set. */
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly question: string;
  /** Our question to a Dutch municipality; absent where the Netherlands is not in the set. */
  readonly mirror?: string;
  readonly verdict: Verdict;
  /** One for each country of the set, in its order. */
  readonly cells: readonly Cell[];
}

/** Themes that belong together: conditions, drivers, or those of a lesson or principle. */
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
  /** The other countries of an entry that is about several, in words. */
  readonly shared?: string;
}

/** Countries in the order of a comparison: the Netherlands, as the mirror, last. */
export const mirrorLast = (codes: readonly CountryCode[]): CountryCode[] => [
  ...codes.filter((code) => code !== 'nl'),
  ...codes.filter((code) => code === 'nl'),
];

/** Countries of a set in words: "Denemarken en Zweden, met Nederland als spiegel". */
export function selectionTitle(kb: KnowledgeBase, codes: readonly CountryCode[]): string {
  const words = strings(kb.language).compare;
  const studied = codes.filter((code) => code !== 'nl').map((code) => countryLabel(kb, code).name);
  const list = listInWords(kb.language, studied);
  return codes.includes('nl') ? words.withMirror(list) : list;
}

// A cell is the same on every page, and stands on some forty.
const cells = new WeakMap<Entry<'themes'>, Map<CountryCode, Cell>>();

/** What is known of a theme in one country; the same object on every page. */
export function cellOf(kb: KnowledgeBase, theme: Entry<'themes'>, code: CountryCode): Cell {
  const ofTheme = cells.get(theme) ?? new Map<CountryCode, Cell>();
  const cell = ofTheme.get(code) ?? buildCell(kb, theme, code);
  cells.set(theme, ofTheme.set(code, cell));
  return cell;
}

function buildCell(kb: KnowledgeBase, theme: Entry<'themes'>, code: CountryCode): Cell {
  const words = strings(kb.language);
  const { state, whose, municipality, text, caveat, by, sources } = theme.data.cells[code];
  return {
    country: countryLabel(kb, code),
    state,
    stateName: words.states[state],
    ...(whose === 'country' ? {} : { voice: words.voices[whose] }),
    ...(municipality ? { municipality: municipalityName(kb, municipality) } : {}),
    ...(text ? { text } : {}),
    ...(caveat ? { caveat } : {}),
    ours: by === 'ours',
    sources: sourceLines(kb, sources),
    notes: updatesFor(kb, theme.id, code),
  };
}

/**
 * Countries of a set that resemble each other on a theme, one list for each kind.
 * A country of which something is said, but which stands in no group of `alike`, resembles none.
 */
export function groupsAlike({ cells, alike }: Pick<Entry<'themes'>['data'], 'cells' | 'alike'>, codes: readonly CountryCode[]): CountryCode[][] {
  const comparable = codes.filter((code) => cells[code].state === 'described' || cells[code].state === 'none');
  const grouped = alike.map((group) => comparable.filter((code) => group.includes(code))).filter((group) => group.length > 0);
  const alone = comparable.filter((code) => !alike.flat().includes(code)).map((code) => [code]);
  return [...grouped, ...alone];
}

/**
 * Whether countries resemble each other on a theme, in one line, from its `alike`, which is ours.
 * @param codes the countries that are compared
 */
export function verdictOf(kb: KnowledgeBase, { data }: Entry<'themes'>, codes: readonly CountryCode[]): Verdict {
  const words = strings(kb.language).compare;
  const list = (some: readonly CountryCode[]) =>
    listInWords(
      kb.language,
      some.map((code) => words.inSentence(countryLabel(kb, code).name)),
    );
  const ofState = (state: CellState) => codes.filter((code) => data.cells[code].state === state);
  const groups = groupsAlike(data, codes);
  const comparable = groups.flat();
  const kind: VerdictKind = comparable.length < 2 ? 'open' : groups.length === 1 ? 'alike' : 'differ';
  const [silent, incomparable] = [ofState('silent'), ofState('incomparable')];

  // "Only of Finland" says by itself that the report is silent on the others.
  const isAlone = kind === 'open' && comparable.length === 1 && incomparable.length === 0;
  const together = groups.filter((group) => group.length > 1);
  const apart = groups.filter((group) => group.length === 1).flat();
  const parts = [
    ...together.map((group) => words.alike(list(group))),
    ...(kind === 'differ' && apart.length > 0 ? [together.length > 0 ? words.apart(list(apart), apart.length) : words.differ(list(apart))] : []),
    ...(isAlone ? [words.onlyOne(list(comparable))] : []),
    ...(incomparable.length > 0 ? [words.incomparable(list(incomparable), incomparable.length)] : []),
    ...(silent.length > 0 && !isAlone ? [words.silentOn(list(silent))] : []),
  ];
  return { kind, name: words.verdicts[kind], text: parts.join('; ') };
}

/** A theme as a row: its question, the verdict and a cell per country, in the order of the codes. */
export function themeRow(kb: KnowledgeBase, theme: Entry<'themes'>, codes: readonly CountryCode[]): ThemeRow {
  return {
    id: theme.id,
    title: theme.data.title,
    href: pathOfEntry(kb, theme.id),
    question: theme.data.question,
    ...(codes.includes('nl') ? { mirror: theme.data.mirror } : {}),
    verdict: verdictOf(kb, theme, codes),
    cells: mirrorLast(codes).map((code) => cellOf(kb, theme, code)),
  };
}

/** Sorts rows of themes under their groups; groups without rows are left out. */
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

/** Practices, laws and instruments that a theme rests on in a country; those of several countries last, marked as shared. */
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
