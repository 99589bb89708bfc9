import { type ScaleLinear, scaleLinear } from 'd3-scale';
import type { Language } from '../../core/languages.ts';
import { strings, yearsInWords } from '../../i18n/strings.ts';
import { type Origin, originWords } from '../../site/statements.ts';
import { type Layout, widths } from '../kit/layouts.ts';
import { element, pathData, type SvgNode } from '../kit/svg.ts';
import { type Line, type LineLayout, layOut, layoutLines, linesHeight, lineWidth, measure, renderLine } from '../kit/text.ts';
import { type LegendItem, type LegendLayout, layoutLegend, renderLegend } from '../legend/legend.ts';
import { type Mark, renderMark } from '../legend/time-mark.ts';
import type { Timeline, TimelineItem, TimeSpan } from './model.ts';

/** A mark without room for a title, with its number next to it. */
interface NumberedMark extends Mark {
  readonly label: readonly LineLayout[];
}

export interface TimelineLayout {
  readonly code: string;
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly ground: number;
  /** Years to px. */
  readonly scale: ScaleLinear<number, number>;
  readonly periods: readonly { readonly x: number; readonly width: number; readonly label: readonly LineLayout[] }[];
  readonly axisText: readonly LineLayout[];
  readonly named: readonly { readonly mark: Mark; readonly label: readonly LineLayout[] }[];
  readonly strips: readonly { readonly top: number; readonly head: readonly LineLayout[]; readonly marks: readonly NumberedMark[] }[];
  readonly undated: { readonly head: readonly LineLayout[]; readonly marks: readonly NumberedMark[] };
  readonly legend: LegendLayout;
}

/** First year on the axis, one before the report's period. Anything earlier is shown together before it. */
export const firstYear = 2011;
const groundThickness = 6;
const stripLane = 17;
/** Distance from a mark to its number, and from a number to the next mark. */
const numberGap = 7;

/** Lays out items by date, oldest at the top, with the periods of the reports shaded. */
export function layoutTimeline({ country, periods, named, strips, undated }: Timeline, language: Language, layout: Layout): TimelineLayout {
  const words = strings(language);
  const width = widths[layout];
  const spans = [...named, ...strips.flatMap(({ items }) => items)].flatMap(({ span }) => span ?? []);
  const start = Math.min(firstYear, ...periods.map(({ from }) => from));
  const end = Math.ceil(Math.max(firstYear + 1, ...periods.map(({ to }) => to + 1), ...spans.map(({ to }) => to)) + 0.01);
  const earlierRoom = spans.some(({ from }) => from < start) ? 58 : 12;
  const scale = scaleLinear([start, end], [earlierRoom, width - 18]);

  const markOf = ({ id, span, source }: TimelineItem & { span: TimeSpan }, y: number): Mark => {
    const isEarlier = span.from < start;
    const from = scale(Math.max(start, span.from));
    const length = isEarlier ? 0 : Math.max(0, scale(span.to) - from);
    return { id, x: isEarlier ? 30 : from, y, width: length, isEarlier, source, ...(span.relation ? { relation: span.relation } : {}) };
  };
  const isDated = (item: TimelineItem): item is TimelineItem & { span: TimeSpan } => item.span !== undefined;

  const top = 26;
  let y = top + 8;
  const placedNamed = named.filter(isDated).map((item) => {
    const runs: Line = [
      ...(item.number ? [{ text: `${item.number} `, face: 'strong' } as const] : []),
      { text: `${item.date} `, face: 'small' },
      { text: item.title, face: 'plain' },
    ];
    if (layout === 'narrow') {
      const lines = layOut(runs, width);
      const label = layoutLines(lines, 0, y);
      y += linesHeight(lines) + 8;
      const mark = markOf(item, y);
      y += 14;
      return { mark, label };
    }
    const mark = markOf(item, y);
    const right = mark.x + mark.width + 12;
    const rooms = [
      { x: right + (mark.relation === 'since' ? 22 : 0), room: width - right - 22, anchor: 'start' },
      { x: mark.x - 12 - (mark.relation === 'before' ? 22 : 0), room: mark.x - 34, anchor: 'end' },
    ] as const;
    const chosen = rooms.find(({ room }) => lineWidth(runs) <= room) ?? (rooms[0].room > rooms[1].room ? rooms[0] : rooms[1]);
    const lines = layOut(runs, chosen.room);
    const label = layoutLines(lines, chosen.x, y, { anchor: chosen.anchor });
    const placed = { mark: { ...mark, y: y + 9 }, label };
    y += linesHeight(lines) + 5;
    return placed;
  });

  y += named.length > 0 ? 8 : 0;
  const placedStrips = strips.map(({ name, items }) => {
    const stripTop = y;
    const head = layoutLines([[{ text: name, face: 'strong' }]], 0, y + 5);
    y += 28;
    // Marks that would overlap go into separate lanes.
    const lanes: number[] = [];
    const marks = items.filter(isDated).map((item) => {
      const mark = markOf(item, 0);
      const { reach, x, anchor } = besideOf(mark, item, width);
      const free = lanes.findIndex((taken) => taken <= reach.from);
      const lane = free === -1 ? lanes.length : free;
      lanes[lane] = reach.to;
      const markY = y + lane * stripLane;
      return { ...mark, y: markY, label: numberOf(item, x, markY, anchor) };
    });
    y += Math.max(1, lanes.length) * stripLane + 6;
    return { top: stripTop, head, marks };
  });
  const ground = y;

  const every = layout === 'wide' ? 2 : 4;
  const years = Array.from({ length: end - start + 1 }, (_, index) => start + index).filter((year) => year % every === 0);
  const axisText = [
    ...years.flatMap((year) => layoutLines([[{ text: `${year}`, face: 'small' }]], scale(year), ground + groundThickness + 3, { anchor: 'middle' })),
    ...(spans.some(({ from }) => from < start) ? layoutLines([[{ text: words.diagrams.earlier, face: 'small' }]], 0, ground + groundThickness + 3) : []),
  ];
  const shaded = periods.map(({ name, from, to }) => {
    const label: Line = [{ text: `${name}: ${yearsInWords(from, to)}`, face: 'small' }];
    const x = scale(from);
    return { x, width: scale(to + 1) - x, label: layoutLines([label], Math.min(x, width - lineWidth(label)), 4) };
  });

  y = ground + 40;
  const undatedHead = undated.length > 0 ? layoutLines([[{ text: words.updates.undated, face: 'strong' }]], 0, y) : [];
  const undatedStep = Math.max(0, ...undated.map(widthOf)) + 3 * numberGap;
  const perRow = Math.floor((width - 110) / undatedStep);
  const undatedMarks = undated.map((item, index): NumberedMark => {
    const x = 110 + (index % perRow) * undatedStep;
    const markY = y + 9 + Math.floor(index / perRow) * stripLane;
    return { id: item.id, source: item.source, isEarlier: false, width: 0, x, y: markY, label: numberOf(item, x + numberGap, markY, 'start') };
  });
  if (undated.length > 0) y = Math.max(...undatedMarks.map((mark) => mark.y)) + 22;
  const legend = layoutLegend(
    legendItems(
      spans,
      named.flatMap(({ source, origin }) => (source === 'law' ? (origin ?? 'report') : [])),
      language,
    ),
    width,
    y,
  );
  return {
    code: country.code,
    width,
    height: legend.bottom + 2,
    top,
    ground,
    scale,
    periods: shaded,
    axisText,
    named: placedNamed,
    strips: placedStrips,
    undated: { head: undatedHead, marks: undatedMarks },
    legend,
  };
}

/** Width in px of an item's number; 0 if it has none. */
const widthOf = ({ number }: TimelineItem) => measure(`${number ?? ''}`, 'small');

/** Places the number of an item next to its mark; `y` is the middle of the mark. */
const numberOf = ({ number }: TimelineItem, x: number, y: number, anchor: 'start' | 'end') =>
  number ? layoutLines([[{ text: `${number}`, face: 'small' }]], x, y - 8, { anchor }) : [];

/** Position of a mark's number, on the right if it fits, and the horizontal extent of both. */
function besideOf({ x, width, relation, isEarlier }: Mark, item: TimelineItem, frame: number) {
  const from = x - (relation === 'before' || isEarlier ? 20 : 6);
  const to = x + width + (relation === 'since' ? 20 : 1);
  const room = numberGap + widthOf(item);
  return to + room <= frame
    ? ({ x: to + numberGap, anchor: 'start', reach: { from, to: to + room + numberGap } } as const)
    : ({ x: from - numberGap, anchor: 'end', reach: { from: from - room, to: to + numberGap } } as const);
}

/** Renders a mark with its number as one link to the update. */
const renderNumbered = ({ label, ...mark }: NumberedMark) =>
  element('g', { 'data-to': `#${mark.id}` }, renderMark(mark), ...label.map((line) => renderLine(line, true)));

function legendItems(spans: readonly TimeSpan[], laws: readonly Origin[], language: Language): LegendItem[] {
  const words = strings(language).diagrams;
  const has = (relation: TimeSpan['relation']) => spans.some((span) => span.relation === relation);
  return [
    { sign: 'moment', text: words.moment },
    ...(spans.some(({ from, to, relation }) => to > from && relation !== 'about') ? [{ sign: 'year', text: words.wholeYear } as const] : []),
    ...(laws.length > 0 ? [{ sign: 'law', text: originWords(language, ...laws).dated } as const] : []),
    ...(has('about') ? [{ sign: 'about', text: words.aboutYear } as const] : []),
    ...(has('before') ? [{ sign: 'before', text: words.beforeThen } as const] : []),
    ...(has('since') ? [{ sign: 'since', text: words.sinceThen } as const] : []),
  ];
}

/** Renders a laid-out timeline. */
export function renderTimeline({ code, width, top, ground, scale, periods, axisText, named, strips, undated, legend }: TimelineLayout): SvgNode {
  const [start = 0, end = 0] = scale.domain();
  const years = Array.from({ length: end - start + 1 }, (_, index) => start + index);
  return element(
    'g',
    { class: code },
    ...periods.flatMap((period) => [
      element('rect', { class: 'shade', x: period.x, y: top - 4, width: period.width, height: ground - top + 4 }),
      ...period.label.map((line) => renderLine(line)),
    ]),
    element('path', { class: 'hair', d: years.map((year) => pathData('M', scale(year), top - 4, 'V', ground)).join('') }),
    ...named.map(({ mark, label }) => element('g', { 'data-to': `#${mark.id}` }, renderMark(mark), ...label.map((line) => renderLine(line, true)))),
    element('path', { class: 'edge', d: strips.map((strip) => pathData('M', 0, strip.top, 'H', width)).join('') }),
    ...strips.flatMap(({ head, marks }) => [...head.map((line) => renderLine(line, true)), ...marks.map(renderNumbered)]),
    element('path', { class: 'ground', d: pathData('M', 0, ground + groundThickness / 2, 'H', width) }),
    ...axisText.map((line) => renderLine(line)),
    ...undated.head.map((line) => renderLine(line)),
    ...undated.marks.map(renderNumbered),
    renderLegend(legend),
  );
}
