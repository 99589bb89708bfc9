import type { Entry, KnowledgeBase } from '../../core/knowledge-base.ts';
import { strings, type Words } from '../../i18n/strings.ts';
import { type CountryLabel, countryLabel } from '../../site/links.ts';
import { type KeyedStatement, originOfEntry, originWords, statements } from '../../site/statements.ts';
import { type Trace, traceOf } from '../../site/tracing.ts';
import { type EntryUpdates, updatesOf } from '../../updates/updates.ts';

/** What an instrument's page shows. */
export interface InstrumentPage {
  readonly title: string;
  readonly summary: string;
  readonly kind: string;
  readonly countries: readonly CountryLabel[];
  readonly original?: { readonly name: string; readonly language: string };
  readonly users?: string;
  readonly aims: readonly KeyedStatement[];
  readonly headings: readonly KeyedStatement[];
  readonly caveats: readonly KeyedStatement[];
  /** The words that say whose statements these are. */
  readonly originWords: Words['origins']['report'];
  readonly trace: Trace;
  readonly updates: EntryUpdates;
}

/** Builds the page of an instrument. */
export function instrumentPage(kb: KnowledgeBase, instrument: Entry<'instruments'>): InstrumentPage {
  const { data } = instrument;
  return {
    title: data.title,
    summary: data.summary,
    kind: strings(kb.language).instrumentKinds[data.kind],
    countries: data.countries.map((code) => countryLabel(kb, code)),
    ...(data.original ? { original: { name: data.original, language: data.originalLanguage ?? 'en' } } : {}),
    ...(data.users ? { users: data.users } : {}),
    aims: statements(kb, data.aims),
    headings: statements(kb, data.headings),
    caveats: statements(kb, data.caveats),
    originWords: originWords(kb.language, originOfEntry(kb, instrument)),
    trace: traceOf(kb, instrument),
    updates: updatesOf(kb, instrument),
  };
}
