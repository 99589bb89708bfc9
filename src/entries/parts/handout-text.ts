import type { Entry, KnowledgeBase } from '../../core/knowledge-base.ts';
import type { CollectionName } from '../../core/schema/collections.ts';
import { strings } from '../../i18n/strings.ts';
import type { CountryLabel } from '../../site/links.ts';
import type { KeyedStatement } from '../../site/statements.ts';
import { type EntryUpdates, standings, type Update, updatesOf } from '../../updates/updates.ts';

/** Texts of an entry's handout, apart from what its collection prints itself. */
export interface HandoutText {
  /** The kind of page: "praktijkvoorbeeld". */
  readonly kind: string;
  readonly country?: CountryLabel;
  readonly place?: string;
  /** The message of the page in a few sentences. */
  readonly message: string;
  /** Two questions to discuss, written by us; empty when the page asks none. */
  readonly questions: readonly string[];
  /** What limits the message; absent when the page names nothing. */
  readonly limits?: Limits;
  /** Updates that are not next to a statement on the sheet; those in force come before planned ones. */
  readonly updates: readonly Update[];
  /** How many of them are on the sheet, however little room there is. */
  readonly leastUpdates: number;
  /** Number of characters that fill the sheet; with less text, more updates fit. Absent when there is only room for `leastUpdates`. */
  readonly fullAt?: number;
  /** With fewer characters than this, the sheet is printed larger; absent where that is the number that suits most sheets. */
  readonly mostLarge?: number;
  /** Updates on entries below the page that count for it too. */
  readonly moreUpdates: readonly Update[];
  /** Whether an update is marked with a sign next to a statement on the sheet. */
  readonly hasMarks: boolean;
  /** Updates below the message. */
  readonly onTop: readonly Update[];
}

/** What limits the message of a page, on its handout; an empty list is not printed. */
interface Limits {
  /** Drawbacks that its sources name, each with the updates next to it, and their heading. */
  readonly caveats: readonly { readonly text: string; readonly updates: readonly Update[] }[];
  readonly caveatsTitle: string;
  /** What its sources do not say, with its heading. */
  readonly notSaid: readonly string[];
  readonly notSaidTitle: string;
  /** Updates next to what is not said. */
  readonly updates: readonly Update[];
}

/**
 * The handout texts of a collection's entries, exported by `handout.ts` in its folder; `Handout.astro` next to it prints the entry.
 * Without those files, the message and the running text are printed.
 */
export type HandoutModel<Name extends CollectionName> = (kb: KnowledgeBase, entry: Entry<Name>) => HandoutText;

/** Drawbacks for a sheet, each with the updates that the page shows next to it. */
export const caveatsOnSheet = (caveats: readonly KeyedStatement[], { beside }: EntryUpdates): Limits['caveats'] =>
  caveats.map(({ key, text }) => ({ text, updates: beside.get(`caveats.${key}`) ?? [] }));

const kindsByWeight: readonly Update['kind'][] = ['change', 'correction'];

/** Number of updates that fit on every sheet. */
const leastUpdates = 2;

/** Updates that a sheet prints in places of its own. */
interface UpdatesElsewhere {
  /** Updates next to statements of other entries. */
  readonly others?: readonly Update[];
  /** Updates that come before all others, however little room there is. */
  readonly first?: readonly Update[];
}

/**
 * The updates of an entry, by their place on its sheet.
 * @param fields of the entry whose parts are printed on the sheet.
 */
export function updatesOnSheet(
  { touching, counted, onTop, beside }: EntryUpdates,
  fields: readonly string[],
  { others = [], first = [] }: UpdatesElsewhere = {},
): Pick<HandoutText, 'updates' | 'leastUpdates' | 'moreUpdates' | 'onTop' | 'hasMarks'> {
  const place = <Item>(items: readonly Item[], item: Item) => (items.includes(item) ? items.indexOf(item) : items.length);
  // What is in force comes before what may come; among those, first what changes the picture.
  const weight = ({ standing, kind }: Update) => place(standings, standing) * (kindsByWeight.length + 1) + place(kindsByWeight, kind);
  const printed = [...beside].flatMap(([part, of]) => (fields.includes(part.split('.')[0] ?? '') ? of : []));
  const marked = new Set([...onTop, ...printed, ...others].map(({ id }) => id));
  const leading = first.filter(({ id }) => !marked.has(id));
  const placed = new Set([...marked, ...leading.map(({ id }) => id)]);
  const rest = touching.filter(({ id }) => !placed.has(id)).toSorted((a, b) => weight(a) - weight(b));
  const own = [...leading, ...rest];
  const onSheet = new Set([...marked, ...own.map(({ id }) => id)]);
  return {
    onTop,
    updates: own,
    leastUpdates: Math.max(leastUpdates, leading.length),
    moreUpdates: counted.filter(({ id }) => !onSheet.has(id)),
    hasMarks: marked.size > 0,
  };
}

/** The handout texts that every entry has. */
export function plainHandout(kb: KnowledgeBase, entry: Entry): HandoutText {
  const { data } = entry;
  return {
    kind: strings(kb.language).one[entry.collection],
    message: 'summary' in data ? (data.summary ?? '') : '',
    questions: [],
    ...updatesOnSheet(updatesOf(kb, entry), []),
  };
}
