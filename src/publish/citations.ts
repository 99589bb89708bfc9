import { reference, sentence, textOfReference } from '../cite/apa.ts';
import { toBibtex, toCslJson, toRis } from '../cite/citation-files.ts';
import { placesInSource } from '../cite/places.ts';
import { type Credit, dateParts, type Work, workOfSource } from '../cite/works.ts';
import { citationsOfCell } from '../compare/cells.ts';
import type { Entry, KnowledgeBase } from '../core/knowledge-base.ts';
import { mainLanguage } from '../core/languages.ts';
import { valueAt } from '../core/schema/map-record.ts';
import type { Citation, CountryCode } from '../core/schema/reference.ts';
import { allDiagrams, type Diagram } from '../diagrams/diagrams.ts';
import { citedTitle } from '../entries/practices/side-by-side/cited-title.ts';
import { strings } from '../i18n/strings.ts';
import { countryLabel } from '../site/links.ts';
import { type CitationFormat, type PageSubject, pageName, pathOfPage, practicesOfTheme, sourcesOn } from '../site/routes.ts';
import { type Origin, originOfEntry } from '../site/statements.ts';

/** A page, or a part of it that can be cited separately, with its sources. */
export interface CitedPart {
  readonly title: string;
  /** Publications to credit before this site: those with role `base`, or all of them when none of those is cited. */
  readonly credits: readonly Credit[];
  readonly work: Work;
}

/** Everything that can be cited on a page. */
export interface PageCitation extends CitedPart {
  /** Cells, examples and drawings of the page. */
  readonly parts: readonly CitedPart[];
  /** All sources of the page, including later ones. */
  readonly sources: readonly Credit[];
}

/** The cited publications, those the site is based on first, each with the cited places in its own order. */
function creditsOf(kb: KnowledgeBase, citations: readonly Citation[]): { credit: Credit; isBase: boolean }[] {
  const bySource = Map.groupBy(citations, ({ source }) => source);
  const cited = [...bySource.keys()]
    .flatMap((id) => kb.sourceById.get(id) ?? [])
    .toSorted((a, b) => valueAt(kb.placeInList, a.id) - valueAt(kb.placeInList, b.id));
  const isBase = ({ data }: Entry<'sources'>) => data.role === 'base';
  return [...cited.filter(isBase), ...cited.filter((source) => !isBase(source))].map((source) => {
    const places = placesInSource(kb, source.id, citations);
    return { credit: { work: workOfSource(source), ...(places ? { places } : {}) }, isBase: isBase(source) };
  });
}

/** Citation keys of drawings that differ from the drawing's kind: they stay the same because readers have stored them. */
const drawingKeys: Readonly<Partial<Record<Diagram['kind'], string>>> = { 'age-chart': 'strips', pathway: 'way' };

/** The examples that a page shows side by side. */
const practicesOn = (kb: KnowledgeBase, { theme }: Extract<PageSubject, { kind: 'side-by-side' }>) => (theme ? practicesOfTheme(kb, theme) : kb.practices);

/** What a page cites. A page about the site as a whole, or about updates, cites the report as a whole. */
function citationsOf(kb: KnowledgeBase, subject: PageSubject): readonly Citation[] {
  const cells = (codes: readonly CountryCode[]) => kb.themes.flatMap((theme) => codes.flatMap((code) => citationsOfCell(kb, theme, code)));
  const report = () => kb.sources.filter(({ data }) => data.role === 'base' && data.type === 'report').map(({ id }) => ({ source: id }));
  const notes = (code?: CountryCode) => [
    ...report(),
    ...kb.developments.filter(({ data }) => code === undefined || data.countries.includes(code)).flatMap(({ data }) => data.sources),
  ];
  switch (subject.kind) {
    case 'entry':
    case 'trainer':
    case 'slides': {
      const entry = kb.entries.get(subject.id);
      if (entry?.collection === 'sources') return [{ source: entry.id }];
      if (!entry || (entry.citations.length === 0 && originOfPage(kb, subject) === 'report')) break;
      return entry.citations;
    }
    case 'set':
      return cells(subject.codes);
    case 'side-by-side':
      return practicesOn(kb, subject).flatMap(({ citations }) => citations);
    case 'updates':
      return notes();
    case 'country-updates':
      return notes(kb.countries.find(({ id }) => id === subject.id)?.data.code);
    case 'list':
      if (subject.list === 'sources') return kb.sources.map(({ id }) => ({ source: id }));
      break;
    case 'sources-of':
      return [...report(), ...sourcesOn(kb, subject).map(({ id }) => ({ source: id }))];
    default:
  }
  return report();
}

/** Whose words a page gives. A page that shows no entry, country or set speaks for the report. */
export function originOfPage(kb: KnowledgeBase, subject: PageSubject): Origin {
  const entry = subject.kind === 'entry' ? kb.entries.get(subject.id) : undefined;
  // A term or workshop may name no source: that does not mean that it has another origin.
  const own = entry ? originOfEntry(kb, entry) : 'report';
  return own === 'none' && entry?.collection !== 'countries' ? 'report' : own;
}

interface Part {
  /** Name used in citation keys. */
  readonly key: string;
  readonly title: string;
  readonly address: string;
  readonly citations: readonly Citation[];
}

const diagramsByPage = new WeakMap<KnowledgeBase, Map<string, Diagram[]>>();

/** Drawings of a page. All drawings are grouped by page once, since there are many of both. */
function diagramsOn(kb: KnowledgeBase, path: string): readonly Diagram[] {
  const known = diagramsByPage.get(kb) ?? Map.groupBy(allDiagrams(kb), ({ page }) => page);
  diagramsByPage.set(kb, known);
  return known.get(path) ?? [];
}

/** Cells, columns of a comparison of practices, and drawings, which readers may cite separately from their page, each with its own address. */
function partsOf(kb: KnowledgeBase, subject: PageSubject, title: string): Part[] {
  const path = pathOfPage(kb, subject);
  const entry = subject.kind === 'entry' ? kb.entries.get(subject.id) : undefined;
  const theme = entry?.collection === 'themes' ? entry : undefined;
  const cells = theme
    ? kb.countryCodes.map((code) => ({
        key: code,
        title: `${title} – ${countryLabel(kb, code).name}`,
        address: `${path}#${code}`,
        citations: citationsOfCell(kb, theme, code),
      }))
    : [];
  const columns =
    subject.kind === 'side-by-side'
      ? practicesOn(kb, subject).map(({ id, data, citations }) => ({ key: id, title: data.title, address: `${path}#${id}`, citations }))
      : [];
  const drawn = (kind: Diagram['kind']): readonly Citation[] => {
    if (kind === 'continuum' && entry?.collection === 'countries') return Object.values(entry.data.services).flatMap(({ sources }) => sources);
    if (kind === 'pathway' && (entry?.collection === 'practices' || entry?.collection === 'laws'))
      return Object.values(entry.data.steps ?? {}).flatMap(({ sources }) => sources);
    return citationsOf(kb, subject);
  };
  return [
    ...cells,
    ...columns,
    ...diagramsOn(kb, path).map(({ kind, title: name, file }) => ({ key: drawingKeys[kind] ?? kind, title: name, address: file, citations: drawn(kind) })),
  ];
}

/** By address and title. */
const citationsByPage = new WeakMap<KnowledgeBase, Map<string, PageCitation>>();

/**
 * References of a page and its parts. Cached, because the page and three files use them.
 * @param title heading of the page.
 */
export function citePage(kb: KnowledgeBase, subject: PageSubject, title: string): PageCitation {
  const known = citationsByPage.get(kb) ?? new Map<string, PageCitation>();
  citationsByPage.set(kb, known);
  const key = `${pathOfPage(kb, subject)} ${title}`;
  const citation = known.get(key) ?? makeCitation(kb, subject, title);
  known.set(key, citation);
  return citation;
}

function makeCitation(kb: KnowledgeBase, subject: PageSubject, title: string): PageCitation {
  const { site, language } = kb;
  const words = strings(language).cite;
  const siteName = site.name[language];
  const path = pathOfPage(kb, subject);
  const year = /^\d{4}(?:-\d{2}(?:-\d{2})?)?/.exec(site.version)?.[0];
  const sources = creditsOf(kb, citationsOf(kb, subject));

  const cite = (id: string, partTitle: string, address: string, credited: readonly { credit: Credit; isBase: boolean }[]): CitedPart => {
    // Where an entry does not rest on the report, the sources it does rest on.
    const base = credited.filter(({ isBase }) => isBase);
    const credits = (base.length > 0 || subject.kind !== 'entry' ? base : credited).map(({ credit }) => credit);
    const restsOn = credits.map((credit) => sentence(textOfReference(reference(language, credit)))).join(' ');
    return {
      title: partTitle,
      credits,
      work: {
        id,
        type: 'webpage',
        author: [{ literal: site.publisher ?? siteName }],
        title: partTitle,
        'container-title': siteName,
        version: site.version,
        ...(year ? { issued: dateParts(year) } : {}),
        URL: new URL(address, site.origin).href,
        language,
        ...(restsOn ? { note: `${words.restsOn} ${restsOn}` } : {}),
      },
    };
  };

  const id = `stevige-basis-${pageName(kb, subject)}${language === mainLanguage ? '' : `-${language}`}`;
  // On the page of all examples a reader chooses which are compared.
  const compared = subject.kind === 'side-by-side' && subject.theme ? practicesOn(kb, subject).map(({ data }) => data.title) : [];
  return {
    ...cite(id, citedTitle(title, compared), path, sources),
    parts: partsOf(kb, subject, title).map((part) => cite(`${id}-${part.key}`, part.title, part.address, creditsOf(kb, part.citations))),
    sources: sources.map(({ credit }) => credit),
  };
}

/** Works in a page's citation file: its sources, the page, its parts. Cited places are in the notes. */
function worksOf({ sources, work, parts }: PageCitation): Work[] {
  return [...sources.map((credit) => (credit.places ? { ...credit.work, note: credit.places } : credit.work)), work, ...parts.map((part) => part.work)];
}

const writers: Readonly<Record<CitationFormat, (works: readonly Work[]) => string>> = { bib: toBibtex, ris: toRis, json: toCslJson };

/** The citation file of a page in a format. */
export const citationFile = (citation: PageCitation, format: CitationFormat) => writers[format](worksOf(citation));
