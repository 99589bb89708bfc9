import type { Entry, KnowledgeBase } from '../core/knowledge-base.ts';
import type { CountryCode } from '../core/schema/reference.ts';
import { type CellState, comparableOf, sharedOf, type Time, type Voices } from '../core/themes/theme-cells.ts';
import { listInWords, strings } from '../i18n/strings.ts';
import { countryLabel } from '../site/links.ts';
import { cellOf, reportYears } from './cells.ts';

/**
 * Whether countries resemble each other on a theme.
 * `together`: the report speaks of them together, so they are neither alike nor different. `open`: there is nothing to compare.
 */
export type VerdictKind = 'alike' | 'differ' | 'together' | 'open';

/** Our verdict on a theme for one set of countries and one period. */
export interface Verdict {
  readonly time: Time;
  /** The period in words: "2012–2015". */
  readonly timeName: string;
  readonly kind: VerdictKind;
  readonly name: string;
  /** One line: which countries are alike, which are set apart, and which cannot be compared, with the reason. */
  readonly text: string;
}

/** A period in words: the years that the report covers, or now. */
export function timeName(kb: KnowledgeBase, time: Time): string {
  return time === 'now' ? strings(kb.language).now : reportYears(kb);
}

type ThemeData = Entry<'themes'>['data'];

/**
 * Countries of a set that resemble each other on a theme, one list for each group.
 * A comparable country that is in no group of `alike` (`alikeNow`) resembles no other.
 */
export function groupsAlike(data: Pick<ThemeData, 'cells' | 'alike' | 'alikeNow'>, codes: readonly CountryCode[], time: Time = 'then'): CountryCode[][] {
  const alike = (time === 'then' ? data.alike : data.alikeNow) ?? [];
  const comparable = comparableOf(data, codes, time);
  const grouped = alike.map((group) => comparable.filter((code) => group.includes(code))).filter((group) => group.length > 0);
  const alone = comparable.filter((code) => !alike.flat().includes(code)).map((code) => [code]);
  return [...grouped, ...alone];
}

/** The longest list of countries in a set that a single statement of the report covers together; empty for fewer than two. */
function coveredTogether(data: ThemeData, codes: readonly CountryCode[], voices: Voices): CountryCode[] {
  const isCovered = (code: CountryCode) => ['described', 'none'].includes(data.cells[code]?.state ?? '');
  const lists = Object.keys(data.shared).map((key) => codes.filter((code) => isCovered(code) && sharedOf(data, code, voices).includes(key)));
  const longest = lists.toSorted((a, b) => b.length - a.length)[0] ?? [];
  return longest.length > 1 ? longest : [];
}

/**
 * Whether countries resemble each other on a theme in one period, on one line, based on `alike` or `alikeNow`, which are our own.
 * @param codes the countries to compare
 */
export function verdictOf(kb: KnowledgeBase, theme: Entry<'themes'>, codes: readonly CountryCode[], time: Time = 'then'): Verdict {
  const { data } = theme;
  const words = strings(kb.language).compare;
  const list = (some: readonly CountryCode[]) =>
    listInWords(
      kb.language,
      some.map((code) => words.inSentence(countryLabel(kb, code).name)),
    );
  // Another source speaks of another period than the report.
  const elsewhere = time === 'then' ? codes.filter((code) => cellOf(kb, theme, code).origin === 'other') : [];
  const compared = codes.filter((code) => !elsewhere.includes(code));
  const groups = groupsAlike(data, compared, time);
  const comparable = groups.flat();
  const covered = time === 'then' ? coveredTogether(data, compared, kb.voices) : [];
  const isCompared = time === 'then' || data.alikeNow !== undefined;
  const kind = kindOf(isCompared ? groups : [], covered);
  const verdict = { time, timeName: timeName(kb, time), kind, name: words.verdicts[kind] };
  if (!isCompared) return { ...verdict, text: words.notCompared };

  const alike = groups.filter((group) => group.length > 1);
  const apart = groups.filter((group) => group.length === 1).flat();
  const rest: readonly Left[] =
    time === 'now'
      ? restNow(data, codes, comparable)
      : [...restThen(data, compared, comparable, covered), ...(elsewhere.length > 0 ? [{ reason: 'other-source', of: elsewhere } as const] : [])];
  // "Only about Finland" already implies that there is nothing about the others.
  const isAlone = kind === 'open' && comparable.length === 1 && rest.every(({ reason }) => reason === 'silent');
  const some = <Part>(wanted: boolean, part: () => Part): Part[] => (wanted ? [part()] : []);
  const parts = [
    ...alike.map((group) => words.alike(list(group))),
    ...some(kind === 'differ' && apart.length > 0, () => (alike.length > 0 ? words.apart(list(apart), apart.length) : words.differ(list(apart)))),
    ...some(kind === 'together', () => words.together(list(covered))),
    ...some(kind === 'together' && comparable.length > 0, () => words.alsoAlone(list(comparable))),
    ...some(kind === 'open' && comparable.length === 1, () => (time === 'then' ? words.onlyOneThen : words.onlyOneNow)(list(comparable))),
    ...(isAlone ? [] : rest.map(({ reason, of }) => words.left[reason](list(of), of.length))),
  ];
  return { ...verdict, text: parts.join('; ') };
}

function kindOf(groups: readonly (readonly CountryCode[])[], covered: readonly CountryCode[]): VerdictKind {
  if (groups.flat().length > 1) return groups.length === 1 ? 'alike' : 'differ';
  return covered.length > 0 ? 'together' : 'open';
}

/** Why a country is not compared. */
export type LeftReason = 'incomparable' | 'as-group' | 'silent' | 'not-described' | 'other-source' | 'disputed' | 'not-found' | 'no-reading';

interface Left {
  readonly reason: LeftReason;
  readonly of: readonly CountryCode[];
}

const byReason = (codes: readonly CountryCode[], reasons: readonly LeftReason[], reasonOf: (code: CountryCode) => LeftReason): Left[] =>
  reasons.map((reason) => ({ reason, of: codes.filter((code) => reasonOf(code) === reason) })).filter(({ of }) => of.length > 0);

function restThen({ cells }: ThemeData, codes: readonly CountryCode[], comparable: readonly CountryCode[], covered: readonly CountryCode[]): Left[] {
  const isTogether = comparable.length < 2;
  const rest = codes.filter((code) => !comparable.includes(code) && !(isTogether && covered.includes(code)));
  const reasons = { described: 'as-group', none: 'as-group', silent: 'silent', incomparable: 'incomparable', 'not-described': 'not-described' } as const;
  return byReason(
    rest,
    ['incomparable', 'as-group', 'silent', 'not-described'],
    (code) => reasons[(cells[code]?.state ?? 'not-described') satisfies CellState],
  );
}

function restNow({ cells }: ThemeData, codes: readonly CountryCode[], comparable: readonly CountryCode[]): Left[] {
  const reasonOf = (code: CountryCode): LeftReason => {
    const cell = cells[code];
    if (!cell?.now) return 'no-reading';
    if (cell.now.state === 'disputed' || cell.now.state === 'not-found') return cell.now.state;
    return 'incomparable';
  };
  return byReason(
    codes.filter((code) => !comparable.includes(code)),
    ['incomparable', 'disputed', 'not-found', 'no-reading'],
    reasonOf,
  );
}
