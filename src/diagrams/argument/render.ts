import type { Language } from '../../core/languages.ts';
import { strings } from '../../i18n/strings.ts';
import { type Layout, widths } from '../kit/layouts.ts';
import { element, pathData, type SvgNode } from '../kit/svg.ts';
import { type Box, drawLine, type Line, layOut, linesHeight, lineWidth, type PlacedLine, placeLines, wrap } from '../kit/text.ts';
import type { Argument, ArgumentLesson, ArgumentTheme } from './model.ts';

/** A practice as a stone of the ground, numbered. */
export interface PlacedStone {
  readonly id: string;
  readonly code: string;
  readonly number: number;
  readonly box: Box;
  readonly text: readonly PlacedLine[];
}

export interface PlacedTheme {
  readonly box: Box;
  readonly text: readonly PlacedLine[];
  /** Of each country the numbers of the practices on which the theme rests. */
  readonly bricks: readonly { readonly code: string; readonly numbers: readonly number[]; readonly box: Box; readonly text: readonly PlacedLine[] }[];
}

export interface PlacedLesson {
  readonly box: Box;
  readonly text: readonly PlacedLine[];
  readonly themes: readonly PlacedTheme[];
}

export interface PlacedArgument {
  readonly width: number;
  readonly height: number;
  readonly lessons: readonly PlacedLesson[];
  /** The line under the themes, on the practices. */
  readonly ground: number;
  readonly groundText: readonly PlacedLine[];
  readonly stones: readonly PlacedStone[];
}

const gap = 12;
const pad = 10;
const groundThickness = 6;
const mostColumns: Readonly<Record<Layout, number>> = { broad: 5, narrow: 1 };
const stoneColumns: Readonly<Record<Layout, number>> = { broad: 3, narrow: 1 };

/** Three layers: the lessons on top, under each the themes it holds, and as ground the practices on which those rest. */
export function placeArgument({ lessons, practices }: Argument, language: Language, layout: Layout): PlacedArgument {
  const width = widths[layout];
  const words = strings(language);
  const columns = columnsPerLesson(lessons, mostColumns[layout]);
  const total = layout === 'broad' ? columns.reduce((sum, count) => sum + count, 0) : 1;
  const unit = (width - (total - 1) * gap) / total;

  const placed: PlacedLesson[] = [];
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
    const height = layout === 'broad' ? headHeight : linesHeight(lines) + 2 * pad;
    const box = { x, y: top, width: lessonWidth, height };
    const perColumn = Math.ceil(lesson.themes.length / count);
    let y = box.y + height + gap;
    let lowest = y;
    const themes = lesson.themes.map((theme, place) => {
      if (place > 0 && place % perColumn === 0) y = box.y + height + gap;
      const one = placeTheme(theme, x + Math.floor(place / perColumn) * (unit + gap), y, unit);
      y += one.box.height + gap;
      lowest = Math.max(lowest, y);
      return one;
    });
    placed.push({ box, text: placeLines(lines, box.x + pad, box.y + pad, { ground: 'full' }), themes });
    bottom = Math.max(bottom, lowest);
    if (layout === 'broad') x += lessonWidth + gap;
    else top = lowest + gap;
  }

  const ground = bottom + 6;
  const groundText = placeLines(wrap(words.diagrams.practicesBelow, 'small', width), 0, ground + groundThickness + 8);
  const stoneTop = ground + groundThickness + 8 + linesHeight(groundText.map(({ runs }) => runs)) + 8;
  const stoneWidth = (width - (stoneColumns[layout] - 1) * gap) / stoneColumns[layout];
  const perColumn = Math.ceil(practices.length / stoneColumns[layout]);
  let y = stoneTop;
  const stones = practices.map(({ number, country, link }, index): PlacedStone => {
    if (index % perColumn === 0) y = stoneTop;
    const stoneX = Math.floor(index / perColumn) * (stoneWidth + gap);
    const lines = layOut([{ text: link.title, face: 'label' }], stoneWidth - 58 - pad);
    const box = { x: stoneX, y, width: stoneWidth, height: Math.max(28, linesHeight(lines) + 10) };
    y += box.height + 4;
    const code = placeLines([[{ text: `${country.sign} ${number}`, face: 'strong' }]], stoneX + 8, box.y + (box.height - 16) / 2, { ground: 'tone' });
    return {
      id: link.href,
      code: country.code,
      number,
      box,
      text: [...code, ...placeLines(lines, stoneX + 60, box.y + (box.height - linesHeight(lines)) / 2)],
    };
  });
  return { width, height: Math.max(stoneTop, ...stones.map(({ box }) => box.y + box.height)) + 2, lessons: placed, ground, groundText, stones };
}

const lessonLines = ({ short }: ArgumentLesson, number: string, width: number) => [
  ...wrap(number, 'label', width - 2 * pad),
  ...wrap(short, 'head', width - 2 * pad),
];

/** Columns for each lesson, by how many themes it holds, so that all stand about equally deep. */
function columnsPerLesson(lessons: readonly ArgumentLesson[], most: number): number[] {
  const deepest = Math.max(1, ...lessons.map(({ themes }) => themes.length));
  for (let rows = 1; rows < deepest; rows++) {
    const columns = lessons.map(({ themes }) => Math.max(1, Math.ceil(themes.length / rows)));
    if (columns.reduce((sum, count) => sum + count, 0) <= Math.max(most, lessons.length)) return columns;
  }
  return lessons.map(() => 1);
}

function placeTheme({ link, restsOn }: ArgumentTheme, x: number, top: number, width: number): PlacedTheme {
  const lines = layOut([{ text: link.title, face: 'plain' }], width - 2 * pad);
  const text = placeLines(lines, x + pad, top + 8);
  let brickX = x + pad;
  let y = top + 8 + linesHeight(lines) + 5;
  let rowHeight = 0;
  const bricks = restsOn.map(({ country, practices }) => {
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
    return { code: country.code, numbers, box, text: placeLines(brickLines, box.x + 6, box.y + 2.5, { ground: 'tone' }) };
  });
  const height = (bricks.length > 0 ? y + rowHeight : y - 5) + 8 - top;
  return { box: { x, y: top, width, height }, text, bricks };
}

const rect = ({ x, y, width, height }: Box, classes: string) => element('rect', { class: classes, x, y, width, height });

/** Draws the placed argument. */
export function drawArgument({ width, lessons, ground, groundText, stones }: PlacedArgument): SvgNode {
  return element(
    'g',
    {},
    ...lessons.flatMap(({ box, text, themes }) => [
      rect(box, 'point'),
      ...text.map((line) => drawLine(line)),
      ...themes.flatMap((theme) => [
        rect(theme.box, 'step'),
        ...theme.text.map((line) => drawLine(line)),
        ...theme.bricks.map(({ code, box, text: label }) => element('g', { class: code }, rect(box, 'brick'), ...label.map((line) => drawLine(line)))),
      ]),
    ]),
    element('path', { class: 'ground', d: pathData('M', 0, ground + groundThickness / 2, 'H', width) }),
    ...groundText.map((line) => drawLine(line)),
    ...stones.map(({ code, id, box, text: [label, ...title] }) =>
      element(
        'g',
        { class: code, 'data-to': id },
        rect({ ...box, width: 50 }, 'brick'),
        element('path', { class: 'hair', d: pathData('M', box.x + 54, box.y + box.height, 'H', box.x + box.width) }),
        ...(label ? [drawLine(label)] : []),
        ...title.map((line) => drawLine(line)),
      ),
    ),
  );
}
