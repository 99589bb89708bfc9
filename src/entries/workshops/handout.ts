import { strings } from '../../i18n/strings.ts';
import type { HandoutModel } from '../parts/handout-text.ts';
import { workshopPage } from './page.ts';

/** A workshop's handout: its worksheets. */
export const handout: HandoutModel<'workshops'> = (kb, entry) => {
  const page = workshopPage(kb, entry);
  return {
    kind: strings(kb.language).one.workshops,
    message: page.aim,
    questions: page.questions.slice(0, 2).map(({ ask }) => ask),
    updates: [],
    leastUpdates: 0,
    moreUpdates: [],
    hasMarks: false,
    onTop: [],
  };
};
