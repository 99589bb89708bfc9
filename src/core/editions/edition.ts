import { type Language, languages } from '../languages.ts';

/** The words of a statement in an edition, for each language the site had at the time. */
export type Words = Readonly<Partial<Record<Language, string>>>;

/** A published state of the knowledge base: every statement with its words. */
export interface Edition {
  /** Its id in references and addresses, e.g. 2026-11. */
  readonly id: string;
  /** Publication day, as YYYY-MM-DD. */
  readonly day: string;
  /** By statement id, in the order of entries and of the texts within them. */
  readonly statements: ReadonlyMap<string, EditionStatement>;
}

export interface EditionStatement extends Words {
  /** Id of the entry that contains the statement. */
  readonly entry: string;
}

/** A statement whose words differ between two editions; `before` is absent if it is new, `after` if it was withdrawn. */
export interface Difference {
  readonly id: string;
  readonly entry: string;
  readonly before?: Words;
  readonly after?: Words;
}

/** Only the words of a statement, in the fixed order of languages, so that serialising them always gives the same result. */
export const wordsOf = (said: Words): Words =>
  Object.fromEntries(languages.flatMap((language) => (said[language] === undefined ? [] : [[language, said[language]]])));

const same = (a: Words, b: Words) => languages.every((language) => a[language] === b[language]);

/** Differences from the previous edition: changed and new statements in the order of the later edition, then withdrawn ones. */
export function differencesBetween(before: Edition['statements'], after: Edition['statements']): Difference[] {
  const changed = [...after].flatMap(([id, statement]): Difference[] => {
    const old = before.get(id);
    if (old && same(old, statement)) return [];
    return [{ id, entry: statement.entry, ...(old ? { before: wordsOf(old) } : {}), after: wordsOf(statement) }];
  });
  const withdrawn = [...before].flatMap(([id, statement]): Difference[] => (after.has(id) ? [] : [{ id, entry: statement.entry, before: wordsOf(statement) }]));
  return [...changed, ...withdrawn];
}

/** Whether a statement was added, withdrawn or reworded. A first translation into a language is not a revision. */
export const isRevised = ({ before, after }: Difference): boolean =>
  !before || !after || languages.some((language) => before[language] !== undefined && before[language] !== after[language]);
