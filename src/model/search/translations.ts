/** The words of a text in two languages. */
export type WordPair = readonly [a: readonly string[], b: readonly string[]];

const rounds = 6;
const fewest = 2;
const surest = 0.12;
const mostEach = 2;

/** Two words that stand beside each other in some pair of texts, and in how many. */
interface Link {
  readonly a: string;
  readonly b: string;
  together: number;
}

/**
 * How likely the words of one side stand for each other's, by IBM's first alignment model: expectation and maximisation, in turns.
 * @param grids for each pair of texts, numbers of the links: a row for each word of the one, a column for each of the other.
 * @param sourceOf number of the source word of a link.
 */
function align(
  grids: readonly { readonly links: Int32Array; readonly columns: number }[],
  sourceOf: Int32Array,
  sources: number,
  byRow: boolean,
): Float64Array {
  let chances = new Float64Array(sourceOf.length).fill(1);
  for (let round = 0; round < rounds; round += 1) {
    const counts = new Float64Array(sourceOf.length);
    const totals = new Float64Array(sources);
    for (const { links, columns } of grids) {
      const rows = links.length / columns;
      const [targets, others] = byRow ? [columns, rows] : [rows, columns];
      for (let target = 0; target < targets; target += 1) {
        const linkOf = (other: number) => links[byRow ? other * columns + target : target * columns + other] ?? 0;
        let total = 0;
        for (let other = 0; other < others; other += 1) total += chances[linkOf(other)] ?? 0;
        if (total === 0) continue;
        for (let other = 0; other < others; other += 1) {
          const link = linkOf(other);
          const share = (chances[link] ?? 0) / total;
          counts[link] = (counts[link] ?? 0) + share;
          const source = sourceOf[link] ?? 0;
          totals[source] = (totals[source] ?? 0) + share;
        }
      }
    }
    chances = counts.map((count, link) => count / (totals[sourceOf[link] ?? 0] || 1));
  }
  return chances;
}

/**
 * Learns from texts in two languages which words stand for each other. Both directions must agree: a word that stands beside another
 * because the other is everywhere does not translate it.
 * @returns words of the second language for words of the first, and the other way round, the surest first.
 */
export function learnTranslations(pairs: readonly WordPair[]): readonly [Map<string, readonly string[]>, Map<string, readonly string[]>] {
  const numberIn = <Key>(numbers: Map<Key, number>, key: Key) => {
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  };
  const [as, bs, known] = [new Map<string, number>(), new Map<string, number>(), new Map<number, number>()];
  const links: Link[] = [];
  const [fromA, fromB]: [number[], number[]] = [[], []];
  const grids = pairs
    .filter(([a, b]) => a.length > 0 && b.length > 0)
    .map(([a, b]) => {
      const own = new Int32Array(a.length * b.length);
      const [rows, columns] = [a.map((word) => numberIn(as, word)), b.map((word) => numberIn(bs, word))];
      for (const [row, one] of rows.entries()) {
        for (const [column, other] of columns.entries()) {
          // One number for the two: far fewer than two to the 26th of either.
          const number = numberIn(known, one * 2 ** 26 + other);
          if (number === links.length) {
            links.push({ a: a[row] ?? '', b: b[column] ?? '', together: 0 });
            fromA.push(one);
            fromB.push(other);
          }
          own[row * b.length + column] = number;
        }
      }
      for (const number of new Set(own)) if (links[number]) links[number].together += 1;
      return { links: own, columns: b.length };
    });
  const forth = align(grids, Int32Array.from(fromA), as.size, true);
  const back = align(grids, Int32Array.from(fromB), bs.size, false);
  const sure = links
    .map(({ a, b, together }, number) => ({ one: a, other: b, together, sureness: Math.sqrt((forth[number] ?? 0) * (back[number] ?? 0)) }))
    .filter(({ one, other, together, sureness }) => one !== other && together >= fewest && sureness >= surest);
  sure.sort((a, b) => b.sureness - a.sureness || (a.one + a.other < b.one + b.other ? -1 : 1));
  const best = (by: 'one' | 'other', gives: 'one' | 'other') =>
    new Map([...Map.groupBy(sure, (each) => each[by])].map(([word, all]) => [word, all.slice(0, mostEach).map((each) => each[gives])]));
  return [best('one', 'other'), best('other', 'one')];
}
