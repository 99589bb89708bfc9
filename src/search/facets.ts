/** Values of a thing by group: `{ country: ['dk'], setting: ['school', 'thuis'] }`. */
export type Values<Group extends string> = Readonly<Record<Group, readonly string[]>>;

const fits = (own: readonly string[], chosen: readonly string[]) => chosen.length === 0 || chosen.some((value) => own.includes(value));

/** Whether a thing has, in every group in which something is chosen, one of the values chosen. */
export const matches = <Group extends string>(own: Values<Group>, chosen: Values<Group>): boolean =>
  (Object.keys(chosen) as Group[]).every((group) => fits(own[group], chosen[group]));

/**
 * How many things each value would show, given what is chosen in the other groups: choosing a second value of a group adds,
 * choosing one of another group narrows.
 */
export function countValues<Group extends string>(things: readonly Values<Group>[], chosen: Values<Group>): Record<Group, Map<string, number>> {
  const groups = Object.keys(chosen) as Group[];
  const counts = Object.fromEntries(groups.map((group) => [group, new Map<string, number>()])) as Record<Group, Map<string, number>>;
  for (const own of things) {
    for (const group of groups) {
      if (!groups.every((other) => other === group || fits(own[other], chosen[other]))) continue;
      for (const value of own[group]) counts[group].set(value, (counts[group].get(value) ?? 0) + 1);
    }
  }
  return counts;
}
