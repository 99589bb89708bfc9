import type { Entry, KnowledgeBase } from '../../core/knowledge-base.ts';
import type { CountryCode } from '../../core/schema/reference.ts';
import { times } from '../../core/themes/theme-cells.ts';
import { type DiagramOf, limitsDiagram } from '../../diagrams/diagrams.ts';
import { collectAddress } from '../../entries/workshops/own/page.ts';
import { cellId } from '../../entries/workshops/own/state.ts';
import { type CountryLabel, countryLabel, mirrorInSentence } from '../../site/links.ts';
import { pathOfEntry, pathOfPage, themesToCompareBy } from '../../site/routes.ts';
import { originOfEntry, originWords, type Statement, statement } from '../../site/statements.ts';
import { type Trace, themeGroupName, traceOf } from '../../site/tracing.ts';
import { type CountryUpdates, type EntryUpdates, updatesByStanding, updatesOf } from '../../updates/updates.ts';
import { type Cell, cellOf, type SharedStatement, sharedStatements, speakersOf } from '../cells.ts';
import { columnOrder, type Support, supportFor } from '../comparison.ts';
import { timeName, type Verdict, verdictOf } from '../verdicts.ts';

/** One country on the page of a theme. */
export interface ThemeCountry extends Cell {
  /** Practices, laws and instruments of this country that bear on the theme. */
  readonly support: readonly Support[];
  /** Its updates except corrections, grouped by standing. */
  readonly standings: CountryUpdates['standings'];
  /** Address that adds the cell to a workshop. */
  readonly collect: string;
}

/** What the page of one theme shows. */
export interface ThemePage {
  readonly title: string;
  readonly summary: string;
  readonly question: string;
  /** The country that the others are compared with, as written inside a sentence. */
  readonly mirrorName: string;
  readonly definition: string;
  readonly group: { readonly title: string; readonly href?: string };
  /** What the report concludes about the countries together. */
  readonly statement: Statement;
  /** Whose conclusion it is: "Wat het rapport zegt". */
  readonly statementTitle: string;
  /** Our verdict on all countries, for the report's period and for today. */
  readonly verdicts: readonly Verdict[];
  readonly difference?: string;
  /** Years that the report covers. */
  readonly years: string;
  /** Statements on several countries together, each once. */
  readonly shared: readonly SharedStatement[];
  readonly countries: readonly ThemeCountry[];
  /** Whose statements their cells have, as column header: "Het rapport (2012–2015)". */
  readonly speaker: string;
  /** Our question to a Dutch municipality. */
  readonly mirror: string;
  /** The row of this theme on the pages of sets: each studied country with the mirror, and all countries. */
  readonly beside: readonly { readonly country: CountryLabel; readonly href: string }[];
  readonly besideAll: string;
  /** Address of its practices side by side, if it has at least two. */
  readonly practices?: string;
  readonly trace: Trace;
  readonly updates: EntryUpdates;
  /** The scale of time limits, on the page of their theme. */
  readonly limits?: DiagramOf<'limits'>;
  /** Address of the page. */
  readonly href: string;
}

/** Builds the page of a theme. */
export function themePage(kb: KnowledgeBase, theme: Entry<'themes'>): ThemePage {
  const { id, data } = theme;
  const onSet = (codes: readonly CountryCode[]) => `${pathOfPage(kb, { kind: 'set', codes, layout: 'themes' })}#${id}`;
  const countries = columnOrder(kb, kb.countryCodes).map((code) => {
    const cell = cellOf(kb, theme, code);
    const standings = updatesByStanding(
      kb,
      cell.updates.filter(({ kind }) => kind !== 'correction'),
    );
    return { ...cell, support: supportFor(kb, id, code), standings, collect: collectAddress(kb, cellId(id, code)) };
  });
  return {
    title: data.title,
    summary: data.summary,
    question: data.question,
    mirrorName: mirrorInSentence(kb),
    definition: data.definition,
    group: { title: themeGroupName(kb, data.group), ...(kb.entries.has(data.group) ? { href: pathOfEntry(kb, data.group) } : {}) },
    statement: statement(kb, { text: data.statement, sources: data.sources }),
    statementTitle: originWords(kb.language, originOfEntry(kb, theme)).statement,
    verdicts: times.map((time) => verdictOf(kb, theme, kb.countryCodes, time)),
    ...(data.difference ? { difference: data.difference } : {}),
    years: timeName(kb, 'then'),
    shared: sharedStatements(kb, theme),
    countries,
    speaker: speakersOf(kb, countries),
    mirror: data.mirror,
    ...(id === kb.lists.roles['time-limits'] ? { limits: limitsDiagram(kb) } : {}),
    beside: kb.countryCodes.filter((code) => code !== kb.mirrorCode).map((code) => ({ country: countryLabel(kb, code), href: onSet([code, kb.mirrorCode]) })),
    besideAll: onSet(kb.countryCodes),
    ...(themesToCompareBy(kb).includes(id) ? { practices: pathOfPage(kb, { kind: 'side-by-side', theme: id }) } : {}),
    trace: traceOf(kb, theme),
    updates: updatesOf(kb, theme),
    href: pathOfEntry(kb, id),
  };
}
