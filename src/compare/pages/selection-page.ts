import { type KnowledgeBase, mirrorLast } from '../../core/knowledge-base.ts';
import type { CountryCode } from '../../core/schema/reference.ts';
import { continuaDiagram, type DiagramOf } from '../../diagrams/diagrams.ts';
import { strings } from '../../i18n/strings.ts';
import { type CountryLabel, countryLabel, mirrorInSentence } from '../../site/links.ts';
import { type PageSubject, pathOfPage, pathOfSelection, type SetLayout, setLayouts } from '../../site/routes.ts';
import { columnOrder, comparisonOf, selectionTitle, type ThemeGroup, type ThemeRow } from '../comparison.ts';
import { timeName, type Verdict } from '../verdicts.ts';

/** A row that the page of differences leaves out, with its address on the page with all rows, and the reason: its verdicts. */
export interface LeftOutRow {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly verdicts: readonly Verdict[];
}

/** What the page of one set of countries shows, in one of its layouts. */
export interface SelectionPage {
  readonly title: string;
  /** Address of the page. */
  readonly href: string;
  readonly layout: SetLayout;
  /** The mirror last. */
  readonly countries: readonly CountryLabel[];
  /** Years that the report covers. */
  readonly years: string;
  /** The country that the others are compared with, as written inside a sentence. */
  readonly mirrorName: string;
  /** The same countries in column order. */
  readonly columns: readonly CountryLabel[];
  /** The same page without one country, if at least two would be left. */
  readonly without: readonly { readonly country: CountryLabel; readonly href: string }[];
  /** The same page with one more country. */
  readonly withMore: readonly { readonly country: CountryLabel; readonly href: string }[];
  readonly layouts: readonly { readonly layout: SetLayout; readonly name: string; readonly href: string }[];
  /** Themes by group; in the layout of differences only those on which the countries differ, in the report or today. */
  readonly groups: readonly ThemeGroup[];
  /** Rows that the layout leaves out, by group. */
  readonly leftOut: readonly ThemeGroup<LeftOutRow>[];
  /** The continua of the set, on the page with all themes. */
  readonly continua?: DiagramOf<'continua'>;
  /** Address for choosing other countries and themes, with these countries ticked. */
  readonly choose: string;
}

/** Builds the page of a set of countries in one of its layouts. */
export function selectionPage(kb: KnowledgeBase, { codes, layout }: Extract<PageSubject, { kind: 'set' }>): SelectionPage {
  const words = strings(kb.language).compare;
  const address = (of: readonly CountryCode[], how: SetLayout = layout) => pathOfSelection(kb, of, how);
  const continua = layout === 'themes' ? continuaDiagram(kb, codes) : undefined;
  const all = comparisonOf(kb, codes);
  const onlyDifferences = layout === 'differences';
  const differs = ({ verdicts }: ThemeRow) => verdicts.some(({ kind }) => kind === 'differ');
  const differing = all.map((group) => ({ ...group, rows: group.rows.filter(differs) })).filter(({ rows }) => rows.length > 0);
  const leftOut = all.map((group) => ({
    ...group,
    rows: group.rows
      .filter((row) => !differs(row))
      .map(({ id, title: theme, verdicts }): LeftOutRow => ({ id, title: theme, href: `${address(codes, 'themes')}#${id}`, verdicts })),
  }));
  const title = selectionTitle(kb, codes);
  return {
    title: { themes: title, countries: words.countriesTitle(title), differences: words.differencesTitle(title) }[layout],
    href: address(codes),
    layout,
    years: timeName(kb, 'then'),
    mirrorName: mirrorInSentence(kb),
    countries: mirrorLast(kb, codes).map((code) => countryLabel(kb, code)),
    columns: columnOrder(kb, codes).map((code) => countryLabel(kb, code)),
    without:
      codes.length > 2
        ? mirrorLast(kb, codes).map((code) => ({ country: countryLabel(kb, code), href: address(codes.filter((other) => other !== code)) }))
        : [],
    withMore: mirrorLast(
      kb,
      kb.countryCodes.filter((code) => !codes.includes(code)),
    ).map((code) => ({
      country: countryLabel(kb, code),
      href: address([...codes, code]),
    })),
    layouts: setLayouts.map((each) => ({ layout: each, name: words.layoutNames[each], href: address(codes, each) })),
    groups: onlyDifferences ? differing : all,
    ...(continua ? { continua } : {}),
    leftOut: onlyDifferences ? leftOut.filter(({ rows }) => rows.length > 0) : [],
    // A choice of themes is named although it is empty, so that the page stays open instead of redirecting back here.
    choose: `${pathOfPage(kb, { kind: 'compare' })}?country=${codes.toSorted().join(',')}&theme=`,
  };
}
