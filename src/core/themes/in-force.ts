import type { Content, Data, Original } from '../content.ts';
import { dateOrder } from '../known-date.ts';
import type { NowState } from './theme-cells.ts';

type Development = Data<'developments'>;
type Now = NonNullable<Data<'themes'>['cells'][string]['now']>;

const inForce: readonly Development['status'][] = ['in-force', 'ended'];

/**
 * The status of an update on the day of the last look-up, of its own or of the whole site, whichever is later.
 * A change that takes effect or ends after that day counts as decided: nobody has seen it happen.
 */
export function statusOn(day: string, { status, date, lookedUp }: Development): Development['status'] {
  const seen = Math.max(dateOrder(day), dateOrder(lookedUp));
  return inForce.includes(status) && dateOrder(date) > seen ? 'decided' : status;
}

/**
 * The state of a cell's current reading, derived from the updates it rests on.
 * It is announced if all its changes are still to come; a new reading also needs all its updates to be such changes.
 * Once one of the changes is in force, an announced reading becomes changed, or new if the report is silent.
 * @param updates with their status on the day of the last look-up (`statusOn`).
 * @param isSilent whether the report says nothing in this cell, so that nothing in it can change.
 */
export function nowStateOf(state: NowState, updates: readonly Pick<Development, 'kind' | 'status'>[], isSilent: boolean): NowState {
  const changes = updates.filter(({ kind }) => kind === 'change');
  if (state === 'announced') return changes.some(({ status }) => inForce.includes(status)) ? (isSilent ? 'new' : 'changed') : state;
  const toCome = changes.filter(({ status }) => status === 'decided' || status === 'proposed');
  const isToCome = toCome.length > 0 && toCome.length === (state === 'new' ? updates : changes).length;
  return isToCome && (state === 'changed' || state === 'ended' || state === 'new') ? 'announced' : state;
}

/** The content on the day of the last look-up, with the status of each update and the state of each current reading as of that day. */
export function onLastLookUp(content: Content): Content {
  const { day } = content.site.since;
  const statuses = new Map(
    content.originals.flatMap(({ collection, id, data }) => (collection === 'developments' ? [[id, { ...data, status: statusOn(day, data) }] as const] : [])),
  );
  const noteOf = (id: string) => statuses.get(id) ?? [];
  const readingOf = (now: Now, isSilent: boolean): Now => ({ ...now, state: nowStateOf(now.state, now.developments.flatMap(noteOf), isSilent) });
  const originals = content.originals.map((entry): Original => {
    if (entry.collection === 'developments') return { ...entry, data: statuses.get(entry.id) ?? entry.data };
    if (entry.collection !== 'themes') return entry;
    const cells = Object.entries(entry.data.cells).map(([code, cell]) => [
      code,
      cell.now ? { ...cell, now: readingOf(cell.now, cell.state === 'silent') } : cell,
    ]);
    return { ...entry, data: { ...entry.data, cells: Object.fromEntries(cells) } };
  });
  return { ...content, originals };
}
