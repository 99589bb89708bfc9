import { type ScaleLinear, scaleLinear } from 'd3-scale';
import type { Language } from '../../core/languages.ts';
import type { CellState } from '../../core/themes/theme-cells.ts';
import { strings } from '../../i18n/strings.ts';
import { originWords } from '../../site/statements.ts';
import { fadingPath } from '../kit/bar.ts';
import { type Layout, widths } from '../kit/layouts.ts';
import { renderStateSign } from '../kit/state-sign.ts';
import { element, pathData, type SvgNode } from '../kit/svg.ts';
import { type Box, boxOf, faces, type Line, type LineLayout, layOut, layoutLines, linesHeight, lineWidth, renderLine } from '../kit/text.ts';
import { type LegendLayout, layoutLegend, renderLegend } from '../legend/legend.ts';
import type { Limit, LimitsOfCountry } from './model.ts';

export interface LimitsRowLayout {
  readonly code: string;
  readonly isMirror: boolean;
  readonly top: number;
  readonly bottom: number;
  readonly head: readonly LineLayout[];
  readonly limits: readonly { readonly bar: Box; readonly weeks?: number; readonly label: readonly LineLayout[] }[];
  /** In place of limits: the sign and words of the state. */
  readonly state?: { readonly state: CellState; readonly x: number; readonly y: number; readonly text: readonly LineLayout[] };
}

export interface TimeLimitsLayout {
  readonly width: number;
  readonly height: number;
  readonly ground: number;
  /** Weeks to px. */
  readonly scale: ScaleLinear<number, number>;
  readonly months: readonly number[];
  readonly axisText: readonly LineLayout[];
  readonly rows: readonly LimitsRowLayout[];
  readonly legend: LegendLayout;
}

const weeksPerMonth = 4.345;
const groundThickness = 6;
const measures = {
  wide: { left: 196, barHeight: 18, pad: 14, label: 620, end: 36 },
  narrow: { left: 8, barHeight: 12, pad: 12, label: 318, end: 20 },
} as const;

/** Possible intervals between axis figures, in months, and the maximum number of figures. */
const monthSteps = [1, 2, 3, 6, 12, 24];
const maxFigures: Readonly<Record<Layout, number>> = { wide: 8, narrow: 4 };

/** Lays out every limit as a bar from the same start, on one scale of weeks and months. A limit without a figure fades out. */
export function layoutTimeLimits(countries: readonly LimitsOfCountry[], language: Language, layout: Layout): TimeLimitsLayout {
  const words = strings(language);
  const width = widths[layout];
  const { left, barHeight, pad, end, label: labelWidth } = measures[layout];
  const longest = Math.max(weeksPerMonth, ...countries.flatMap(({ limits }) => limits.map(({ weeks }) => weeks ?? 0)));
  const last = Math.ceil(longest / weeksPerMonth);
  const step = monthSteps.find((each) => last / each <= maxFigures[layout]) ?? last;
  const months = Array.from({ length: Math.ceil(last / step) + 1 }, (_, index) => index * step);
  const scale = scaleLinear([0, weeksPerMonth * (months.at(-1) ?? 1)], [left, width - end]);

  let y = 4;
  const rows = countries.map(({ country, limits, state, stateName }): LimitsRowLayout => {
    const top = y;
    const head = layoutLines(
      [
        [
          { text: `${country.sign} `, face: 'code' },
          { text: country.name, face: 'head' },
        ],
      ],
      0,
      top + pad - 3,
    );
    y = top + (layout === 'wide' ? pad : pad + 24);
    const placed = limits.map((limit) => {
      const lines = labelLines(limit, labelWidth);
      // Without a figure, the bar fades out over the whole scale.
      const bar = {
        x: left,
        y: y + linesHeight(lines) + 3,
        width: limit.weeks === undefined ? width - end - left : scale(limit.weeks) - left,
        height: barHeight,
      };
      const label = layoutLines(lines, left, y);
      y = bar.y + barHeight + 10;
      return { bar, label, ...(limit.weeks === undefined ? {} : { weeks: limit.weeks }) };
    });
    if (limits.length > 0) y -= 10;
    const text = limits.length === 0 ? layoutLines(layOut([{ text: stateName, face: 'plain' }], width - left - 24), left + 24, y) : [];
    const sign = limits.length === 0 ? { state: { state, x: left, y: y + 1, text } } : {};
    if (limits.length === 0) y += faces.plain.leading;
    y = Math.max(y, ...head.map((line) => line.y + 2)) + pad;
    return { code: country.code, isMirror: country.isMirror, top, bottom: y, head, limits: placed, ...sign };
  });
  const ground = y;
  // Only the last figure has the unit; it ends at the edge of the drawing.
  const unit: Line = [{ text: words.law.months(months.at(-1) ?? 0), face: 'small' }];
  const top = ground + groundThickness + 4;
  const figures = months
    .slice(0, -1)
    .flatMap((month) => layoutLines([[{ text: `${month}`, face: 'small' }]], scale(month * weeksPerMonth), top, { anchor: 'middle' }))
    .filter((figure) => boxOf(figure).x + boxOf(figure).width < width - lineWidth(unit));
  const axisText = [...figures, ...layoutLines([unit], width, top, { anchor: 'end' })];
  const open = countries.flatMap(({ limits }) => limits.filter(({ weeks }) => weeks === undefined));
  const legend = layoutLegend(
    [
      ...(open.length > 0 ? [{ sign: 'fade', text: originWords(language, ...open.map(({ origin }) => origin)).noFigureDrawn } as const] : []),
      { sign: 'week', text: words.diagrams.week },
    ],
    width,
    ground + groundThickness + 36,
  );
  return { width, height: legend.bottom + 2, ground, scale, months, axisText, rows, legend };
}

const labelLines = ({ length, text }: Limit, width: number): Line[] =>
  layOut(
    [
      { text: `${length}: `, face: 'bold' },
      { text, face: 'plain' },
    ],
    width,
  );

/** Renders laid-out time limits. */
export function renderTimeLimits({ width, ground, scale, months, axisText, rows, legend }: TimeLimitsLayout): SvgNode {
  const weeks = Array.from({ length: Math.floor(scale.domain()[1] ?? 0) }, (_, index) => index + 1);
  return element(
    'g',
    {},
    element('path', { class: 'hair', d: months.map((month) => pathData('M', scale(month * weeksPerMonth), 4, 'V', ground)).join('') }),
    element('path', {
      class: 'edge',
      d: rows
        .slice(1)
        .filter(({ isMirror }) => !isMirror)
        .map(({ top }) => pathData('M', 0, top, 'H', width))
        .join(''),
    }),
    element('path', {
      class: 'double',
      d: rows
        .filter(({ isMirror }) => isMirror)
        .map(({ top }) => pathData('M', 0, top - 2, 'H', width, 'M', 0, top + 1.5, 'H', width))
        .join(''),
    }),
    ...rows.map(({ code, head, limits, state }) =>
      element(
        'g',
        { class: code },
        ...head.map((line) => renderLine(line, true)),
        ...limits.flatMap(({ bar, weeks, label }) => [
          ...label.map((line) => renderLine(line, true)),
          element('path', {
            class: 'point',
            d: weeks === undefined ? fadingPath(bar) : pathData('M', bar.x, bar.y, 'h', bar.width, 'v', bar.height, 'h', -bar.width, 'z'),
          }),
        ]),
        ...(state
          ? [element('g', { class: 'sign-in' }, renderStateSign(state.state, state.x, state.y)), ...state.text.map((line) => renderLine(line, true))]
          : []),
      ),
    ),
    element('path', { class: 'tie', d: weeks.map((week) => pathData('M', scale(week), ground - 6, 'V', ground)).join('') }),
    element('path', { class: 'ground', d: pathData('M', 0, ground + groundThickness / 2, 'H', width) }),
    ...axisText.map((line) => renderLine(line)),
    renderLegend(legend),
  );
}
