import type { Values } from './search/facets.ts';

/**
 * Reads what is chosen in the practice finder from the part of an address after the question mark: "?country=finland,zweden&setting=school".
 * @param known the values that there are, by group; whatever else is named is left out.
 */
export function readChoice<Known extends Values<string>>(search: string, known: Known): Record<keyof Known, readonly string[]> {
  const written = new URLSearchParams(search);
  const chosen = Object.entries(known).map(([group, values]) => {
    const named = (written.get(group) ?? '').split(',');
    return [group, values.filter((value) => named.includes(value))] as const;
  });
  return Object.fromEntries(chosen) as Record<keyof Known, readonly string[]>;
}

/** The part of an address that says what is chosen, or nothing. Values are ids: they need no escaping. */
export function writeChoice(chosen: Values<string>): string {
  const parts = Object.entries(chosen).flatMap(([group, values]) => (values.length > 0 ? [`${group}=${values.join(',')}`] : []));
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}
