import { type CountryCode, countryCodes } from '../../schema/reference.ts';
import { wordsIn } from '../../words/words.ts';
import { addressOfPage, type PageSubject, type SetLayout, setLayouts, tableAddress } from '../addresses.ts';
import { comparisonOf, mirrorLast, setTitle, type ThemeGroup, type VerdictKind } from '../comparison.ts';
import { continuaDiagram, type DiagramOf } from '../diagrams.ts';
import type { KnowledgeBase } from '../knowledge-base.ts';
import { type CountryLabel, countryLabel } from '../links.ts';

/** A row that the page of differences leaves out, with its place on the page of all rows. */
export interface LeftOutRow {
  readonly title: string;
  readonly href: string;
}

/** What the page of one set of countries shows, in one of its layouts. */
export interface SetPage {
  readonly title: string;
  /** Address of the page. */
  readonly href: string;
  readonly layout: SetLayout;
  /** The Netherlands, as the mirror, last. */
  readonly countries: readonly CountryLabel[];
  /** The same page without a country, where two or more would be left. */
  readonly without: readonly { readonly country: CountryLabel; readonly href: string }[];
  /** The same page with one country more. */
  readonly withMore: readonly { readonly country: CountryLabel; readonly href: string }[];
  readonly layouts: readonly { readonly layout: SetLayout; readonly name: string; readonly href: string }[];
  /** Themes by group; in the layout of differences only those on which the countries differ. */
  readonly groups: readonly ThemeGroup[];
  /** Rows that the layout leaves out, by the reason. */
  readonly leftOut: Readonly<Record<Exclude<VerdictKind, 'differ'>, readonly LeftOutRow[]>>;
  /** The continua of the set, on the page of all themes. */
  readonly continua?: DiagramOf<'continua'>;
  /** The table as a file. */
  readonly table: string;
}

/** What the page of a set of countries in one of its layouts shows. */
export function setPage(kb: KnowledgeBase, { codes, layout }: Extract<PageSubject, { kind: 'set' }>): SetPage {
  const words = wordsIn(kb.language).compare;
  const address = (of: readonly CountryCode[], how: SetLayout = layout) => addressOfPage(kb, { kind: 'set', codes: of, layout: how });
  const all = comparisonOf(kb, codes);
  const onlyDifferences = layout === 'differences';
  const leftOut = (kind: VerdictKind): LeftOutRow[] =>
    onlyDifferences
      ? all.flatMap(({ rows }) =>
          rows.filter(({ verdict }) => verdict.kind === kind).map(({ id, title }) => ({ title, href: `${address(codes, 'themes')}#${id}` })),
        )
      : [];
  const differing = all
    .map((group) => ({ ...group, rows: group.rows.filter(({ verdict }) => verdict.kind === 'differ') }))
    .filter(({ rows }) => rows.length > 0);
  const title = setTitle(kb, codes);
  return {
    title: { themes: title, countries: words.countriesTitle(title), differences: words.differencesTitle(title) }[layout],
    href: address(codes),
    layout,
    countries: mirrorLast(codes).map((code) => countryLabel(kb, code)),
    without:
      codes.length > 2 ? mirrorLast(codes).map((code) => ({ country: countryLabel(kb, code), href: address(codes.filter((other) => other !== code)) })) : [],
    withMore: mirrorLast(countryCodes.filter((code) => !codes.includes(code))).map((code) => ({
      country: countryLabel(kb, code),
      href: address([...codes, code]),
    })),
    layouts: setLayouts.map((each) => ({ layout: each, name: words.layoutNames[each], href: address(codes, each) })),
    groups: onlyDifferences ? differing : all,
    ...(layout === 'themes' ? { continua: continuaDiagram(kb, codes) } : {}),
    leftOut: { alike: leftOut('alike'), open: leftOut('open') },
    table: tableAddress(kb, { kind: 'set', codes, layout: onlyDifferences ? 'differences' : 'themes' }),
  };
}
