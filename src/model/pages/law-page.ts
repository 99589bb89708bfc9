import { wordsIn } from '../../words/words.ts';
import { type DiagramOf, limitsDiagram, wayDiagram } from '../diagrams.ts';
import type { Entry, KnowledgeBase } from '../knowledge-base.ts';
import { type CountryLabel, countryLabel, type Link, linkTo } from '../links.ts';
import { type Since, sinceOf } from '../since.ts';
import { type Statement, statement, statements } from '../statements.ts';
import { type Step, stepsOf } from '../steps.ts';
import { type Trace, traceOf } from '../tracing.ts';

/** What the page of an act, duty or procedure shows. */
export interface LawPage {
  readonly title: string;
  readonly summary: string;
  readonly kind: string;
  readonly countries: readonly CountryLabel[];
  readonly original?: { readonly name: string; readonly language: string };
  readonly facts: readonly { readonly label: string; readonly text: string }[];
  readonly partOf?: Link;
  readonly articles: readonly (Statement & { readonly key: string; readonly heading: string })[];
  /** Time limits; `length` is absent where the report gives no figure. */
  readonly limits: readonly (Statement & { readonly key: string; readonly length?: string })[];
  readonly exceptions: readonly Statement[];
  readonly steps: readonly Step[];
  /** The steps as a drawing; absent when none are described. */
  readonly way?: DiagramOf<'way'>;
  /** The scale of time limits of all countries, on pages of laws that set one. */
  readonly scale?: DiagramOf<'limits'>;
  readonly trace: Trace;
  readonly since: Since;
}

export function lawPage(kb: KnowledgeBase, law: Entry<'laws'>): LawPage {
  const words = wordsIn(kb.language).law;
  const { data } = law;
  const facts: [string, string | undefined][] = [
    [words.who, data.who],
    [words.obliges, data.obliges],
    [words.scope, data.scope],
    [words.number, data.number],
    [words.year, data.year?.toString()],
  ];
  const lengthOf = ({ weeks, months }: { weeks?: number | undefined; months?: number | undefined }) =>
    weeks ? words.weeks(weeks) : months ? words.months(months) : undefined;
  const way = wayDiagram(kb, law);
  return {
    title: data.title,
    summary: data.summary,
    kind: wordsIn(kb.language).lawKinds[data.kind],
    countries: data.countries.map((code) => countryLabel(kb, code)),
    ...(data.original ? { original: { name: data.original, language: data.originalLanguage ?? 'en' } } : {}),
    facts: facts.flatMap(([label, text]) => (text ? [{ label, text }] : [])),
    ...(data.partOf ? { partOf: linkTo(kb, data.partOf) } : {}),
    articles: Object.entries(data.articles ?? {}).map(([key, article]) => ({ ...statement(kb, article), key, heading: words.article(article.number) })),
    limits: Object.entries(data.limits ?? {}).map(([key, limit]) => {
      const length = lengthOf(limit);
      return { ...statement(kb, limit), key, ...(length ? { length } : {}) };
    }),
    exceptions: statements(kb, data.exceptions),
    steps: stepsOf(kb, data.steps),
    ...(way ? { way } : {}),
    ...(data.limits ? { scale: limitsDiagram(kb) } : {}),
    trace: traceOf(kb, law),
    since: sinceOf(kb, law),
  };
}
