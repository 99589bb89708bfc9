import { strings } from '../../i18n/strings.ts';
import { caveatsOnSheet, type HandoutModel, updatesOnSheet } from '../parts/handout-text.ts';
import { practicePage } from './page.ts';

/** A practice's handout: its steps and its transfer card. */
export const handout: HandoutModel<'practices'> = (kb, entry) => {
  const page = practicePage(kb, entry);
  return {
    kind: strings(kb.language).one.practices,
    country: page.country,
    place: page.place,
    message: page.summary,
    questions: page.questions.slice(0, 2),
    limits: {
      caveats: caveatsOnSheet(page.caveats, page.updates),
      caveatsTitle: page.originWords.caveats,
      notSaid: page.notSaid,
      notSaidTitle: page.originWords.notSaid,
      updates: page.updates.beside.get('transfer.notSaid') ?? [],
    },
    ...updatesOnSheet(page.updates, ['steps', 'transfer', 'caveats']),
  };
};
