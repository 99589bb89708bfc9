import type { Entry, KnowledgeBase } from '../../core/knowledge-base.ts';
import type { CollectionName } from '../../core/schema/collections.ts';
import { strings } from '../../i18n/strings.ts';
import type { CountryLabel } from '../../site/links.ts';
import { type Note, type Since, updatesOf } from '../../updates/updates.ts';

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
  /** Notes that no statement on the sheet has beside it, those first that alter what the report says. */
  readonly notes: readonly Note[];
  /** Notes that stand under the message. */
  readonly onTop: readonly Note[];
}

/**
 * What a collection says on the hand-outs of its entries, for `handout.ts` in its folder; beside it `Handout.astro` prints the entry.
 * One without those files has its message and its running text printed.
 */
export type HandoutModel<Name extends CollectionName> = (kb: KnowledgeBase, entry: Entry<Name>) => HandoutText;

const kindsByWeight: readonly Note['kind'][] = ['correction', 'change'];

/**
 * The notes of an entry, by where they stand on its sheet.
 * @param fields of the entry whose parts the sheet prints.
 * @param others notes that the sheet prints beside other statements.
 */
export function notesOnSheet({ notes, onTop, beside }: Since, fields: readonly string[], others: readonly Note[] = []): Pick<HandoutText, 'notes' | 'onTop'> {
  const weight = ({ kind }: Note) => (kindsByWeight.includes(kind) ? kindsByWeight.indexOf(kind) : kindsByWeight.length);
  const printed = [...beside].flatMap(([part, of]) => (fields.includes(part.split('.')[0] ?? '') ? of : []));
  const shown = new Set([...onTop, ...printed, ...others].map(({ id }) => id));
  return { onTop, notes: notes.filter(({ id }) => !shown.has(id)).toSorted((a, b) => weight(a) - weight(b)) };
}

/** What the hand-out of any entry can say. */
export function plainHandout(kb: KnowledgeBase, entry: Entry): HandoutText {
  const { data } = entry;
  return {
    kind: strings(kb.language).one[entry.collection],
    message: 'summary' in data ? (data.summary ?? '') : '',
    questions: [],
    ...notesOnSheet(updatesOf(kb, entry), []),
  };
}
