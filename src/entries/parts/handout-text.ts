import type { Entry, KnowledgeBase } from '../../core/knowledge-base.ts';
import type { CollectionName } from '../../core/schema/collections.ts';
import { strings } from '../../i18n/strings.ts';
import type { CountryLabel } from '../../site/links.ts';
import type { KeyedStatement } from '../../site/statements.ts';
import { type EntryUpdates, standings, type Update, updatesOf } from '../../updates/updates.ts';

/** What the hand-out of an entry says around what its collection prints of it. */
export interface HandoutText {
  /** What kind of page it is of: "praktijkvoorbeeld". */
  readonly kind: string;
  readonly country?: CountryLabel;
  readonly place?: string;
  /** The message of the page in a few sentences. */
  readonly message: string;
  /** Two questions to discuss, ours; none where the page puts none. */
  readonly questions: readonly string[];
  /** What limits the message; absent where the page names nothing that does. */
  readonly limits?: Limits;
  /** Updates that no statement on the sheet has beside it; those in force before what is planned. */
  readonly updates: readonly Update[];
  /** How many of them stand on the sheet, whatever the room. */
  readonly leastUpdates: number;
  /** Letters with which the sheet is full: one that says less holds more updates. Absent where it holds no more than the least. */
  readonly fullAt?: number;
  /** Those of what lies beneath the page that count for it too. */
  readonly moreUpdates: readonly Update[];
  /** Whether an update stands beside a statement on the sheet, under a sign of its own. */
  readonly hasMarks: boolean;
  /** Updates that stand under the message. */
  readonly onTop: readonly Update[];
}

/** What limits the message of a page, as its sheet says it; a list without items has nothing on paper. */
interface Limits {
  /** Drawbacks that its sources name, each with the updates beside it, under their heading. */
  readonly caveats: readonly { readonly text: string; readonly updates: readonly Update[] }[];
  readonly caveatsTitle: string;
  /** What its sources do not say, under its heading. */
  readonly notSaid: readonly string[];
  readonly notSaidTitle: string;
  /** Updates beside what is not said. */
  readonly updates: readonly Update[];
}

/**
 * What a collection says on the hand-outs of its entries, for `handout.ts` in its folder; beside it `Handout.astro` prints the entry.
 * One without those files has its message and its running text printed.
 */
export type HandoutModel<Name extends CollectionName> = (kb: KnowledgeBase, entry: Entry<Name>) => HandoutText;

/** Drawbacks for a sheet, each with the updates that stand beside it on the page. */
export const caveatsOnSheet = (caveats: readonly KeyedStatement[], { beside }: EntryUpdates): Limits['caveats'] =>
  caveats.map(({ key, text }) => ({ text, updates: beside.get(`caveats.${key}`) ?? [] }));

const kindsByWeight: readonly Update['kind'][] = ['change', 'correction'];

/** Updates for which every sheet has room. */
const leastUpdates = 2;

/** Updates that a sheet prints in places of its own. */
interface UpdatesElsewhere {
  /** Those beside other statements than the entry's. */
  readonly others?: readonly Update[];
  /** Those that stand before all others, whatever the room. */
  readonly first?: readonly Update[];
}

/**
 * The updates of an entry, by where they stand on its sheet.
 * @param fields of the entry whose parts the sheet prints.
 */
export function updatesOnSheet(
  { touching, counted, onTop, beside }: EntryUpdates,
  fields: readonly string[],
  { others = [], first = [] }: UpdatesElsewhere = {},
): Pick<HandoutText, 'updates' | 'leastUpdates' | 'moreUpdates' | 'onTop' | 'hasMarks'> {
  const place = <Item>(items: readonly Item[], item: Item) => (items.includes(item) ? items.indexOf(item) : items.length);
  // What holds stands before what may come; of what holds, first what alters the picture.
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

/** What the hand-out of any entry can say. */
export function plainHandout(kb: KnowledgeBase, entry: Entry): HandoutText {
  const { data } = entry;
  return {
    kind: strings(kb.language).one[entry.collection],
    message: 'summary' in data ? (data.summary ?? '') : '',
    questions: [],
    ...updatesOnSheet(updatesOf(kb, entry), []),
  };
}
