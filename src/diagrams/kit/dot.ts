import { element, pathData, type SvgNode } from './svg.ts';

/** Room of a bead in px: its diameter and a joint. */
export const beadRoom = 9;

export interface Bead {
  readonly x: number;
  readonly y: number;
}

/** Many beads as one path, a few bytes each: the style draws the round ends of lines without length. */
export const drawBeads = (beads: readonly Bead[]): SvgNode =>
  element('path', { class: 'beads', d: beads.map(({ x, y }) => pathData('M', x, y, 'h', 0)).join('') });

/** A ring: a bead that is not filled. */
export const drawOpenBead = ({ x, y }: Bead): SvgNode => element('circle', { class: 'specialist', cx: x, cy: y, r: 2.9 });
