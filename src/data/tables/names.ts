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
const partsOf = (wholeTable: CollectionName | 'services' | 'cells', whole: string, table: string): Child => ({ table, whole, wholeTable });
const paragraphs: Child = { ...partsOf('sources', 'source', 'paragraphs'), idOf: (source, place) => `${source}#${place}` };

/** Parts with a table name of their own, by field path. */
const children: Readonly<Record<string, Child>> = {
  'countries.facts': partsOf('countries', 'country', 'facts'),
  'countries.layers': partsOf('countries', 'country', 'layers'),
  'countries.services': { ...partsOf('countries', 'country', 'services'), idOf: (_, key) => key },
  'countries.services.links': partsOf('services', 'service', 'links'),
  'laws.articles': partsOf('laws', 'law', 'articles'),
  'laws.limits': partsOf('laws', 'law', 'limits'),
  'laws.exceptions': partsOf('laws', 'law', 'exceptions'),
  'laws.steps': ofEntries('steps'),
  'practices.steps': ofEntries('steps'),
  'practices.transfer': partsOf('practices', 'practice', 'transfer_cards'),
  'practices.caveats': ofEntries('caveats'),
  'lessons.caveats': ofEntries('caveats'),
  'principles.caveats': ofEntries('caveats'),
  'instruments.caveats': ofEntries('caveats'),
  'instruments.aims': partsOf('instruments', 'instrument', 'aims'),
  'instruments.headings': partsOf('instruments', 'instrument', 'form_headings'),
  'themes.shared': partsOf('themes', 'theme', 'shared_statements'),
  'themes.cells': { ...partsOf('themes', 'theme', 'cells'), key: 'country' },
  'themes.cells.statements': partsOf('cells', 'cell', 'cell_statements'),
  'developments.touches': partsOf('developments', 'development', 'touches'),
  'terms.equivalents': { ...partsOf('terms', 'term', 'equivalents'), key: 'country' },
  'workshops.programme': partsOf('workshops', 'workshop', 'workshop_parts'),
  'workshops.questions': partsOf('workshops', 'workshop', 'workshop_questions'),
  'sources.authors': partsOf('sources', 'source', 'authors'),
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
