import { pathData } from './svg.ts';
import type { Box } from './text.ts';

/** A block on the age axis. An open end is one that the report does not state: it frays in three slivers. */
export interface Bar extends Box {
  readonly openFrom: boolean;
  readonly openTo: boolean;
}

// Start and width of each sliver, from the outer edge, in parts of the open end.
const slivers = [
  [0.02, 0.1],
  [0.27, 0.18],
  [0.6, 0.28],
] as const;
const openEndWidth = 28;

const openEndOf = ({ width }: Bar) => Math.min(openEndWidth, width / 3);

/** The part of a bar that is whole, within which text can stand. */
export function bodyOf(bar: Bar): Box {
  const openEnd = openEndOf(bar);
  const left = bar.openFrom ? openEnd : 0;
  const right = bar.openTo ? openEnd : 0;
  return { x: bar.x + left, y: bar.y, width: bar.width - left - right, height: bar.height };
}

/** Outline of a bar with its slivers, as one path. Steps are relative, so that equal bars read alike and compress well. */
export function barPath(bar: Bar): string {
  const openEnd = openEndOf(bar);
  const left = bar.openFrom ? slivers.map(([at, width]) => ({ at: at * openEnd, width: width * openEnd })) : [];
  const right = bar.openTo ? slivers.toReversed().map(([at, width]) => ({ at: bar.width - (at + width) * openEnd, width: width * openEnd })) : [];
  const body = bodyOf(bar);
  const blocks = [...left, { at: body.x - bar.x, width: body.width }, ...right];
  return blocks
    .map(({ at, width }, index) => {
      const before = blocks[index - 1];
      const start = before ? pathData('m', at - before.at, 0) : pathData('M', bar.x + at, bar.y);
      return `${start}${pathData('h', width, 'v', bar.height, 'h', -width, 'z')}`;
    })
    .join('');
}

/** A length that is not known: slivers that thin out over the whole room, so that no place in it reads as the end. */
export function fadingPath({ x, y, width, height }: Box): string {
  const count = Math.max(4, Math.round(width / 24));
  const step = width / count;
  return Array.from({ length: count }, (_, index) =>
    pathData('M', x + index * step, y, 'h', step * 0.82 * (1 - index / count) ** 1.4 + 0.8, 'v', height, 'H', x + index * step, 'z'),
  ).join('');
}
