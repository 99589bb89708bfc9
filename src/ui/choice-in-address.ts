/** Values by group. */
type Values<Group extends string> = Readonly<Record<Group, readonly string[]>>;

/**
 * Reads the ticked boxes from the query of an address: "?country=finland,zweden&setting=school".
 * @param known the existing values, by group; any other value is ignored.
 */
export function readChoice<Group extends string>(search: string, known: Values<Group>): Record<Group, string[]> {
  const written = new URLSearchParams(search);
  const groups = Object.keys(known) as Group[];
  const namedIn = (group: Group) => (written.get(group) ?? '').split(',');
  const chosen = {} as Record<Group, string[]>;
  for (const group of groups) chosen[group] = known[group].filter((value) => namedIn(group).includes(value));
  return chosen;
}

/** The query for a choice, or an empty string. Values are ids, so they need no escaping. */
export function writeChoice(chosen: Values<string>): string {
  const parts = Object.entries(chosen).flatMap(([group, values]) => (values.length > 0 ? [`${group}=${values.join(',')}`] : []));
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}
