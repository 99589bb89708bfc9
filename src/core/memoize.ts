/** Caches the results of a function by its arguments, for as long as the first of them exists. */
export function memoizeIn<Owner extends object, Argument, Result>(
  make: (owner: Owner, argument: Argument) => Result,
): (owner: Owner, argument: Argument) => Result {
  const byOwner = new WeakMap<Owner, Map<Argument, Result>>();
  return (owner, argument) => {
    const known = byOwner.get(owner) ?? new Map<Argument, Result>();
    byOwner.set(owner, known);
    const result = known.get(argument) ?? make(owner, argument);
    known.set(argument, result);
    return result;
  };
}

/** Caches the results of a function by its argument, for texts that recur often, such as words. */
export function memoize<Text extends string, Result>(make: (text: Text) => Result): (text: Text) => Result {
  const known = new Map<Text, Result>();
  return (text) => {
    const cached = known.get(text);
    if (cached !== undefined) return cached;
    const result = make(text);
    known.set(text, result);
    return result;
  };
}
