import { type ScaleLinear, scaleLinear } from 'd3-scale';
import type { Words } from '../../i18n/strings.ts';
import type { AgeSpan } from '../../site/ages.ts';
import { element, type SvgNode } from './svg.ts';
import { type Line, type LineLayout, layoutLines, lineWidth, renderLine } from './text.ts';

/** Every axis starts at pregnancy, so that diagrams of different countries can be compared. */
const pregnancy = -0.75;
const adulthood = 18;
const step = 3;

/** A horizontal age axis, with a grid above the ground line and figures below it. */
export interface AgeAxis {
  readonly scale: ScaleLinear<number, number>;
  readonly ticks: readonly { readonly x: number; readonly age: number }[];
}

/** An axis that covers all spans, and at least pregnancy to 18. */
export function ageAxis(spans: readonly AgeSpan[], from: number, to: number): AgeAxis {
  const last = Math.max(adulthood, ...spans.map((span) => span.to));
  const scale = scaleLinear([pregnancy, last], [from, to]);
  const ages = Array.from({ length: Math.floor(last / step) + 1 }, (_, index) => index * step);
  return { scale, ticks: ages.map((age) => ({ x: scale(age), age })) };
}

/** Places the figures below the ground line, none beyond `edge`. The word for pregnancy is shown only if `withPregnancy` is set. */
export function layoutAxisText({ scale, ticks }: AgeAxis, top: number, { ages }: Words, withPregnancy: boolean, edge: number): LineLayout[] {
  const figures = ticks.flatMap(({ x, age }) => {
    const line: Line = [{ text: age === adulthood && withPregnancy ? ages.eighteen : `${age}`, face: 'small' }];
    const isBeyond = x + lineWidth(line) / 2 > edge;
    return layoutLines([line], isBeyond ? edge : x, top, { anchor: isBeyond ? 'end' : 'middle' });
  });
  const pregnant = layoutLines([[{ text: ages.pregnant, face: 'small' }]], scale(0) - 12, top, { anchor: 'end' });
  return withPregnancy ? [...pregnant, ...figures] : figures;
}

/**
 * Renders hairlines at the ages of an axis.
 * @param top in px from the top of the drawing
 * @param bottom likewise
 */
export const renderGrid = ({ ticks }: AgeAxis, top: number, bottom: number): SvgNode =>
  element('path', { class: 'hair', d: ticks.map(({ x }) => `M${Math.round(x * 10) / 10} ${top}V${bottom}`).join('') });

/** Renders the figures below an axis. */
export const renderAxisText = (lines: readonly LineLayout[]): SvgNode => element('g', {}, ...lines.map((line) => renderLine(line)));
