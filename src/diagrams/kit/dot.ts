import { element, pathData, type SvgNode } from './svg.ts';

/** Space for a dot in px: its diameter plus a gap. */
export const dotRoom = 9;

export interface Dot {
  readonly x: number;
  readonly y: number;
}

/** Renders many dots as one path, a few bytes each: zero-length lines, drawn as dots by round line caps in the stylesheet. */
export const renderDots = (dots: readonly Dot[]): SvgNode =>
  element('path', { class: 'discs', d: dots.map(({ x, y }) => pathData('M', x, y, 'h', 0)).join('') });

/** Renders a dot as a ring. */
export const renderOpenDot = ({ x, y }: Dot): SvgNode => element('circle', { class: 'specialist', cx: x, cy: y, r: 2.9 });
