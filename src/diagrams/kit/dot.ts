import { element, pathData, type SvgNode } from './svg.ts';

/** Room of a dot in px: its diameter and a gap. */
export const dotRoom = 9;

export interface Dot {
  readonly x: number;
  readonly y: number;
}

/** Many dots as one path, a few bytes each: the style draws the round ends of lines without length. */
export const renderDots = (dots: readonly Dot[]): SvgNode =>
  element('path', { class: 'discs', d: dots.map(({ x, y }) => pathData('M', x, y, 'h', 0)).join('') });

/** A ring: a dot that is not filled. */
export const renderOpenDot = ({ x, y }: Dot): SvgNode => element('circle', { class: 'specialist', cx: x, cy: y, r: 2.9 });
