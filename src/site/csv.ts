import type { Language } from '../core/languages.ts';

/** What stands between two fields: Excel splits a file at the list separator of its reader's own country. */
export const csvSeparator: Readonly<Record<Language, string>> = { nl: ';', en: ',' };

// A spreadsheet runs what starts so as a formula; an apostrophe in front makes it text. The full-width forms are read as their plain twins.
const formula = /^[=+\-@\t\r\n＝＋－＠]/;
const asText = (value: string) => (formula.test(value) ? `'${value}` : value);

// Every text stands in quotes: a program that guesses at separators then splits no sentence.
const quoted = (value: string) => `"${asText(value).replaceAll('"', '""')}"`;

/** One line without its end. A number is written with a point and no mark between thousands, and cannot run; a text that could gets an apostrophe in front. */
export const writeCsvLine = (separator: string, values: readonly (string | number | boolean)[]) =>
  values.map((value) => (typeof value === 'string' ? quoted(value) : `${value}`)).join(separator);

/**
 * A table as a file that Excel and LibreOffice open right: UTF-8 with a byte order mark, lines ended by CRLF.
 * @param columns headings by key, in order.
 */
export function writeCsv<Key extends string>(
  language: Language,
  columns: Readonly<Record<Key, string>>,
  rows: readonly Readonly<Record<Key, string>>[],
): string {
  const keys = Object.keys(columns) as Key[];
  const lines = [columns, ...rows].map((row) =>
    writeCsvLine(
      csvSeparator[language],
      keys.map((key) => row[key]),
    ),
  );
  return `\ufeff${lines.join('\r\n')}\r\n`;
}
