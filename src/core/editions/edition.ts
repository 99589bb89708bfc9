import type { Language } from '../languages.ts';

/** What a statement said in an edition, in each language. */
export type Words = Readonly<Record<Language, string>>;

/** A published state of the base: every statement with the words that it had. */
export interface Edition {
  /** Its name in references and addresses, e.g. 2026-11. */
  readonly id: string;
  /** Day on which it was made. */
  readonly day: string;
  /** By the id of the statement, in the order of entries and of what stands in them. */
  readonly statements: ReadonlyMap<string, EditionStatement>;
}

export interface EditionStatement extends Words {
  /** The entry in which it stood. */
  readonly entry: string;
}

/** A statement whose words differ between two editions; it has no words before where it is new, and none after where it was withdrawn. */
export interface Difference {
  readonly id: string;
  readonly entry: string;
  readonly before?: Words;
  readonly after?: Words;
}

const same = (one: Words, other: Words) => one.nl === other.nl && one.en === other.en;

/** What differs between the statements of an edition and those of the one before it, in the order of the later one, with what was withdrawn at the end. */
export function differencesBetween(before: Edition['statements'], after: Edition['statements']): Difference[] {
  const words = ({ nl, en }: EditionStatement): Words => ({ nl, en });
  const now = [...after].flatMap(([id, statement]): Difference[] => {
    const old = before.get(id);
    if (old && same(old, statement)) return [];
    return [{ id, entry: statement.entry, ...(old ? { before: words(old) } : {}), after: words(statement) }];
  });
  const gone = [...before].flatMap(([id, statement]): Difference[] => (after.has(id) ? [] : [{ id, entry: statement.entry, before: words(statement) }]));
  return [...now, ...gone];
}
