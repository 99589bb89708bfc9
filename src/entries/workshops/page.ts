import type { Entry, KnowledgeBase } from '../../core/knowledge-base.ts';
import { strings } from '../../i18n/strings.ts';
import { type Link, linkTo } from '../../site/links.ts';
import { deckAddress, downloadName, pathOfEntry, pathOfPage } from '../../site/routes.ts';
import { type SourceLine, sourceLines } from '../../site/statements.ts';
import { type Update, updateById } from '../../updates/updates.ts';

/** One part of the programme, with its minutes in the short and the long version; 0 when it is left out. */
export interface WorkshopPart {
  readonly key: string;
  readonly title: string;
  /** How participants sit, in words. */
  readonly form: string;
  readonly text: string;
  readonly note: string;
  readonly short: number;
  readonly long: number;
}

/** A question to discuss, with the answer that the sources give. */
export interface WorkshopQuestion {
  readonly key: string;
  readonly ask: string;
  /** The answer as shown on a slide. */
  readonly short: string;
  readonly answer: string;
  readonly sources: readonly SourceLine[];
  /** Updates that the answer also rests on. */
  readonly updates: readonly Update[];
}

/** What the pages of a workshop show, for participants and for the trainer. */
export interface WorkshopPage {
  readonly title: string;
  readonly summary: string;
  readonly aim: string;
  readonly audience: string;
  readonly group: string;
  readonly prepare: readonly string[];
  readonly programme: readonly WorkshopPart[];
  readonly questions: readonly WorkshopQuestion[];
  /** Entries that it uses, in order of use. */
  readonly pages: readonly Link[];
  readonly guide: readonly string[];
  readonly observe: readonly string[];
  readonly debrief: readonly string[];
  readonly agenda: readonly string[];
  readonly addresses: {
    readonly page: string;
    readonly trainer: string;
    readonly slides: string;
    readonly deck: string;
    readonly mirror: string;
    readonly own: string;
  };
  /** File name of the PowerPoint file. */
  readonly deckName: string;
}

/** Builds the pages of a workshop. */
export function workshopPage(kb: KnowledgeBase, { id, data }: Entry<'workshops'>): WorkshopPage {
  const { forms } = strings(kb.language).workshop;
  const { title, summary, aim, audience, group, prepare, guide, observe, debrief, agenda } = data;
  return {
    ...{ title, summary, aim, audience, group, prepare, guide, observe, debrief, agenda },
    programme: Object.entries(data.programme).map(([key, { form, ...part }]) => ({ key, form: forms[form], ...part })),
    questions: Object.entries(data.questions).map(([key, { sources, developments, ...question }]) => ({
      key,
      ...question,
      sources: sourceLines(kb, sources),
      updates: developments.map((update) => updateById(kb, update)),
    })),
    pages: data.pages.map((page) => linkTo(kb, page)),
    addresses: {
      page: pathOfEntry(kb, id),
      trainer: pathOfPage(kb, { kind: 'trainer', id }),
      slides: pathOfPage(kb, { kind: 'slides', id }),
      deck: deckAddress(kb, id),
      mirror: pathOfPage(kb, { kind: 'mirror' }),
      own: pathOfPage(kb, { kind: 'own-workshop' }),
    },
    deckName: downloadName(kb, deckAddress(kb, id)),
  };
}
