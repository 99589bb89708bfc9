import type { Data } from '../content.ts';
import type { groupVoices, nowStates, CellState as WrittenState } from '../schema/entries/theme.ts';
import { type CountryCode, nordicCodes } from '../schema/reference.ts';

/** What is known of a cell; one that nobody wrote yet is not described, which is not the silence of the report. */
export type CellState = WrittenState | 'not-described';
/** How a cell is marked: its state, or of what is described whether that is one municipality, or a group of countries together. */
export type CellMark = CellState | 'example' | 'group';
/** Of which countries together a statement is. */
export type GroupVoice = (typeof groupVoices)[number];
/** What became of a cell since the report. */
export type NowState = (typeof nowStates)[number];

/** Of which time a reading is: the report's, or today. */
export const times = ['then', 'now'] as const;
export type Time = (typeof times)[number];

type ThemeData = Data<'themes'>;

/** Codes of the countries that the report studied, in the order of the countries. */
export const studiedCodes = (countries: readonly { readonly data: Pick<Data<'countries'>, 'code' | 'role'> }[]): CountryCode[] =>
  countries.filter(({ data }) => data.role === 'studied').map(({ data }) => data.code);

/** The countries that a voice names; none where it leaves them unnamed. */
export function countriesOfVoice(voice: GroupVoice, studied: readonly CountryCode[]): readonly CountryCode[] {
  if (voice === 'studied') return studied;
  return voice === 'nordic' ? nordicCodes : [];
}

/** Keys of the shared statements of a theme that are said of a country, in the order written. */
export const sharedOf = ({ shared }: Pick<ThemeData, 'shared'>, code: CountryCode, studied: readonly CountryCode[]): string[] =>
  Object.entries(shared).flatMap(([key, { voice }]) => (countriesOfVoice(voice, studied).includes(code) ? [key] : []));

const hasOwn = ({ cells }: Pick<ThemeData, 'cells'>, code: CountryCode) => {
  const cell = cells[code];
  return cell !== undefined && (cell.state === 'described' || cell.state === 'none') && Object.keys(cell.statements).length > 0;
};

/** States of today in which there is an answer to compare. */
const comparableNow: readonly NowState[] = ['holds', 'changed', 'ended', 'announced', 'new'];

/** Countries that can be compared by what is said of each of them, at one time. */
export function comparableOf(data: Pick<ThemeData, 'cells' | 'alikeNow'>, codes: readonly CountryCode[], time: Time): CountryCode[] {
  if (time === 'then') return codes.filter((code) => hasOwn(data, code));
  const grouped = data.alikeNow?.flat() ?? [];
  return codes.filter((code) => {
    const cell = data.cells[code];
    if (!cell?.now || !comparableNow.includes(cell.now.state)) return false;
    return cell.state !== 'incomparable' || grouped.includes(code);
  });
}

/** Whole months from one day to another, both as `YYYY-MM-DD`. */
export function monthsBetween(from: string, to: string): number {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number);
  return (toYear - fromYear) * 12 + toMonth - fromMonth - (toDay < fromDay ? 1 : 0);
}

/** Whether a reading of that day is older than the site allows. The day of the last look-up counts, not the clock: the same content gives the same pages. */
export const isOldReading = ({ day, readingMonths }: { readonly day: string; readonly readingMonths: number }, asOf: string) =>
  monthsBetween(asOf, day) > readingMonths;
