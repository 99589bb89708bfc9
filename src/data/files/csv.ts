import { csvSeparator, writeCsvLine } from '../../site/csv.ts';
import type { Table } from '../tables/table.ts';

/** Between two fields: the one at which a spreadsheet of a Dutch reader splits. `datapackage.json` and the page of the data say so. */
export const delimiter = csvSeparator.nl;

/** A table as CSV that spreadsheets open right and in which no text runs as a formula. */
export function toCsv({ fields, rows }: Table): string {
  const names = fields.map(({ name }) => name);
  const lines = [names, ...rows.map((row) => names.map((name) => row[name] ?? ''))].map((line) => writeCsvLine(delimiter, line));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}
