import { type Language, languages } from '../languages.ts';

/** What a statement said in an edition, in each language that the site had then; in one that was added later it has no words. */
export type Words = Readonly<Partial<Record<Language, string>>>;

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

/** The words of a statement alone, in the order of the languages, so that what is written of them is the same whoever made it. */
export const wordsOf = (said: Words): Words =>
  Object.fromEntries(languages.flatMap((language) => (said[language] === undefined ? [] : [[language, said[language]]])));

const same = (one: Words, other: Words) => languages.every((language) => one[language] === other[language]);

/** What differs between the statements of an edition and those of the one before it, in the order of the later one, with what was withdrawn at the end. */
export function differencesBetween(before: Edition['statements'], after: Edition['statements']): Difference[] {
  const now = [...after].flatMap(([id, statement]): Difference[] => {
    const old = before.get(id);
    if (old && same(old, statement)) return [];
    return [{ id, entry: statement.entry, ...(old ? { before: wordsOf(old) } : {}), after: wordsOf(statement) }];
  });
  const gone = [...before].flatMap(([id, statement]): Difference[] => (after.has(id) ? [] : [{ id, entry: statement.entry, before: wordsOf(statement) }]));
  return [...now, ...gone];
}

/** Whether a statement is new, gone or says something else; one that only got its first words in a language says what it said. */
export const isRevised = ({ before, after }: Difference): boolean =>
  !before || !after || languages.some((language) => before[language] !== undefined && before[language] !== after[language]);
