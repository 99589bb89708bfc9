import { element, pathData, type SvgNode } from './svg.ts';

/** A clock, which marks a time or a deadline. */
export const renderClock = (x: number, y: number): SvgNode =>
  element('path', {
    class: 'tie',
    d: pathData('M', x - 5.5, y, 'a', 5.5, 5.5, 0, 1, 0, 11, 0, 'a', 5.5, 5.5, 0, 1, 0, -11, 0, 'M', x, y - 3.2, 'v', 3.2, 'h', 2.6),
  });
