import { toContextObject } from '../../cite/context-object.ts';
import { workOfSource } from '../../cite/works.ts';
import type { Data } from '../../core/content.ts';
import type { Entry, KnowledgeBase } from '../../core/knowledge-base.ts';
import type { CountryCode } from '../../core/schema/reference.ts';
import { strings, yearsInWords } from '../../i18n/strings.ts';
import { type Link, linkTo } from '../../site/links.ts';
import { pathOfEntry } from '../../site/routes.ts';

/** A publication as shown in a list. */
export interface SourceRecord {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly language: string;
  readonly languageName: string;
  readonly authors: string;
  /** Absent when the publisher is the author. */
  readonly publisher?: string;
  /** Journal, newspaper or site that contains it. */
  readonly container?: string;
  /** Work of others that it reports on. */
  readonly reportsOn?: string;
  readonly year?: string;
  readonly period?: string;
  readonly url?: string;
  /** Where to get a source without an address, and its publisher. */
  readonly toBeHad?: { readonly says: string; readonly at?: string };
  readonly lookedUp?: string;
  readonly summary?: string;
  /** Codes of the countries it is about; empty when it is about none in particular. */
  readonly countries: readonly CountryCode[];
  readonly href: string;
  /** Whether it has a page of its own. */
  readonly hasPage: boolean;
  readonly citedBy: readonly Link[];
  /** Text when nothing cites it: a source that the report names may be unused. */
  readonly unused: string;
  /** The work as reference managers in browsers find it; absent when the page's footer has it. */
  readonly contextObject?: string;
}

/** What the page of a source with paragraphs shows. */
export interface SourcePage extends SourceRecord {
  readonly sections: readonly {
    readonly id: string;
    readonly title: string;
    readonly about: boolean;
    readonly citedBy: readonly Link[];
    readonly paragraphs: readonly { readonly at: string; readonly text: string; readonly citedBy: readonly Link[] }[];
  }[];
}

const nameOf = (author: Data<'sources'>['authors'][number]) =>
  'literal' in author ? author.literal : [author.given, author.particle, author.family].filter(Boolean).join(' ');

/** Links to the entries that cite a place; a country's services count as their country. */
const citing = (kb: KnowledgeBase, key: string) =>
  (kb.citedBy.get(key) ?? []).filter((id) => kb.entries.get(id)?.collection !== 'sources').map((id) => linkTo(kb, id));

/** The footer of every page already has the source that the site is based on. */
const contextObjectOf = (source: Entry<'sources'>) => (source.data.role === 'base' ? {} : { contextObject: toContextObject(workOfSource(source)) });

/** A source as shown in a list, with what cites it. */
export function sourceRecord(kb: KnowledgeBase, source: Entry<'sources'>): SourceRecord {
  const { id, data } = source;
  const words = strings(kb.language).source_;
  const authors = data.authors.map(nameOf).join(', ');
  const keeper = data.publisher ?? data.containerTitle;
  return {
    id,
    name: data.title,
    title: data.subtitle ? `${data.published}. ${data.subtitle}` : data.published,
    language: data.language,
    languageName: kb.lists.languages[data.language]?.[kb.language] ?? data.language,
    authors,
    ...(data.publisher && data.publisher !== authors ? { publisher: data.publisher } : {}),
    ...(data.containerTitle ? { container: data.containerTitle } : {}),
    ...(data.reportsOn ? { reportsOn: data.reportsOn } : {}),
    ...(data.issued ? { year: data.issued.slice(0, 4) } : {}),
    ...(data.period ? { period: yearsInWords(...data.period) } : {}),
    ...(data.url ? { url: data.url } : { toBeHad: { says: words.toBeHad(data.number), ...(keeper ? { at: keeper } : {}) } }),
    ...(data.lookedUp ? { lookedUp: data.lookedUp } : {}),
    ...(data.summary ? { summary: data.summary } : {}),
    countries: data.countries,
    href: pathOfEntry(kb, id),
    hasPage: data.paragraphs !== undefined,
    citedBy: citing(kb, id),
    unused: data.role === 'named' ? words.onlyNamed : words.notCited,
    ...contextObjectOf(source),
  };
}

/** Builds the page of a source. */
export function sourcePage(kb: KnowledgeBase, source: Entry<'sources'>): SourcePage {
  const { sections = {}, paragraphs = {} } = source.data;
  return {
    ...sourceRecord(kb, source),
    sections: Object.entries(sections).map(([id, section]) => ({
      id,
      title: section.title,
      about: section.about,
      citedBy: citing(kb, `${source.id}#${id}`),
      paragraphs: Object.entries(paragraphs)
        .filter(([at]) => at.slice(0, at.lastIndexOf('.')) === id)
        .map(([at, { text }]) => ({ at, text, citedBy: citing(kb, `${source.id}#${at}`) })),
    })),
  };
}
