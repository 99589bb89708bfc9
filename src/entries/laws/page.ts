import type { Entry, KnowledgeBase } from '../../core/knowledge-base.ts';
import { type DiagramOf, limitsDiagram, pathwayDiagram } from '../../diagrams/diagrams.ts';
import { strings, type Words } from '../../i18n/strings.ts';
import { type CountryLabel, countryLabel, type Link, linkTo } from '../../site/links.ts';
import { type KeyedStatement, originOfEntry, originWords, statement, statements } from '../../site/statements.ts';
import { type Step, stepsOf } from '../../site/steps.ts';
import { type Trace, traceOf } from '../../site/tracing.ts';
import { type EntryUpdates, updatesOf } from '../../updates/updates.ts';

/** What the page of an act, duty or procedure shows. */
export interface LawPage {
  readonly title: string;
  readonly summary: string;
  readonly kind: string;
  readonly countries: readonly CountryLabel[];
  readonly original?: { readonly name: string; readonly language: string };
  /** Short answers, by the field that holds them. */
  readonly facts: readonly { readonly key: string; readonly label: string; readonly text: string }[];
  readonly partOf?: Link;
  readonly articles: readonly (KeyedStatement & { readonly heading: string })[];
  /** Time limits; `length` is absent when the report gives no figure. */
  readonly limits: readonly (KeyedStatement & { readonly length?: string })[];
  readonly exceptions: readonly KeyedStatement[];
  /** The words that say whose statements these are. */
  readonly originWords: Words['origins']['report'];
  readonly steps: readonly Step[];
  /** The steps as a drawing; absent when none are described. */
  readonly pathway?: DiagramOf<'pathway'>;
  /** The scale of time limits in all countries, on pages of laws that set one. */
  readonly scale?: DiagramOf<'limits'>;
  readonly trace: Trace;
  readonly updates: EntryUpdates;
}

/** Builds the page of a law. */
export function lawPage(kb: KnowledgeBase, law: Entry<'laws'>): LawPage {
  const words = strings(kb.language).law;
  const { data } = law;
  const lengthOf = ({ weeks, months }: { weeks?: number | undefined; months?: number | undefined }) =>
    weeks ? words.weeks(weeks) : months ? words.months(months) : undefined;
  const pathway = pathwayDiagram(kb, law);
  return {
    title: data.title,
    summary: data.summary,
    kind: strings(kb.language).lawKinds[data.kind],
    countries: data.countries.map((code) => countryLabel(kb, code)),
    ...(data.original ? { original: { name: data.original, language: data.originalLanguage ?? 'en' } } : {}),
    facts: (['who', 'obliges', 'scope', 'number', 'year'] as const).flatMap((key) => (data[key] ? [{ key, label: words[key], text: `${data[key]}` }] : [])),
    ...(data.partOf ? { partOf: linkTo(kb, data.partOf) } : {}),
    articles: Object.entries(data.articles ?? {}).map(([key, article]) => ({ ...statement(kb, article), key, heading: words.article(article.number) })),
    limits: Object.entries(data.limits ?? {}).map(([key, limit]) => {
      const length = lengthOf(limit);
      return { ...statement(kb, limit), key, ...(length ? { length } : {}) };
    }),
    exceptions: statements(kb, data.exceptions),
    originWords: originWords(kb.language, originOfEntry(kb, law)),
    steps: stepsOf(kb, data.steps),
    ...(pathway ? { pathway } : {}),
    ...(data.limits ? { scale: limitsDiagram(kb) } : {}),
    trace: traceOf(kb, law),
    updates: updatesOf(kb, law),
  };
}
