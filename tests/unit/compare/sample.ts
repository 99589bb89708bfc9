import type { Data } from '../../../src/core/content.ts';
import type { Entry, KnowledgeBase } from '../../../src/core/knowledge-base.ts';
import { themeSchema } from '../../../src/entries/themes/collection.ts';
import { kbs } from '../content.ts';

type ThemeInput = Omit<Data<'themes'>, 'cells' | 'shared' | 'alike' | 'alikeNow'>;
const sources = [{ source: 'nji-2015', at: 'opschaling-1.1' }];
const base: ThemeInput = {
  title: 'Een thema',
  summary: 'Een thema om het lezen van cellen mee te proberen.',
  group: 'conditions',
  order: 1,
  question: 'Hoe is het?',
  definition: 'Hoe het is.',
  statement: 'Zo is het.',
  mirror: 'Hoe is het bij u?',
  sources,
};

const statementsOf = (municipality?: string) => ({ land: { sources, text: 'Zo is het hier.', ...(municipality ? { municipality } : {}) } });
/** Cells as authors write them, the smallest of each kind. */
export const cells = {
  own: { state: 'described', brief: 'zo', statements: statementsOf() },
  example: { state: 'described', brief: 'zo in een gemeente', statements: statementsOf('gladsaxe') },
  group: { state: 'described', brief: 'zo, samen' },
  none: { state: 'none', brief: 'nee', statements: statementsOf() },
  silent: { state: 'silent' },
  incomparable: { state: 'incomparable', brief: 'anders', note: 'Het gaat over iets anders.' },
} as const;

/** A reading of today that rests on one update. */
export const now = (state: string, more: object = {}) => ({
  state,
  brief: 'nu zo',
  text: 'Nu is het zo.',
  asOf: '2026-11-20',
  developments: ['dk-24-uur-2024'],
  ...more,
});
export const notFound = { state: 'not-found', asOf: '2026-11-20' };

/** A theme parsed by the real schema from these parts, with the knowledge base that contains its sources. */
export function themeWith(parts: object, kb: KnowledgeBase = kbs.nl): { kb: KnowledgeBase; theme: Entry<'themes'> } {
  const [real] = kb.themes;
  if (!real) throw new Error('There are no themes.');
  return { kb, theme: { ...real, id: 'proef', data: themeSchema.parse({ ...base, ...parts }) } };
}

/** A statement that the four countries share. */
export const shared = (voice: string) => ({ samen: { voice, sources, text: 'Zo is het bij allen samen.' } });
