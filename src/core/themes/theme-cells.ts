import type { nowStates, CellState as WrittenState } from '../../entries/themes/collection.ts';
import type { Data, Lists } from '../content.ts';
import type { CountryCode } from '../schema/reference.ts';

/** What is known of a cell; one that nobody wrote yet is not described, which is not the silence of the report. */
export type CellState = WrittenState | 'not-described';
/** How a cell is marked: its state, or of what is described whether that is one municipality, or a group of countries together. */
export type CellMark = CellState | 'example' | 'group';
/** What became of a cell since the report. */
export type NowState = (typeof nowStates)[number];

/** Of which time a reading is: the report's, or today. */
export const times = ['then', 'now'] as const;
export type Time = (typeof times)[number];

type ThemeData = Data<'themes'>;

/** Countries of each voice that names them: `studied`, and every group of the list of countries. Voices that leave them unnamed have none. */
export type Voices = ReadonlyMap<string, readonly CountryCode[]>;

export function voicesOf(countries: Lists['countries']): Voices {
  const codes = Object.keys(countries);
  const groups = new Set(Object.values(countries).flatMap(({ groups }) => groups));
  const inGroup = (group: string) => codes.filter((code) => countries[code]?.groups.includes(group));
  return new Map([['studied', codes.filter((code) => countries[code]?.role === 'studied')], ...[...groups].map((group) => [group, inGroup(group)] as const)]);
}

/** Keys of the shared statements of a theme that are said of a country, in the order written. */
export const sharedOf = ({ shared }: Pick<ThemeData, 'shared'>, code: CountryCode, voices: Voices): string[] =>
  Object.entries(shared).flatMap(([key, { voice }]) => (voices.get(voice)?.includes(code) ? [key] : []));

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
