import { type Difference, differencesBetween, type Edition, type Words } from '../core/editions/edition.ts';
import { groupByMany } from '../core/group-by-many.ts';
import type { KnowledgeBase } from '../core/knowledge-base.ts';
import { inEachLanguage, type Language, localeOf, mainLanguage } from '../core/languages.ts';
import { dayInWords } from '../i18n/strings.ts';
import { linkTo } from '../site/links.ts';
import { fragmentOfStatement, pathOfPage } from '../site/routes.ts';

/** A changed statement, in the language of the page. */
export interface ChangedStatement {
  /** Its id on the page. */
  readonly fragment: string;
  /** Its lasting id, as in the data files. */
  readonly id: string;
  readonly before?: string;
  readonly after?: string;
}

/** The changed statements of one entry. */
interface ChangedEntry {
  readonly title: string;
  /** Link to the entry; absent if it no longer exists. */
  readonly href?: string;
  /** Id of its first heading on the page; absent if an earlier section has a heading for this entry. */
  readonly fragment?: string;
  readonly statements: readonly ChangedStatement[];
}

/** A corrected error of our own. */
interface Mended {
  /** Id of the correction on the page. */
  readonly fragment: string;
  /** Id of the entry that contained the error. */
  readonly entry: string;
  /** Day of the correction, in words. */
  readonly day: string;
  readonly title: string;
  readonly href?: string;
  /** What was wrong, and what replaced it. */
  readonly wrong: string;
  readonly right: string;
  /** The words before and after, if they changed between two editions. */
  readonly statement?: ChangedStatement;
}

/** Statements that a later edition changed, by entry, with links to both versions side by side. */
interface ChangedLater {
  readonly edition: string;
  readonly href: string;
  readonly entries: readonly {
    readonly title: string;
    readonly statements: readonly { readonly fragment: string; readonly id: string; readonly href: string }[];
  }[];
}

/** View model of the page of an edition. */
export interface EditionPage {
  readonly id: string;
  /** Publication day, in words. */
  readonly day: string;
  /** Number of statements, formatted. */
  readonly statements: string;
  /** The previous edition; absent for the first. */
  readonly before?: { readonly id: string; readonly href: string };
  /** Corrections, each with the id of its entry's heading if it is the first on the page. */
  readonly errors: readonly (Mended & { readonly entryFragment?: string })[];
  readonly changed: readonly ChangedEntry[];
  readonly added: readonly ChangedEntry[];
  readonly withdrawn: readonly ChangedEntry[];
  /** Statements of this edition that later ones changed. */
  readonly later: readonly ChangedLater[];
  readonly corrections: string;
}

/** One edition in the list. */
interface EditionInList {
  readonly id: string;
  readonly href: string;
  readonly day: string;
  readonly statements: string;
  readonly added: number;
  readonly changed: number;
  readonly withdrawn: number;
  readonly errors: number;
  readonly isFirst: boolean;
}

/** View model of `/uitgaven/`, newest edition first. */
export interface EditionsPage {
  readonly editions: readonly EditionInList[];
  readonly corrections: string;
  /** Id of the current version of the site, if it has not been published as an edition yet. */
  readonly unmade?: string;
}

const known = new WeakMap<readonly Edition[], ReadonlyMap<string, readonly Difference[]>>();

/** Differences of each edition from the previous one, by edition id; empty for the first. */
function differencesByEdition(editions: readonly Edition[]): ReadonlyMap<string, readonly Difference[]> {
  const found =
    known.get(editions) ??
    new Map(
      editions.map(({ id, statements }, place) => {
        const before = editions[place - 1];
        return [id, before ? differencesBetween(before.statements, statements) : []];
      }),
    );
  known.set(editions, found);
  return found;
}

const numbers = inEachLanguage((language) => new Intl.NumberFormat(localeOf(language)));
const countOf = ({ language }: KnowledgeBase, { statements }: Edition) => numbers[language].format(statements.size);

/** Differences that affect readers of the page's language. A first translation is not one of them. */
const inLanguage = ({ language }: KnowledgeBase, differences: readonly Difference[]) =>
  differences.filter(({ before, after }) => !before || !after || (before[language] !== undefined && before[language] !== after[language]));

/** Title and link of an entry; only its id if it no longer exists. */
function nameOf(kb: KnowledgeBase, entry: string): { readonly title: string; readonly href?: string } {
  if (!kb.entries.has(entry)) return { title: entry };
  const { title, href } = linkTo(kb, entry);
  return { title, href };
}

/** Words in a language, or in the main language if there are none. */
const wordsFor = (language: Language, words: Words) => words[language] ?? words[mainLanguage] ?? '';

const statementOf = ({ language }: KnowledgeBase, { id, before, after }: Difference): ChangedStatement => ({
  fragment: fragmentOfStatement(id),
  id,
  ...(before ? { before: wordsFor(language, before) } : {}),
  ...(after ? { after: wordsFor(language, after) } : {}),
});

/** @param isFirst whether the entry has no heading on the page yet; called once per entry, in page order */
const byEntry = (kb: KnowledgeBase, differences: readonly Difference[], isFirst: (entry: string) => boolean): ChangedEntry[] =>
  [...Map.groupBy(differences, ({ entry }) => entry)].map(([entry, changes]) => ({
    ...nameOf(kb, entry),
    ...(isFirst(entry) ? { fragment: entry } : {}),
    statements: changes.map((each) => statementOf(kb, each)),
  }));

type Correction = KnowledgeBase['lists']['corrections'][string] & { readonly key: string };

/** Corrections of our own errors, newest first. */
const correctionsOf = ({ lists }: KnowledgeBase): Correction[] =>
  Object.entries(lists.corrections)
    .map(([key, correction]) => ({ key, ...correction }))
    .toSorted((a, b) => b.day.localeCompare(a.day) || a.key.localeCompare(b.key));

/** The first edition on or after the day of a correction that changes its statement; an edition of that same day may still contain the error. */
const editionOf = ({ editions }: KnowledgeBase, { day, statement }: Correction) =>
  editions.find(
    (edition) =>
      edition.day >= day &&
      differencesByEdition(editions)
        .get(edition.id)
        ?.some(({ id }) => id === statement),
  );

/** Id of the entry that contains the statement, or did in the last edition that had it. */
const entryOf = ({ editions }: KnowledgeBase, statement: string) =>
  editions.findLast(({ statements }) => statements.has(statement))?.statements.get(statement)?.entry ?? statement.split(/[.#]/)[0] ?? statement;

function mendedOf(kb: KnowledgeBase, correction: Correction): Mended {
  const { language } = kb;
  const edition = editionOf(kb, correction);
  const difference = inLanguage(kb, differencesByEdition(kb.editions).get(edition?.id ?? '') ?? []).find(({ id }) => id === correction.statement);
  const entry = entryOf(kb, correction.statement);
  return {
    fragment: correction.key,
    entry,
    day: dayInWords(language, correction.day),
    ...nameOf(kb, entry),
    wrong: correction.wrong[language],
    right: correction.right[language],
    ...(difference ? { statement: statementOf(kb, difference) } : {}),
  };
}

/** What an edition changed, by kind. Corrected errors are listed separately. */
function changesIn(kb: KnowledgeBase, { id }: Edition) {
  const corrections = correctionsOf(kb).filter((correction) => editionOf(kb, correction)?.id === id);
  const mended = new Set(corrections.map(({ statement }) => statement));
  const differences = inLanguage(kb, differencesByEdition(kb.editions).get(id) ?? []).filter((difference) => !mended.has(difference.id));
  return {
    errors: corrections.map((correction) => mendedOf(kb, correction)),
    changed: differences.filter(({ before, after }) => before && after),
    added: differences.filter(({ before }) => !before),
    withdrawn: differences.filter(({ after }) => !after),
  };
}

/** Statements of an edition that later ones changed, each under the first edition that did. */
function changedLater(kb: KnowledgeBase, edition: Edition): ChangedLater[] {
  const seen = new Set<string>();
  const later = kb.editions.slice(kb.editions.indexOf(edition) + 1);
  return later.flatMap(({ id }) => {
    const href = pathOfPage(kb, { kind: 'edition', id });
    const changed = inLanguage(kb, differencesByEdition(kb.editions).get(id) ?? []).filter(
      (difference) => difference.before && edition.statements.has(difference.id) && !seen.has(difference.id),
    );
    for (const difference of changed) seen.add(difference.id);
    const entries = [...Map.groupBy(changed, ({ entry }) => entry)].map(([entry, changes]) => ({
      title: nameOf(kb, entry).title,
      statements: changes.map((each) => ({ fragment: fragmentOfStatement(each.id), id: each.id, href: `${href}#${fragmentOfStatement(each.id)}` })),
    }));
    return entries.length > 0 ? [{ edition: id, href, entries }] : [];
  });
}

/**
 * View model of the page of an edition.
 * @throws Error if there is no such edition
 */
export function editionPage(kb: KnowledgeBase, id: string): EditionPage {
  const edition = kb.editions.find((each) => each.id === id);
  if (!edition) throw new Error(`There is no edition "${id}" in content/editions.`);
  const before = kb.editions[kb.editions.indexOf(edition) - 1];
  const { errors, changed, added, withdrawn } = changesIn(kb, edition);
  const firsts = () => {
    const seen = new Set<string>();
    return (id: string) => seen.size < seen.add(id).size;
  };
  const [isFirst, isFirstOf] = [firsts(), firsts()];
  return {
    id,
    day: dayInWords(kb.language, edition.day),
    statements: countOf(kb, edition),
    ...(before ? { before: { id: before.id, href: pathOfPage(kb, { kind: 'edition', id: before.id }) } } : {}),
    // Of a statement that was mended twice, the words before and after stand at its last correction, which is told first.
    errors: errors.map(({ statement, ...error }) => ({
      ...error,
      ...(statement && isFirstOf(statement.id) ? { statement } : {}),
      ...(isFirst(error.entry) ? { entryFragment: error.entry } : {}),
    })),
    changed: byEntry(kb, changed, isFirst),
    added: byEntry(kb, added, isFirst),
    withdrawn: byEntry(kb, withdrawn, isFirst),
    later: changedLater(kb, edition),
    corrections: pathOfPage(kb, { kind: 'corrections' }),
  };
}

/** View model of `/uitgaven/`. */
export function editionsPage(kb: KnowledgeBase): EditionsPage {
  const last = kb.editions.at(-1);
  return {
    editions: kb.editions
      .map((edition, place) => {
        const { errors, changed, added, withdrawn } = changesIn(kb, edition);
        return {
          id: edition.id,
          href: pathOfPage(kb, { kind: 'edition', id: edition.id }),
          day: dayInWords(kb.language, edition.day),
          statements: countOf(kb, edition),
          added: added.length,
          changed: changed.length,
          withdrawn: withdrawn.length,
          errors: errors.length,
          isFirst: place === 0,
        };
      })
      .toReversed(),
    corrections: pathOfPage(kb, { kind: 'corrections' }),
    ...(last?.id === kb.site.version ? {} : { unmade: kb.site.version }),
  };
}

/** View model of `/over/correcties/`. */
export interface CorrectionsPage {
  /** Newest first, each with the edition that includes the correction, once published. */
  readonly mended: readonly (Mended & { readonly edition?: { readonly id: string; readonly href: string } })[];
  /** Id of the first edition: corrections are recorded from there on. */
  readonly since: string;
  readonly editions: string;
}

/** View model of `/over/correcties/`. */
export function correctionsPage(kb: KnowledgeBase): CorrectionsPage {
  return {
    mended: correctionsOf(kb).map((correction) => {
      const id = editionOf(kb, correction)?.id;
      return { ...mendedOf(kb, correction), ...(id ? { edition: { id, href: pathOfPage(kb, { kind: 'edition', id }) } } : {}) };
    }),
    since: kb.editions[0]?.id ?? kb.site.version,
    editions: pathOfPage(kb, { kind: 'editions' }),
  };
}

const editionsByEntry = new WeakMap<KnowledgeBase, ReadonlyMap<string, readonly string[]>>();

/** Ids of the editions that changed an entry, oldest first. Cached for all entries at once, since every page asks. */
export function editionsThatChanged(kb: KnowledgeBase, entry: string): readonly string[] {
  let found = editionsByEntry.get(kb);
  if (!found) {
    const changes = [...differencesByEdition(kb.editions)].map(([id, differences]) => ({ id, entries: inLanguage(kb, differences).map((each) => each.entry) }));
    const byEdition = groupByMany(changes, ({ entries }) => entries);
    found = new Map([...byEdition].map(([each, editions]) => [each, editions.map(({ id }) => id)]));
    editionsByEntry.set(kb, found);
  }
  return found.get(entry) ?? [];
}
