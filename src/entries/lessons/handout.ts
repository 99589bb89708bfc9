import type { ThemeRow } from '../../compare/comparison.ts';
import type { KnowledgeBase } from '../../core/knowledge-base.ts';
import type { CellMark } from '../../core/themes/theme-cells.ts';
import { strings } from '../../i18n/strings.ts';
import { type Update, updateOf } from '../../updates/updates.ts';
import { caveatsOnSheet, type HandoutModel, updatesOnSheet } from '../parts/handout-text.ts';
import { type EvidenceRow, type LessonPage, lessonPage } from './page.ts';

/** A theme of a lesson on paper: each cell has the names of its first examples, and the number of the others. */
interface PrintedRow {
  readonly title: string;
  readonly cells: readonly { readonly mark: CellMark; readonly text: string; readonly more: number }[];
}

/** Up to this many themes, a sheet has room for two full names per cell; above it, for one that is shortened. */
const mostRowsWithNames = 4;

const namedIn = (links: EvidenceRow['cells'][number]['links'], rows: number) => links.slice(0, rows > mostRowsWithNames ? 1 : 2);

/** Shortens a title to the part before its colon, unless another title on the sheet begins with that too. */
function shortened(title: string, all: ReadonlySet<string>): string {
  const [start = title] = title.split(':');
  return [...all].some((other) => other !== title && other.startsWith(`${start}:`)) ? title : start;
}

/** What a lesson rests on, with as many names as fit on the sheet. */
export const printedRows = ({ evidence }: LessonPage): PrintedRow[] => {
  const isLong = evidence.length > mostRowsWithNames;
  const all = new Set(evidence.flatMap(({ cells }) => cells.flatMap(({ links }) => namedIn(links, evidence.length).map(({ title }) => title))));
  return evidence.map(({ theme, cells }) => ({
    title: isLong ? theme.title.replace(/[:,].*/, '') : theme.title,
    cells: cells.map(({ mark, markName, links, brief }) => {
      const named = namedIn(links, evidence.length);
      const titles = named.map(({ title }) => (isLong ? shortened(title, all) : title));
      return { mark, text: titles.length > 0 ? titles.join('; ') : (brief ?? markName), more: links.length - named.length };
    }),
  }));
};

/** Corrections of what the handout of a lesson names, each once. */
export function correctionsOfNamed(kb: KnowledgeBase, { evidence }: LessonPage): Update[] {
  const hrefs = new Set(evidence.flatMap(({ cells }) => cells.flatMap(({ links }) => namedIn(links, evidence.length).map(({ href }) => href))));
  return kb.developments
    .filter(({ data }) => data.kind === 'correction')
    .map((development) => updateOf(kb, development))
    .filter(({ touches }) => touches.some(({ href }) => hrefs.has(href)));
}

/** The latest update in force of each country on which a reading "changed" or "ended" rests. */
function turnedSince(rows: readonly ThemeRow[]): Update[] {
  const countries = Map.groupBy(
    rows.flatMap(({ cells }) => cells),
    ({ country }) => country.code,
  );
  const newest = [...countries.values()].flatMap((cells) => {
    const readings = cells.flatMap(({ now = [] }) => now).filter(({ state }) => state === 'changed' || state === 'ended');
    const updates = readings.flatMap((reading) => reading.updates).filter(({ kind, standing }) => kind === 'change' && standing === 'in-force');
    return updates.toSorted((a, b) => (b.year ?? 0) - (a.year ?? 0)).slice(0, 1);
  });
  return [...new Map(newest.map((update) => [update.id, update])).values()];
}

/** A lesson with more themes than this leaves room for fewer updates. */
const manyRows = 9;
const mostBesideManyRows = 2;

/** A handout with what a lesson or principle rests on, what limits it, and the changes that overtook what the report says. */
export const handout: HandoutModel<'lessons' | 'principles'> = (kb, entry) => {
  const page = lessonPage(kb, entry);
  const words = strings(kb.language);
  const corrections = correctionsOfNamed(kb, page);
  const turned = turnedSince(page.inShort.rows);
  const first = page.evidence.length > manyRows ? turned.slice(0, mostBesideManyRows) : turned;
  const placed = updatesOnSheet(page.updates, ['caveats'], { others: corrections, first });
  return {
    kind: page.name,
    message: page.summary,
    questions: page.questions.slice(0, 2),
    limits: {
      caveats: caveatsOnSheet(page.caveats, page.updates),
      caveatsTitle: words.lesson.caveats,
      notSaid: page.notSaid,
      notSaidTitle: (entry.collection === 'lessons' ? words.lesson : words.principle).notSaid,
      updates: [],
    },
    ...placed,
    onTop: placed.onTop.filter(({ id }) => !corrections.some((correction) => correction.id === id)),
  };
};
