import type { Layer } from '../../schema/layers.ts';
import { wordsIn } from '../../words/words.ts';
import { agesInWords } from '../ages.ts';
import { type DiagramOf, wayDiagram } from '../diagrams.ts';
import type { Entry, KnowledgeBase } from '../knowledge-base.ts';
import { type CountryLabel, countryLabel, municipalityName } from '../links.ts';
import { type Since, sinceOf } from '../since.ts';
import { type Statement, statements } from '../statements.ts';
import { type Step, stepsOf } from '../steps.ts';
import { type Trace, traceOf } from '../tracing.ts';

/** What a practice example's page shows. */
export interface PracticePage {
  readonly title: string;
  readonly summary: string;
  readonly country: CountryLabel;
  readonly place: string;
  readonly isLocal: boolean;
  readonly layers: readonly { readonly layer: Layer; readonly name: string }[];
  readonly layersOurs: boolean;
  readonly settings: readonly string[];
  readonly ages: string;
  readonly professions: readonly string[];
  /** Year in which it began, where stated. */
  readonly began?: number;
  readonly steps: readonly Step[];
  /** The steps as a drawing; absent when none are described. */
  readonly way?: DiagramOf<'way'>;
  readonly caveats: readonly Statement[];
  /** Rows of the transfer card; `text` is absent where the report does not say. */
  readonly card: readonly { readonly label: string; readonly text?: string; readonly ours: boolean }[];
  readonly notSaid: readonly string[];
  readonly questions: readonly string[];
  readonly trace: Trace;
  readonly since: Since;
}

export function practicePage(kb: KnowledgeBase, practice: Entry<'practices'>): PracticePage {
  const words = wordsIn(kb.language);
  const { data } = practice;
  const named = (list: 'settings' | 'professions', ids: readonly string[]) => ids.map((id) => kb.lists[list][id]?.[kb.language] ?? id);
  const { what, carrier, law, staff, reach, needs, nearest, notSaid } = data.transfer;
  const row = (label: string, text: string | undefined, ours = false) => ({ label, ours, ...(text ? { text } : {}) });
  const way = wayDiagram(kb, practice);
  return {
    title: data.title,
    summary: data.summary,
    country: countryLabel(kb, data.country),
    place: data.reach === 'national' ? words.practice.national : municipalityName(kb, data.reach.municipality),
    isLocal: data.reach !== 'national',
    layers: data.layers.map((layer) => ({ layer, name: words.layers[layer] })),
    layersOurs: data.layersBy === 'ours',
    settings: named('settings', data.setting),
    ages: data.agesText ?? agesInWords(kb.language, data.ages),
    professions: named('professions', data.professions),
    ...(data.since ? { began: data.since } : {}),
    steps: stepsOf(kb, data.steps),
    ...(way ? { way } : {}),
    caveats: statements(kb, data.caveats),
    card: [
      row(words.practice.card.what, what),
      row(words.practice.card.carrier, carrier),
      row(words.practice.card.law, law),
      row(words.practice.card.staff, staff),
      row(words.practice.card.reach, reach),
      row(words.practice.card.needs, needs),
      row(words.practice.card.nearest, nearest, true),
    ],
    notSaid,
    questions: data.questions,
    trace: traceOf(kb, practice),
    since: sinceOf(kb, practice),
  };
}
