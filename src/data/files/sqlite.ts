import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Field, Table, Value } from '../tables/table.ts';

const quoted = (name: string) => `"${name}"`;
const listed = (names: readonly string[]) => names.map(quoted).join(', ');

// Everything but true numbers is TEXT, dates too: another column type would turn "2015" and "1.10" into numbers.
const types: Readonly<Record<Field['type'], string>> = { string: 'TEXT', date: 'TEXT', integer: 'INTEGER', number: 'REAL', boolean: 'INTEGER' };

function tableOf({ name, fields, primaryKey, foreignKeys }: Table): string {
  const columns = fields.map(({ name: column, type, constraints }) => {
    const isUnique = constraints.unique && !(primaryKey.length === 1 && primaryKey[0] === column);
    return `${quoted(column)} ${types[type]}${constraints.required ? ' NOT NULL' : ''}${isUnique ? ' UNIQUE' : ''}`;
  });
  const keys = foreignKeys.map(({ fields: keyColumns, table, to }) => `FOREIGN KEY (${listed(keyColumns)}) REFERENCES ${quoted(table)} (${listed(to)})`);
  return `CREATE TABLE ${quoted(name)} (\n  ${[...columns, `PRIMARY KEY (${listed(primaryKey)})`, ...keys].join(',\n  ')}\n) STRICT`;
}

// Booleans must be converted: the driver silently stores unsupported types as NULL.
const stored = (value: Value) => (typeof value === 'boolean' ? Number(value) : value);

/**
 * Letters that the full-text index does not fold itself, with what people type who lack the key.
 * The index does fold é, ä and å.
 */
const folds: readonly (readonly [string, string])[] = [
  ['ø', 'o'],
  ['æ', 'ae'],
  ['ß', 'ss'],
];
const folded = folds.reduce((text, [letter, plain]) => `replace(replace(${text}, '${letter}', '${plain}'), '${letter.toUpperCase()}', '${plain}')`, '"text"');

/**
 * All tables in one SQLite file, with their keys, plus a full-text index of all statements in `statements_search` (FTS5), with the same `rowid`s as `statements`.
 * The same tables give the same bytes.
 */
export function toSqlite(tables: readonly Table[]): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'stevige-basis-data-'));
  const file = join(folder, 'data.sqlite');
  try {
    const database = new DatabaseSync(file, { enableForeignKeyConstraints: false });
    database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN');
    for (const table of tables) {
      database.exec(tableOf(table));
      const names = table.fields.map(({ name }) => name);
      const insert = database.prepare(`INSERT INTO ${quoted(table.name)} VALUES (${names.map(() => '?').join(', ')})`);
      for (const row of table.rows) insert.run(...names.map((name) => stored(row[name] ?? null)));
    }
    database.exec(`CREATE VIRTUAL TABLE statements_search USING fts5("text", content='', tokenize='unicode61 remove_diacritics 2')`);
    database.exec(`INSERT INTO statements_search (rowid, "text") SELECT rowid, ${folded} FROM statements`);
    database.exec(`INSERT INTO statements_search (statements_search) VALUES ('optimize')`);
    database.exec('COMMIT');
    database.close();
    return readFileSync(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
