import { csvSeparator, writeCsvLine } from '../../site/csv.ts';
import type { Table } from '../tables/table.ts';

/** Between two fields. `datapackage.json` and the page of the data say so. */
export const delimiter = csvSeparator;

/** A table as CSV that spreadsheets open right and in which no text runs as a formula. */
export function toCsv({ fields, rows }: Table): string {
  const names = fields.map(({ name }) => name);
  const lines = [names, ...rows.map((row) => names.map((name) => row[name] ?? ''))].map((line) => writeCsvLine(line));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}
