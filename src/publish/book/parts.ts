import type { KnowledgeBase } from '../../core/knowledge-base.ts';
import { type CollectionName, collectionNames } from '../../core/schema/collections.ts';
import { listPageOf, type PageSubject, pageSubjects, pathOfPage } from '../../site/routes.ts';

/** A part of the book: its opening page, and the chapters after it. */
export interface BookPart {
  readonly opening: PageSubject;
  readonly chapters: readonly PageSubject[];
}

/** Pages that belong with those of a collection although they show no single entry. */
const besideEntries = (collection: CollectionName, { kind }: PageSubject): boolean =>
  (collection === 'lessons' && kind === 'overview') ||
  (collection === 'developments' && kind === 'country-updates') ||
  (collection === 'sources' && kind === 'sources-of');

/**
 * The parts of the book, in the order of the collections: every page for reading, without those for searching, choosing, presenting or filling in.
 * A new collection is included automatically.
 */
export function bookParts(kb: KnowledgeBase): BookPart[] {
  const subjects = pageSubjects(kb);
  const chaptersOf = (collection: CollectionName) =>
    subjects.filter((subject) => (subject.kind === 'entry' && kb.entries.get(subject.id)?.collection === collection) || besideEntries(collection, subject));
  // The texts about the site follow its first page, at the front.
  const rest = collectionNames.filter((name) => name !== 'pages');
  return [
    { opening: { kind: 'home' }, chapters: chaptersOf('pages') },
    ...rest.flatMap((name) => {
      const opening = listPageOf(name);
      return opening ? [{ opening, chapters: chaptersOf(name) }] : [];
    }),
  ];
}

/** Name of a chapter's file in the book, derived from its page's address. */
export function chapterFile(kb: KnowledgeBase, subject: PageSubject): string {
  const words = pathOfPage(kb, subject).split('/').filter(Boolean).join('-');
  return `${subject.kind === 'home' ? 'home' : words}.xhtml`;
}
