import { type Layer, layers } from '../../core/schema/layers.ts';
import { element, type SvgNode } from './svg.ts';

const widths = [6, 12, 18];

/** Three courses of a wall, seen from the side, in a frame of 18 by 16; the thick one is meant. */
export function renderLayerSign(layer: Layer, x = 0, y = 0): SvgNode {
  let top = y;
  const courses = widths.map((width, index) => {
    const height = layers[2 - index] === layer ? 7 : 2;
    const bar = element('rect', { x: x + 9 - width / 2, y: top, width, height });
    top += height + 2;
    return bar;
  });
  return element('g', { class: 'point' }, ...courses);
}
