import type { Language } from '../../core/languages.ts';
import { strings } from '../../i18n/strings.ts';
import { type Layout, widths } from '../kit/layouts.ts';
import { element, pathData, type SvgNode } from '../kit/svg.ts';
import { type Box, type Line, type LineLayout, layOut, layoutLines, linesHeight, lineWidth, renderLine, wrap } from '../kit/text.ts';
import type { Argument, ArgumentLesson, ArgumentTheme } from './model.ts';

/** A numbered practice, as a stone in the ground. */
export interface StoneLayout {
  readonly id: string;
  readonly code: string;
  readonly number: number;
  readonly box: Box;
  readonly text: readonly LineLayout[];
}

export interface ThemeLayout {
  readonly box: Box;
  readonly text: readonly LineLayout[];
  /** Blocks with the numbers of the practices that the theme rests on, one per country. */
  readonly blocks: readonly { readonly code: string; readonly numbers: readonly number[]; readonly box: Box; readonly text: readonly LineLayout[] }[];
}

export interface LessonLayout {
  readonly box: Box;
  readonly text: readonly LineLayout[];
  readonly themes: readonly ThemeLayout[];
}

export interface ArgumentLayout {
  readonly width: number;
  readonly height: number;
  readonly lessons: readonly LessonLayout[];
  /** Top edge of the line between themes and practices. */
  readonly ground: number;
  readonly groundText: readonly LineLayout[];
  readonly stones: readonly StoneLayout[];
}

const gap = 12;
const pad = 10;
const groundThickness = 6;
const maxColumns: Readonly<Record<Layout, number>> = { wide: 5, narrow: 1 };
const stoneColumns: Readonly<Record<Layout, number>> = { wide: 3, narrow: 1 };

/** Lays out three layers: lessons at the top, their themes below them, and the practices that the themes rest on as the ground. */
export function layoutArgument({ lessons, practices }: Argument, language: Language, layout: Layout): ArgumentLayout {
  const width = widths[layout];
  const words = strings(language);
  const columns = columnsPerLesson(lessons, maxColumns[layout]);
  const total = layout === 'wide' ? columns.reduce((sum, count) => sum + count, 0) : 1;
  const unit = (width - (total - 1) * gap) / total;

  const placed: LessonLayout[] = [];
  let x = 0;
  let top = 0;
  let bottom = 0;
  const headHeight =
    Math.max(
      ...lessons.map((lesson, index) => linesHeight(lessonLines(lesson, words.lessonNumber(lesson.number), (columns[index] ?? 1) * (unit + gap) - gap))),
    ) +
    2 * pad;
  for (const [index, lesson] of lessons.entries()) {
    const count = columns[index] ?? 1;
    const lessonWidth = count * (unit + gap) - gap;
    const lines = lessonLines(lesson, words.lessonNumber(lesson.number), lessonWidth);
    const height = layout === 'wide' ? headHeight : linesHeight(lines) + 2 * pad;
    const box = { x, y: top, width: lessonWidth, height };
    const perColumn = Math.ceil(lesson.themes.length / count);
    let y = box.y + height + gap;
    let lowest = y;
    const themes = lesson.themes.map((theme, place) => {
      if (place > 0 && place % perColumn === 0) y = box.y + height + gap;
      const placedTheme = layoutTheme(theme, x + Math.floor(place / perColumn) * (unit + gap), y, unit);
      y += placedTheme.box.height + gap;
      lowest = Math.max(lowest, y);
      return placedTheme;
    });
    placed.push({ box, text: layoutLines(lines, box.x + pad, box.y + pad, { ground: 'full' }), themes });
    bottom = Math.max(bottom, lowest);
    if (layout === 'wide') x += lessonWidth + gap;
    else top = lowest + gap;
  }

  const ground = bottom + 6;
  const groundText = layoutLines(wrap(words.diagrams.practicesBelow, 'small', width), 0, ground + groundThickness + 8);
  const stoneTop = ground + groundThickness + 8 + linesHeight(groundText.map(({ runs }) => runs)) + 8;
  const stoneWidth = (width - (stoneColumns[layout] - 1) * gap) / stoneColumns[layout];
  const perColumn = Math.ceil(practices.length / stoneColumns[layout]);
  let y = stoneTop;
  const stones = practices.map(({ number, country, link }, index): StoneLayout => {
    if (index % perColumn === 0) y = stoneTop;
    const stoneX = Math.floor(index / perColumn) * (stoneWidth + gap);
    const lines = layOut([{ text: link.title, face: 'label' }], stoneWidth - 58 - pad);
    const box = { x: stoneX, y, width: stoneWidth, height: Math.max(28, linesHeight(lines) + 10) };
    y += box.height + 4;
    const code = layoutLines([[{ text: `${country.sign} ${number}`, face: 'strong' }]], stoneX + 8, box.y + (box.height - 16) / 2, { ground: 'tone' });
    return {
      id: link.href,
      code: country.code,
      number,
      box,
      text: [...code, ...layoutLines(lines, stoneX + 60, box.y + (box.height - linesHeight(lines)) / 2)],
    };
  });
  return { width, height: Math.max(stoneTop, ...stones.map(({ box }) => box.y + box.height)) + 2, lessons: placed, ground, groundText, stones };
}

const lessonLines = ({ short }: ArgumentLesson, number: string, width: number) => [
  ...wrap(number, 'label', width - 2 * pad),
  ...wrap(short, 'head', width - 2 * pad),
];

/** Number of columns per lesson, by its number of themes, so that all lessons are about equally tall. */
function columnsPerLesson(lessons: readonly ArgumentLesson[], max: number): number[] {
  const deepest = Math.max(1, ...lessons.map(({ themes }) => themes.length));
  for (let rows = 1; rows < deepest; rows++) {
    const columns = lessons.map(({ themes }) => Math.max(1, Math.ceil(themes.length / rows)));
    if (columns.reduce((sum, count) => sum + count, 0) <= Math.max(max, lessons.length)) return columns;
  }
  return lessons.map(() => 1);
}

function layoutTheme({ link, restsOn }: ArgumentTheme, x: number, top: number, width: number): ThemeLayout {
  const lines = layOut([{ text: link.title, face: 'plain' }], width - 2 * pad);
  const text = layoutLines(lines, x + pad, top + 8);
  let brickX = x + pad;
  let y = top + 8 + linesHeight(lines) + 5;
  let rowHeight = 0;
  const blocks = restsOn.map(({ country, practices }) => {
    const numbers = practices.map(({ number }) => number);
    const runs: Line = [
      { text: `${country.sign} `, face: 'strong' },
      { text: numbers.join(', '), face: 'label' },
    ];
    const brickLines = layOut(runs, width - 2 * pad - 12);
    const brickWidth = Math.max(...brickLines.map(lineWidth)) + 12;
    if (brickX > x + pad && brickX + brickWidth > x + width - pad + 4) {
      brickX = x + pad;
      y += rowHeight + 3;
      rowHeight = 0;
    }
    const box = { x: brickX, y, width: brickWidth, height: linesHeight(brickLines) + 5 };
    brickX += brickWidth + 3;
    rowHeight = Math.max(rowHeight, box.height);
    return { code: country.code, numbers, box, text: layoutLines(brickLines, box.x + 6, box.y + 2.5, { ground: 'tone' }) };
  });
  const height = (blocks.length > 0 ? y + rowHeight : y - 5) + 8 - top;
  return { box: { x, y: top, width, height }, text, blocks };
}

const rect = ({ x, y, width, height }: Box, classes: string) => element('rect', { class: classes, x, y, width, height });

/** Renders the laid-out argument. */
export function renderArgument({ width, lessons, ground, groundText, stones }: ArgumentLayout): SvgNode {
  return element(
    'g',
    {},
    ...lessons.flatMap(({ box, text, themes }) => [
      rect(box, 'point'),
      ...text.map((line) => renderLine(line)),
      ...themes.flatMap((theme) => [
        rect(theme.box, 'step'),
        ...theme.text.map((line) => renderLine(line)),
        ...theme.blocks.map(({ code, box, text: label }) => element('g', { class: code }, rect(box, 'block'), ...label.map((line) => renderLine(line)))),
      ]),
    ]),
    element('path', { class: 'ground', d: pathData('M', 0, ground + groundThickness / 2, 'H', width) }),
    ...groundText.map((line) => renderLine(line)),
    ...stones.map(({ code, id, box, text: [label, ...title] }) =>
      element(
        'g',
        { class: code, 'data-to': id },
        rect({ ...box, width: 50 }, 'block'),
        element('path', { class: 'hair', d: pathData('M', box.x + 54, box.y + box.height, 'H', box.x + box.width) }),
        ...(label ? [renderLine(label)] : []),
        ...title.map((line) => renderLine(line)),
      ),
    ),
  );
}
