import type { CellState } from '../../core/schema/entries/theme.ts';
import { element, type SvgNode } from './svg.ts';

/** The sign of a state of knowledge, in a frame of 16 by 16. */
export function drawStateSign(state: CellState, x = 0, y = 0): SvgNode {
  switch (state) {
    case 'described':
      return element('rect', { class: 'f', x: x + 2, y: y + 2, width: 12, height: 12 });
    case 'none':
      return element('rect', { x: x + 2.5, y: y + 2.5, width: 11, height: 11 });
    case 'silent':
      return element('g', { class: 'f' }, ...[3, 8, 13].map((at) => element('circle', { cx: x + at, cy: y + 8, r: 1.3 })));
    case 'incomparable':
      return element('path', { d: `M${x + 2} ${y + 6}h12m-12 4.5h12M${x + 11} ${y + 2.5}l-6 11.5` });
  }
}
