import { themePage } from '../../compare/pages/theme-page.ts';
import { strings } from '../../i18n/strings.ts';
import { type HandoutModel, updatesOnSheet } from '../parts/handout-text.ts';

// With this many characters, answers and questions leave three centimetres to write in, which is measured on every sheet.
const fullAt = 4700;
// Half of these characters only make the columns of short answers as high as that of long ones.
const mostLarge = 2700;

/** A theme's handout: the answer of every country. */
export const handout: HandoutModel<'themes'> = (kb, entry) => {
  const { one, handout: words } = strings(kb.language);
  const page = themePage(kb, entry);
  const corrections = page.countries.flatMap(({ updates }) => updates.filter(({ kind }) => kind === 'correction'));
  return {
    kind: one.themes,
    message: page.statement.text,
    fullAt,
    mostLarge,
    questions: [page.mirror, words.questions.theme],
    ...updatesOnSheet(page.updates, [], { others: corrections }),
  };
};
