import { cellOf } from '../../../compare/cells.ts';
import { columnOrder, selectionTitle } from '../../../compare/comparison.ts';
import type { Entry, KnowledgeBase } from '../../../core/knowledge-base.ts';
import { listNames } from '../../../core/schema/collections.ts';
import { strings } from '../../../i18n/strings.ts';
import { type Link, linkTo } from '../../../site/links.ts';
import { countrySelections, handoutAddress, hasHandout, type PageSubject, pathOfEntry, pathOfPage, shortIdOf, shortLink } from '../../../site/routes.ts';
import { countWords, mostWords } from '../slides.ts';
import { cellId, extraFragment } from './state.ts';

/** A page or cell that a reader can add to a workshop. */
export interface Piece {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  /** Whole sentences that fit on a slide with its title; empty when not even one fits. */
  readonly text: string;
  /** For a theme, its cells. */
  readonly cells: readonly Piece[];
}

/** Pieces of one kind; either all or none of them have a handout. */
export interface PieceGroup {
  readonly title: string;
  /** The kind in words, singular: "praktijkvoorbeeld". */
  readonly kind: string;
  /** Suffix that turns the address of a page into that of its handout. */
  readonly handout?: string;
  readonly pieces: readonly Piece[];
}

/** What the page for making one's own workshop shows. */
export interface OwnWorkshopPage {
  readonly groups: readonly PieceGroup[];
  /** The kind of a cell, in words. */
  readonly cellKind: string;
  /** Full address of the page, without a fragment. */
  readonly address: string;
  /** Short addresses of pages as a reader types them, without the id at the end. */
  readonly typed: string;
  readonly edition: string;
  /** Ready-made workshops. */
  readonly ready: readonly Link[];
}

/** The longest run of whole sentences from the start with at most that many words. */
export function sentencesWithin(text: string, most: number): string {
  const sentences = text.match(/\S.*?(?:[.?!]["’”)]*(?=\s)|$)/gs) ?? [];
  const fitting = sentences.map((_, index) => sentences.slice(0, index + 1).join(' ')).filter((part) => countWords(part) <= most);
  return fitting.at(-1) ?? '';
}

/** The text that fits on a slide with its title, kind and short address. */
const onSlide = (title: string, kind: string, text: string) => sentencesWithin(text, mostWords - countWords(title) - countWords(kind) - 1);

function cellsOf(kb: KnowledgeBase, theme: Entry<'themes'>): Piece[] {
  const words = strings(kb.language);
  return columnOrder(kb, kb.countryCodes).map((code) => {
    const { country, speaker, brief, markName, now } = cellOf(kb, theme, code);
    const title = `${theme.data.title}: ${country.name}`;
    const text = `${speaker}: ${brief ?? markName}. ${words.compare.today}: ${now?.brief ?? now?.stateName ?? words.compare.noReading.replace(/\.$/, '')}.`;
    return { id: cellId(theme.id, code), title, href: `${pathOfEntry(kb, theme.id)}#${code}`, text: onSlide(title, words.ownWorkshop.cell, text), cells: [] };
  });
}

/** Pieces of one kind, from their pages. */
function groupOf(kb: KnowledgeBase, title: string, kind: string, pages: readonly { subject: PageSubject; title: string; text: string; cells?: Piece[] }[]) {
  const [first] = pages;
  const handout = first && hasHandout(kb, first.subject) && handoutAddress(kb, first.subject).slice(pathOfPage(kb, first.subject).length);
  return {
    title,
    kind,
    ...(handout ? { handout } : {}),
    pieces: pages.map((page) => ({
      id: shortIdOf(page.subject) ?? '',
      title: page.title,
      href: pathOfPage(kb, page.subject),
      text: onSlide(page.title, kind, page.text),
      cells: page.cells ?? [],
    })),
  };
}

const groupsOf = new WeakMap<KnowledgeBase, readonly PieceGroup[]>();

/** Everything that a reader can add: pages of each kind, themes with their cells, and sets of countries. */
export function pieceGroups(kb: KnowledgeBase): readonly PieceGroup[] {
  const known = groupsOf.get(kb);
  if (known) return known;
  const words = strings(kb.language);
  const entryPage = ({ id }: Entry) => {
    const { title, summary } = linkTo(kb, id);
    return { subject: { kind: 'entry', id } as const, title, text: summary };
  };
  const groups: PieceGroup[] = [
    groupOf(
      kb,
      words.compare.themes,
      words.one.themes,
      kb.themes.map((theme) => ({ ...entryPage(theme), text: theme.data.statement, cells: cellsOf(kb, theme) })),
    ),
    ...listNames
      .filter((list) => list !== 'sources')
      .map((list) => groupOf(kb, words.lists[list].title, words.one[list], (kb[list] as readonly Entry[]).map(entryPage))),
    groupOf(
      kb,
      words.compare.title,
      words.ownWorkshop.comparison,
      countrySelections(kb).map((codes) => ({ subject: { kind: 'set', codes, layout: 'themes' } as const, title: selectionTitle(kb, codes), text: '' })),
    ),
  ];
  groupsOf.set(kb, groups);
  return groups;
}

/** Address that adds a piece to a workshop. */
export const collectAddress = (kb: KnowledgeBase, id: string) => `${pathOfPage(kb, { kind: 'own-workshop' })}${extraFragment(id)}`;

/** Address that adds a page to a workshop; undefined for a page that is not a piece. */
export function collectPage(kb: KnowledgeBase, subject: PageSubject): string | undefined {
  const id = shortIdOf(subject);
  const isPiece = id !== undefined && pieceGroups(kb).some(({ pieces }) => pieces.some((piece) => piece.id === id));
  return isPiece ? collectAddress(kb, id) : undefined;
}

/** Builds `/workshops/mijn/`. */
export function ownWorkshopPage(kb: KnowledgeBase): OwnWorkshopPage {
  const words = strings(kb.language);
  const { host, origin } = new URL(kb.site.origin);
  return {
    groups: pieceGroups(kb),
    cellKind: words.ownWorkshop.cell,
    address: new URL(pathOfPage(kb, { kind: 'own-workshop' }), origin).href,
    typed: `${host}${shortLink(kb.language, '').replace(/\/+$/, '/')}`,
    edition: `${kb.site.name[kb.language]}, ${words.handout.edition.toLowerCase()} ${kb.site.version}`,
    ready: kb.workshops.map(({ id }) => linkTo(kb, id)),
  };
}
