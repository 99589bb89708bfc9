import type { KnowledgeBase } from '../../../core/knowledge-base.ts';
import { listInWords, strings } from '../../../i18n/strings.ts';
import type { CountryLabel } from '../../../site/links.ts';
import { type PageSubject, pathOfEntry, pathOfPage, practicesOfTheme, themesToCompareBy } from '../../../site/routes.ts';
import { originOfEntry, originWords, type SourceLine } from '../../../site/statements.ts';
import type { Update } from '../../../updates/updates.ts';
import { type PracticePage, practicePage } from '../page.ts';

/** Parts of the comparison, in order. */
const rowParts = ['people', 'practice', 'surroundings', 'transfer'] as const;
export type RowPart = (typeof rowParts)[number];

/** One practice's cell in a row. */
export interface Cell {
  /** Texts; empty if the source says nothing about it. */
  readonly texts: readonly string[];
  /** Whether it is our own reading rather than the source's. */
  readonly ours: boolean;
  readonly sources: readonly SourceLine[];
  /** Updates that correct it. */
  readonly updates: readonly Update[];
}

/** A row, with a cell per column, in order. */
export interface Row {
  readonly key: string;
  readonly label: string;
  readonly cells: readonly Cell[];
}

/** One practice as a column. */
export interface Column {
  /** Id of the practice, and fragment of the column. */
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly country: CountryLabel;
  readonly place: string;
  /** Text for empty cells. */
  readonly notStated: string;
  /** Number of empty cells. */
  readonly gaps: number;
}

/** Content of a page that compares practices. */
export interface SideBySidePage {
  readonly title: string;
  readonly lead: string;
  readonly columns: readonly Column[];
  readonly parts: readonly { readonly part: RowPart; readonly rows: readonly Row[] }[];
  /** Number of rows in all parts. */
  readonly rows: number;
  /** Whether all columns are selected at first, as on the page of a theme. */
  readonly chosen: boolean;
  /** On a theme's page: address of the page with all practices. */
  readonly allHref?: string;
  /** On the page with all practices: pages of single themes. */
  readonly themes: readonly { readonly title: string; readonly href: string }[];
}

/** A cell with its row. All columns have the same rows, in the same order. */
interface Line extends Cell {
  readonly part: RowPart;
  readonly key: string;
  readonly label: string;
}

/** One practice's column, row by row. @param speaker wording for the source or sources that speak in the comparison */
function linesOf(kb: KnowledgeBase, page: PracticePage, speaker: PracticePage['originWords']): readonly Line[] {
  const { practice, ages: ageWords } = strings(kb.language);
  type Said = Omit<Line, 'part'>;
  const row = (key: string, label: string, texts: readonly string[], parts: readonly string[] = []): Said => ({
    key,
    label,
    texts,
    ours: false,
    sources: [],
    updates: parts.flatMap((part) => page.updates.beside.get(part) ?? []),
  });
  const card = (key: (typeof page.card)[number]['key']): Said => {
    const { label, text, ours, sources } = page.card.find((each) => each.key === key) as (typeof page.card)[number];
    return { ...row(key, label, text ? [text] : [], [`transfer.${key}`]), ours, sources };
  };
  const listed = (names: readonly string[]) => (names.length > 0 ? [listInWords(kb.language, names)] : []);
  const parts: Readonly<Record<RowPart, readonly Said[]>> = {
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
        speaker.caveats,
        page.caveats.map(({ text }) => text),
        page.caveats.map(({ key }) => `caveats.${key}`),
      ),
      row('notSaid', speaker.notSaid, page.notSaid, ['transfer.notSaid']),
      row('strength', practice.card.strength, [page.originWords.strength]),
    ],
  };
  return rowParts.flatMap((part) => parts[part].map((line) => ({ ...line, part })));
}

/** Builds `/praktijk/vergelijken/`, or the page of one theme below it. */
export function sideBySidePage(kb: KnowledgeBase, { theme }: Extract<PageSubject, { kind: 'side-by-side' }>): SideBySidePage {
  const { sideBySide: words } = strings(kb.language);
  const titleOf = (id: string) => kb.entries.get(id)?.data.title ?? id;
  const practices = theme ? practicesOfTheme(kb, theme) : kb.practices;
  const speaker = originWords(kb.language, ...practices.map((practice) => originOfEntry(kb, practice)));
  const examples = practices.map((practice) => {
    const page = practicePage(kb, practice);
    return { id: practice.id, page, lines: linesOf(kb, page, speaker) };
  });
  const rows = (examples[0]?.lines ?? []).map(({ part, key, label }, index) => ({
    part,
    key,
    label,
    cells: examples.flatMap(({ lines }) => lines[index] ?? []),
  }));
  return {
    title: theme ? words.ofTheme(titleOf(theme)) : words.title,
    lead: theme ? words.leadOfTheme(titleOf(theme)) : words.lead,
    columns: examples.map(({ id, page, lines }) => ({
      id,
      title: page.title,
      href: pathOfEntry(kb, id),
      country: page.country,
      place: page.place,
      notStated: page.originWords.notStated,
      gaps: lines.filter(({ texts }) => texts.length === 0).length,
    })),
    parts: rowParts.map((part) => ({ part, rows: rows.filter((row) => row.part === part) })),
    rows: rows.length,
    chosen: theme !== undefined,
    ...(theme ? { allHref: pathOfPage(kb, { kind: 'side-by-side' }) } : {}),
    themes: theme ? [] : themesToCompareBy(kb).map((id) => ({ title: titleOf(id), href: pathOfPage(kb, { kind: 'side-by-side', theme: id }) })),
  };
}
