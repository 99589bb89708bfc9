import { type Difference, differencesBetween, type Edition, type Words } from '../core/editions/edition.ts';
import { groupByMany } from '../core/group-by-many.ts';
import type { KnowledgeBase } from '../core/knowledge-base.ts';
import { inEachLanguage, type Language, localeOf, mainLanguage } from '../core/languages.ts';
import { dayInWords } from '../i18n/strings.ts';
import { linkTo } from '../site/links.ts';
import { fragmentOfStatement, pathOfPage } from '../site/routes.ts';

/** A statement in a list of what changed, in the language of the page. */
export interface ChangedStatement {
  /** Fragment at which it stands on the page. */
  readonly fragment: string;
  /** Its lasting id, as the data have it. */
  readonly id: string;
  readonly before?: string;
  readonly after?: string;
}

/** What changed on one page of the site. */
interface ChangedEntry {
  readonly title: string;
  /** Its page; absent where the entry is gone. */
  readonly href?: string;
  /** Fragment at which what changed of it begins; absent of what follows in another kind of change. */
  readonly fragment?: string;
  readonly statements: readonly ChangedStatement[];
}

/** An error of our own, which was mended. */
interface Mended {
  /** Fragment at which it stands. */
  readonly fragment: string;
  /** Id of the entry in which it stood. */
  readonly entry: string;
  /** Day on which it was mended, in words. */
  readonly day: string;
  readonly title: string;
  readonly href?: string;
  /** What was wrong, and what stands there since. */
  readonly wrong: string;
  readonly right: string;
  /** The words that stood there and those that stand there since, where they differ between two editions. */
  readonly statement?: ChangedStatement;
}

/** What a later edition has other words for, entry by entry, with links to where both stand side by side. */
interface ChangedLater {
  readonly edition: string;
  readonly href: string;
  readonly entries: readonly {
    readonly title: string;
    readonly statements: readonly { readonly fragment: string; readonly id: string; readonly href: string }[];
  }[];
}

/** What the page of an edition shows. */
export interface EditionPage {
  readonly id: string;
  /** Day on which it was made, in words. */
  readonly day: string;
  /** Number of its statements, as it is written. */
  readonly statements: string;
  /** The edition before it; absent of the first. */
  readonly before?: { readonly id: string; readonly href: string };
  /** Each with the fragment of its entry, where what changed of that begins there. */
  readonly errors: readonly (Mended & { readonly entryFragment?: string })[];
  readonly changed: readonly ChangedEntry[];
  readonly added: readonly ChangedEntry[];
  readonly withdrawn: readonly ChangedEntry[];
  /** What no longer stands as it stood in this edition. */
  readonly later: readonly ChangedLater[];
  readonly corrections: string;
}

/** An edition in the list of all. */
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

/** What `/uitgaven/` shows, newest first. */
export interface EditionsPage {
  readonly editions: readonly EditionInList[];
  readonly corrections: string;
  /** The edition that the site names and that was not made yet. */
  readonly unmade?: string;
}

const known = new WeakMap<readonly Edition[], ReadonlyMap<string, readonly Difference[]>>();

/** What each edition changed of the one before it; the first one changed nothing. */
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

/** Those that a reader of one language meets; that a statement got its first words in that language changes nothing that was said. */
const inLanguage = ({ language }: KnowledgeBase, differences: readonly Difference[]) =>
  differences.filter(({ before, after }) => !before || !after || (before[language] !== undefined && before[language] !== after[language]));

/** An entry as a link; one that is gone has its id for a name. */
function nameOf(kb: KnowledgeBase, entry: string): { readonly title: string; readonly href?: string } {
  if (!kb.entries.has(entry)) return { title: entry };
  const { title, href } = linkTo(kb, entry);
  return { title, href };
}

/** What a reader of one language is shown of an edition: its words in that language, or in the main one where it had no other. */
const wordsFor = (language: Language, words: Words) => words[language] ?? words[mainLanguage] ?? '';

const statementOf = ({ language }: KnowledgeBase, { id, before, after }: Difference): ChangedStatement => ({
  fragment: fragmentOfStatement(id),
  id,
  ...(before ? { before: wordsFor(language, before) } : {}),
  ...(after ? { after: wordsFor(language, after) } : {}),
});

/** @param isFirst whether an entry stands on the page for the first time, in the order in which it is asked */
const byEntry = (kb: KnowledgeBase, differences: readonly Difference[], isFirst: (entry: string) => boolean): ChangedEntry[] =>
  [...Map.groupBy(differences, ({ entry }) => entry)].map(([entry, of]) => ({
    ...nameOf(kb, entry),
    ...(isFirst(entry) ? { fragment: entry } : {}),
    statements: of.map((each) => statementOf(kb, each)),
  }));

type Correction = KnowledgeBase['lists']['corrections'][string] & { readonly key: string };

/** Corrections of our own errors, newest first. */
const correctionsOf = ({ lists }: KnowledgeBase): Correction[] =>
  Object.entries(lists.corrections)
    .map(([key, correction]) => ({ key, ...correction }))
    .toSorted((a, b) => b.day.localeCompare(a.day) || a.key.localeCompare(b.key));

/** The first edition since the day of a correction that has other words for its statement: one of that very day may still have the error. */
const editionOf = ({ editions }: KnowledgeBase, { day, statement }: Correction) =>
  editions.find(
    (edition) =>
      edition.day >= day &&
      differencesByEdition(editions)
        .get(edition.id)
        ?.some(({ id }) => id === statement),
  );

/** The entry in which a statement stands or stood last. */
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

/** What an edition changed, in kinds; errors of our own stand apart. */
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

/** What later editions have other words for, at the first of them. */
function changedLater(kb: KnowledgeBase, edition: Edition): ChangedLater[] {
  const seen = new Set<string>();
  const later = kb.editions.slice(kb.editions.indexOf(edition) + 1);
  return later.flatMap(({ id }) => {
    const href = pathOfPage(kb, { kind: 'edition', id });
    const changed = inLanguage(kb, differencesByEdition(kb.editions).get(id) ?? []).filter(
      (difference) => difference.before && edition.statements.has(difference.id) && !seen.has(difference.id),
    );
    for (const difference of changed) seen.add(difference.id);
    const entries = [...Map.groupBy(changed, ({ entry }) => entry)].map(([entry, of]) => ({
      title: nameOf(kb, entry).title,
      statements: of.map((each) => ({ fragment: fragmentOfStatement(each.id), id: each.id, href: `${href}#${fragmentOfStatement(each.id)}` })),
    }));
    return entries.length > 0 ? [{ edition: id, href, entries }] : [];
  });
}

/**
 * What the page of an edition shows.
 * @throws Error when there is no such edition
 */
export function editionPage(kb: KnowledgeBase, id: string): EditionPage {
  const edition = kb.editions.find((each) => each.id === id);
  if (!edition) throw new Error(`There is no edition "${id}" in content/editions.`);
  const before = kb.editions[kb.editions.indexOf(edition) - 1];
  const { errors, changed, added, withdrawn } = changesIn(kb, edition);
  const seen = new Set<string>();
  const isFirst = (entry: string) => seen.size < seen.add(entry).size;
  return {
    id,
    day: dayInWords(kb.language, edition.day),
    statements: countOf(kb, edition),
    ...(before ? { before: { id: before.id, href: pathOfPage(kb, { kind: 'edition', id: before.id }) } } : {}),
    errors: errors.map((error) => ({ ...error, ...(isFirst(error.entry) ? { entryFragment: error.entry } : {}) })),
    changed: byEntry(kb, changed, isFirst),
    added: byEntry(kb, added, isFirst),
    withdrawn: byEntry(kb, withdrawn, isFirst),
    later: changedLater(kb, edition),
    corrections: pathOfPage(kb, { kind: 'corrections' }),
  };
}

/** What `/uitgaven/` shows. */
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

/** What `/over/correcties/` shows. */
export interface CorrectionsPage {
  /** Newest first, each with the edition that mended it, once that was made. */
  readonly mended: readonly (Mended & { readonly edition?: { readonly id: string; readonly href: string } })[];
  /** The first edition, since which they are told. */
  readonly since: string;
  readonly editions: string;
}

/** What `/over/correcties/` shows. */
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

/** Ids of the editions that changed words of an entry, oldest first. All entries are looked up once: they are many, and each is a page. */
export function editionsThatChanged(kb: KnowledgeBase, entry: string): readonly string[] {
  let found = editionsByEntry.get(kb);
  if (!found) {
    const changes = [...differencesByEdition(kb.editions)].map(([id, differences]) => ({ id, entries: inLanguage(kb, differences).map((each) => each.entry) }));
    const byEdition = groupByMany(changes, ({ entries }) => entries);
    found = new Map([...byEdition].map(([each, of]) => [each, of.map(({ id }) => id)]));
    editionsByEntry.set(kb, found);
  }
  return found.get(entry) ?? [];
}
