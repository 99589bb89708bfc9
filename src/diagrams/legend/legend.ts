import type { Layer } from '../../core/schema/layers.ts';
import { barPath, fadingPath } from '../kit/bar.ts';
import { renderClock } from '../kit/clock.ts';
import { renderDots, renderOpenDot } from '../kit/dot.ts';
import { element, type SvgNode } from '../kit/svg.ts';
import { type LineLayout, layOut, layoutLines, linesHeight, lineWidth, renderLine } from '../kit/text.ts';
import { renderTieSign, type TieKind } from './tie-signs.ts';
import { renderMark } from './time-mark.ts';

/** A sign and its meaning. */
export interface LegendItem {
  readonly sign: LegendSign;
  readonly text: string;
}
export type LegendSign =
  | TieKind
  | Layer
  | 'openEnd'
  | 'star'
  | 'ring'
  | 'badge'
  | 'end'
  | 'clock'
  | 'fade'
  | 'week'
  | 'moment'
  | 'dot'
  | 'dot-open'
  | 'law'
  | 'year'
  | 'about'
  | 'before'
  | 'since';

export interface LegendLayout {
  readonly items: readonly { readonly sign: LegendSign; readonly x: number; readonly y: number; readonly text: readonly LineLayout[] }[];
  readonly bottom: number;
}

const signRoom: Readonly<Partial<Record<LegendSign, number>>> = {
  universal: 34,
  preventive: 34,
  specialist: 34,
  openEnd: 34,
  star: 12,
  ring: 12,
  end: 30,
  fade: 34,
  week: 14,
  moment: 16,
  dot: 16,
  'dot-open': 16,
  year: 32,
  law: 32,
  about: 32,
  before: 28,
  since: 28,
};
const gap = 20;

/** Arranges the items in rows; a text wider than the drawing is wrapped. */
export function layoutLegend(items: readonly LegendItem[], width: number, top: number): LegendLayout {
  const placed: LegendLayout['items'][number][] = [];
  let x = 0;
  let y = top;
  let rowHeight = 0;
  for (const { sign, text } of items) {
    const room = signRoom[sign] ?? 20;
    const lines = layOut([{ text, face: 'small' }], width - room);
    const itemWidth = room + Math.max(...lines.map(lineWidth));
    if (x > 0 && x + itemWidth > width) {
      x = 0;
      y += rowHeight + 4;
      rowHeight = 0;
    }
    placed.push({ sign, x, y: y + 8, text: layoutLines(lines, x + room, y) });
    x += itemWidth + gap;
    rowHeight = Math.max(rowHeight, linesHeight(lines));
  }
  return { items: placed, bottom: items.length === 0 ? top - 12 : y + rowHeight };
}

function renderSign(sign: LegendSign, x: number, y: number): SvgNode {
  switch (sign) {
    case 'openEnd':
      return element('path', { class: 'universal', d: barPath({ x, y: y - 5, width: 26, height: 10, openFrom: false, openTo: true }) });
    case 'universal':
    case 'preventive':
    case 'specialist':
      return element('rect', { class: sign, x: x + 1, y: y - 5, width: 25, height: 10 });
    case 'star':
      return element('text', { class: 'bold', x: x + 1, y: y + 6 }, '*');
    case 'ring':
      return element('text', { class: 'bold', x: x + 1, y: y + 6 }, '°');
    case 'end':
      return element(
        'g',
        {},
        element('rect', { class: 'step', x: x + 1, y: y - 6, width: 20, height: 12 }),
        element('rect', { class: 'point', x, y: y + 2, width: 22, height: 4 }),
      );
    case 'moment':
      return renderMark({ x: x + 6, y, width: 0, isEarlier: false, source: 'update' });
    case 'dot':
      return renderDots([{ x: x + 6, y }]);
    case 'dot-open':
      return renderOpenDot({ x: x + 6, y });
    case 'year':
      return renderMark({ x, y, width: 24, isEarlier: false, source: 'update' });
    case 'law':
      return renderMark({ x, y, width: 24, isEarlier: false, source: 'law' });
    case 'about':
      return renderMark({ x, y, width: 24, relation: 'about', isEarlier: false, source: 'update' });
    case 'before':
      return renderMark({ x: x + 18, y, width: 0, relation: 'before', isEarlier: false, source: 'update' });
    case 'since':
      return renderMark({ x: x + 6, y, width: 0, relation: 'since', isEarlier: false, source: 'update' });
    case 'fade':
      return element('path', { class: 'point', d: fadingPath({ x, y: y - 5, width: 28, height: 10 }) });
    case 'week':
      return element('path', { class: 'tie', d: `M${x + 4} ${y - 3}v6` });
    case 'clock':
      return renderClock(x + 7, y);
    case 'badge':
      return element('circle', { class: 'badge', cx: x + 7, cy: y, r: 6 });
    default:
      return renderTieSign(sign, x + 7, y);
  }
}

/** Renders a laid-out legend. */
export const renderLegend = ({ items }: LegendLayout): SvgNode =>
  element('g', {}, ...items.flatMap(({ sign, x, y, text }) => [renderSign(sign, x, y), ...text.map((line) => renderLine(line))]));
