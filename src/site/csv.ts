/**
 * Field separator, the same in every language: Excel splits at the list separator of the computer's locale, not of the file, and readers of
 * either language are mostly in the Netherlands. The data page explains what to do elsewhere.
 */
export const csvSeparator = ';';

// Spreadsheets run text that starts like this as a formula; a leading apostrophe prevents it. Full-width forms count as their ASCII equivalents.
const formula = /^[=+\-@\t\r\n＝＋－＠]/;
const asText = (value: string) => (formula.test(value) ? `'${value}` : value);

// Always quote text, so that programs that guess the separator do not split sentences.
const quoted = (value: string) => `"${asText(value).replaceAll('"', '""')}"`;

/** One CSV line without line end. Numbers use a decimal point and no grouping; text that could run as a formula gets a leading apostrophe. */
export const writeCsvLine = (values: readonly (string | number | boolean)[]) =>
  values.map((value) => (typeof value === 'string' ? quoted(value) : `${value}`)).join(csvSeparator);

/**
 * A CSV file that opens correctly in Excel and LibreOffice: UTF-8 with a byte order mark and CRLF line ends.
 * @param columns headings by key, in order.
 */
export function writeCsv<Key extends string>(columns: Readonly<Record<Key, string>>, rows: readonly Readonly<Record<Key, string>>[]): string {
  const keys = Object.keys(columns) as Key[];
  const lines = [columns, ...rows].map((row) => writeCsvLine(keys.map((key) => row[key])));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}
