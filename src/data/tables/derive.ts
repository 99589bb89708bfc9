import { z } from 'astro/zod';
import type { Entry } from '../../core/knowledge-base.ts';
import { type ByLanguage, isComplete, languages, mainLanguage, mapByLanguage } from '../../core/languages.ts';
import { definitionOf } from '../../core/schema/introspection/definition.ts';
import { citation, reach } from '../../core/schema/reference.ts';
import { capitalised } from '../../i18n/strings.ts';
import { childOf, foreignKeyOf, leftOut, listTable, singular } from './names.ts';
import { type Field, type ForeignKey, type Row, textSeparator, type Value } from './table.ts';

/** Something with a row: an entry, or a part of one. */
export interface Part {
  readonly table: string;
  readonly id: string;
  /** Key within the whole; for an entry, its id. */
  readonly key: string;
  /** The entry that contains it; undefined for an item of a list. */
  readonly entry?: Entry;
  /** The part that contains it. */
  readonly whole?: Part;
  /** Data as written in the main language. */
  readonly data: Data;
  /** The same data with translated texts, for each language that has any. */
  readonly byLanguage: ByLanguage<Data>;
  readonly row: Record<string, Value>;
}
export type Data = Readonly<Record<string, unknown>>;

/** A text shown on the site, in each language in which it is written. */
export interface Text {
  readonly part: Part;
  /** Name of its field, without a language suffix. */
  readonly field: string;
  /** Index, from 0, if the field has several texts. */
  readonly index?: number;
  readonly words: ByLanguage<string>;
}

/** A schema property, with the parts that have it. */
interface Property {
  readonly table: string;
  /** Path of the field, e.g. themes.cells.now. */
  readonly path: string;
  readonly name: string;
  readonly property: z.ZodType;
  /** Schema of its translation; undefined if it is not translated. */
  readonly texts: z.ZodType | undefined;
  readonly parts: readonly Part[];
  /** Its value in each language. */
  readonly valuesOf: (part: Part) => ByLanguage<unknown>;
  /** Whether an enclosing object is optional. */
  readonly mayLack: boolean;
}

/** A table under construction. */
export interface Draft {
  readonly fields: Map<string, Field>;
  readonly primaryKey: readonly string[];
  readonly foreignKeys: Map<string, ForeignKey>;
  readonly rows: Row[];
}

interface Peeled {
  readonly core: z.ZodType;
  readonly isOptional: boolean;
  readonly description: string;
  readonly list?: string;
  readonly refersTo?: string;
}

/** Rewrites a field description from authors to data users: drops counterexamples and YAML syntax, and uses the names of tables and columns. */
const forReaders = (description: string): string =>
  description
    .replaceAll(/ Not (?:"[^"]*"|\[[^\]]*\]|[-\d.]+)\.(?= |$)/g, '')
    .replaceAll(/[,;](?: Norwegian)? between quotes(?:: "no")?/g, '')
    .replaceAll(/(?:content\/)?lists\/([a-z-]+)\.yaml/g, (_file, list: string) => `the table ${listTable(list)}`)
    .replaceAll(/\b[a-z]+[A-Z][a-z]+\b/g, snake);

/** Unwraps a schema from optional, default and similar wrappers. */
function peel(schema: z.ZodType): Peeled {
  const meta = z.globalRegistry.get(schema);
  const { type, innerType } = definitionOf(schema);
  const inner = innerType ? peel(innerType) : undefined;
  const list = typeof meta?.['list'] === 'string' ? meta['list'] : inner?.list;
  const refersTo = typeof meta?.['refersTo'] === 'string' ? meta['refersTo'] : inner?.refersTo;
  return {
    core: inner?.core ?? schema,
    isOptional: type === 'optional' || (type !== 'default' && (inner?.isOptional ?? false)),
    description: meta?.description ? forReaders(meta.description) : (inner?.description ?? ''),
    ...(list ? { list } : {}),
    ...(refersTo ? { refersTo } : {}),
  };
}

const shapeOf = (schema: z.ZodType | undefined) => (schema ? (definitionOf(peel(schema).core).shape ?? {}) : {});
const elementOf = (schema: z.ZodType) => definitionOf(schema).element as z.ZodType;
/** The schema of the elements of a record or list. */
const partOf = (schema: z.ZodType) => definitionOf(schema).valueType ?? definitionOf(schema).element;

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const inWords = (name: string) => capitalised(name.replaceAll('_', ' '));
const isRecord = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether its patterns mean the same without their flags, which JSON Schema cannot express. */
const hasPlainPatterns = (schema: z.ZodType) =>
  (schema.def.checks ?? []).every((check) => ((check._zod.def as { pattern?: RegExp }).pattern?.flags ?? '').replace('u', '') === '');

/** A Table Schema field from the Zod schema of a single value. */
function fieldFrom(name: string, schema: z.ZodType, description: string, isRequired: boolean): Field {
  const json = z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' }) as Readonly<Record<string, unknown>> & { readonly anyOf?: readonly Data[] };
  const { type, format, pattern, enum: values, minimum, maximum, maxLength } = json;
  const isDate = format === 'date';
  return {
    name,
    title: inWords(name),
    description,
    type: isDate ? 'date' : type === 'integer' || type === 'number' || type === 'boolean' ? type : 'string',
    ...(format === 'uri' || format === 'email' ? { format } : {}),
    constraints: {
      ...(isRequired ? { required: true } : {}),
      ...(typeof pattern === 'string' && !isDate && hasPlainPatterns(schema) ? { pattern } : {}),
      ...(Array.isArray(values) ? { enum: values as string[] } : {}),
      // Zod adds the bounds of safe integers in JavaScript, which say nothing about the data.
      ...(typeof minimum === 'number' && Number.isSafeInteger(Math.round(minimum)) && minimum > Number.MIN_SAFE_INTEGER ? { minimum } : {}),
      ...(typeof maximum === 'number' && maximum < Number.MAX_SAFE_INTEGER ? { maximum } : {}),
      ...(typeof maxLength === 'number' ? { maxLength } : {}),
    },
  };
}

/** A text field without a Zod schema. */
export const plainField = (name: string, description: string, constraints: Field['constraints'] = {}): Field => ({
  name,
  title: inWords(name),
  description,
  type: 'string',
  constraints,
});

/** Derives tables from entries and their parts by walking the schemas: one per collection, per kind of part and per list of ids. */
export class Deriver {
  readonly drafts = new Map<string, Draft>();
  readonly parts: Part[] = [];
  readonly texts: Text[] = [];

  /** The table with a name, created if needed. Parts of several collections may share one. */
  draft(name: string, primaryKey: readonly string[]): Draft {
    const draft = this.drafts.get(name) ?? { fields: new Map(), primaryKey, foreignKeys: new Map(), rows: [] };
    this.drafts.set(name, draft);
    return draft;
  }

  /** Adds a field to a table. If it is there already, it stays required only if both definitions require it. */
  addField(table: string, field: Field): void {
    const fields = this.drafts.get(table)?.fields;
    const known = fields?.get(field.name);
    const { required: _, ...constraints } = field.constraints;
    fields?.set(field.name, known && !known.constraints.required ? { ...field, constraints } : field);
  }

  /** Adds the rows of one kind of part. @param texts schema of translated fields @param at path of the kind, e.g. themes.cells */
  walk(table: string, at: string, schema: z.ZodType, texts: z.ZodType | undefined, parts: readonly Part[]): void {
    const known = new Set(this.drafts.get(table)?.fields.keys() ?? []);
    const isShared = (this.drafts.get(table)?.rows.length ?? 0) > 0;
    const draft = this.draft(table, ['id']);
    draft.rows.push(...parts.map(({ row }) => row));
    this.parts.push(...parts);
    this.walkShape(table, at, '', schema, texts, parts, ({ byLanguage }) => byLanguage);
    if (!isShared) return;
    // If two kinds share a table, a field that either of them lacks is not required.
    const inBoth = new Set(parts.flatMap(({ row }) => Object.keys(row)).filter((name) => known.has(name)));
    for (const [name, field] of draft.fields) {
      if (inBoth.has(name)) continue;
      const { required: _, ...constraints } = field.constraints;
      draft.fields.set(name, { ...field, constraints });
    }
  }

  private walkShape(
    table: string,
    at: string,
    prefix: string,
    schema: z.ZodType,
    texts: z.ZodType | undefined,
    parts: readonly Part[],
    dataOf: (part: Part) => ByLanguage<Data>,
    mayLack = false,
  ): void {
    const translated = shapeOf(texts);
    for (const [key, property] of Object.entries(shapeOf(schema))) {
      const path = `${at}.${key}`;
      if (leftOut.has(path)) continue;
      const valuesOf = (part: Part) => mapByLanguage(dataOf(part), (data) => data[key]);
      this.walkProperty({ table, path, name: prefix + snake(key), property, texts: translated[key], parts, valuesOf, mayLack });
    }
  }

  private walkProperty(it: Property): void {
    const { path, name, property, texts, parts, valuesOf } = it;
    const peeled = peel(property);
    const { core, description } = peeled;
    const { type, options = [] } = definitionOf(core);
    // Fields of an optional object are optional, too.
    const isOptional = peeled.isOptional || it.mayLack;
    const inner = type === 'array' ? peel(elementOf(core)) : undefined;
    // The sources of all statements have a table of their own.
    if (inner?.core === citation) return;
    if (type === 'object' && !childOf(path)) {
      const dataOf = (part: Part) => mapByLanguage(valuesOf(part), (data): Data => (isRecord(data) ? data : {}));
      this.walkShape(it.table, path, `${name}_`, core, texts, parts, dataOf, isOptional);
    } else if (core === reach) this.addReach(it);
    else if (hasTable(path, type, inner?.core)) this.walkParts(path, core, texts, parts, valuesOf);
    else if (type === 'tuple') this.addEnds(it, core, description);
    else if (inner && texts) this.addTexts(it, description, isOptional);
    else if (inner || isOneOrList(options)) {
      this.walkList(it.table, path, name, core, peeled, parts, (part) => valuesOf(part)[mainLanguage]);
    } else if (texts && type === 'string') this.addText(it, core, description, isOptional);
    else this.addValue(it, peeled, isOptional);
  }

  /** Adds a column, with its value in every row. */
  private addColumn({ table, parts }: Property, field: Field, valueIn: (part: Part) => unknown): void {
    this.addField(table, field);
    for (const part of parts) part.row[field.name] = (valueIn(part) as Value | undefined) ?? null;
  }

  private refer(table: string, field: string, to: string): void {
    this.drafts.get(table)?.foreignKeys.set(field, { fields: [field], table: to, to: ['id'] });
  }

  private addReach(it: Property): void {
    const description = 'How far it reaches: the whole country, or one municipality, which is never the country.';
    const municipalityOf = (part: Part) => {
      const reached = it.valuesOf(part)[mainLanguage];
      return isRecord(reached) ? reached['municipality'] : undefined;
    };
    this.addColumn(it, fieldFrom(it.name, z.enum(['national', 'municipality']), description, true), (part) =>
      municipalityOf(part) ? 'municipality' : 'national',
    );
    this.addColumn(it, plainField('municipality', 'The municipality, where it is about one.'), municipalityOf);
    this.refer(it.table, 'municipality', 'municipalities');
  }

  /** Adds a column for each end of a range. */
  private addEnds(it: Property, core: z.ZodType, description: string): void {
    for (const [place, item] of (definitionOf(core).items ?? []).entries()) {
      const field = fieldFrom(`${it.name}_${place === 0 ? 'from' : 'to'}`, item, description, false);
      this.addColumn(it, field, (part) => (it.valuesOf(part)[mainLanguage] as readonly number[] | undefined)?.[place]);
    }
  }

  private addText(it: Property, core: z.ZodType, description: string, isOptional: boolean): void {
    for (const language of languages) {
      const field = { ...fieldFrom(`${it.name}_${language}`, core, description, !isOptional && isComplete(language)), language };
      this.addColumn(it, field, (part) => it.valuesOf(part)[language]);
    }
    for (const part of it.parts) {
      const values = it.valuesOf(part);
      const main = values[mainLanguage];
      if (typeof main === 'string')
        this.texts.push({ part, field: it.name, words: mapByLanguage(values, (value) => (typeof value === 'string' ? value : main)) });
    }
  }

  private addValue(it: Property, peeled: Peeled, isOptional: boolean): void {
    this.addColumn(it, fieldFrom(it.name, peeled.core, peeled.description, !isOptional), (part) => it.valuesOf(part)[mainLanguage]);
    const target = foreignKeyOf(it.path, peeled);
    if (target) this.refer(it.table, it.name, target);
  }

  /** Adds a list of texts as one column; each text is a separate statement. */
  private addTexts(it: Property, stated: string, isOptional: boolean): void {
    const textsOf = (part: Part) => mapByLanguage(it.valuesOf(part), (values) => (values ?? []) as readonly string[]);
    const isNeverEmpty = !isOptional && definitionOf(it.property).type !== 'default';
    const description = `${stated} Several stand beside one another, with "${textSeparator}" between them.`.trim();
    for (const language of languages) {
      const field = { ...plainField(`${it.name}_${language}`, description, isNeverEmpty && isComplete(language) ? { required: true } : {}), language };
      this.addColumn(it, field, (part) => textsOf(part)[language]?.join(textSeparator) || null);
    }
    for (const part of it.parts) {
      const texts = textsOf(part);
      this.texts.push(...texts[mainLanguage].map((main, index) => ({ part, field: it.name, index, words: mapByLanguage(texts, (of) => of[index] ?? main) })));
    }
  }

  /** Adds the table of a property's parts: a record by key, a list by position, or a single object. */
  private walkParts(
    path: string,
    schema: z.ZodType,
    texts: z.ZodType | undefined,
    wholes: readonly Part[],
    valuesOf: (part: Part) => ByLanguage<unknown>,
  ): void {
    const {
      table,
      whole: wholeName,
      wholeTable,
      key: keyName = 'key',
      idOf,
    } = childOf(path) ?? {
      table: path.replaceAll('.', '_').toLowerCase(),
      whole: 'whole',
      wholeTable: wholes[0]?.table ?? path.split('.')[0] ?? '',
    };
    const { type } = definitionOf(schema);
    const partSchema = type === 'object' ? schema : (partOf(schema) as z.ZodType);
    const textSchema = textsOfParts(type === 'object', texts);
    const segment = path.slice(path.lastIndexOf('.') + 1);
    const draft = this.draft(table, ['id']);
    if (draft.fields.size === 0) {
      draft.fields.set('id', plainField('id', 'Lasting id.', { required: true, unique: true }));
      draft.fields.set(wholeName, plainField(wholeName, `What it belongs to: an id in ${wholeTable}.`, { required: true }));
      if (type !== 'object')
        draft.fields.set(keyName, plainField(keyName, type === 'record' ? 'Key within that, which lasts.' : 'Place within that, from 1.', { required: true }));
      draft.foreignKeys.set(wholeName, { fields: [wholeName], table: wholeTable, to: ['id'] });
      const { keyType } = definitionOf(schema);
      const keys = keyType && peel(keyType);
      if (keys?.list) draft.foreignKeys.set(keyName, { fields: [keyName], table: listTable(keys.list), to: ['id'] });
    }
    const parts = wholes.flatMap((whole) =>
      keyedParts(type === 'object', valuesOf(whole)).map(([key, byLanguage]): Part => {
        const id = idOf ? idOf(whole.id, key) : [whole.id, segment, key].filter(Boolean).join('.');
        const row = { id, [wholeName]: whole.id, ...(type === 'object' ? {} : { [keyName]: key }) };
        return { table, id, key, ...(whole.entry ? { entry: whole.entry } : {}), whole, data: byLanguage[mainLanguage], byLanguage, row };
      }),
    );
    // Authors are persons or organisations: rows have the fields of both.
    const { options } = definitionOf(peel(partSchema).core);
    if (options) {
      this.walk(table, path, z.object(Object.assign({}, ...options.map(shapeOf)) as z.ZodRawShape).partial(), undefined, parts);
      return;
    }
    this.walk(table, path, partSchema, textSchema, parts);
  }

  /** Adds a link table for a list of ids or choices, with a row per item. */
  private walkList(
    table: string,
    path: string,
    name: string,
    schema: z.ZodType,
    { description }: Peeled,
    parts: readonly Part[],
    listedIn: (part: Part) => unknown,
  ): void {
    const { type, options = [] } = definitionOf(schema);
    const list = type === 'array' ? schema : (options.find((option) => definitionOf(option).type === 'array') as z.ZodType);
    const outer = peel(elementOf(list));
    // For groups of ids, each row has the number of its group.
    const grouped = definitionOf(outer.core).type === 'array';
    const element = grouped ? peel(elementOf(outer.core)) : outer;
    const target = foreignKeyOf(path, element);
    const own = singular(table);
    const column = target && singular(target) !== own ? singular(target) : name;
    const linkTable = `${table}_${name}`;
    const draft = this.draft(linkTable, grouped ? [own, 'group', column] : [own, column]);
    const alternatives = options.flatMap((option) => (definitionOf(option).type === 'literal' ? (definitionOf(option).values ?? []).map(String) : []));
    draft.fields.set(own, plainField(own, `An id in ${table}.`, { required: true }));
    if (grouped) draft.fields.set('group', { ...plainField('group', 'Number of the group, from 1.', { required: true, minimum: 1 }), type: 'integer' });
    // A step is named within its entry, but has a longer id in its table.
    const field = target === 'steps' ? plainField(column, description, { required: true }) : fieldFrom(column, element.core, description, true);
    const choices = field.constraints.enum;
    draft.fields.set(column, choices ? { ...field, constraints: { ...field.constraints, enum: [...choices, ...alternatives] } } : field);
    draft.foreignKeys.set(own, { fields: [own], table, to: ['id'] });
    if (target) draft.foreignKeys.set(column, { fields: [column], table: target, to: ['id'] });
    for (const part of parts) draft.rows.push(...listRows(part, listedIn(part), { own, column, isOfSteps: target === 'steps' }));
  }
}

/** A row per id in a list, with the number of its group if the list has groups. */
function listRows(part: Part, listed: unknown, { own, column, isOfSteps }: { own: string; column: string; isOfSteps: boolean }): Row[] {
  const values: readonly unknown[] = Array.isArray(listed) ? listed : listed === undefined ? [] : [listed];
  const rowOf = (item: unknown) => ({ [own]: part.id, [column]: isOfSteps ? part.id.replace(/[^.]*$/, `${item}`) : `${item}` });
  return values.flatMap((value, place): Row[] => (Array.isArray(value) ? value.map((item) => ({ ...rowOf(item), group: place + 1 })) : [rowOf(value)]));
}

/** Parts in each language, by key: the record's key, the position in the list from 1, or an empty key for a single object. */
function keyedParts(isAlone: boolean, byLanguage: ByLanguage<unknown>): [string, ByLanguage<Data>][] {
  const main = byLanguage[mainLanguage];
  if (main === undefined || main === null) return [];
  if (isAlone) return [['', byLanguage as ByLanguage<Data>]];
  return Object.entries(main as Readonly<Record<string, Data>>).map(([key, data]) => [
    Array.isArray(main) ? `${Number(key) + 1}` : key,
    mapByLanguage(byLanguage, (whole) => (whole as Readonly<Record<string, Data>> | undefined)?.[key] ?? data),
  ]);
}

/** Schema of the translation of one part. */
const textsOfParts = (isAlone: boolean, texts: z.ZodType | undefined) => (isAlone || !texts ? texts : partOf(peel(texts).core));

/** Whether a field's value becomes a table. */
const hasTable = (path: string, type: string, element: z.ZodType | undefined) => childOf(path) !== undefined || type === 'record' || isOfParts(element);

/** Whether a value may be a single choice or a list. */
const isOneOrList = (options: readonly z.ZodType[]) => options.some((option) => definitionOf(option).type === 'array');

/** Whether list elements are objects. */
const isOfParts = (element: z.ZodType | undefined) => {
  if (!element) return false;
  const { type, options = [] } = definitionOf(element);
  return type === 'object' || (type === 'union' && options.every((option) => definitionOf(option).type === 'object'));
};
