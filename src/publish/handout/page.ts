import { type ReferencePiece, reference } from '../../cite/apa.ts';
import type { ThemeRow } from '../../compare/comparison.ts';
import { type SelectionPage, selectionPage } from '../../compare/pages/selection-page.ts';
import type { RenderedBody } from '../../core/body.ts';
import type { Entry, KnowledgeBase } from '../../core/knowledge-base.ts';
import type { CollectionName } from '../../core/schema/collections.ts';
import type { Time } from '../../core/themes/theme-cells.ts';
import { type HandoutModel, type HandoutText, plainHandout } from '../../entries/parts/handout-text.ts';
import { dayInWords, strings, type Words } from '../../i18n/strings.ts';
import { mirrorInSentence } from '../../site/links.ts';
import { type PageSubject, pathOfPage, type SetSubject, shortIdOf, shortLink } from '../../site/routes.ts';
import { originWords } from '../../site/statements.ts';
import type { PageMeta } from '../../ui/layout/page-meta.ts';
import { lastLookUp } from '../../updates/updates.ts';
import { citePage, originOfPage } from '../citations.ts';
import { sheetsOf } from '../page-footer.ts';
import { titleOfPage } from '../page-meta.ts';

/** What every handout shows. */
export interface HandoutPage extends HandoutText {
  readonly title: string;
  readonly href: string;
  readonly sheets: number;
  /** The words that say whose statements these are. */
  readonly originWords: Words['origins']['report'];
  /** Publications to credit, with their paragraphs. */
  readonly credits: readonly (readonly ReferencePiece[])[];
  /** Edition and day of the last look-up, in words. */
  readonly edition: string;
  /** Full short address, as in the QR code and as a reader types it. */
  readonly address: string;
  readonly typed: string;
}

/** Props of `Handout.astro` in a collection's folder, which prints one of its entries. */
export interface HandoutProps<Name extends CollectionName> {
  readonly meta: PageMeta;
  readonly page: HandoutPage;
  readonly kb: KnowledgeBase;
  readonly entry: Entry<Name>;
  /** Its running text; undefined when there is none in the language. */
  readonly body: RenderedBody | undefined;
}

/** @throws Error when the page has no handout. */
export function handoutPage(kb: KnowledgeBase, subject: PageSubject): HandoutPage {
  const { language, site } = kb;
  const words = strings(language).handout;
  const title = titleOfPage(kb, subject);
  const shortId = shortIdOf(subject);
  if (!shortId) throw new Error(`The page ${pathOfPage(kb, subject)} has no short address for a hand-out.`);
  const address = new URL(shortLink(language, shortId), site.origin);
  return {
    ...textOf(kb, subject),
    title,
    href: pathOfPage(kb, subject),
    sheets: sheetsOf(kb, subject),
    originWords: originWords(language, originOfPage(kb, subject)),
    credits: citePage(kb, subject, title).credits.map((credit) => reference(language, credit)),
    edition: `${words.edition} ${site.version}. ${words.laterSources(dayInWords(language, lastLookUp(kb, subject.kind === 'entry' ? kb.entries.get(subject.id) : undefined)))}`,
    address: address.href,
    typed: `${address.host}${address.pathname}`,
  };
}

// Collections with a handout of their own define it in their folder.
const models = import.meta.glob<{ handout: HandoutModel<CollectionName> }>('../../entries/*/handout.ts', { eager: true });

function textOf(kb: KnowledgeBase, subject: PageSubject): HandoutText {
  if (subject.kind === 'set') return textOfSelection(kb, subject.codes.includes(kb.mirrorCode));
  const entry = subject.kind === 'entry' ? kb.entries.get(subject.id) : undefined;
  if (!entry) throw new Error(`The page ${pathOfPage(kb, subject)} has no hand-out.`);
  return models[`../../entries/${entry.collection}/handout.ts`]?.handout(kb, entry) ?? plainHandout(kb, entry);
}

function textOfSelection(kb: KnowledgeBase, hasMirror: boolean): HandoutText {
  const { nav, compare, handout } = strings(kb.language);
  const { setMirror, set } = handout.questions;
  const mirror = mirrorInSentence(kb);
  return {
    kind: nav.compare,
    message: compare.howToReadText(mirror),
    questions: hasMirror ? setMirror(mirror) : set,
    updates: [],
    leastUpdates: 0,
    moreUpdates: [],
    hasMarks: false,
    onTop: [],
  };
}

/** What is printed of a comparison of countries. */
export interface SelectionSheet {
  readonly page: SelectionPage;
  /** Themes that fit on two sheets, those on which the countries differ today first. */
  readonly rows: readonly ThemeRow[];
  /** Titles of the remaining themes. */
  readonly others: readonly string[];
}

export function selectionSheet(kb: KnowledgeBase, subject: SetSubject): SelectionSheet {
  const page = selectionPage(kb, subject);
  return {
    page,
    ...rowsOnSheets(
      page.groups.flatMap(({ rows }) => rows),
      mostRows(page.columns.length, subject.codes.includes(kb.mirrorCode)),
    ),
  };
}

/** Number of rows that fit on two sheets, with room to write: more columns make higher cells, and the report says least about the mirror. */
const mostRows = (columns: number, hasMirror: boolean) => (columns > 2 ? 28 - 2 * columns : hasMirror ? 24 : 22);

/** The themes that fit, in page order: first chosen are those on which the countries differ today, then those on which they differed, then others. */
function rowsOnSheets(rows: readonly ThemeRow[], most: number): { rows: readonly ThemeRow[]; others: readonly string[] } {
  const differs = ({ verdicts }: ThemeRow, wanted: Time) => verdicts.some(({ time, kind }) => time === wanted && kind === 'differ');
  const weight = (row: ThemeRow) => (differs(row, 'now') ? 0 : differs(row, 'then') ? 1 : 2);
  const chosen = new Set(rows.toSorted((a, b) => weight(a) - weight(b)).slice(0, most));
  return { rows: rows.filter((row) => chosen.has(row)), others: rows.flatMap((row) => (chosen.has(row) ? [] : row.title)) };
}
