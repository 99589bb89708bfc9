import { type Cell, cellOf, speakersOf } from '../../compare/cells.ts';
import { inGroups, type ThemeGroup } from '../../compare/comparison.ts';
import type { Entry, KnowledgeBase } from '../../core/knowledge-base.ts';
import { type Layer, layers } from '../../core/schema/layers.ts';
import type { CountryCode } from '../../core/schema/reference.ts';
import { continuumDiagram, type DiagramOf } from '../../diagrams/diagrams.ts';
import { strings } from '../../i18n/strings.ts';
import { agesInWords } from '../../site/ages.ts';
import { type CountryLabel, countryLabel, type Link, linkTo, municipalityName } from '../../site/links.ts';
import { countrySelections, pathOfEntry, pathOfPage } from '../../site/routes.ts';
import { originOfEntry, originWords, type SourceLine, sourceLines } from '../../site/statements.ts';
import { type Trace, traceOf } from '../../site/tracing.ts';
import { type EntryUpdates, updatesOf } from '../../updates/updates.ts';
import { factKeys } from './collection.ts';

export interface ServiceRow {
  readonly id: string;
  readonly name: string;
  readonly original?: { readonly name: string; readonly language: string };
  readonly text: string;
  readonly layers: readonly Layer[];
  readonly layerNames: string;
  readonly layerOurs: boolean;
  readonly ages: string;
  readonly access: string;
  readonly cost?: string;
  readonly carrier?: string;
  readonly place?: string;
  readonly practice?: Link;
  /** Ties in both directions, numbered as in the drawing. */
  readonly ties: readonly { readonly number: number; readonly verb: string; readonly name: string; readonly href: string; readonly ours: boolean }[];
  readonly sources: readonly SourceLine[];
}

/** What a country's page shows. */
export interface CountryPage {
  readonly label: CountryLabel;
  readonly summary: string;
  readonly isMirror: boolean;
  /** Whether the country itself is described. */
  readonly isDescribed: boolean;
  /** Replaces a missing short answer: the report is silent, or nobody has described it yet. */
  readonly noFact: string;
  /** Heading of the column with what is said of it on each theme: "Het rapport (2012–2015)". */
  readonly speaker: string;
  /** Short answers; `text` is absent where the report is silent. Empty for a country that is not described. */
  readonly facts: CountryFacts;
  readonly layers: readonly {
    readonly key: string;
    readonly level: Layer;
    readonly name: string;
    readonly text: string;
    readonly ours: boolean;
    readonly sources: readonly SourceLine[];
  }[];
  readonly services: readonly ServiceRow[];
  /** The same services grouped by their layers, from the bottom up, gateways last. */
  readonly servicesByLayer: readonly { readonly name: string; readonly services: readonly ServiceRow[] }[];
  readonly continuum?: DiagramOf<'continuum'>;
  readonly laws: readonly Link[];
  readonly practices: readonly Link[];
  /** What is known of the country on each theme. */
  readonly answers: readonly ThemeGroup<{
    readonly id: string;
    readonly title: string;
    readonly href: string;
    readonly question: string;
    readonly cell: Cell;
  }>[];
  /** Sets of two countries that include this one, as links to continue with. */
  readonly compare: readonly { readonly label: CountryLabel; readonly href: string }[];
  readonly trace: Trace;
  readonly updates: EntryUpdates;
}

/** Layers of a service with their names; a gateway is between layers. */
function layersOf(kb: KnowledgeBase, layers: 'gateway' | readonly Layer[]): Pick<ServiceRow, 'layers' | 'layerNames'> {
  const words = strings(kb.language);
  return layers === 'gateway' ? { layers: [], layerNames: words.gateway } : { layers, layerNames: layers.map((layer) => words.layers[layer]).join(', ') };
}

/** The services of a country, each with its ties numbered as in the drawing. */
function serviceRows(kb: KnowledgeBase, { data }: Entry<'countries'>, continuum: CountryPage['continuum']): ServiceRow[] {
  const words = strings(kb.language);
  const numberOf = (from: string, to: string, kind: string): number => {
    const drawn = continuum?.content.ties.find((tie) => tie.from === from && tie.to === to && tie.kind === kind);
    if (!drawn) throw new Error(`The drawing of ${data.title} has no tie from "${from}" to "${to}".`);
    return drawn.number;
  };
  const name = (id: string) => data.services[id]?.name ?? id;
  const ties = Object.entries(data.services).flatMap(([from, { links }]) => links.map(({ kind, to, by }) => ({ from, to, kind, ours: by === 'ours' })));
  const tiesOf = (id: string): ServiceRow['ties'] => {
    const out = ties.filter(({ from }) => from === id).map((tie) => ({ ...tie, verb: words.links[tie.kind], other: tie.to }));
    const back = ties.filter(({ to }) => to === id).map((tie) => ({ ...tie, verb: words.linksBack[tie.kind], other: tie.from }));
    return [...out, ...back]
      .map(({ from, to, kind, ours, verb, other }) => ({ number: numberOf(from, to, kind), verb, name: name(other), href: `#${other}`, ours }))
      .toSorted((a, b) => a.number - b.number);
  };
  return Object.entries(data.services).map(([id, service]) => ({
    id,
    name: service.name,
    ...(service.original ? { original: { name: service.original, language: service.originalLanguage ?? 'en' } } : {}),
    text: service.text,
    ...layersOf(kb, service.layers),
    layerOurs: service.layersBy === 'ours',
    ages: service.agesText ?? agesInWords(kb.language, service.ages),
    access: words.access[service.access],
    ...(service.cost === 'not-stated' ? {} : { cost: words.cost[service.cost] }),
    ...(service.carrier ? { carrier: service.carrier } : {}),
    ...(service.reach === 'national' ? {} : { place: municipalityName(kb, service.reach.municipality) }),
    ...(service.practice ? { practice: linkTo(kb, service.practice) } : {}),
    ties: tiesOf(id),
    sources: sourceLines(kb, service.sources),
  }));
}

/** Groups services that are in the same layers. */
function byLayer(services: readonly ServiceRow[]): CountryPage['servicesByLayer'] {
  const places = ({ layers: own }: ServiceRow) => (own.length > 0 ? own.map((layer) => layers.indexOf(layer)).join() : `${layers.length}`);
  return [...Map.groupBy(services, places)].toSorted(([a], [b]) => a.localeCompare(b)).map(([, of]) => ({ name: of[0]?.layerNames ?? '', services: of }));
}

/** Short answers of a country to the questions asked of all countries; without text where the report is silent. */
export type CountryFacts = readonly { readonly key: string; readonly label: string; readonly text?: string; readonly sources: readonly SourceLine[] }[];

/** A link with its countries only if there are several, since the page is about one of them. */
function ownLink(kb: KnowledgeBase, id: string): Link {
  const { countries, ...link } = linkTo(kb, id);
  return { ...link, countries: countries.length > 1 ? countries : [] };
}

/** Builds the page of a country. */
export function countryPage(kb: KnowledgeBase, country: Entry<'countries'>): CountryPage {
  const { data } = country;
  const origin = originOfEntry(kb, country);
  const isDescribed = origin !== 'none';
  const ofOrigin = originWords(kb.language, origin);
  const continuum = continuumDiagram(kb, country);
  const services = serviceRows(kb, country, continuum);
  const laws = kb.laws.filter((law) => law.data.countries.includes(data.code)).map(({ id }) => ownLink(kb, id));
  const practices = kb.practices.filter((practice) => practice.data.country === data.code).map(({ id }) => ownLink(kb, id));
  return {
    label: countryLabel(kb, data.code),
    summary: data.summary,
    isMirror: data.code === kb.mirrorCode,
    isDescribed,
    noFact: ofOrigin.silentFact,
    facts: isDescribed ? factsOf(kb, country) : [],
    layers: Object.entries(data.layers).map(([key, layer]) => ({
      key,
      level: layer.level,
      name: layer.name,
      text: layer.text,
      ours: layer.by === 'ours',
      sources: sourceLines(kb, layer.sources),
    })),
    services,
    servicesByLayer: byLayer(services),
    ...(continuum ? { continuum } : {}),
    laws,
    practices,
    speaker: speakersOf(
      kb,
      kb.themes.map((theme) => cellOf(kb, theme, data.code)),
    ),
    answers: inGroups(kb, kb.themes, (theme) => ({
      id: theme.id,
      title: theme.data.title,
      href: `${pathOfEntry(kb, theme.id)}#${data.code}`,
      question: theme.data.question,
      cell: cellOf(kb, theme, data.code),
    })),
    compare: pairsWith(kb, data.code),
    trace: withoutListed(traceOf(kb, country), [...practices, ...laws]),
    updates: updatesOf(kb, country),
  };
}

/** The short answers of a country, in the order of the questions. */
export function factsOf(kb: KnowledgeBase, country: Entry<'countries'>): CountryFacts {
  const { lawFact } = originWords(kb.language, originOfEntry(kb, country));
  return factKeys.map((key) => {
    const fact = country.data.facts[key];
    const label = key === 'law' ? lawFact : strings(kb.language).facts[key];
    return { key, label, sources: sourceLines(kb, fact?.sources ?? []), ...(fact ? { text: fact.text } : {}) };
  });
}

/** A trace without the entries that the page already lists in full. */
function withoutListed(trace: Trace, listed: readonly Link[]): Trace {
  const hrefs = new Set(listed.map(({ href }) => href));
  const rest = (links: readonly Link[]) => links.filter(({ href }) => !hrefs.has(href));
  return { ...trace, restsOnThis: rest(trace.restsOnThis), thisRestsOn: rest(trace.thisRestsOn), beside: rest(trace.beside) };
}

function pairsWith(kb: KnowledgeBase, code: CountryCode) {
  return countrySelections(kb)
    .filter((codes) => codes.length === 2 && codes.includes(code))
    .map((codes) => ({
      label: countryLabel(kb, codes.find((other) => other !== code) as CountryCode),
      href: pathOfPage(kb, { kind: 'set', codes, layout: 'themes' }),
    }));
}
