import { closest, distance } from 'fastest-levenshtein';
import { authorComponents, type Body, type RefusedPart, readBody } from '../body.ts';
import type { Content, Data, Original } from '../content.ts';
import { citationsIn } from '../knowledge-base.ts';
import { languages } from '../languages.ts';
import { type CollectionName, collections } from '../schema/collections.ts';
import { type NamedId, namedIdsIn } from '../schema/introspection/named-ids.ts';
import { type ListFile, listFiles, lists, toolPages } from '../schema/lists.ts';
import type { Citation } from '../schema/reference.ts';
import { workshopLengths } from '../schema/workshop-lengths.ts';
import { isPublic } from '../site.ts';
import { onLastLookUp } from '../themes/in-force.ts';
import { findUnhedged } from './hedges.ts';
import { hueFaults } from './hues.ts';
import { proposalsWithoutOutcome } from './outcome-problems.ts';
import { refusedWords } from './terminology.ts';
import { findThemeFaults, type ThemeSurroundings, themeSurroundings } from './theme-problems.ts';
import { deepKeys, findTranslationFaults } from './translation-problems.ts';

/** A fault in the content, worded for authors. */
export interface Problem {
  /** Path of the file, relative to the project root. */
  readonly file: string;
  /** Path of the field in the front matter; empty if the fault concerns the whole file. */
  readonly path: readonly PropertyKey[];
  /** Line within the body, 1-based, if the fault is in the running text. */
  readonly bodyLine?: number;
  /** Line of the file, 1-based, if the fault is in its encoding or characters. */
  readonly fileLine?: number;
  /** What is wrong. */
  readonly found: string;
  /** How to fix it. */
  readonly fix: string;
}

/** Formats a problem as one line: `file:line: field: what is wrong. how to fix it`. */
export function formatProblem({ file, path, bodyLine, found, fix }: Problem, line: number): string {
  const field = bodyLine === undefined ? path.join('.') || 'file' : 'body';
  return `${file}:${line}: ${field}: ${found} ${fix}`;
}

type Report = (path: readonly PropertyKey[], found: string, fix: string, bodyLine?: number) => void;

type Ids = ReadonlySet<string>;

/** Everything that references can point to, by id. */
interface Known {
  readonly entries: ReadonlyMap<string, Original>;
  readonly services: Ids;
  readonly languages: Ids;
  /** Ids of entries and services, including entries whose own file was rejected. */
  readonly everything: Ids;
  readonly in: (collection: CollectionName) => Ids;
  /** Valid ids for a reference to a collection, `services`, `entries` or `theme groups`. */
  readonly named: (to: string) => Ids;
  readonly withFaults: Ids;
  readonly surroundings: ThemeSurroundings;
}

/** Suggests the known id that the author probably misspelt, or else `otherwise`. */
const nearest = (id: string, among: Iterable<string>, otherwise = 'Write it first, or name one that there is.'): string => {
  const ids = [...among];
  if (ids.length === 0) return 'There are none yet.';
  const known = closest(id, ids);
  // Short codes are all within a few edits of each other.
  return id.length > 3 && distance(id, known) <= Math.ceil(id.length / 4) ? `Did you mean "${known}"?` : otherwise;
};

/**
 * Finds every fault that the schema of a single file cannot see, all in one run.
 * @param withFaults ids of entries whose own file was rejected: they exist, so references to them are valid.
 */
export function findProblems(written: Content, withFaults: ReadonlySet<string> = new Set()): Problem[] {
  const content = onLastLookUp(written);
  const problems: Problem[] = [];
  const reportOn =
    (file: string): Report =>
    (path, found, fix, bodyLine) =>
      problems.push({ file, path, found, fix, ...(bodyLine === undefined ? {} : { bodyLine }) });

  const known = knownIds(content, withFaults);
  findIdsUsedTwice(content, reportOn);
  findCountryFaults(content, reportOn);
  findListFaults(content, known, reportOn);
  findSiteFaults(content, reportOn('content/site.yaml'));
  const read = new Map<string, Body>();
  for (const entry of [...content.originals, ...content.translations]) {
    const report = reportOn(entry.file);
    try {
      const body = readBody(entry.body);
      read.set(entry.file, body);
      findBodyFaults(body, entry.id, known, report);
    } catch (error) {
      const [, line, , message] = /^(\d+):(\d+): (.*)/.exec((error as Error).message) ?? [null, '1', '1', (error as Error).message];
      report([], `The text is not valid MDX: ${message}.`, 'Close every tag and write { and < in words.', Number(line));
    }
  }
  for (const entry of content.originals) findReferenceFaults(entry, content, known, reportOn(entry.file));
  for (const { file, later } of proposalsWithoutOutcome(content)) {
    reportOn(file)(
      ['status'],
      `The note is of a proposal, and "${later}", later and in force, touches the same entry.`,
      'Say what became of it: outcome names the note that tells, or is not-found.',
    );
  }
  if (languages.length > 1) findTranslationFaults(content, withFaults, read, reportOn);
  findUncited(content, read, reportOn);
  findTerminologyFaults(content, known, reportOn);
  findHedgeFaults(content, known, reportOn);
  findAskFaults(content, known, reportOn(asksFile));
  return problems;
}

/** A public site must name a contact. */
function findSiteFaults({ site }: Content, report: Report): void {
  if (isPublic(site.origin) && site.contact === undefined)
    report(
      ['contact'],
      `The site is made for ${site.origin}, and its readers have nobody to tell that something is wrong.`,
      'Give contact, an e-mail address that is read, and contactUntil; or build without SITE_ORIGIN, for your own machine.',
    );
}

function knownIds(content: Content, withFaults: Ids): Known {
  const entries = new Map(content.originals.map((entry) => [entry.id, entry]));
  const services = new Set(content.originals.flatMap((entry) => (entry.collection === 'countries' ? Object.keys(entry.data.services) : [])));
  const byCollection = Map.groupBy(content.originals, ({ collection }) => collection);
  const idsIn = new Map<CollectionName, Ids>();
  const inCollection = (collection: CollectionName): Ids => {
    const known = idsIn.get(collection) ?? new Set([...(byCollection.get(collection) ?? []).map(({ id }) => id), ...withFaults]);
    idsIn.set(collection, known);
    return known;
  };
  const everything = new Set([...entries.keys(), ...withFaults, ...services]);
  const others: Readonly<Record<string, Ids>> = {
    services,
    entries: everything,
    'theme groups': new Set([...Object.keys(content.lists['theme-groups']), ...inCollection('lessons'), ...inCollection('principles')]),
  };
  return {
    entries,
    services,
    everything,
    in: inCollection,
    named: (to) => others[to] ?? inCollection(to as CollectionName),
    withFaults,
    surroundings: themeSurroundings(content, withFaults),
    languages: new Set(Object.keys(content.lists.languages)),
  };
}

const asksFile = 'content/lists/asks.yaml';

function findAskFaults({ originals, lists }: Content, { entries, withFaults }: Known, report: Report): void {
  const pages: readonly string[] = [...Object.keys(collections), ...toolPages];
  for (const id of Object.keys(lists.asks)) {
    if (entries.has(id) || withFaults.has(id) || pages.includes(id)) continue;
    report([id], `There is no entry "${id}".`, nearest(id, [...entries.keys(), ...pages]));
  }
  for (const { id, collection, file } of originals) {
    if (!collections[collection].isAsked || id in lists.asks) continue;
    report(
      [],
      `Nothing says what readers ask that "${id}" (${file}) answers.`,
      `Add "${id}" with three to five questions in each language, in words that readers use.`,
    );
  }
}

function findIdsUsedTwice(content: Content, reportOn: (file: string) => Report): void {
  const first = new Map<string, string>();
  const claim = (id: string, file: string, path: readonly PropertyKey[]) => {
    const other = first.get(id);
    if (other) reportOn(file)(path, `The id "${id}" is used in ${other} too.`, 'Give one of the two another id: ids are unique over all collections.');
    else first.set(id, file);
  };
  for (const { id, file } of content.originals) claim(id, file, []);
  for (const entry of content.originals) {
    if (entry.collection === 'countries') for (const id of Object.keys(entry.data.services)) claim(id, entry.file, ['services', id]);
  }
}

const listOfCountries = 'content/lists/countries.yaml';

function findCountryFaults(content: Content, reportOn: (file: string) => Report): void {
  const { countries } = content.lists;
  const pages = new Map<string, string>();
  for (const entry of content.originals) {
    if (entry.collection !== 'countries') continue;
    const { code } = entry.data;
    const other = pages.get(code);
    if (other) reportOn(entry.file)(['code'], `The code "${code}" is used in ${other} too.`, 'Give each country a code of its own.');
    pages.set(code, entry.file);
  }
  const report = reportOn(listOfCountries);
  for (const code of Object.keys(countries)) {
    if (!pages.has(code)) report([code], `The country "${code}" has no page.`, 'Write content/countries/<id>.mdx with that code, or take the line out.');
  }
  const mirrors = Object.keys(countries).filter((code) => countries[code]?.role === 'mirror');
  if (mirrors.length !== 1) report([], `${mirrors.length} countries are the mirror.`, 'Give exactly one country the role mirror.');
  for (const { path, found, fix } of hueFaults(countries)) report(path, found, fix);
}

function checkCitation({ source, at }: Partial<Citation>, known: Known, report: (found: string, fix: string) => void): void {
  if (source === undefined) {
    report('The citation names no source.', 'Write source="nji-2015" at="opschaling-1.2".');
    return;
  }
  if (known.withFaults.has(source)) return;
  const found = known.entries.get(source);
  if (found?.collection !== 'sources') {
    report(`There is no source "${source}".`, nearest(source, known.in('sources').difference(known.withFaults)));
    return;
  }
  if (at === undefined) return;
  const places = [...Object.keys(found.data.sections ?? {}), ...Object.keys(found.data.paragraphs ?? {})];
  if (!places.includes(at)) report(`Source "${source}" has no section or paragraph "${at}".`, nearest(at, places));
}

/** What is wrong with a component in the text and how to fix it; undefined if nothing is. */
type UseFault = readonly [found: string, fix: string] | undefined;

function linkFault({ id }: Body['links'][number]['props'], { everything }: Known): UseFault {
  if (id === undefined) return ['A <To> names no id.', 'Write <To id="resursteamet">…</To>.'];
  return everything.has(id) ? undefined : [`There is no entry or service "${id}".`, nearest(id, everything)];
}

function foreignFault({ lang }: Body['foreign'][number]['props'], { languages: known }: Known): UseFault {
  if (lang && known.has(lang)) return undefined;
  return ['A <Foreign> names no known language.', `Write lang="sv" or another of ${[...known].join(', ')}, or add it to content/lists/languages.yaml.`];
}

function updateFault({ id: named = '' }: Body['updates'][number]['props'], id: string, known: Known): UseFault {
  if (known.withFaults.has(named)) return undefined;
  const update = known.entries.get(named);
  if (update?.collection !== 'developments') return [`There is no note "${named}".`, nearest(named, known.in('developments'))];
  if (update.data.touches.some(({ entry }) => entry === id)) return undefined;
  return [`The note "${named}" does not touch "${id}".`, `Add { entry: ${id} } to touches in ${update.file}.`];
}

const refusedInWords: Readonly<Record<RefusedPart, readonly [found: string, fix: string]>> = {
  braces: ['The text holds { and }, which MDX takes for code.', 'Write them in words, and values between quotes.'],
  import: ['A paragraph begins with "import" or "export", which MDX takes for code.', 'Begin it with another word.'],
  picture: ['The text holds a picture.', 'Take it out: a drawing is made from fields, and what a picture says is written in words.'],
  address: ['The text holds an address.', 'Write <To id="resursteamet">…</To> for a page of this site; what is said elsewhere is a source, which has a url.'],
  title: ['A heading begins with a single #.', 'Begin it with ##: the title stands above the text already.'],
};

function findBodyFaults(body: Body, id: string, known: Known, report: Report): void {
  const reportFault = (fault: UseFault, line: number) => fault && report([], ...fault, line);
  for (const { props, line } of body.cites) checkCitation(props, known, (found, fix) => report([], found, fix, line));
  for (const { props, line } of body.links) reportFault(linkFault(props, known), line);
  for (const { props, line } of body.foreign) reportFault(foreignFault(props, known), line);
  for (const { props, line } of body.updates) reportFault(updateFault(props, id, known), line);
  for (const { props, line } of body.unknown) reportFault([`There is no component <${props.name}>.`, `Use one of ${authorComponents.join(', ')}.`], line);
  for (const { props, line } of body.refused) reportFault(refusedInWords[props.what], line);
}

const whatOf: Readonly<Record<string, string>> = { services: 'service', entries: 'entry or service', 'theme groups': 'group of themes' };
/** Singular noun for the target of a reference: "law" for laws, "country" for countries. */
const oneOf = (collection: string) => whatOf[collection] ?? collection.replace(/ies$/, 'y').replace(/s$/, '');

/** Reports ids that match no list item, entry or service. */
function findUnknownIds(ids: readonly NamedId[], { lists }: Content, known: Known, report: Report): void {
  for (const { named, id, path } of ids) {
    if ('list' in named) {
      const items = Object.keys(lists[named.list as ListFile]);
      if (!items.includes(id))
        report(path, `There is no "${id}" in content/lists/${named.list}.yaml.`, nearest(id, items, 'Add a line to that list, or name one that there is.'));
      continue;
    }
    const validIds = known.named(named.refersTo);
    if (!validIds.has(id) && !known.withFaults.has(id)) report(path, `There is no ${oneOf(named.refersTo)} "${id}".`, nearest(id, validIds));
  }
}

/** Checks the ids in all lists, the countries of the selections, and that every site language has a name. */
function findListFaults(content: Content, known: Known, reportOn: (file: string) => Report): void {
  for (const name of listFiles) findUnknownIds(namedIdsIn(lists[name], content.lists[name]), content, known, reportOn(`content/lists/${name}.yaml`));
  content.lists.selections.forEach((selection, index) => {
    for (const code of selection.split('-'))
      if (!(code in content.lists.countries))
        reportOn('content/lists/selections.yaml')([index], `There is no country "${code}".`, `Name countries of ${listOfCountries}.`);
  });
  for (const language of languages)
    if (!known.languages.has(language))
      reportOn('content/lists/languages.yaml')([], `There is no "${language}", in which the site is read.`, 'Write what it is called in each language.');
}

/** Checks every id in the fields of an entry, and what its collection requires. */
function findReferenceFaults(entry: Original, content: Content, known: Known, report: Report): void {
  findCitationFaults(entry.data, [], known, report);
  findUnknownIds(namedIdsIn(collections[entry.collection].fields, entry.data), content, known, report);
  if ('steps' in entry.data) findStepFaults(entry.data.steps, report);
  if (entry.collection === 'countries') findTieFaults(entry.data, report);
  if (entry.collection === 'themes') findThemeFaults(entry, known.surroundings, report);
  if (entry.collection === 'developments') findDevelopmentFaults(entry.data, known, report);
  if (entry.collection === 'workshops') findTimeFaults(entry.data, report);
}

/** Links must lead to services of the same country. */
function findTieFaults({ services }: Data<'countries'>, report: Report): void {
  const ownServices = new Set(Object.keys(services));
  for (const [id, { links }] of Object.entries(services)) {
    links.forEach(({ to }, index) => {
      if (!ownServices.has(to)) report(['services', id, 'links', index, 'to'], `There is no service of this country "${to}".`, nearest(to, ownServices));
    });
  }
}

/** The minutes of a workshop's parts must add up to each of its two lengths. */
function findTimeFaults({ programme }: Data<'workshops'>, report: Report): void {
  for (const [name, length] of Object.entries(workshopLengths) as [keyof typeof workshopLengths, number][]) {
    const minutes = Object.values(programme).reduce((total, part) => total + part[name], 0);
    if (minutes !== length) report(['programme'], `The minutes under "${name}" add up to ${minutes}.`, `Make them ${length}.`);
  }
}

function findDevelopmentFaults(data: Data<'developments'>, known: Known, report: Report): void {
  data.touches.forEach((touch, index) => {
    findTouchFaults(touch, known, (field, found, fix) => report(['touches', index, ...field], found, fix));
  });
  const { outcome } = data;
  if (outcome && outcome !== 'not-found' && !known.in('developments').has(outcome))
    report(['outcome'], `There is no note "${outcome}".`, nearest(outcome, known.in('developments')));
  for (const [index, { source }] of data.sources.entries()) {
    const found = known.entries.get(source);
    if (found?.collection === 'sources' && found.data.role !== 'later') {
      report(['sources', index, 'source'], `"${source}" is not a later source.`, 'A note since 2015 rests on a source of its own (role: later).');
    }
  }
}

/** Only themes may have cells, and the parts must exist in the entry. */
function findTouchFaults({ entry, cells, parts }: Data<'developments'>['touches'][number], known: Known, report: Report): void {
  if (cells && !known.in('themes').has(entry)) report(['cells'], `"${entry}" is no theme, so it has no cells.`, 'Leave cells out, or name a theme.');
  const touched = known.entries.get(entry);
  if (!touched || !parts) return;
  const partsOfEntry = deepKeys(touched.data).flatMap(({ path }) => (path.length <= 2 ? path.join('.') : []));
  for (const part of parts) if (!partsOfEntry.includes(part)) report(['parts'], `"${entry}" has no part "${part}".`, nearest(part, partsOfEntry));
}

function findCitationFaults(data: unknown, path: readonly PropertyKey[], known: Known, report: Report): void {
  if (typeof data !== 'object' || data === null) return;
  for (const [key, value] of Object.entries(data)) {
    const fieldPath = [...path, Array.isArray(data) ? Number(key) : key];
    if (key === 'sources' && Array.isArray(value)) {
      value.forEach((citation: Citation, index) => {
        checkCitation(citation, known, (found, fix) => report([...fieldPath, index], found, fix));
      });
    } else findCitationFaults(value, fieldPath, known, report);
  }
}

function findStepFaults(steps: Data<'practices'>['steps'], report: Report): void {
  if (!steps) return;
  const keys = Object.keys(steps);
  for (const [key, { next, end }] of Object.entries(steps)) {
    next.forEach((to, index) => {
      if (!keys.includes(to)) report(['steps', key, 'next', index], `There is no step "${to}" here.`, nearest(to, keys));
    });
    if (next.length === 0 && !end) report(['steps', key], 'The way stops here, but the step is not an end.', 'Name the next steps, or write end: true.');
  }
}

function findTerminologyFaults(content: Content, known: Known, reportOn: (file: string) => Report): void {
  for (const [key, { term }] of Object.entries(content.lists.terminology)) {
    const terms = known.in('terms');
    if (term && !terms.has(term)) reportOn('content/lists/terminology.yaml')([key, 'term'], `There is no term "${term}".`, nearest(term, terms));
  }
  for (const { file, path, bodyLine, word, instead } of refusedWords(content)) {
    reportOn(file)(path, `The text says "${word}".`, `Write "${instead}", or another sentence: content/lists/terminology.yaml has one word for it.`, bodyLine);
  }
}

/** Reports paragraphs of the base sources that no entry cites, since their content would be lost. */
function findUncited(content: Content, read: ReadonlyMap<string, Body>, reportOn: (file: string) => Report): void {
  const citedIn = ({ file, data }: Original): Partial<Citation>[] => [...citationsIn(data), ...(read.get(file)?.cites.map(({ props }) => props) ?? [])];
  const cited = new Set(content.originals.flatMap(citedIn).map(({ source, at }) => `${source}#${at}`));
  const bases = content.originals.filter((entry) => entry.collection === 'sources').filter(({ data }) => data.role === 'base');
  for (const { id, file, data } of bases) {
    const isAbout = (at: string) => data.sections?.[at.slice(0, at.lastIndexOf('.'))]?.about === true;
    for (const at of Object.keys(data.paragraphs ?? {})) {
      if (!isAbout(at) && !cited.has(`${id}#${at}`))
        reportOn(file)(['paragraphs', at], `No entry cites ${at}.`, 'Say what it says in an entry and cite it, or mark its section as about: true.');
    }
  }
}

/** Reports texts that drop the hedge of their source, and listed claims whose paragraph does not exist. */
function findHedgeFaults(content: Content, known: Known, reportOn: (file: string) => Report): void {
  for (const [source, paragraphs] of Object.entries(content.lists.hedges.claims ?? {})) {
    for (const at of Object.keys(paragraphs)) {
      checkCitation({ source, at }, known, (found, fix) => reportOn('content/lists/hedges.yaml')(['claims', source, at], found, fix));
    }
  }
  for (const { file, path, sentence, place, hedges } of findUnhedged(content)) {
    reportOn(file)(path, `"${sentence}" leaves out the hedge that ${place} has.`, `Keep one of: ${hedges.join(', ')}; or say of which country it holds.`);
  }
}
