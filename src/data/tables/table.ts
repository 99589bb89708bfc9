import type { Language } from '../../core/languages.ts';

/** Value of a field in a row. */
export type Value = string | number | boolean | null;
export type Row = Readonly<Record<string, Value>>;

/** A field of a table, as in Table Schema (Data Package v2). */
export interface Field {
  /** Lower-case letters, digits and underscores. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'date';
  readonly format?: 'uri' | 'email';
  /** Language of its texts, if they all have the same one. */
  readonly language?: Language;
  readonly constraints: {
    readonly required?: boolean;
    readonly unique?: boolean;
    readonly pattern?: string;
    readonly enum?: readonly string[];
    readonly minimum?: number;
    readonly maximum?: number;
    readonly maxLength?: number;
  };
}

/** Fields that refer to a row of another table; if any of them is empty, the row refers to nothing. */
export interface ForeignKey {
  readonly fields: readonly string[];
  readonly table: string;
  readonly to: readonly string[];
}

/** A table with all its rows. */
export interface Table {
  /** Name of the table and of its files. */
  readonly name: string;
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly ForeignKey[];
  readonly fields: readonly Field[];
  readonly rows: readonly Row[];
}

/** Separates several texts in one field. */
export const textSeparator = ' | ';
