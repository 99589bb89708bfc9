import { citationsOfCell } from '../compare/cells.ts';
import { lastingNumbers, passageNumbers, passagesOf } from '../core/editions/lasting-ids.ts';
import type { Entry, KnowledgeBases } from '../core/knowledge-base.ts';
import { type ByLanguage, mainLanguage, mapByLanguage } from '../core/languages.ts';
import type { Citation, CountryCode } from '../core/schema/reference.ts';
import { countryCodesOf } from '../site/links.ts';
import { originOf } from '../site/statements.ts';
import type { Data, Part, Text } from './tables/derive.ts';

/** Whose words a statement gives: the report's, those of a source since, or ours. */
export const whoseWords = ['report', 'later', 'ours'] as const;
/** How far a statement reaches: one country, one municipality, or several countries together. */
export const reaches = ['national', 'municipality', 'group'] as const;
/** Of which time it is: the report's, or today. */
export const readings = ['then', 'now'] as const;

/** Something that the site says, in each language in which it is written, with all that is known of it. */
export interface Statement {
  /** Made of the ids and keys of what it stands in; of a text among others that have no key, with a number that it keeps. */
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
  /** As well as it is known: of a note its own, of a reading of today its day, of what else later sources say when they were published. */
  readonly date?: string;
  readonly sources: readonly Citation[];
  /** Of a paragraph of running text, the number that it keeps. */
  readonly passage?: number;
}

/** Names and words to search by, which say nothing. */
const noStatements: ReadonlySet<string> = new Set(['terms.synonyms', 'lessons.short', 'principles.short', 'paragraphs.title']);
/** Fields that are our reading wherever they stand. */
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
/** Collections of which all is ours: what a source is about, what this site is, how to work with it. */
const ourCollections: ReadonlySet<string> = new Set(['sources', 'pages', 'workshops']);

const ancestors = (part: Part): Part[] => [part, ...(part.whole ? ancestors(part.whole) : [])];
const nearest = <Value>(part: Part, key: string): Value | undefined =>
  ancestors(part).find(({ data }) => data[key] !== undefined)?.data[key] as Value | undefined;

/** What stands on a cell's part of today. */
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
  // What a transfer card names is what its nearest Dutch counterpart rests on; the rest of it is of the practice.
  const own = part.table === 'transfer_cards' && field !== 'nearest' && part.whole ? part.whole : part;
  return (
    ancestors(own)
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
  // That a country is not described yet is said by us.
  if (origin === 'none' && entry.collection === 'countries') return 'ours';
  return origin === 'other' ? 'later' : 'report';
}

/** When the last of some sources was published, as far as that is known. */
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

/** Of which time something is: of the report's, or of today and then of which date; ours is of none. @param known its date, where it has one of its own */
function timeOf(kbs: KnowledgeBases, whose: Statement['whose'], known: string | undefined, sources: readonly Citation[]): Pick<Statement, 'reading' | 'date'> {
  const date = known ?? (whose === 'later' ? lastIssueOf(kbs, sources) : undefined);
  return { ...(whose === 'ours' ? {} : { reading: whose === 'later' ? 'now' : 'then' }), ...(date ? { date } : {}) };
}

/** Paragraphs of the running text of an entry, each with what it rests on. */
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

/** Every statement of the site, entry by entry, in the order of its fields, then its running text. */
export function statementsOf(kbs: KnowledgeBases, parts: readonly Part[], texts: readonly Text[]): Statement[] {
  const byPart = Map.groupBy(texts, ({ part }) => part);
  return parts.flatMap((part) => {
    const { entry } = part;
    if (!entry) return [];
    const said = (byPart.get(part) ?? []).filter(({ field }) => !noStatements.has(`${part.table}.${field}`));
    const ofFields = [...Map.groupBy(said, ({ field }) => field)].flatMap(([field, all]) => {
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
