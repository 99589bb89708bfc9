/** A record with a value for every key. */
export const mapRecord = <Key extends string, Value>(keys: readonly Key[], valueFor: (key: Key) => Value): Readonly<Record<Key, Value>> =>
  Object.fromEntries(keys.map((key) => [key, valueFor(key)])) as Record<Key, Value>;
