import { median } from 'd3-array';
import type { Language } from '../../core/languages.ts';
import { valueAt } from '../../core/schema/map-record.ts';
import { strings } from '../../i18n/strings.ts';
import { renderClock } from '../kit/clock.ts';
import { type Layout, widths } from '../kit/layouts.ts';
import { element, pathData, type SvgNode } from '../kit/svg.ts';
import { type Box, type Line, type LineLayout, layOut, layoutLines, linesHeight, renderLine } from '../kit/text.ts';
import { type LegendItem, type LegendLayout, layoutLegend, renderLegend } from '../legend/legend.ts';
import type { Pathway } from './model.ts';

type Step = Pathway['steps'][number];

export interface StepLayout {
  readonly key: string;
  readonly number: number;
  readonly box: Box;
  readonly text: readonly LineLayout[];
  /** Position of the clock before the time, if a time is stated. */
  readonly clock?: { readonly x: number; readonly y: number };
  readonly badge: { readonly x: number; readonly y: number };
  readonly end: boolean;
}

export interface PathwayLayout {
  readonly layout: Layout;
  readonly width: number;
  readonly height: number;
  readonly steps: readonly StepLayout[];
  /** Connectors between steps, as corner points; the last point has the arrowhead. */
  readonly links: readonly { readonly from: string; readonly to: string; readonly points: readonly (readonly [number, number])[] }[];
  readonly exceptions: readonly LineLayout[];
  readonly legend: LegendLayout;
}

const pad = 9;
const badgeRadius = 10;
const clockRoom = 17;
const endEdge = 5;
/** Space on the right for half the stroke of an outline. */
const edge = 2;

/** Lays out steps from left to right in the order in which they can follow, or one below the other in the narrow layout and for long pathways. */
export function layoutPathway(pathway: Pathway, language: Language, layout: Layout): PathwayLayout {
  const columns = layout === 'wide' ? columnsOf(pathway.steps) : [];
  const placed = columns.length > 0 && columns.length <= maxColumns ? layoutInColumns(columns, pathway.steps) : layoutInRows(pathway.steps, widths[layout]);
  const width = widths[layout];
  const words = strings(language);
  const exceptions: LineLayout[] = [];
  let y = placed.bottom + 22;
  for (const exception of pathway.exceptions) {
    const lines = layOut(
      [
        { text: `${words.law.exception}: `, face: 'strong' },
        { text: exception, face: 'small' },
      ],
      Math.min(width, 620),
    );
    exceptions.push(...layoutLines(lines, 0, y));
    y += linesHeight(lines) + 4;
  }
  const legend = layoutLegend(legendItems(pathway, language), width, y + (pathway.exceptions.length > 0 ? 10 : 0));
  return { layout, width, height: legend.bottom + 4, steps: placed.steps, links: placed.links, exceptions, legend };
}

interface Arranged {
  readonly steps: StepLayout[];
  readonly links: PathwayLayout['links'];
  readonly bottom: number;
}

/** Title, actor and time of a step, wrapped to a width. */
function linesOf({ title, who, when, ours }: Step, width: number): { text: Line[]; time: Line[] } {
  return {
    text: [...layOut([{ text: ours ? `${title}*` : title, face: 'bold' }], width), ...(who ? layOut([{ text: who, face: 'small' }], width) : [])],
    time: when ? layOut([{ text: when, face: 'small' }], width - clockRoom) : [],
  };
}

function layoutStep(step: Step, box: Box): StepLayout {
  const { text, time } = linesOf(step, box.width - 2 * pad);
  const top = box.y + pad + 3;
  const timeTop = top + linesHeight(text) + (time.length > 0 ? 3 : 0);
  return {
    key: step.key,
    number: step.number,
    box,
    text: [...layoutLines(text, box.x + pad, top), ...layoutLines(time, box.x + pad + clockRoom, timeTop)],
    ...(time.length > 0 ? { clock: { x: box.x + pad + 6, y: timeTop + 8 } } : {}),
    badge: { x: box.x, y: box.y },
    end: step.end,
  };
}

function stepHeight(step: Step, width: number): number {
  const { text, time } = linesOf(step, width - 2 * pad);
  return linesHeight(text) + linesHeight(time) + (time.length > 0 ? 3 : 0) + 2 * pad + 2 + (step.end ? endEdge - 2 : 0);
}

const maxColumns = 7;
const columnGap = 34;
const rowGap = 22;

/** A slot in a column: a step, or a gap for a connector that skips the column. */
interface Slot {
  readonly key: string;
  readonly step?: Step;
  /** Position in written order; for a gap, that of the step its connector leads to. */
  readonly order: number;
}

/** Splits connectors into forward ones and back ones, which lead to a step that precedes their own start (depth-first search). */
function forwardLinks(steps: readonly Step[]) {
  const byKey = new Map(steps.map((step) => [step.key, step]));
  const forward: { from: string; to: string }[] = [];
  const back: { from: string; to: string }[] = [];
  const state = new Map<string, 'open' | 'done'>();
  const visit = (key: string): void => {
    state.set(key, 'open');
    for (const { key: to } of byKey.get(key)?.next ?? []) {
      if (state.get(to) === 'open') back.push({ from: key, to });
      else {
        forward.push({ from: key, to });
        if (!state.has(to)) visit(to);
      }
    }
    state.set(key, 'done');
  };
  for (const { key } of steps) if (!state.has(key)) visit(key);
  return { forward, back };
}

/** Steps by column: the length of the longest forward path that leads to them. */
function columnsOf(steps: readonly Step[]): Step[][] {
  const { forward } = forwardLinks(steps);
  const depth = new Map(steps.map(({ key }) => [key, 0]));
  // Without back connectors, the longest paths are found in at most as many rounds as there are steps.
  for (const _ of steps) for (const { from, to } of forward) depth.set(to, Math.max(valueAt(depth, to), valueAt(depth, from) + 1));
  const columns: Step[][] = [];
  for (const step of steps) {
    const column = valueAt(depth, step.key);
    columns[column] = [...(columns[column] ?? []), step];
  }
  return columns;
}

function layoutInColumns(columns: readonly (readonly Step[])[], steps: readonly Step[]): Arranged {
  const width = Math.min(210, (widths.wide - badgeRadius - edge - (columns.length - 1) * columnGap) / columns.length);
  const left = (column: number) => badgeRadius + column * (width + columnGap);
  const columnOf = new Map(columns.flatMap((column, index) => column.map(({ key }) => [key, index] as const)));
  const { forward, back } = forwardLinks(steps);

  // A connector that skips columns gets a slot in each, so that it never crosses a step.
  const routes = forward.map(({ from, to }) => {
    const [start, end] = [valueAt(columnOf, from), valueAt(columnOf, to)];
    return { from, to, via: Array.from({ length: end - start - 1 }, (_, index) => ({ key: `${from}>${to}@${start + index + 1}`, column: start + index + 1 })) };
  });
  const order = new Map(steps.map(({ key }, index) => [key, index]));
  const slots: Slot[][] = columns.map((column, index) =>
    [
      ...column.map((step): Slot => ({ key: step.key, step, order: valueAt(order, step.key) })),
      ...routes.flatMap(({ to, via }) => via.filter((each) => each.column === index).map(({ key }): Slot => ({ key, order: valueAt(order, to) }))),
    ].toSorted((a, b) => a.order - b.order),
  );
  const hops = routes.flatMap(({ from, to, via }) => {
    const stops = [from, ...via.map(({ key }) => key), to];
    return stops.slice(1).map((stop, index) => ({ from: stops[index] as string, to: stop }));
  });
  const heightOf = ({ step }: Slot) => (step ? stepHeight(step, width) : 6);
  const middles = alignSlots(slots, hops, heightOf);

  const placedSteps = columns.flatMap((column, index) =>
    column.map((step) => {
      const height = stepHeight(step, width);
      return layoutStep(step, { x: left(index), y: valueAt(middles, step.key) - height / 2, width, height });
    }),
  );
  const byKey = new Map(placedSteps.map((step) => [step.key, step]));
  const columnOfSlot = new Map(slots.flatMap((column, index) => column.map(({ key }) => [key, index] as const)));
  // Connectors that turn in the same gap turn at different positions, ordered by where they come from.
  const turnX = (from: string) => {
    const column = valueAt(columnOfSlot, from);
    const turning = [
      ...new Set(
        hops
          .filter((hop) => columnOfSlot.get(hop.from) === column && Math.abs(valueAt(middles, hop.from) - valueAt(middles, hop.to)) > 0.5)
          .map((hop) => hop.from),
      ),
    ].toSorted((a, b) => valueAt(middles, b) - valueAt(middles, a));
    return left(column) + width + 6 + ((turning.indexOf(from) + 1) * (columnGap - 18)) / (turning.length + 1);
  };
  const links: PathwayLayout['links'][number][] = routes.map(({ from, to, via }) => {
    const stops = [from, ...via.map(({ key }) => key), to];
    const points: (readonly [number, number])[] = [[left(valueAt(columnOf, from)) + width, valueAt(middles, from)]];
    for (const [index, stop] of stops.slice(1).entries()) {
      const previous = stops[index] as string;
      const [y0, y1] = [valueAt(middles, previous), valueAt(middles, stop)];
      if (Math.abs(y0 - y1) > 0.5) points.push([turnX(previous), y0], [turnX(previous), y1]);
    }
    points.push([left(valueAt(columnOf, to)), valueAt(middles, to)]);
    const straight = via.length === 0 && straightHeight(byKey.get(from), byKey.get(to), forward);
    return {
      from,
      to,
      points: straight ? points.filter((_, index) => index === 0 || index === points.length - 1).map(([x]) => [x, straight] as const) : points,
    };
  });
  let bottom = Math.max(...placedSteps.map(({ box }) => box.y + box.height), ...links.flatMap(({ points }) => points.map(([, y]) => y)));
  for (const { from, to } of back) {
    const [start, end] = [byKey.get(from)?.box, byKey.get(to)?.box];
    if (!start || !end) continue;
    bottom += 14;
    // Back connectors run below all steps and enter their target from below.
    links.push({
      from,
      to,
      points: [
        [start.x + start.width * 0.6, start.y + start.height],
        [start.x + start.width * 0.6, bottom],
        [end.x + end.width * 0.4, bottom],
        [end.x + end.width * 0.4, end.y + end.height],
      ],
    });
  }
  return { steps: placedSteps, links, bottom };
}

/** Height for a straight connector between two steps without other connectors on those sides; undefined if there is none. */
function straightHeight(a: StepLayout | undefined, b: StepLayout | undefined, links: readonly { from: string; to: string }[]): number | undefined {
  if (!a || !b || links.filter(({ from }) => from === a.key).length > 1 || links.filter(({ to }) => to === b.key).length > 1) return undefined;
  const top = Math.max(a.box.y, b.box.y) + badgeRadius + 6;
  const bottom = Math.min(a.box.y + a.box.height, b.box.y + b.box.height) - endEdge - 5;
  return top <= bottom ? Math.min(bottom, Math.max(top, b.box.y + b.box.height / 2)) : undefined;
}

/** Middle of each slot, aligned as closely as possible with the slots it connects to, in order and at least a gap apart. */
function alignSlots(slots: readonly Slot[][], hops: readonly { from: string; to: string }[], heightOf: (slot: Slot) => number): Map<string, number> {
  const middles = new Map<string, number>();
  // With three neighbours, the median keeps the middle one level; the mean would give every connector a small bend.
  const level = (keys: readonly string[]) => median(keys, (key) => middles.get(key));
  const settle = (column: readonly Slot[], wanted: (slot: Slot) => number | undefined) => {
    // In the first round, no middles are known.
    const targets = column.map((slot) => wanted(slot) ?? middles.get(slot.key) ?? 0);
    const distances = column.map((slot, index) => (index === 0 ? 0 : (heightOf(column[index - 1] as Slot) + heightOf(slot)) / 2 + rowGap));
    for (const [index, middle] of nearestApart(targets, distances).entries()) middles.set((column[index] as Slot).key, middle);
  };
  const before = ({ key }: Slot) => hops.filter(({ to }) => to === key).map(({ from }) => from);
  const after = ({ key }: Slot) => hops.filter(({ from }) => from === key).map(({ to }) => to);
  const sweep = (columns: readonly Slot[][], neighbours: (slot: Slot) => readonly string[]) => {
    for (const column of columns) settle(column, (slot) => level(neighbours(slot)));
  };
  sweep(slots, before);
  for (let round = 0; round < 4; round++) {
    sweep(slots.toReversed(), after);
    sweep(slots, before);
  }
  const top = Math.min(...slots.flat().map((slot) => valueAt(middles, slot.key) - heightOf(slot) / 2));
  return new Map([...middles].map(([key, middle]) => [key, middle - top + badgeRadius + 2]));
}

/** Positions closest to the targets (least squares), each at least `distances[i]` after the previous one. */
export function nearestApart(targets: readonly number[], distances: readonly number[]): number[] {
  // After subtracting the distances, positions only have to be non-decreasing: merge those that are not (pool adjacent violators).
  let offset = 0;
  const offsets = distances.map((distance) => (offset += distance));
  const pools: { sum: number; count: number }[] = [];
  for (const [index, target] of targets.entries()) {
    pools.push({ sum: target - (offsets[index] ?? 0), count: 1 });
    for (
      let last = pools.at(-1), before = pools.at(-2);
      last && before && before.sum / before.count > last.sum / last.count;
      last = pools.at(-1), before = pools.at(-2)
    ) {
      pools.splice(-2, 2, { sum: last.sum + before.sum, count: last.count + before.count });
    }
  }
  return pools.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count)).map((position, index) => position + (offsets[index] ?? 0));
}

const lane = 13;

/** Assigns a lane to each connector, or -1 if it leads to the next step. Connectors from the same step, or that do not overlap, share a lane. */
function assignLanes<Reach extends { from: string; start: number; end: number }>(
  reaches: readonly Reach[],
): { withLanes: (Reach & { lane: number })[]; count: number } {
  const lanes: { top: number; bottom: number; from: string }[][] = [];
  const withLanes = reaches.map((reach) => {
    if (reach.end === reach.start + 1) return { ...reach, lane: -1 };
    const [top, bottom] = [Math.min(reach.start, reach.end), Math.max(reach.start, reach.end)];
    const free = lanes.findIndex((taken) => taken.every((other) => other.from === reach.from || bottom <= other.top || top >= other.bottom));
    const column = free === -1 ? lanes.length : free;
    lanes[column] = [...(lanes[column] ?? []), { top, bottom, from: reach.from }];
    return { ...reach, lane: column };
  });
  return { withLanes, count: lanes.length };
}

function layoutInRows(steps: readonly Step[], width: number): Arranged {
  const rowOf = new Map(steps.map(({ key }, index) => [key, index]));
  const reaches = steps
    .flatMap(({ key, next }) => next.map((to) => ({ from: key, to: to.key, start: valueAt(rowOf, key), end: valueAt(rowOf, to.key) })))
    .toSorted((a, b) => Math.abs(a.end - a.start) - Math.abs(b.end - b.start));
  const { withLanes, count } = assignLanes(reaches);
  const left = badgeRadius + 1 + count * lane;
  const boxWidth = Math.min(width - left - edge, 430);
  let y = badgeRadius + 2;
  const placed = steps.map((step) => {
    const box = { x: left, y, width: boxWidth, height: stepHeight(step, boxWidth) };
    y += box.height + 24;
    return layoutStep(step, box);
  });
  const boxAt = (row: number) => placed[row]?.box as Box;
  const links = withLanes.map(({ from, to, start, end, lane: column }) => {
    const [a, b] = [boxAt(start), boxAt(end)];
    // To the next step: straight down. Others leave near the bottom left, follow their lane and enter near the top.
    if (column === -1)
      return {
        from,
        to,
        points: [
          [a.x + 26, a.y + a.height],
          [b.x + 26, b.y],
        ] as const,
      };
    const x = left - badgeRadius / 2 - (column + 1) * lane + 2;
    const enter = Math.min(b.height - 8, 24);
    return {
      from,
      to,
      points: [
        [a.x, a.y + a.height - 8],
        [x, a.y + a.height - 8],
        [x, b.y + enter],
        [b.x, b.y + enter],
      ] as const,
    };
  });
  return { steps: placed, links, bottom: y - 24 };
}

function legendItems({ steps }: Pathway, language: Language): LegendItem[] {
  const words = strings(language);
  return [
    ...(steps.some(({ end }) => end) ? [{ sign: 'end', text: words.steps.end } as const] : []),
    ...(steps.some(({ when }) => when) ? [{ sign: 'clock', text: words.diagrams.when } as const] : []),
    ...(steps.some(({ ours }) => ours) ? [{ sign: 'star', text: words.diagrams.oursOrder } as const] : []),
  ];
}

/** Renders a laid-out pathway, in ink only, since steps belong to no layer. */
export function renderPathway({ steps, links, exceptions, legend }: PathwayLayout): SvgNode {
  return element(
    'g',
    {},
    element('path', { class: 'tie', d: links.map(({ points }) => points.map(([x, y], index) => pathData(index === 0 ? 'M' : 'L', x, y)).join('')).join('') }),
    ...steps.map(renderStep),
    element('path', { class: 'point', d: links.map(({ points }) => arrowHead(points)).join('') }),
    ...exceptions.map((line) => renderLine(line)),
    renderLegend(legend),
  );
}

function arrowHead(points: PathwayLayout['links'][number]['points']): string {
  const [x, y] = points.at(-1) ?? [0, 0];
  const [fromX, fromY] = points.at(-2) ?? [0, 0];
  if (Math.abs(x - fromX) > 0.5) return pathData('M', x, y, 'l', -9, -4.5, 'v', 9, 'z');
  return y > fromY ? pathData('M', x, y, 'l', -4.5, -9, 'h', 9, 'z') : pathData('M', x, y, 'l', -4.5, 9, 'h', 9, 'z');
}

function renderStep({ key, number, box, text, clock, badge, end }: StepLayout): SvgNode {
  const { x, y, width, height } = box;
  return element(
    'g',
    { 'data-to': `#stap-${key}` },
    element('rect', { class: 'step', x, y, width, height }),
    ...(end ? [element('rect', { class: 'point', x: x - 0.7, y: y + height - endEdge, width: width + 1.4, height: endEdge })] : []),
    ...text.map((line) => renderLine(line)),
    ...(clock ? [renderClock(clock.x, clock.y)] : []),
    element('circle', { class: 'badge', cx: badge.x, cy: badge.y, r: badgeRadius }),
    element('text', { class: 'badge-number', x: badge.x, y: badge.y + 4 }, `${number}`),
  );
}
