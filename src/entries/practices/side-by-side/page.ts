import type { Entry, KnowledgeBase } from '../../../core/knowledge-base.ts';
import { listInWords, strings } from '../../../i18n/strings.ts';
import type { CountryLabel } from '../../../site/links.ts';
import { type PageSubject, pathOfEntry, pathOfPage, practicesOfTheme, themesToCompareBy } from '../../../site/routes.ts';
import type { SourceLine } from '../../../site/statements.ts';
import type { Update } from '../../../updates/updates.ts';
import { practicePage } from '../page.ts';

/** Parts of a column, in order. */
export const columnParts = ['people', 'practice', 'surroundings', 'transfer'] as const;
export type ColumnPart = (typeof columnParts)[number];

/** A line of a column. All columns have the same lines, in the same order. */
export interface ColumnRow {
  readonly key: string;
  readonly label: string;
  /** One or more texts; empty when the source says nothing about it. */
  readonly texts: readonly string[];
  readonly ours: boolean;
  readonly sources: readonly SourceLine[];
  /** Updates that correct the line. */
  readonly updates: readonly Update[];
}

/** One example as a column. */
export interface Column {
  /** Id of the practice; fragment of the column. */
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly country: CountryLabel;
  readonly place: string;
  readonly parts: readonly { readonly part: ColumnPart; readonly rows: readonly ColumnRow[] }[];
  /** Text of an empty line. */
  readonly notStated: string;
  /** Number of lines, and of empty lines among them. */
  readonly rows: number;
  readonly gaps: number;
}

/** What a page with practices side by side shows. */
export interface SideBySidePage {
  readonly title: string;
  readonly lead: string;
  readonly columns: readonly Column[];
  /** Whether all columns are selected at first: on the page of a theme, but not on that of all examples. */
  readonly chosen: boolean;
  /** On the page of a theme, the address of the page with all examples. */
  readonly allHref?: string;
  /** On the page with all examples, those of single themes. */
  readonly themes: readonly { readonly title: string; readonly href: string }[];
}

function columnOf(kb: KnowledgeBase, entry: Entry<'practices'>): Column {
  const { practice, ages: ageWords } = strings(kb.language);
  const page = practicePage(kb, entry);
  const row = (key: string, label: string, texts: readonly string[], parts: readonly string[] = []): ColumnRow => ({
    key,
    label,
    texts,
    ours: false,
    sources: [],
    updates: parts.flatMap((part) => page.updates.beside.get(part) ?? []),
  });
  const card = (key: (typeof page.card)[number]['key']): ColumnRow => {
    const { label, text, ours, sources } = page.card.find((each) => each.key === key) as (typeof page.card)[number];
    return { ...row(key, label, text ? [text] : [], [`transfer.${key}`]), ours, sources };
  };
  const listed = (names: readonly string[]) => (names.length > 0 ? [listInWords(kb.language, names)] : []);
  const parts: Readonly<Record<ColumnPart, readonly ColumnRow[]>> = {
    people: [
      row('ages', practice.ages, page.ages === ageWords.none ? [] : [page.ages]),
      row('professions', practice.who, listed(page.professions)),
      card('staff'),
    ],
    practice: [
      card('what'),
      row('setting', practice.where, listed(page.settings)),
      { ...row('layers', practice.layer, listed(page.layers.map(({ name }) => name))), ours: page.layersOurs },
      row('since', practice.since, page.began ? [`${page.began}`] : []),
    ],
    surroundings: [row('place', practice.place, [page.place]), card('carrier'), card('law'), card('reach'), card('needs')],
    transfer: [
      card('nearest'),
      row(
        'caveats',
        page.originWords.caveats,
        page.caveats.map(({ text }) => text),
        page.caveats.map(({ key }) => `caveats.${key}`),
      ),
      row('notSaid', page.originWords.notSaid, page.notSaid, ['transfer.notSaid']),
      row('strength', practice.card.strength, [page.originWords.strength]),
    ],
  };
  const rows = columnParts.flatMap((part) => parts[part]);
  return {
    id: entry.id,
    title: page.title,
    href: pathOfEntry(kb, entry.id),
    country: page.country,
    place: page.place,
    parts: columnParts.map((part) => ({ part, rows: parts[part] })),
    notStated: page.originWords.notStated,
    rows: rows.length,
    gaps: rows.filter(({ texts }) => texts.length === 0).length,
  };
}

/** Builds `/praktijk/vergelijken/`, or the page of one theme below it. */
export function sideBySidePage(kb: KnowledgeBase, { theme }: Extract<PageSubject, { kind: 'side-by-side' }>): SideBySidePage {
  const words = strings(kb.language).sideBySide;
  const titleOf = (id: string) => kb.entries.get(id)?.data.title ?? id;
  return {
    title: theme ? words.ofTheme(titleOf(theme)) : words.title,
    lead: theme ? words.leadOfTheme(titleOf(theme)) : words.lead,
    columns: (theme ? practicesOfTheme(kb, theme) : kb.practices).map((practice) => columnOf(kb, practice)),
    chosen: theme !== undefined,
    ...(theme ? { allHref: pathOfPage(kb, { kind: 'side-by-side' }) } : {}),
    themes: theme ? [] : themesToCompareBy(kb).map((id) => ({ title: titleOf(id), href: pathOfPage(kb, { kind: 'side-by-side', theme: id }) })),
  };
}
