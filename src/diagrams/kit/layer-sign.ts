import { type Layer, layers } from '../../core/schema/layers.ts';
import { element, type SvgNode } from './svg.ts';

const widths = [6, 12, 18];

/** Sign of a layer, in an 18 × 16 px box: three courses of a wall, with the one for this layer drawn thick. */
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
