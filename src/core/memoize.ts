/** Caches the results of a function by its argument, for texts that recur often, such as words. */
export function memoize<Result>(make: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const cached = known.get(text);
    if (cached !== undefined) return cached;
    const result = make(text);
    known.set(text, result);
    return result;
  };
}
