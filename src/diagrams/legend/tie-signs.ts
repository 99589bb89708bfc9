import type { ContinuumTie } from '../continuum/model.ts';
import { element, pathData, type SvgNode } from '../kit/svg.ts';

export type TieKind = ContinuumTie['kind'];

/** Kinds of ties, in legend order. */
export const tieKinds: readonly TieKind[] = ['refers-to', 'reports-to', 'decides-on', 'works-with', 'works-in', 'shares-building', 'part-of', 'advises'];

type Shape = (x: number, y: number) => SvgNode[];
const full = (d: string) => element('path', { class: 'point', d });
const open = (d: string) => element('path', { class: 'badge', d });
const square = (x: number, y: number, half: number) => pathData('M', x - half, y - half, 'h', 2 * half, 'v', 2 * half, 'h', -2 * half, 'z');

// Signs point left, towards the bars: an arrow leads there, a house is a place of work, a diamond is part of a whole.
const shapes: Readonly<Record<TieKind, Shape>> = {
  'refers-to': (x, y) => [full(pathData('M', x - 5, y, 'l', 9, -5, 'v', 10, 'z'))],
  'reports-to': (x, y) => [open(pathData('M', x - 5, y, 'l', 9, -5, 'v', 10, 'z'))],
  'decides-on': (x, y) => [full(pathData('M', x - 1.5, y, 'l', 6.5, -5, 'v', 10, 'z', 'M', x - 5.5, y - 5, 'h', 2.6, 'v', 10, 'h', -2.6, 'z'))],
  'works-with': (x, y) => [full(pathData('M', x - 6.5, y, 'l', 5.5, -4.5, 'v', 9, 'z', 'M', x + 6.5, y, 'l', -5.5, -4.5, 'v', 9, 'z'))],
  'works-in': (x, y) => [open(square(x, y, 4.5)), full(square(x, y, 1.8))],
  'shares-building': (x, y) => [open(`${square(x, y, 4.5)}${pathData('M', x, y - 4.5, 'v', 9)}`)],
  'part-of': (x, y) => [open(pathData('M', x - 6, y, 'l', 6, -5, 'l', 6, 5, 'l', -6, 5, 'z'))],
  advises: (x, y) => [open(pathData('M', x - 5.5, y - 5, 'h', 11, 'v', 7, 'h', -5, 'l', -3, 4, 'v', -4, 'h', -3, 'z'))],
};

/** Renders the sign of a kind of tie, about 12 px wide, centred on `x` and `y`. */
export const renderTieSign = (kind: TieKind, x: number, y: number): SvgNode => element('g', {}, ...shapes[kind](x, y));
