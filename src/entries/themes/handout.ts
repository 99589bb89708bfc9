import { themePage } from '../../compare/pages/theme-page.ts';
import { strings } from '../../i18n/strings.ts';
import { type HandoutModel, notesOnSheet } from '../parts/handout-text.ts';

/** A theme with the answer of every country. */
export const handout: HandoutModel<'themes'> = (kb, entry) => {
  const { one, handout: words } = strings(kb.language);
  const page = themePage(kb, entry);
  const corrections = page.countries.flatMap(({ notes }) => notes.filter(({ kind }) => kind === 'correction'));
  return {
    kind: one.themes,
    message: page.statement.text,
    questions: [page.mirror, words.questions.theme],
    ...notesOnSheet(page.since, [], { others: corrections }),
  };
};
