import { cellOf } from '../../compare/cells.ts';
import { columnOrder, supportFor, type ThemeRow, themeRow } from '../../compare/comparison.ts';
import { timeName } from '../../compare/verdicts.ts';
import { type Entry, exceptMirror, type KnowledgeBase, studiedCodes } from '../../core/knowledge-base.ts';
import type { CellMark } from '../../core/themes/theme-cells.ts';
import { strings } from '../../i18n/strings.ts';
import { type CountryLabel, countryLabel, type Link, linkTo } from '../../site/links.ts';
import { type KeyedStatement, originWords, type SourceLine, sourceLines, statements } from '../../site/statements.ts';
import { type Trace, traceOf } from '../../site/tracing.ts';
import { type EntryUpdates, updatesOf } from '../../updates/updates.ts';

/** A cell of the evidence for a lesson: what the report has for one country on one theme, or an open place. */
export interface EvidenceCell {
  readonly country: CountryLabel;
  readonly mark: CellMark;
  readonly markName: string;
  /** Practices, laws and instruments of the country that bear on the theme. */
  readonly links: readonly Link[];
  /** The cell in a few words, when no entry bears on the theme. */
  readonly brief?: string;
}

export interface EvidenceRow {
  readonly theme: Link;
  readonly sources: readonly SourceLine[];
  readonly cells: readonly EvidenceCell[];
}

/** What the page of a lesson or working principle shows. */
export interface LessonPage {
  readonly title: string;
  readonly summary: string;
  readonly name: string;
  readonly number: number;
  readonly count: number;
  readonly countries: readonly CountryLabel[];
  readonly evidence: readonly EvidenceRow[];
  /** Explains an open place in the evidence. */
  readonly openNote: string;
  /** Its themes in short, then and now, for all countries. */
  readonly inShort: { readonly columns: readonly CountryLabel[]; readonly years: string; readonly rows: readonly ThemeRow[] };
  readonly mirror: string;
  readonly questions: readonly string[];
  readonly notSaid: readonly string[];
  readonly caveats: readonly KeyedStatement[];
  readonly trace: Trace;
  readonly updates: EntryUpdates;
}

/** What a lesson or principle rests on: its themes as rows, the studied countries as columns. */
function evidenceOf(kb: KnowledgeBase, groupId: string): EvidenceRow[] {
  return kb.themes
    .filter(({ data }) => data.group === groupId)
    .map((theme) => ({
      theme: linkTo(kb, theme.id),
      sources: sourceLines(kb, theme.data.sources),
      cells: exceptMirror(kb).map((code) => {
        const { mark, markName, brief } = cellOf(kb, theme, code);
        const links = supportFor(kb, theme.id, code).flatMap(({ link, shared }) => (shared ? [] : link));
        return { country: countryLabel(kb, code), mark, markName, links, ...(links.length === 0 && brief ? { brief } : {}) };
      }),
    }));
}

/** Builds the page of a lesson or working principle. */
export function lessonPage(kb: KnowledgeBase, lesson: Entry<'lessons' | 'principles'>): LessonPage {
  const words = strings(kb.language);
  const { data } = lesson;
  const isStudied = new Set(studiedCodes(kb));
  const isLesson = lesson.collection === 'lessons';
  return {
    title: data.title,
    summary: data.summary,
    name: isLesson ? words.lessonNumber(data.number) : words.principleNumber(data.number),
    number: data.number,
    count: kb[lesson.collection].length,
    countries: exceptMirror(kb).map((code) => countryLabel(kb, code)),
    evidence: evidenceOf(kb, lesson.id),
    openNote: originWords(kb.language, ...exceptMirror(kb).map((code) => (isStudied.has(code) ? 'report' : 'other'))).open,
    inShort: {
      years: timeName(kb, 'then'),
      columns: columnOrder(kb, kb.countryCodes).map((code) => countryLabel(kb, code)),
      rows: kb.themes.filter(({ data: theme }) => theme.group === lesson.id).map((theme) => themeRow(kb, theme, kb.countryCodes)),
    },
    mirror: data.mirror,
    questions: data.questions,
    notSaid: data.notSaid,
    caveats: statements(kb, data.caveats),
    trace: traceOf(kb, lesson),
    updates: updatesOf(kb, lesson),
  };
}
