import { pathData } from './svg.ts';
import type { Box } from './text.ts';

/** A bar on the age axis. An open end, not stated by the report, is drawn as three slivers. */
export interface Bar extends Box {
  readonly openFrom: boolean;
  readonly openTo: boolean;
}

// Start and width of each sliver, from the outer edge, as fractions of the open end.
const slivers = [
  [0.02, 0.1],
  [0.27, 0.18],
  [0.6, 0.28],
] as const;
const openEndWidth = 28;

const openEndOf = ({ width }: Bar) => Math.min(openEndWidth, width / 3);

/** The solid part of a bar, which has room for text. */
export function bodyOf(bar: Bar): Box {
  const openEnd = openEndOf(bar);
  const left = bar.openFrom ? openEnd : 0;
  const right = bar.openTo ? openEnd : 0;
  return { x: bar.x + left, y: bar.y, width: bar.width - left - right, height: bar.height };
}

/** Outline of a bar with its slivers as one path. Relative coordinates make bars of equal size identical text, which compresses well. */
export function barPath(bar: Bar): string {
  const openEnd = openEndOf(bar);
  const left = bar.openFrom ? slivers.map(([offset, width]) => ({ offset: offset * openEnd, width: width * openEnd })) : [];
  const right = bar.openTo ? slivers.toReversed().map(([offset, width]) => ({ offset: bar.width - (offset + width) * openEnd, width: width * openEnd })) : [];
  const body = bodyOf(bar);
  const blocks = [...left, { offset: body.x - bar.x, width: body.width }, ...right];
  return blocks
    .map(({ offset, width }, index) => {
      const before = blocks[index - 1];
      const start = before ? pathData('m', offset - before.offset, 0) : pathData('M', bar.x + offset, bar.y);
      return `${start}${pathData('h', width, 'v', bar.height, 'h', -width, 'z')}`;
    })
    .join('');
}

/** A bar of unknown length: slivers that thin out over the full width, so that no position looks like its end. */
export function fadingPath({ x, y, width, height }: Box): string {
  const count = Math.max(4, Math.round(width / 24));
  const step = width / count;
  return Array.from({ length: count }, (_, index) =>
    pathData('M', x + index * step, y, 'h', step * 0.82 * (1 - index / count) ** 1.4 + 0.8, 'v', height, 'H', x + index * step, 'z'),
  ).join('');
}
