import type { CollectionName } from '../../core/schema/collections.ts';

/** Paths of fields to omit: they concern this site only, or are in another table. */
export const leftOut: ReadonlySet<string> = new Set([
  'lists.countries.map',
  'lists.countries.light',
  'lists.countries.dark',
  'lists.terminology.avoid',
  'pages.statement',
  'terms.synonymsIn',
]);

interface Child {
  readonly table: string;
  /** Name of the field that refers to the whole, and the table it refers to. */
  readonly whole: string;
  readonly wholeTable: string;
  /** Name of the key field, if the key has a meaning. */
  readonly key?: string;
  /** Makes its id, if that is not composed of the ids above it. */
  readonly idOf?: (whole: string, key: string) => string;
}

const ofEntries = (table: string): Child => ({ table, whole: 'entry', wholeTable: 'entries' });
const of = (wholeTable: CollectionName | 'services' | 'cells', whole: string, table: string): Child => ({ table, whole, wholeTable });
const paragraphs: Child = { ...of('sources', 'source', 'paragraphs'), idOf: (source, place) => `${source}#${place}` };

/** Parts with a table name of their own, by field path. */
const children: Readonly<Record<string, Child>> = {
  'countries.facts': of('countries', 'country', 'facts'),
  'countries.layers': of('countries', 'country', 'layers'),
  'countries.services': { ...of('countries', 'country', 'services'), idOf: (_, key) => key },
  'countries.services.links': of('services', 'service', 'links'),
  'laws.articles': of('laws', 'law', 'articles'),
  'laws.limits': of('laws', 'law', 'limits'),
  'laws.exceptions': of('laws', 'law', 'exceptions'),
  'laws.steps': ofEntries('steps'),
  'practices.steps': ofEntries('steps'),
  'practices.transfer': of('practices', 'practice', 'transfer_cards'),
  'practices.caveats': ofEntries('caveats'),
  'lessons.caveats': ofEntries('caveats'),
  'principles.caveats': ofEntries('caveats'),
  'instruments.caveats': ofEntries('caveats'),
  'instruments.aims': of('instruments', 'instrument', 'aims'),
  'instruments.headings': of('instruments', 'instrument', 'form_headings'),
  'themes.shared': of('themes', 'theme', 'shared_statements'),
  'themes.cells': { ...of('themes', 'theme', 'cells'), key: 'country' },
  'themes.cells.statements': of('cells', 'cell', 'cell_statements'),
  'developments.touches': of('developments', 'development', 'touches'),
  'terms.equivalents': { ...of('terms', 'term', 'equivalents'), key: 'country' },
  'workshops.programme': of('workshops', 'workshop', 'workshop_parts'),
  'workshops.questions': of('workshops', 'workshop', 'workshop_questions'),
  'sources.authors': of('sources', 'source', 'authors'),
  'sources.sections': paragraphs,
  'sources.paragraphs': paragraphs,
};
export const childOf = (path: string): Child | undefined => children[path];

const lists: Readonly<Record<string, string>> = { countries: 'country_codes' };
/** Table of a list in `content/lists/`. */
export const listTable = (list: string) => lists[list] ?? list.replaceAll('-', '_');

const targets: Readonly<Record<string, string>> = {
  'countries.services.links.to': 'services',
  'themes.cells.now.developments': 'developments',
  'laws.steps.next': 'steps',
  'practices.steps.next': 'steps',
  'lists.terminology.term': 'terms',
};

/** The table that a field refers to; undefined if it contains no ids. */
export function foreignKeyOf(path: string, { list, refersTo }: { readonly list?: string; readonly refersTo?: string }): string | undefined {
  if (targets[path]) return targets[path];
  if (list) return listTable(list);
  return refersTo?.replaceAll(' ', '_');
}

const singulars: Readonly<Record<string, string>> = {
  country_codes: 'country',
  countries: 'country',
  entries: 'entry',
  touches: 'touch',
  municipalities: 'municipality',
};
/** Name of a single row: law, country, step. */
export const singular = (table: string) => singulars[table] ?? table.replace(/s$/, '');
