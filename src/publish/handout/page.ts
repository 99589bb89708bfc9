import { type ReferencePiece, reference } from '../../cite/apa.ts';
import type { ThemeRow } from '../../compare/comparison.ts';
import { type SelectionPage, selectionPage } from '../../compare/pages/selection-page.ts';
import { type ThemePage, themePage } from '../../compare/pages/theme-page.ts';
import type { KnowledgeBase } from '../../core/knowledge-base.ts';
import { type Layer, layers } from '../../core/schema/layers.ts';
import type { Time } from '../../core/themes/theme-cells.ts';
import { type CountryPage, countryPage } from '../../entries/countries/page.ts';
import { type LessonPage, lessonPage } from '../../entries/lessons/page.ts';
import { type PracticePage, practicePage } from '../../entries/practices/page.ts';
import { type WorkshopPage, workshopPage } from '../../entries/workshops/page.ts';
import { dayInWords, strings, type Words } from '../../i18n/strings.ts';
import type { CountryLabel } from '../../site/links.ts';
import { type PageSubject, pathOfPage, shortIdOf, shortLink } from '../../site/routes.ts';
import { toldBy } from '../../site/statements.ts';
import type { Note, Since } from '../../updates/updates.ts';
import { citePage, originOfPage } from '../citations.ts';
import { sheetsOf } from '../page-footer.ts';
import { titleOfPage } from '../page-meta.ts';

/** What the hand-out is of, with the page that it brings to paper. */
type HandoutBody =
  | { readonly kind: 'practice'; readonly page: PracticePage }
  | { readonly kind: 'lesson'; readonly page: LessonPage }
  | { readonly kind: 'theme'; readonly page: ThemePage }
  | WorksheetsBody
  | { readonly kind: 'country'; readonly page: CountryPage; readonly courses: readonly Course[] }
  | {
      readonly kind: 'set';
      readonly page: SelectionPage;
      /** Themes for which two sheets have room, those on which the countries differ today before all others. */
      readonly rows: readonly ThemeRow[];
      /** Titles of the other themes. */
      readonly others: readonly string[];
    };

/** The four worksheets of a workshop. */
export interface WorksheetsBody {
  readonly kind: 'workshop';
  readonly workshop: WorkshopPage;
}

/** The services of one layer, from the top down; of the gateway to other layers last. */
interface Course {
  readonly layer?: Layer;
  readonly name: string;
  /** Details are what is stated: the municipality of an example, ages. */
  readonly services: readonly { readonly name: string; readonly details: string }[];
}

interface Told {
  /** What kind of page it is of: "praktijkvoorbeeld". */
  readonly kind: string;
  readonly country?: CountryLabel;
  readonly place?: string;
  /** The message of the page in a few sentences. */
  readonly message: string;
  /** Two questions to discuss; ours. */
  readonly questions: readonly string[];
  /** Notes that no statement on the sheet has beside it, those first that alter what the report says. */
  readonly notes: readonly Note[];
  /** Notes that stand under the message. */
  readonly onTop: readonly Note[];
  readonly body: HandoutBody;
}

/** A page on one sheet of A4, or on two for a comparison. */
export interface HandoutPage extends Told {
  readonly title: string;
  readonly href: string;
  readonly sheets: number;
  /** Words of who speaks on the sheet. */
  readonly told: Words['told']['report'];
  /** Publications to credit, with their paragraphs. */
  readonly credits: readonly (readonly ReferencePiece[])[];
  /** Edition and day of the last look-up, in words. */
  readonly edition: string;
  /** Whole short address, as the code holds it, and as a reader types it. */
  readonly address: string;
  readonly typed: string;
}

/** @throws Error when the page has no hand-out. */
export function handoutPage(kb: KnowledgeBase, subject: PageSubject): HandoutPage {
  const { language, site } = kb;
  const words = strings(language).handout;
  const title = titleOfPage(kb, subject);
  const shortId = shortIdOf(subject);
  if (!shortId) throw new Error(`The page ${pathOfPage(kb, subject)} has no short address for a hand-out.`);
  const address = new URL(shortLink(language, shortId), site.origin);
  return {
    ...tell(kb, subject),
    title,
    href: pathOfPage(kb, subject),
    sheets: sheetsOf(kb, subject),
    told: toldBy(language, originOfPage(kb, subject)),
    credits: citePage(kb, subject, title).credits.map((credit) => reference(language, credit)),
    edition: `${words.edition} ${site.version}. ${words.laterSources(dayInWords(language, site.since.day))}`,
    address: address.href,
    typed: `${address.host}${address.pathname}`,
  };
}

const kindsByWeight: readonly Note['kind'][] = ['correction', 'change'];

/**
 * The notes of an entry, by where they stand on its sheet.
 * @param fields of the entry whose parts the sheet prints.
 * @param others notes that the sheet prints beside other statements.
 */
function notesOnSheet({ notes, onTop, beside }: Since, fields: readonly string[], others: readonly Note[] = []): Pick<Told, 'notes' | 'onTop'> {
  const weight = ({ kind }: Note) => (kindsByWeight.includes(kind) ? kindsByWeight.indexOf(kind) : kindsByWeight.length);
  const printed = [...beside].flatMap(([part, of]) => (fields.includes(part.split('.')[0] ?? '') ? of : []));
  const shown = new Set([...onTop, ...printed, ...others].map(({ id }) => id));
  return { onTop, notes: notes.filter(({ id }) => !shown.has(id)).toSorted((a, b) => weight(a) - weight(b)) };
}

/** Rows that two sheets hold, whatever the number of countries. */
const mostRows = 16;

/** The themes on two sheets, in the order of the page: those on which the countries differ today, then those that differed, then what else has room. */
function rowsOnSheets(rows: readonly ThemeRow[]): { rows: readonly ThemeRow[]; others: readonly string[] } {
  const differs = ({ verdicts }: ThemeRow, wanted: Time) => verdicts.some(({ time, kind }) => time === wanted && kind === 'differ');
  const weight = (row: ThemeRow) => (differs(row, 'now') ? 0 : differs(row, 'then') ? 1 : 2);
  const chosen = new Set(rows.toSorted((a, b) => weight(a) - weight(b)).slice(0, mostRows));
  return { rows: rows.filter((row) => chosen.has(row)), others: rows.flatMap((row) => (chosen.has(row) ? [] : row.title)) };
}

function tell(kb: KnowledgeBase, subject: PageSubject): Told {
  const words = strings(kb.language);
  const { questions } = words.handout;
  if (subject.kind === 'set') {
    const page = selectionPage(kb, subject);
    return {
      kind: words.nav.compare,
      message: words.compare.howToReadText,
      questions: subject.codes.includes(kb.mirrorCode) ? questions.setMirror : questions.set,
      notes: [],
      onTop: [],
      body: { kind: 'set', page, ...rowsOnSheets(page.groups.flatMap(({ rows }) => rows)) },
    };
  }
  const entry = subject.kind === 'entry' ? kb.entries.get(subject.id) : undefined;
  switch (entry?.collection) {
    case 'practices': {
      const page = practicePage(kb, entry);
      return {
        kind: words.one.practices,
        country: page.country,
        place: page.place,
        message: page.summary,
        questions: page.questions.slice(0, 2),
        ...notesOnSheet(page.since, ['steps', 'transfer']),
        body: { kind: 'practice', page },
      };
    }
    case 'lessons':
    case 'principles': {
      const page = lessonPage(kb, entry);
      return {
        kind: page.name,
        message: page.summary,
        questions: page.questions.slice(0, 2),
        ...notesOnSheet(page.since, []),
        body: { kind: 'lesson', page },
      };
    }
    case 'themes': {
      const page = themePage(kb, entry);
      return {
        kind: words.one.themes,
        message: page.statement.text,
        questions: [page.mirror, questions.theme],
        ...notesOnSheet(
          page.since,
          [],
          page.countries.flatMap(({ notes }) => notes.filter(({ kind }) => kind === 'correction')),
        ),
        body: { kind: 'theme', page },
      };
    }
    case 'countries': {
      const page = countryPage(kb, entry);
      return {
        kind: words.one.countries,
        message: page.summary,
        questions: page.isMirror ? questions.mirror : page.isDescribed ? questions.studied : [questions.undescribed],
        ...notesOnSheet(page.since, ['facts']),
        body: { kind: 'country', page, courses: coursesOf(kb, page) },
      };
    }
    case 'workshops': {
      const page = workshopPage(kb, entry);
      return {
        kind: words.one.workshops,
        message: page.aim,
        questions: page.questions.slice(0, 2).map(({ ask }) => ask),
        notes: [],
        onTop: [],
        body: { kind: 'workshop', workshop: page },
      };
    }
    default:
      throw new Error(`The page ${pathOfPage(kb, subject)} has no hand-out.`);
  }
}

function coursesOf(kb: KnowledgeBase, { services }: CountryPage): Course[] {
  const words = strings(kb.language);
  const told = (chosen: CountryPage['services']) =>
    chosen.map(({ name, place, ages }) => ({ name, details: [place, ages === words.ages.none ? undefined : ages].filter(Boolean).join(', ') }));
  const gateways = services.filter((service) => service.layers.length === 0);
  return [
    ...layers.toReversed().map((layer) => ({ layer, name: words.layers[layer], services: told(services.filter((service) => service.layers.includes(layer))) })),
    ...(gateways.length > 0 ? [{ name: words.gateway, services: told(gateways) }] : []),
  ];
}
