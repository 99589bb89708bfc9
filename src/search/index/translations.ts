/** The words of a text in two languages. */
export type WordPair = readonly [a: readonly string[], b: readonly string[]];

const rounds = 6;
const fewest = 2;
const surest = 0.12;
const mostEach = 2;

/** The words of one side, each with a number. */
class Words {
  readonly list: string[] = [];
  readonly #numbers = new Map<string, number>();

  numberOf(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    this.#numbers.set(word, this.list.length);
    return this.list.push(word) - 1;
  }
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
      const [toTarget, toOther] = byRow ? [1, columns] : [columns, 1];
      for (let target = 0; target < targets; target += 1) {
        let total = 0;
        for (let other = 0; other < others; other += 1) total += chances[links[target * toTarget + other * toOther] ?? 0] ?? 0;
        if (total === 0) continue;
        for (let other = 0; other < others; other += 1) {
          const link = links[target * toTarget + other * toOther] ?? 0;
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
  const [as, bs] = [new Words(), new Words()];
  // A link is two words that stand beside each other in some pair of texts. Its number is found by the number of its first word, and then of its second.
  const linksOf: Map<number, number>[] = [];
  const [fromA, fromB]: [number[], number[]] = [[], []];
  // In how many pairs a link is, and the last of them.
  const [together, lastPair]: [number[], number[]] = [[], []];
  const grids = pairs
    .filter(([a, b]) => a.length > 0 && b.length > 0)
    .map(([a, b], pair) => {
      const links = new Int32Array(a.length * b.length);
      const columns = b.map((word) => bs.numberOf(word));
      let at = 0;
      for (const word of a) {
        const one = as.numberOf(word);
        const known = linksOf[one] ?? new Map<number, number>();
        linksOf[one] = known;
        for (const other of columns) {
          let number = known.get(other);
          if (number === undefined) {
            number = fromA.length;
            known.set(other, number);
            fromA.push(one);
            fromB.push(other);
            together.push(0);
            lastPair.push(-1);
          }
          links[at] = number;
          at += 1;
          if (lastPair[number] === pair) continue;
          lastPair[number] = pair;
          together[number] = (together[number] ?? 0) + 1;
        }
      }
      return { links, columns: columns.length };
    });
  const forth = align(grids, Int32Array.from(fromA), as.list.length, true);
  const back = align(grids, Int32Array.from(fromB), bs.list.length, false);
  const sure: { readonly one: string; readonly other: string; readonly sureness: number }[] = [];
  for (const [number, count] of together.entries()) {
    const sureness = Math.sqrt((forth[number] ?? 0) * (back[number] ?? 0));
    const [one = '', other = ''] = [as.list[fromA[number] ?? 0], bs.list[fromB[number] ?? 0]];
    if (count >= fewest && sureness >= surest && one !== other) sure.push({ one, other, sureness });
  }
  sure.sort((a, b) => b.sureness - a.sureness || (a.one + a.other < b.one + b.other ? -1 : 1));
  const best = (by: 'one' | 'other', gives: 'one' | 'other') =>
    new Map([...Map.groupBy(sure, (each) => each[by])].map(([word, all]) => [word, all.slice(0, mostEach).map((each) => each[gives])]));
  return [best('one', 'other'), best('other', 'one')];
}
