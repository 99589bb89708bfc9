/** Values by group. */
type Values<Group extends string> = Readonly<Record<Group, readonly string[]>>;

/**
 * Reads what is ticked in groups of boxes from the part of an address after the question mark: "?country=finland,zweden&setting=school".
 * @param known the values that there are, by group; whatever else is named is left out.
 */
export function readChoice<Group extends string>(search: string, known: Values<Group>): Record<Group, string[]> {
  const written = new URLSearchParams(search);
  const groups = Object.keys(known) as Group[];
  const namedIn = (group: Group) => (written.get(group) ?? '').split(',');
  const chosen = {} as Record<Group, string[]>;
  for (const group of groups) chosen[group] = known[group].filter((value) => namedIn(group).includes(value));
  return chosen;
}

/** The part of an address that says what is chosen, or nothing. Values are ids: they need no escaping. */
export function writeChoice(chosen: Values<string>): string {
  const parts = Object.entries(chosen).flatMap(([group, values]) => (values.length > 0 ? [`${group}=${values.join(',')}`] : []));
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}
