import { type HandoutModel, notesOnSheet } from '../parts/handout-text.ts';
import { lessonPage } from './page.ts';

/** A lesson or principle with what it rests on. */
export const handout: HandoutModel<'lessons' | 'principles'> = (kb, entry) => {
  const page = lessonPage(kb, entry);
  return { kind: page.name, message: page.summary, questions: page.questions.slice(0, 2), ...notesOnSheet(page.since, []) };
};
