/** Values of an item by group: `{ country: ['dk'], setting: ['school', 'thuis'] }`. */
export type Values<Group extends string> = Readonly<Record<Group, readonly string[]>>;

const fits = (values: readonly string[], chosen: readonly string[]) => chosen.length === 0 || chosen.some((value) => values.includes(value));

/** Whether an item has one of the chosen values in every group with a choice. */
export const matches = <Group extends string>(values: Values<Group>, chosen: Values<Group>): boolean =>
  (Object.keys(chosen) as Group[]).every((group) => fits(values[group], chosen[group]));

/**
 * How many items each value would show, given the choices in the other groups: a second value in the same group widens the selection,
 * a value in another group narrows it.
 */
export function countValues<Group extends string>(things: readonly Values<Group>[], chosen: Values<Group>): Record<Group, Map<string, number>> {
  const groups = Object.keys(chosen) as Group[];
  const counts = Object.fromEntries(groups.map((group) => [group, new Map<string, number>()])) as Record<Group, Map<string, number>>;
  for (const values of things) {
    for (const group of groups) {
      if (!groups.every((other) => other === group || fits(values[other], chosen[other]))) continue;
      for (const value of values[group]) counts[group].set(value, (counts[group].get(value) ?? 0) + 1);
    }
  }
  return counts;
}
