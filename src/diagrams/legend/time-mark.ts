import { element, pathData, type SvgNode } from '../kit/svg.ts';
import type { TimelineItem, TimeSpan } from '../timeline/model.ts';

/** Mark of a timeline item: a dot for a point in time, a bar for a year or more, with what is known of its date. */
export interface Mark {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** Zero for a point in time. */
  readonly width: number;
  readonly relation?: TimeSpan['relation'];
  /** Whether it is before the first year on the axis. */
  readonly isEarlier: boolean;
  readonly source: TimelineItem['source'];
}

/** Renders a mark in the hue of its country. Laws get a taller bar. */
export function renderMark({ x, y, width, relation, isEarlier, source }: Pick<Mark, 'x' | 'y' | 'width' | 'relation' | 'isEarlier' | 'source'>): SvgNode {
  const height = source === 'law' ? 13 : 7;
  const body = (classes: string) =>
    width > 0
      ? element('rect', { class: classes, x: x + 1, y: y - height / 2, width: width - 2, height })
      : element('circle', { class: classes, cx: x, cy: y, r: 4.5 });
  if (relation === 'about') return element('g', {}, body('ask-mark'));
  const before = pathData('M', x - 4, y, 'h', -11, 'm', 4, -3.5, 'l', -4, 3.5, 'l', 4, 3.5);
  const since = pathData('M', x + 4, y, 'h', 13, 'm', -4, -3.5, 'l', 4, 3.5, 'l', -4, 3.5);
  const tail = isEarlier || relation === 'before' ? before : relation === 'since' ? since : undefined;
  return element('g', {}, ...(tail ? [element('path', { class: 'tail', d: tail })] : []), body('universal'));
}
