import { citationsIn, type Entry, entryIn, type KnowledgeBase, mirrorLast, studiedCountries } from '../core/knowledge-base.ts';
import type { Language } from '../core/languages.ts';
import { valueAt } from '../core/schema/map-record.ts';
import type { CountryCode } from '../core/schema/reference.ts';
import { countInWords, listInWords, strings, yearsInWords } from '../i18n/strings.ts';
import { countriesInSentence } from '../site/links.ts';
import { countrySelections, type DiagramKind, diagramAddress, downloadName, type PageSubject, pathOfEntry, pathOfPage } from '../site/routes.ts';
import { stepsOf } from '../site/steps.ts';
import { countInSeveral, updatesByDate, updatesInWords, yearId } from '../updates/updates.ts';
import { type AgeChart, ageChartOf } from './age-chart/model.ts';
import { type Argument, argumentOf } from './argument/model.ts';
import { type Continuum, type ContinuumService, continuumOf } from './continuum/model.ts';
import { countriesWithin, type MunicipalitiesMap, municipalitiesMapOf } from './map/model.ts';
import type { Pathway } from './pathway/model.ts';
import { type LimitsOfCountry, limitsOf } from './time-limits/model.ts';
import { type Timeline, timelineOf } from './timeline/model.ts';
import { type UpdatesByYear, updatesByYear } from './updates-by-year/model.ts';

/** A text in the data table of a diagram, linked if there is a page about it. */
export interface LinkedText {
  readonly text: string;
  readonly href?: string;
}

/** The data of a diagram as a table; a cell can have several texts. */
export interface DataTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (readonly LinkedText[])[])[];
}

interface Common {
  readonly language: Language;
  /** Says what the diagram shows. */
  readonly title: string;
  /** Text alternative: what the diagram shows and where the page has the same in words. */
  readonly alternative: string;
  /** Source line below the diagram. */
  readonly source: string;
  /** Path of the page it belongs to, and of its SVG file. */
  readonly page: string;
  readonly file: string;
  /** File name for saving the SVG file. */
  readonly fileName: string;
  /** The same data as a table; absent if the page has it in a table or list of its own. */
  readonly dataTable?: DataTable;
}

type Kinds = {
  continuum: Continuum;
  continua: readonly Continuum[];
  'age-chart': AgeChart;
  pathway: Pathway;
  limits: readonly LimitsOfCountry[];
  timeline: Timeline;
  years: UpdatesByYear;
  map: MunicipalitiesMap;
  argument: Argument;
};

/** A diagram of one kind, with its content. */
export type DiagramOf<Kind extends DiagramKind> = Common & { readonly kind: Kind; readonly content: Kinds[Kind] };
export type Diagram = { [Kind in DiagramKind]: DiagramOf<Kind> }[DiagramKind];

/** Source line with the cited base sources or, without any, all cited sources, with their periods: "Bron: NJi 2015 (stand 2012–2015)". */
function sourceOf(kb: KnowledgeBase, cited: unknown): string {
  const words = strings(kb.language);
  const ids = new Set(citationsIn(cited).map(({ source }) => source));
  const all = kb.sources.filter(({ id }) => ids.has(id));
  const base = all.filter(({ data }) => data.role === 'base');
  const names = (base.length > 0 ? base : all).map(({ data }) => (data.period ? `${data.title} (${words.period(yearsInWords(...data.period))})` : data.title));
  return `${words.source}: ${listInWords(kb.language, names)}`;
}

const common = (kb: KnowledgeBase, kind: DiagramKind, page: PageSubject) => ({
  language: kb.language,
  page: pathOfPage(kb, page),
  file: diagramAddress(kb, page, kind),
  fileName: downloadName(kb, diagramAddress(kb, page, kind)),
});

const hasServices = ({ data }: Entry<'countries'>) => Object.keys(data.services).length > 0;

/** The care continuum of one country; undefined if it has no services. */
export function continuumDiagram(kb: KnowledgeBase, country: Entry<'countries'>): DiagramOf<'continuum'> | undefined {
  if (!hasServices(country)) return undefined;
  const words = strings(kb.language).diagrams;
  const content = continuumOf(kb, country);
  const services = countInWords(Object.keys(country.data.services).length, words.services);
  return {
    kind: 'continuum',
    content,
    ...common(kb, 'continuum', { kind: 'entry', id: country.id }),
    title: words.continuumTitle(content.country.name, services),
    alternative: words.continuumAlternative(countInWords(content.ties.length, words.ties)),
    source: sourceOf(kb, country.data.services),
  };
}

const plain = (text: string): LinkedText[] => [{ text }];

/** The name of a service, followed by notes that replace the diagram's marks. */
function serviceInWords(kb: KnowledgeBase, service: Pick<ContinuumService, 'id' | 'name' | 'ours' | 'place'>): LinkedText[] {
  const words = strings(kb.language).diagrams;
  const notes = [...(service.ours ? [words.oursLayer] : []), ...(service.place ? [words.example(service.place)] : [])];
  return [{ text: service.name, href: pathOfEntry(kb, service.id) }, ...notes.map((text) => ({ text }))];
}

/** The continua of the countries in a selection that have services, on one axis, with their table; undefined if there are fewer than two. */
export function continuaDiagram(kb: KnowledgeBase, codes: readonly CountryCode[]): DiagramOf<'continua'> | undefined {
  const words = strings(kb.language);
  const countries = mirrorLast(kb, codes)
    .map((code) => valueAt(kb.countryByCode, code))
    .filter(hasServices);
  if (countries.length < 2) return undefined;
  const content = countries.map((country) => continuumOf(kb, country));
  const names = listInWords(
    kb.language,
    content.map(({ country }) => country.name),
  );
  const levelsOf = ({ bands, gateways }: Continuum) => [
    ...bands.map(({ name, services }) => ({ name, services })),
    { name: words.diagrams.gateway, services: gateways },
  ];
  return {
    kind: 'continua',
    content,
    ...common(kb, 'continua', { kind: 'set', codes, layout: 'themes' }),
    title: words.diagrams.continuaTitle(names),
    alternative: words.diagrams.tableBelow,
    source: sourceOf(
      kb,
      countries.map(({ data }) => data.services),
    ),
    dataTable: {
      columns: [words.law.country, words.country.columns.layer, words.country.columns.service, words.country.columns.ages],
      rows: content.flatMap((continuum) =>
        levelsOf(continuum).flatMap(({ name, services }) =>
          services.map((service) => [plain(continuum.country.name), plain(name), serviceInWords(kb, service), plain(service.agesInWords)]),
        ),
      ),
    },
  };
}

/** Services by age in each studied country, for the home page. */
export function ageChartDiagram(kb: KnowledgeBase): DiagramOf<'age-chart'> {
  const words = strings(kb.language);
  const content = ageChartOf(kb);
  return {
    kind: 'age-chart',
    content,
    ...common(kb, 'age-chart', { kind: 'home' }),
    title: words.homePage.figure,
    alternative: words.diagrams.tableBelow,
    source: sourceOf(
      kb,
      studiedCountries(kb).map(({ data }) => data.services),
    ),
    dataTable: {
      columns: [words.law.country, words.country.columns.layer, words.country.columns.service, words.country.columns.ages],
      rows: [
        ...content.countries.flatMap(({ country, services }) =>
          services.map((service) => [
            [{ text: country.name, href: country.href }],
            plain(words.layers[service.layer]),
            serviceInWords(kb, service),
            plain(service.agesInWords),
          ]),
        ),
        [[{ text: content.mirror.name, href: content.mirror.href }], plain(words.homePage.mirrorSub), plain(content.ask), plain('–')],
      ],
    },
  };
}

/** The pathway of a practice or procedure; undefined if it has no steps. */
export function pathwayDiagram(kb: KnowledgeBase, { id, data }: Entry<'practices' | 'laws'>): DiagramOf<'pathway'> | undefined {
  const words = strings(kb.language).diagrams;
  const steps = stepsOf(kb, data.steps);
  if (steps.length === 0) return undefined;
  const exceptions = 'exceptions' in data ? Object.values(data.exceptions ?? {}).map(({ text }) => text) : [];
  return {
    kind: 'pathway',
    content: { steps, exceptions },
    ...common(kb, 'pathway', { kind: 'entry', id }),
    title: words.wayTitle(countInWords(steps.length, words.steps), data.title),
    alternative: words.listBelow,
    source: sourceOf(kb, data.steps),
  };
}

/** All time limits on one scale of weeks and months, including countries without any. */
export function limitsDiagram(kb: KnowledgeBase): DiagramOf<'limits'> {
  const words = strings(kb.language);
  const content = limitsOf(kb);
  const theme = entryIn(kb, 'themes', kb.lists.roles['time-limits']);
  return {
    kind: 'limits',
    content,
    ...common(kb, 'limits', { kind: 'entry', id: theme.id }),
    title: words.diagrams.limitsTitle,
    alternative: words.diagrams.tableBelow,
    source: sourceOf(kb, [kb.laws.map(({ data }) => data.limits), theme.data]),
    dataTable: {
      columns: [words.law.country, words.diagrams.limit, words.diagrams.limitOf],
      rows: content.flatMap(({ country, limits, stateName }) =>
        limits.length === 0
          ? [[[{ text: country.name, href: country.href }], plain(stateName), plain('–')]]
          : limits.map(({ length, text }) => [[{ text: country.name, href: country.href }], plain(length), plain(text)]),
      ),
    },
  };
}

/** Laws and updates of a country by date, with the periods of the base sources; undefined if there are none. */
export function timelineDiagram(kb: KnowledgeBase, country: Entry<'countries'>): DiagramOf<'timeline'> | undefined {
  const words = strings(kb.language).diagrams;
  const content = timelineOf(kb, country.data.code);
  if (content.named.length + content.strips.length + content.undated.length === 0) return undefined;
  return {
    kind: 'timeline',
    content,
    ...common(kb, 'timeline', { kind: 'country-updates', id: country.id }),
    title: words.timelineTitle(country.data.title),
    alternative: words.notesBelow,
    source: `${words.notesNumbered}. ${words.notesSource}`,
  };
}

/** All updates by year, with a band per country. */
export function yearsDiagram(kb: KnowledgeBase): DiagramOf<'years'> {
  const words = strings(kb.language);
  const content = updatesByYear(kb);
  const updates = updatesByDate(kb);
  const years = [...new Set(content.countries.flatMap(({ years: countryYears }) => countryYears.map(({ year }) => year)))];
  const inOrder = years.toSorted((a, b) => (b ?? 0) - (a ?? 0));
  const cell = ({ href, years: countryYears }: UpdatesByYear['countries'][number], wanted: number | undefined) => {
    const found = countryYears.find(({ year }) => year === wanted);
    if (!found) return plain('–');
    return [{ text: found.inWords, href: `${href}#${yearId(wanted)}` }];
  };
  return {
    kind: 'years',
    content,
    ...common(kb, 'years', { kind: 'updates' }),
    title: words.diagrams.yearsTitle(updatesInWords(kb, updates)),
    alternative: words.diagrams.tableBelow,
    source: countInSeveral(updates) ? `${words.diagrams.notesSource}. ${words.countedInEach.replace(/\.$/, '')}` : words.diagrams.notesSource,
    dataTable: {
      columns: [words.source_.year, ...content.countries.map(({ country }) => country.name)],
      rows: inOrder.map((year) => [plain(year ? `${year}` : words.updates.undated), ...content.countries.map((country) => cell(country, year))]),
    },
  };
}

/**
 * Map of the municipalities in the examples.
 * @param chosen ids to highlight, on a page with only some of the practices.
 */
export function mapDiagram(kb: KnowledgeBase, chosen?: readonly string[]): DiagramOf<'map'> {
  const words = strings(kb.language);
  const content = { ...municipalitiesMapOf(kb), ...(chosen ? { chosen } : {}) };
  return {
    kind: 'map',
    content,
    ...common(kb, 'map', { kind: 'list', list: 'practices' }),
    title: words.diagrams.mapTitle(content.places.length),
    alternative: words.diagrams.tableBelow,
    source: words.diagrams.mapSource(countriesInSentence(kb, countriesWithin(content))),
    dataTable: {
      columns: [words.diagrams.municipality, words.law.country],
      rows: content.places.map(({ name, country }) => [plain(name), [{ text: country.name, href: country.href }]]),
    },
  };
}

/** The argument of the report as one diagram. */
export function argumentDiagram(kb: KnowledgeBase): DiagramOf<'argument'> {
  const words = strings(kb.language);
  const content = argumentOf(kb);
  const themes = content.lessons.reduce((sum, lesson) => sum + lesson.themes.length, 0);
  return {
    kind: 'argument',
    content,
    ...common(kb, 'argument', { kind: 'entry', id: kb.lists.roles.argument }),
    title: words.diagrams.argumentTitle(content.lessons.length, themes, content.practices.length),
    alternative: words.diagrams.tableBelow,
    source: sourceOf(
      kb,
      kb.lessons.map(({ data }) => data),
    ),
    dataTable: {
      columns: [words.nav.lessons, words.compare.theme, words.lists.practices.title],
      rows: content.lessons.flatMap(({ number, short, link, themes: lessonThemes }) =>
        lessonThemes.map((theme) => [
          [{ text: `${words.lessonNumber(number)}: ${short}`, href: link.href }],
          [{ text: theme.link.title, href: theme.link.href }],
          theme.restsOn.flatMap(({ country, practices }) =>
            practices.map((practice) => ({ text: `${country.sign} ${practice.number} ${practice.link.title}`, href: practice.link.href })),
          ),
        ]),
      ),
    },
  };
}

/** All diagrams in one language, without duplicates. */
export function allDiagrams(kb: KnowledgeBase): Diagram[] {
  const pathways = ([...kb.practices, ...kb.laws] as readonly Entry<'practices' | 'laws'>[]).flatMap((entry) => pathwayDiagram(kb, entry) ?? []);
  return [
    ...kb.countryCodes.flatMap((code) => continuumDiagram(kb, valueAt(kb.countryByCode, code)) ?? []),
    ...countrySelections(kb).flatMap((codes) => continuaDiagram(kb, codes) ?? []),
    ageChartDiagram(kb),
    ...pathways,
    limitsDiagram(kb),
    ...kb.countries.flatMap((country) => timelineDiagram(kb, country) ?? []),
    yearsDiagram(kb),
    mapDiagram(kb),
    argumentDiagram(kb),
  ];
}
