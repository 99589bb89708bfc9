/**
 * What stands between two fields, in every language: Excel splits a file at the list separator of the computer, not of the text, and readers of
 * both languages are in the Netherlands most of all. The page of the data says what to do elsewhere.
 */
export const csvSeparator = ';';

// A spreadsheet runs what starts so as a formula; an apostrophe in front makes it text. The full-width forms are read as their plain twins.
const formula = /^[=+\-@\t\r\n＝＋－＠]/;
const asText = (value: string) => (formula.test(value) ? `'${value}` : value);

// Every text stands in quotes: a program that guesses at separators then splits no sentence.
const quoted = (value: string) => `"${asText(value).replaceAll('"', '""')}"`;

/** One line without its end. A number is written with a point and no mark between thousands, and cannot run; a text that could gets an apostrophe in front. */
export const writeCsvLine = (values: readonly (string | number | boolean)[]) =>
  values.map((value) => (typeof value === 'string' ? quoted(value) : `${value}`)).join(csvSeparator);

/**
 * A table as a file that Excel and LibreOffice open right: UTF-8 with a byte order mark, lines ended by CRLF.
 * @param columns headings by key, in order.
 */
export function writeCsv<Key extends string>(columns: Readonly<Record<Key, string>>, rows: readonly Readonly<Record<Key, string>>[]): string {
  const keys = Object.keys(columns) as Key[];
  const lines = [columns, ...rows].map((row) => writeCsvLine(keys.map((key) => row[key])));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}
