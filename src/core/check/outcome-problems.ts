import type { Content, Data } from '../content.ts';
import { dateOrder } from '../known-date.ts';

type Development = Data<'developments'>;

/** Each touched entry paired with each country, e.g. `socialtjanstlag se`. */
const placesOf = ({ countries, touches }: Development) => touches.flatMap(({ entry, cells }) => (cells ?? countries).map((code) => `${entry} ${code}`));

/**
 * Proposals without an `outcome` where a later update in force touches the same entry in the same country. Either that
 * update is the outcome, or readers will take the proposal for current law.
 * @returns the file of the proposal and the id of the latest update in force.
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
