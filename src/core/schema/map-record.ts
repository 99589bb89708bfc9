/** A record with a value for every key. */
export const mapRecord = <Key extends string, Value>(keys: readonly Key[], valueFor: (key: Key) => Value): Readonly<Record<Key, Value>> =>
  Object.fromEntries(keys.map((key) => [key, valueFor(key)])) as Record<Key, Value>;

/** The value of a key that is known to be there. @throws Error that names the key when it is not */
export function valueAt<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`There is nothing at the key "${String(key)}".`);
  return value;
}
