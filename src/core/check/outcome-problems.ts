import type { Content, Data } from '../content.ts';
import { dateOrder } from '../known-date.ts';

type Development = Data<'developments'>;

/** What an update touches, country by country: `socialtjanstlag se`. */
const placesOf = ({ countries, touches }: Development) => touches.flatMap(({ entry, cells }) => (cells ?? countries).map((code) => `${entry} ${code}`));

/**
 * Bills and plans that say nothing of their outcome though something in force since touches the same entry of the same
 * country: either it is the outcome, or a reader takes a bill for the state of today.
 * @returns the file of the proposal, and the id of the latest update in force.
 */
export function proposalsWithoutOutcome(content: Content): { file: string; later: string }[] {
  const developments = content.originals.flatMap((entry) => (entry.collection === 'developments' ? [entry] : []));
  const latest = new Map<string, { id: string; order: number }>();
  for (const { id, data } of developments) {
    if (data.status !== 'in-force') continue;
    const order = dateOrder(data.date);
    for (const place of placesOf(data)) if (order > (latest.get(place)?.order ?? 0)) latest.set(place, { id, order });
  }
  return developments.flatMap(({ file, data }) => {
    if (data.status !== 'proposed' || data.outcome) return [];
    const proposed = dateOrder(data.date);
    const later = placesOf(data)
      .flatMap((place) => latest.get(place) ?? [])
      .find(({ order }) => order > proposed);
    return later ? [{ file, later: later.id }] : [];
  });
}
