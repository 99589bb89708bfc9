import type { nowStates, CellState as WrittenState } from '../../entries/themes/collection.ts';
import type { Data, Lists } from '../content.ts';
import type { CountryCode } from '../schema/reference.ts';

/** State of a cell. `not-described` means that nobody has written the cell yet, not that the report is silent. */
export type CellState = WrittenState | 'not-described';
/** How a cell is marked: its state or, for a described cell, whether it is about a single municipality or a group of countries. */
export type CellMark = CellState | 'example' | 'group';
/** What has become of a cell since the report. */
export type NowState = (typeof nowStates)[number];

/** The time of a reading: the report's, or today. */
export const times = ['then', 'now'] as const;
export type Time = (typeof times)[number];

type ThemeData = Data<'themes'>;

/** The countries that each voice speaks for: `studied`, and every group in the list of countries. Voices that name no countries are not included. */
export type Voices = ReadonlyMap<string, readonly CountryCode[]>;

export function voicesOf(countries: Lists['countries']): Voices {
  const codes = Object.keys(countries);
  const groups = new Set(Object.values(countries).flatMap(({ groups }) => groups));
  const inGroup = (group: string) => codes.filter((code) => countries[code]?.groups.includes(group));
  return new Map([['studied', codes.filter((code) => countries[code]?.role === 'studied')], ...[...groups].map((group) => [group, inGroup(group)] as const)]);
}

/** Keys of a theme's shared statements that apply to a country, in written order. */
export const sharedOf = ({ shared }: Pick<ThemeData, 'shared'>, code: CountryCode, voices: Voices): string[] =>
  Object.entries(shared).flatMap(([key, { voice }]) => (voices.get(voice)?.includes(code) ? [key] : []));

const hasOwnStatements = ({ cells }: Pick<ThemeData, 'cells'>, code: CountryCode) => {
  const cell = cells[code];
  return cell !== undefined && (cell.state === 'described' || cell.state === 'none') && Object.keys(cell.statements).length > 0;
};

/** States of a current reading that contain an answer to compare. */
const comparableNow: readonly NowState[] = ['holds', 'changed', 'ended', 'announced', 'new'];

/** Countries that can be compared on what is said about each of them at the given time. */
export function comparableOf(data: Pick<ThemeData, 'cells' | 'alikeNow'>, codes: readonly CountryCode[], time: Time): CountryCode[] {
  if (time === 'then') return codes.filter((code) => hasOwnStatements(data, code));
  const grouped = data.alikeNow?.flat() ?? [];
  return codes.filter((code) => {
    const cell = data.cells[code];
    if (!cell?.now || !comparableNow.includes(cell.now.state)) return false;
    return cell.state !== 'incomparable' || grouped.includes(code);
  });
}

/** Whole months between two days, both as `YYYY-MM-DD`. */
export function monthsBetween(from: string, to: string): number {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number);
  return (toYear - fromYear) * 12 + toMonth - fromMonth - (toDay < fromDay ? 1 : 0);
}

/** Whether a reading is older than the site allows, as of the last look-up rather than the clock, so that the same content gives the same pages. */
export const isOldReading = ({ day, readingMonths }: { readonly day: string; readonly readingMonths: number }, asOf: string) =>
  monthsBetween(asOf, day) > readingMonths;
