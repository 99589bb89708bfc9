import { exceptMirror, type KnowledgeBase } from '../../core/knowledge-base.ts';
import { strings } from '../../i18n/strings.ts';
import type { CountryLabel } from '../../site/links.ts';
import { pathOfEntry } from '../../site/routes.ts';
import { cellOf, thenInShort } from '../cells.ts';
import { inGroups, type ThemeGroup } from '../comparison.ts';
import { timeName } from '../verdicts.ts';
import { type MirrorAnswer, mirrorAnswers } from './state.ts';

/** One question to a municipality, next to what the countries do. */
export interface MirrorRow {
  /** Id of the theme; fragment of the question, and its key in the address with the answers. */
  readonly id: string;
  readonly title: string;
  readonly href: string;
  /** Our question to a Dutch municipality. */
  readonly question: string;
  /** The question that the countries' answers belong to. */
  readonly asked: string;
  readonly countries: readonly { readonly country: CountryLabel; readonly before: string; readonly now: string }[];
}

/** What the mirror for a municipality shows. */
export interface MirrorPage {
  readonly title: string;
  readonly lead: string;
  readonly groups: readonly ThemeGroup<MirrorRow>[];
  readonly answers: readonly { readonly value: MirrorAnswer; readonly name: string }[];
  /** Number of countries next to each question. */
  readonly countries: number;
  /** Years that the report covers. */
  readonly years: string;
}

/** Builds `/spiegel/`: the questions of all themes, in the order of the report's argument. */
export function mirrorPage(kb: KnowledgeBase): MirrorPage {
  const words = strings(kb.language);
  const codes = exceptMirror(kb);
  return {
    title: words.mirror.title,
    lead: words.mirror.lead,
    answers: mirrorAnswers.map((value) => ({ value, name: words.mirror.answers[value] })),
    countries: codes.length,
    years: timeName(kb, 'then'),
    groups: inGroups(kb, kb.themes, (theme) => ({
      id: theme.id,
      title: theme.data.title,
      href: pathOfEntry(kb, theme.id),
      question: theme.data.mirror,
      asked: theme.data.question,
      countries: codes.map((code) => {
        const cell = cellOf(kb, theme, code);
        const { country, now } = cell;
        return { country, before: thenInShort(cell), now: now?.brief ?? now?.stateName ?? words.compare.noReading };
      }),
    })),
  };
}
