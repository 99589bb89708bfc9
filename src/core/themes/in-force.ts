import type { Content, Data, Original } from '../content.ts';
import { dateOrder } from '../known-date.ts';
import type { NowState } from './theme-cells.ts';

type Development = Data<'developments'>;
type Now = NonNullable<Data<'themes'>['cells'][string]['now']>;

const inForce: readonly Development['status'][] = ['in-force', 'ended'];

/**
 * What an update is on the day of the last look-up, its own or that of the whole base.
 * What comes into force or ends on a later day is decided: nobody has seen it happen.
 */
export function statusOn(day: string, { status, date, lookedUp }: Development): Development['status'] {
  const seen = Math.max(dateOrder(day), dateOrder(lookedUp));
  return inForce.includes(status) && dateOrder(date) > seen ? 'decided' : status;
}

/**
 * What became of a cell, by the updates on which its reading rests.
 * Where all their changes are still to come, a change is announced; so is what is new where all its updates are such changes.
 * Once a change is in force, what was announced has changed.
 * @param updates with their status of the day (`statusOn`).
 * @param isSilent whether the report says nothing in the cell, so that nothing of it can change.
 */
export function nowStateOf(state: NowState, updates: readonly Pick<Development, 'kind' | 'status'>[], isSilent: boolean): NowState {
  const changes = updates.filter(({ kind }) => kind === 'change');
  if (state === 'announced') return changes.some(({ status }) => inForce.includes(status)) ? (isSilent ? 'new' : 'changed') : state;
  const toCome = changes.filter(({ status }) => status === 'decided' || status === 'proposed');
  const isToCome = toCome.length > 0 && toCome.length === (state === 'new' ? updates : changes).length;
  return isToCome && (state === 'changed' || state === 'ended' || state === 'new') ? 'announced' : state;
}

/** The content as it stands on the day of the last look-up: each update with its status of that day, each reading of today with its state. */
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
