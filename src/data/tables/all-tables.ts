import type { Entry, KnowledgeBase, KnowledgeBases } from '../../core/knowledge-base.ts';
import { type ByLanguage, type Language, languages, mainLanguage, nameOfLanguage } from '../../core/languages.ts';
import { collectionNames, collections } from '../../core/schema/collections.ts';
import { definitionOf } from '../../core/schema/introspection/definition.ts';
import { type ListFile, lists } from '../../core/schema/lists.ts';
import { linkTo } from '../../site/links.ts';
import { pathOfEntry } from '../../site/routes.ts';
import { themeGroupName } from '../../site/tracing.ts';
import { reaches, readings, type Statement, statementsOf, whoseWords } from '../statements.ts';
import { addressOfPart, addressOfStatement } from './addresses.ts';
import { type Data, Deriver, type Part, plainField } from './derive.ts';
import { listTable } from './names.ts';
import type { Field, Row, Table } from './table.ts';

/** The whole knowledge base as tables, with the statements in them. */
export interface DataSet {
  readonly tables: readonly Table[];
  readonly statements: readonly Statement[];
}

/** Lists that entries choose from. Others serve this site only: its search words, its home page. */
const openLists: readonly ListFile[] = ['countries', 'country-groups', 'languages', 'settings', 'professions', 'age-groups', 'municipalities', 'terminology'];

const pageFields: readonly Field[] = languages.map((language) => ({
  ...plainField(`page_${language}`, `Address of its place on the site, in ${nameOfLanguage(language)}.`, { required: true }),
  format: 'uri',
}));

const whole = (kb: KnowledgeBase, path: string) => new URL(path, kb.site.origin).href;
const pagesOf = (kbs: KnowledgeBases, pathOf: (kb: KnowledgeBase) => string): Row =>
  Object.fromEntries(languages.map((language) => [`page_${language}`, whole(kbs[language], pathOf(kbs[language]))]));

/** Title columns, one per language. */
const titlesOf = (kbs: KnowledgeBases, titleOf: (kb: KnowledgeBase) => string): Row =>
  Object.fromEntries(languages.map((language) => [`title_${language}`, titleOf(kbs[language])]));
const titleFields = languages.map((language) => ({ ...plainField(`title_${language}`, 'Name as a reader sees it.', { required: true }), language }));

/** Table of all entries and services, whatever their kind, for others to refer to. */
function entriesTable(kbs: KnowledgeBases): Table {
  const kinds = [...collectionNames, 'services'];
  const rowOf = (id: string, kind: string): Row => ({
    id,
    kind,
    ...titlesOf(kbs, (kb) => linkTo(kb, id).title),
    ...pagesOf(kbs, (kb) => pathOfEntry(kb, id)),
  });
  return {
    name: 'entries',
    primaryKey: ['id'],
    foreignKeys: [],
    fields: [
      plainField('id', 'Lasting id, of one entry or service on the whole site.', { required: true, unique: true }),
      plainField('kind', 'The table in which it stands.', { required: true, enum: kinds }),
      ...titleFields,
      ...pageFields,
    ],
    rows: [
      ...[...kbs[mainLanguage].entries.values()].map(({ id, collection }) => rowOf(id, collection)),
      ...[...kbs[mainLanguage].services.keys()].map((id) => rowOf(id, 'services')),
    ],
  };
}

/** Table of what themes are grouped by: groups, lessons and principles. */
function themeGroupsTable(kbs: KnowledgeBases): Table {
  const ids = [...new Set(kbs[mainLanguage].themes.map(({ data }) => data.group))];
  return {
    name: 'theme_groups',
    primaryKey: ['id'],
    foreignKeys: [],
    fields: [plainField('id', 'Id of a group of themes, or of a lesson or principle.', { required: true, unique: true }), ...titleFields],
    rows: ids.map((id) => ({ id, ...titlesOf(kbs, (kb) => themeGroupName(kb, id)) })),
  };
}

/** Table of search synonyms of terms, with their language. */
function synonymsTable(kbs: KnowledgeBases): Table {
  const wordsIn = ({ id, data }: Entry<'terms'>, language: string) => {
    const ofSite = languages.find((each) => each === language);
    const written = ofSite && kbs[ofSite].terms.find((term) => term.id === id && term.writtenIn === ofSite);
    return new Set([...(written?.data.synonyms ?? []), ...(data.synonymsIn[language] ?? [])]);
  };
  return {
    name: 'synonyms',
    primaryKey: ['term', 'language', 'word'],
    foreignKeys: [
      { fields: ['term'], table: 'terms', to: ['id'] },
      { fields: ['language'], table: 'languages', to: ['id'] },
    ],
    fields: [
      plainField('term', 'Id of the term.', { required: true }),
      plainField('language', 'Language of the word: its code in the table languages.', { required: true }),
      plainField('word', 'What a reader may type for the term. It need not mean the same.', { required: true }),
    ],
    rows: kbs[mainLanguage].terms.flatMap((term) =>
      [...new Set([...languages, ...Object.keys(term.data.synonymsIn)])].flatMap((language) =>
        [...wordsIn(term, language)].map((word) => ({ term: term.id, language, word })),
      ),
    ),
  };
}

/** The words of a statement by language, omitting languages in which it is not written. */
const wordsOf = ({ words }: Statement): [Language, string][] =>
  languages.flatMap((language): [Language, string][] => (words[language] === undefined ? [] : [[language, words[language]]]));

const joined = (values: readonly string[]) => values.join(' ') || null;
/** A source with the place in it, as a single value: `nji-2015#opschaling-1.2`. */
const placeId = ({ source, at }: { source: string; at?: string | undefined }) => (at ? `${source}#${at}` : source);

function statementTables(kbs: KnowledgeBases, statements: readonly Statement[]): Table[] {
  const periodOf = (statement: Statement, end: 0 | 1) => {
    if (statement.whose !== 'report') return null;
    const years = statement.sources.flatMap(({ source }) => kbs[mainLanguage].sourceById.get(source)?.data.period?.[end] ?? []);
    return years.length === 0 ? null : end === 0 ? Math.min(...years) : Math.max(...years);
  };
  const key = ['id', 'language'];
  const said: Table = {
    name: 'statements',
    primaryKey: key,
    foreignKeys: [
      { fields: ['entry'], table: 'entries', to: ['id'] },
      { fields: ['municipality'], table: 'municipalities', to: ['id'] },
      { fields: ['language'], table: 'languages', to: ['id'] },
    ],
    fields: [
      plainField(
        'id',
        'Lasting, and the same in every language. Made of ids and keys; a text among several without a key has a number, which it keeps when others come before it, move or go.',
        { required: true },
      ),
      plainField('language', 'Language of the text.', { required: true, enum: languages }),
      plainField('text', 'What is said, in our words.', { required: true }),
      plainField('entry', 'The entry in which it stands.', { required: true }),
      plainField('table', 'The table in whose row it stands; a paragraph of running text has the table of its entry.', { required: true }),
      plainField('field', 'The field in which it stands, without its language; text for a paragraph of running text.', { required: true }),
      plainField('whose', 'Who says it: the report, a later source, or this site (ours). The words are ours throughout.', { required: true, enum: whoseWords }),
      plainField(
        'reach',
        'How far what it belongs to reaches: one country (national), one municipality, or several countries together (group). Empty where that is tied to no country, as a theme, lesson or term as a whole is.',
        { enum: reaches },
      ),
      plainField(
        'countries',
        'Codes of the countries that what it belongs to is tied to, with spaces between them. Where it is empty, the text may still name countries.',
      ),
      plainField('municipality', 'The municipality that it is about. It is never the country.'),
      plainField('state', 'Of a cell: what is known (described, none, silent, incomparable; today holds, changed and so on). Of a note: its status.'),
      plainField('reading', 'Of which time it is: the report’s (then) or today (now). Empty where it is ours.', { enum: readings }),
      { ...plainField('period_from', 'First year that the report speaks of.'), type: 'integer' },
      { ...plainField('period_to', 'Last year that the report speaks of.'), type: 'integer' },
      plainField(
        'date',
        'Of a note since 2015, its date as well as it is known: 2023-01-01, 2023-01, 2023 or the years 2023/2024, with "before", "about" or "since" in front, or "undated". Of a reading of today, its day. Of what else later sources say, when they were published.',
      ),
      plainField(
        'sources',
        'What it rests on, with spaces between them: the id of a source, or source#paragraph. The table statement_sources has a row for each.',
      ),
      {
        ...plainField(
          'page',
          'Address of its place on the site, with the fragment of what holds its words. The summary of a theme has no fragment: its page has it for who shares or searches it, not in the text.',
          {
            required: true,
          },
        ),
        format: 'uri',
      },
    ],
    rows: statements.flatMap((statement) =>
      wordsOf(statement).map(([language, text]) => ({
        id: statement.id,
        language,
        text,
        entry: statement.entry.id,
        table: statement.part.table,
        field: statement.field,
        whose: statement.whose,
        reach: statement.reach ?? null,
        countries: joined(statement.countries),
        municipality: statement.municipality ?? null,
        state: statement.state ?? null,
        reading: statement.reading ?? null,
        period_from: periodOf(statement, 0),
        period_to: periodOf(statement, 1),
        date: statement.date ?? null,
        sources: joined(statement.sources.map(placeId)),
        page: whole(kbs[language], addressOfStatement(kbs[language], statement)),
      })),
    ),
  };
  const rests: Table = {
    name: 'statement_sources',
    primaryKey: ['statement', 'language', 'place'],
    foreignKeys: [
      { fields: ['statement', 'language'], table: 'statements', to: key },
      { fields: ['source'], table: 'sources', to: ['id'] },
      { fields: ['paragraph'], table: 'paragraphs', to: ['id'] },
    ],
    fields: [
      plainField('statement', 'Id of the statement.', { required: true }),
      plainField('language', 'Language of its text.', { required: true, enum: languages }),
      { ...plainField('place', 'Place in its line of sources, from 1.', { required: true, minimum: 1 }), type: 'integer' },
      plainField('source', 'Id of the source.', { required: true }),
      plainField('paragraph', 'Section or paragraph of that source; empty where it is the source as a whole.'),
    ],
    rows: statements.flatMap((statement) =>
      wordsOf(statement).flatMap(([language]) =>
        statement.sources.map(({ source, at }, place) => ({
          statement: statement.id,
          language,
          place: place + 1,
          source,
          paragraph: at ? `${source}#${at}` : null,
        })),
      ),
    ),
  };
  return [said, rests];
}

/** Data of an entry in each language in which it is written. */
const dataByLanguage = (kbs: KnowledgeBases, { id, data }: Entry): ByLanguage<Data> => ({
  [mainLanguage]: data as Data,
  ...Object.fromEntries(
    languages.flatMap((language) => {
      const entry = kbs[language].entries.get(id);
      return entry?.writtenIn === language ? [[language, entry.data as Data]] : [];
    }),
  ),
});

const known = new WeakMap<KnowledgeBases, DataSet>();

/** All tables of the knowledge bases, made once. */
export function dataSetOf(kbs: KnowledgeBases): DataSet {
  const dataSet = known.get(kbs) ?? makeDataSet(kbs);
  known.set(kbs, dataSet);
  return dataSet;
}

function makeDataSet(kbs: KnowledgeBases): DataSet {
  const deriver = new Deriver();
  const idField = plainField('id', 'Lasting id.', { required: true, unique: true });
  for (const list of openLists) {
    const table = listTable(list);
    deriver.draft(table, ['id']).fields.set('id', plainField('id', 'Code or id.', { required: true, unique: true }));
    const items = Object.entries(kbs[mainLanguage].lists[list]) as [string, Data][];
    const { valueType: item } = definitionOf(lists[list]);
    if (!item) throw new Error(`content/lists/${list}.yaml is not a record, so it has no table.`);
    deriver.walk(
      table,
      `lists.${list}`,
      item,
      undefined,
      items.map(([id, data]) => ({ table, id, key: id, data, byLanguage: { [mainLanguage]: data }, row: { id } })),
    );
  }
  for (const collection of collectionNames) {
    deriver.draft(collection, ['id']).fields.set('id', idField);
    const parts = (kbs[mainLanguage][collection] as readonly Entry[]).map((entry): Part => {
      const { id, data } = entry as Entry & { readonly data: Data };
      return { table: collection, id, key: id, entry, data, byLanguage: dataByLanguage(kbs, entry), row: { id } };
    });
    deriver.walk(collection, collection, collections[collection].fields, collections[collection].texts, parts);
  }
  for (const part of deriver.parts) {
    if (!part.entry) continue;
    Object.assign(
      part.row,
      pagesOf(kbs, (kb) => addressOfPart(kb, part)),
    );
    for (const field of pageFields) deriver.addField(part.table, field);
  }
  const statements = statementsOf(kbs, deriver.parts, deriver.texts);
  const derived = [...deriver.drafts].map(([name, { fields, primaryKey, foreignKeys, rows }]): Table => {
    const columns = [...fields.values()];
    return {
      name,
      primaryKey,
      foreignKeys: [...foreignKeys.values()],
      fields: columns,
      // Every row has every field, in the same order, so that writers need no further checks.
      rows: rows.map((row) => Object.fromEntries(columns.map((field) => [field.name, row[field.name] ?? null]))),
    };
  });
  return { tables: [...statementTables(kbs, statements), entriesTable(kbs), themeGroupsTable(kbs), synonymsTable(kbs), ...derived], statements };
}
