import type { Entry, KnowledgeBase } from '../../core/knowledge-base.ts';
import { synonymsInAll } from '../../search/concepts.ts';

import { type CountryLabel, countryLabel, type Link, linkTo } from '../../site/links.ts';
import { type SourceLine, sourceLines } from '../../site/statements.ts';
import { type Trace, traceOf } from '../../site/tracing.ts';
import { type EntryUpdates, updatesOf } from '../../updates/updates.ts';

/** What a term's page shows. */
export interface TermPage {
  readonly title: string;
  readonly summary: string;
  readonly abbreviation?: string;
  /** Whether the definition is ours. */
  readonly ours: boolean;
  readonly equivalents: readonly {
    readonly country: CountryLabel;
    readonly word: string;
    readonly language: string;
    readonly literal?: string;
    readonly differs?: string;
    readonly sources: readonly SourceLine[];
  }[];
  readonly nearest?: string;
  /** Each with its language, where that is not the page's. */
  readonly synonyms: readonly { readonly word: string; readonly language?: string }[];
  readonly usedIn: readonly Link[];
  readonly trace: Trace;
  readonly updates: EntryUpdates;
}

/** Builds the page of a term. */
export function termPage(kb: KnowledgeBase, term: Entry<'terms'>): TermPage {
  const { data } = term;
  return {
    title: data.title,
    summary: data.summary,
    ours: data.by === 'ours',
    ...(data.abbreviation ? { abbreviation: data.abbreviation } : {}),
    equivalents: kb.countryCodes.flatMap((code) => {
      const equivalent = data.equivalents[code];
      if (!equivalent) return [];
      const { word, language, literal, differs, sources } = equivalent;
      return [
        {
          country: countryLabel(kb, code),
          word,
          language,
          sources: sourceLines(kb, sources),
          ...(literal ? { literal } : {}),
          ...(differs ? { differs } : {}),
        },
      ];
    }),
    ...(data.nearest ? { nearest: data.nearest } : {}),
    synonyms: synonymsInAll(term),
    usedIn: data.entries.map((id) => linkTo(kb, id)),
    trace: traceOf(kb, term),
    updates: updatesOf(kb, term),
  };
}
