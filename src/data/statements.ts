import { citationsOfCell } from '../compare/cells.ts';
import { lastingNumbers, passageNumbers, passagesOf } from '../core/editions/lasting-ids.ts';
import type { Entry, KnowledgeBases } from '../core/knowledge-base.ts';
import { type ByLanguage, mainLanguage, mapByLanguage } from '../core/languages.ts';
import type { Citation, CountryCode } from '../core/schema/reference.ts';
import { countryCodesOf } from '../site/links.ts';
import { originOf } from '../site/statements.ts';
import type { Data, Part, Text } from './tables/derive.ts';

/** Whose words a statement gives: the report's, those of a later source, or our own. */
export const whoseWords = ['report', 'later', 'ours'] as const;
/** Scope of a statement: one country, one municipality, or several countries together. */
export const reaches = ['national', 'municipality', 'group'] as const;
/** The time that a statement is about: that of the report, or today. */
export const readings = ['then', 'now'] as const;

/** Something that the site says, in each language in which it is written, with its provenance. */
export interface Statement {
  /** Made of the ids and keys of its position. A text in a list without keys has a lasting number. */
  readonly id: string;
  readonly part: Part;
  readonly entry: Entry;
  /** Name of its field; `text` for a paragraph of running text. */
  readonly field: string;
  readonly words: ByLanguage<string>;
  readonly whose: (typeof whoseWords)[number];
  readonly reach?: (typeof reaches)[number];
  readonly municipality?: string;
  readonly countries: readonly CountryCode[];
  /** Kind of knowledge of a cell, or status of an update. */
  readonly state?: string;
  readonly reading?: (typeof readings)[number];
  /** As precise as is known: the date of an update, the date of a reading of today, or when the later source was published. */
  readonly date?: string;
  readonly sources: readonly Citation[];
  /** For a paragraph of running text: its lasting number. */
  readonly passage?: number;
}

/** Names and search words, which state nothing. */
const noStatements: ReadonlySet<string> = new Set(['terms.synonyms', 'lessons.short', 'principles.short', 'paragraphs.title']);
/** Fields that are always our own reading. */
const ourFields: ReadonlySet<string> = new Set([
  'countries.since',
  'themes.question',
  'themes.definition',
  'themes.difference',
  'themes.mirror',
  'lessons.mirror',
  'lessons.questions',
  'lessons.not_said',
  'principles.mirror',
  'principles.questions',
  'principles.not_said',
  'practices.questions',
  'transfer_cards.nearest',
  'transfer_cards.not_said',
  'terms.nearest',
  'equivalents.differs',
]);
/** Collections that are entirely our own words: about a source, about this site, or on working with it. */
const ourCollections: ReadonlySet<string> = new Set(['sources', 'pages', 'workshops']);

const ancestors = (part: Part): Part[] => [part, ...(part.whole ? ancestors(part.whole) : [])];
const nearest = <Value>(part: Part, key: string): Value | undefined =>
  ancestors(part).find(({ data }) => data[key] !== undefined)?.data[key] as Value | undefined;

/** The part of a cell about today. */
interface Now {
  readonly state: string;
  readonly asOf: string;
  readonly developments: readonly string[];
}

function sourcesOf(kbs: KnowledgeBases, { part, field }: Text, entry: Entry, now: Now | undefined): readonly Citation[] {
  const unique = (citations: readonly Citation[]) => [...new Map(citations.map((citation) => [`${citation.source}#${citation.at ?? ''}`, citation])).values()];
  if (now) {
    const ids = new Set(now.developments);
    return unique(kbs[mainLanguage].developments.filter(({ id }) => ids.has(id)).flatMap(({ data }) => data.sources));
  }
  if (part.table === 'paragraphs') return [{ source: entry.id, at: part.key }];
  if (part.table === 'sources') return [{ source: entry.id }];
  if (part.table === 'cells' && entry.collection === 'themes') return unique(citationsOfCell(kbs[mainLanguage], entry, part.key));
  // On a transfer card, only the nearest Dutch counterpart has sources of its own; the rest relies on those of the practice.
  const citingPart = part.table === 'transfer_cards' && field !== 'nearest' && part.whole ? part.whole : part;
  return (
    ancestors(citingPart)
      .map(({ data }) => data['sources'] as Citation[] | undefined)
      .find((sources) => sources !== undefined && sources.length > 0) ?? []
  );
}

function placeOf(kbs: KnowledgeBases, part: Part, entry: Entry): Pick<Statement, 'reach' | 'municipality' | 'countries'> {
  const voice = part.table === 'shared_statements' ? (part.data['voice'] as string) : undefined;
  if (voice) return { reach: 'group', countries: kbs[mainLanguage].voices.get(voice) ?? [] };
  const cell = ancestors(part).find(({ table }) => table === 'cells');
  const countries = cell ? [cell.key] : part.table === 'equivalents' ? [part.key] : countryCodesOf(entry);
  const reach = nearest<string | Data>(part, 'reach');
  const municipality = (part.data['municipality'] as string | undefined) ?? (typeof reach === 'object' ? (reach['municipality'] as string) : undefined);
  if (municipality) return { reach: 'municipality', municipality, countries };
  return { ...(countries.length > 0 ? { reach: countries.length > 1 ? 'group' : 'national' } : {}), countries };
}

function whoseOf(
  kbs: KnowledgeBases,
  { part, field }: Text,
  entry: Entry,
  { now, sources }: { now: Now | undefined; sources: readonly Citation[] },
): Statement['whose'] {
  if (now || entry.collection === 'developments') return 'later';
  if (ourFields.has(`${part.table}.${field}`) || ourCollections.has(entry.collection) || nearest(part, 'by') === 'ours') return 'ours';
  const origin = originOf(kbs[mainLanguage], sources);
  // It is our own statement that a country has not been described yet.
  if (origin === 'none' && entry.collection === 'countries') return 'ours';
  return origin === 'other' ? 'later' : 'report';
}

/** When the most recent of some sources was published, if known. */
const lastIssueOf = (kbs: KnowledgeBases, sources: readonly Citation[]): string | undefined =>
  sources
    .flatMap(({ source }) => kbs[mainLanguage].sourceById.get(source)?.data.issued ?? [])
    .toSorted()
    .at(-1);

function statementOf(kbs: KnowledgeBases, text: Text, entry: Entry, id: string): Statement {
  const { part, field, words } = text;
  const now = part.table === 'cells' && field.startsWith('now_') ? (part.data['now'] as Now) : undefined;
  const sources = sourcesOf(kbs, text, entry, now);
  const whose = whoseOf(kbs, text, entry, { now, sources });
  const cell = ancestors(part).find(({ table }) => table === 'cells');
  const update = entry.collection === 'developments' ? entry.data : undefined;
  const state = now?.state ?? (cell?.data['state'] as string | undefined) ?? update?.status;
  return {
    id,
    part,
    entry,
    field,
    words,
    whose,
    ...placeOf(kbs, part, entry),
    ...(state ? { state } : {}),
    ...timeOf(kbs, whose, now?.asOf ?? update?.date, sources),
    sources,
  };
}

/** The time that a statement is about, with its date if known; our own statements have no reading. @param known the statement's own date, if it has one */
function timeOf(kbs: KnowledgeBases, whose: Statement['whose'], known: string | undefined, sources: readonly Citation[]): Pick<Statement, 'reading' | 'date'> {
  const date = known ?? (whose === 'later' ? lastIssueOf(kbs, sources) : undefined);
  return { ...(whose === 'ours' ? {} : { reading: whose === 'later' ? 'now' : 'then' }), ...(date ? { date } : {}) };
}

/** Statements of an entry's running text, one per paragraph, with their sources. */
function runningText(kbs: KnowledgeBases, part: Part, entry: Entry): Statement[] {
  const { passages } = entry.body;
  const numbers = passageNumbers(kbs[mainLanguage], entry.id);
  return passages.map(({ text, isOurs, cites }, place) => {
    const words = mapByLanguage(part.byLanguage, (_, language) => kbs[language].entries.get(entry.id)?.body.passages[place]?.text ?? text);
    const said = { part, field: 'text', words };
    const whole = statementOf(kbs, said, entry, `${passagesOf(entry.id)}.${numbers[place]}`);
    const whose = isOurs || cites.length === 0 ? 'ours' : originOf(kbs[mainLanguage], cites) === 'report' ? 'report' : 'later';
    const { reading: _, ...rest } = whole;
    const passage = numbers[place];
    return { ...rest, whose, ...timeOf(kbs, whose, rest.date, cites), sources: cites, ...(passage === undefined ? {} : { passage }) };
  });
}

/** Every statement of the site, by entry: first its fields in order, then its running text. */
export function statementsOf(kbs: KnowledgeBases, parts: readonly Part[], texts: readonly Text[]): Statement[] {
  const byPart = Map.groupBy(texts, ({ part }) => part);
  return parts.flatMap((part) => {
    const { entry } = part;
    if (!entry) return [];
    const textsOfPart = (byPart.get(part) ?? []).filter(({ field }) => !noStatements.has(`${part.table}.${field}`));
    const ofFields = [...Map.groupBy(textsOfPart, ({ field }) => field)].flatMap(([field, all]) => {
      const list = `${part.id}.${field}`;
      if (all[0]?.index === undefined) return all.map((text) => statementOf(kbs, text, entry, list));
      const numbers = lastingNumbers(
        kbs[mainLanguage].editions,
        list,
        all.map(({ words }) => words[mainLanguage]),
      );
      return all.map((text, place) => statementOf(kbs, text, entry, `${list}.${numbers[place]}`));
    });
    return part.whole ? ofFields : [...ofFields, ...runningText(kbs, part, entry)];
  });
}
