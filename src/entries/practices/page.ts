import type { Entry, KnowledgeBase } from '../../core/knowledge-base.ts';
import type { Layer } from '../../core/schema/layers.ts';
import { type DiagramOf, pathwayDiagram } from '../../diagrams/diagrams.ts';
import { strings, type Words } from '../../i18n/strings.ts';
import { agesInWords } from '../../site/ages.ts';
import { type CountryLabel, countryLabel, mirrorInSentence, municipalityName } from '../../site/links.ts';
import { pathOfPage } from '../../site/routes.ts';
import { type KeyedStatement, originOfEntry, originWords, type SourceLine, sourceLines, statements } from '../../site/statements.ts';
import { type Step, stepsOf } from '../../site/steps.ts';
import { type Trace, traceOf } from '../../site/tracing.ts';
import { type EntryUpdates, updatesOf } from '../../updates/updates.ts';

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
  /** Year in which it started, if stated. */
  readonly began?: number;
  readonly steps: readonly Step[];
  /** The steps as a drawing; absent when none are described. */
  readonly pathway?: DiagramOf<'pathway'>;
  readonly caveats: readonly KeyedStatement[];
  /** Rows of the transfer card; `text` is absent when the report does not say. */
  readonly card: readonly {
    readonly key: string;
    readonly label: string;
    readonly text?: string;
    readonly ours: boolean;
    /** Sources of the row, when it names its own. */
    readonly sources: readonly SourceLine[];
  }[];
  readonly notSaid: readonly string[];
  /** The words that say whose statements these are. */
  readonly originWords: Words['origins']['report'];
  readonly questions: readonly string[];
  /** Address for comparing the example with others, with this one selected. */
  readonly sideBySide: string;
  readonly trace: Trace;
  readonly updates: EntryUpdates;
}

/** Builds the page of a practice. */
export function practicePage(kb: KnowledgeBase, practice: Entry<'practices'>): PracticePage {
  const words = strings(kb.language);
  const { data } = practice;
  const named = (list: 'settings' | 'professions', ids: readonly string[]) => ids.map((id) => kb.lists[list][id]?.[kb.language] ?? id);
  const pathway = pathwayDiagram(kb, practice);
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
    ...(pathway ? { pathway } : {}),
    caveats: statements(kb, data.caveats),
    card: (['what', 'carrier', 'law', 'staff', 'reach', 'needs', 'nearest'] as const).map((key) => {
      const text = data.transfer[key];
      const ours = key === 'nearest';
      const sources = ours ? sourceLines(kb, data.transfer.sources ?? []) : [];
      return {
        key,
        label: key === 'nearest' ? words.practice.card.nearest(mirrorInSentence(kb)) : words.practice.card[key],
        ours,
        sources,
        ...(text ? { text } : {}),
      };
    }),
    notSaid: data.transfer.notSaid,
    originWords: originWords(kb.language, originOfEntry(kb, practice)),
    questions: data.questions,
    sideBySide: `${pathOfPage(kb, { kind: 'side-by-side' })}#${practice.id}`,
    trace: traceOf(kb, practice),
    updates: updatesOf(kb, practice),
  };
}
