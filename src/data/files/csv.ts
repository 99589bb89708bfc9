import { csvSeparator, writeCsvLine } from '../../site/csv.ts';
import type { Table } from '../tables/table.ts';

/** Field delimiter, documented in `datapackage.json` and on the data page. */
export const delimiter = csvSeparator;

/** A table as CSV that spreadsheets open correctly, with text escaped so that none of it runs as a formula. */
export function toCsv({ fields, rows }: Table): string {
  const names = fields.map(({ name }) => name);
  const lines = [names, ...rows.map((row) => names.map((name) => row[name] ?? ''))].map((line) => writeCsvLine(line));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}
