/** Makes a record with a value for every key. */
export const mapRecord = <Key extends string, Value>(keys: readonly Key[], valueFor: (key: Key) => Value): Readonly<Record<Key, Value>> =>
  Object.fromEntries(keys.map((key) => [key, valueFor(key)])) as Record<Key, Value>;

/** Gets a value whose key must exist. @throws Error that names the key if it does not */
export function valueAt<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`There is nothing at the key "${String(key)}".`);
  return value;
}
