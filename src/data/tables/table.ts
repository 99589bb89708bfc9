import type { Language } from '../../core/languages.ts';

/** What a field of a row can hold. */
export type Value = string | number | boolean | null;
export type Row = Readonly<Record<string, Value>>;

/** A field of a table, in the words of Table Schema (Data Package v2). */
export interface Field {
  /** In lower-case letters, digits and underscores. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'date';
  readonly format?: 'uri' | 'email';
  /** Language of its texts, where all are in one. */
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

/** Fields whose values stand in a row of another table; a row in which one of them is empty refers to nothing. */
export interface ForeignKey {
  readonly fields: readonly string[];
  readonly table: string;
  readonly to: readonly string[];
}

/** A table of the base, whole. */
export interface Table {
  /** Name of the table and of its files. */
  readonly name: string;
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly ForeignKey[];
  readonly fields: readonly Field[];
  readonly rows: readonly Row[];
}

/** Between the texts of one field that holds several. */
export const textSeparator = ' | ';
