import { memoize } from '../../core/memoize.ts';
import type { CellMark, NowState } from '../../core/themes/theme-cells.ts';
import { element, type SvgNode, toMarkup } from './svg.ts';

const dots = (x: number, y: number) => element('g', { class: 'f' }, ...[3, 8, 13].map((dx) => element('circle', { cx: x + dx, cy: y + 8, r: 1.3 })));

/** Renders the sign of a cell mark, in a 16 × 16 px box. */
export function renderStateSign(mark: CellMark, x = 0, y = 0): SvgNode {
  switch (mark) {
    case 'described':
      return element('rect', { class: 'f', x: x + 2, y: y + 2, width: 12, height: 12 });
    case 'example':
      // One place within the country.
      return element(
        'g',
        {},
        element('rect', { x: x + 2.5, y: y + 2.5, width: 11, height: 11 }),
        element('rect', { class: 'f', x: x + 5.5, y: y + 5.5, width: 5, height: 5 }),
      );
    case 'group':
      // Several countries under one bracket.
      return element(
        'g',
        {},
        element('path', { d: `M${x + 1.5} ${y + 6}v-3h13v3` }),
        element('path', { class: 'f', d: [1, 6.5, 12].map((dx) => `M${x + dx} ${y + 9}h3v4h-3z`).join('') }),
      );
    case 'none':
      return element('rect', { x: x + 2.5, y: y + 2.5, width: 11, height: 11 });
    case 'silent':
      return dots(x, y);
    case 'incomparable':
      return element('path', { d: `M${x + 2} ${y + 6}h12m-12 4.5h12M${x + 11} ${y + 2.5}l-6 11.5` });
    case 'not-described':
      return element('rect', { x: x + 2.5, y: y + 2.5, width: 11, height: 11, 'stroke-dasharray': '2 2' });
  }
}

const nowPaths: Readonly<Record<Exclude<NowState, 'not-found'>, string>> = {
  holds: 'M2 6h12M2 10.5h12',
  changed: 'M1.5 8h12M9 3.5 13.5 8 9 12.5',
  ended: 'M3 3l10 10M13 3 3 13',
  announced: 'M1.5 8h2.5m2.5 0h2.5m2.5 0h2M9 3.5 13.5 8 9 12.5',
  disputed: 'M5 3.5.5 8 5 12.5M11 3.5 15.5 8 11 12.5M.5 8h5.5m4 0h5.5',
  new: 'M8 2v12M2 8h12',
};

/** Renders the sign of a current reading, in a 16 × 16 px box. */
const renderNowSign = (state: NowState): SvgNode => (state === 'not-found' ? dots(0, 0) : element('path', { d: nowPaths[state] }));

// Pages hold tens of thousands of a dozen signs.
/** The sign of a cell mark as markup. */
export const stateSign = memoize((mark: CellMark) => toMarkup(renderStateSign(mark)));
/** The sign of a current reading as markup. */
export const nowSign = memoize((state: NowState) => toMarkup(renderNowSign(state)));
