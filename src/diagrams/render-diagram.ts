import { drawAgeChart, placeAgeChart } from './age-chart/render.ts';
import { drawArgument, placeArgument } from './argument/render.ts';
import { drawContinuum, placeContinuum } from './continuum/render.ts';
import { drawContinua, placeContinua } from './continuum/render-several.ts';
import type { Diagram } from './diagrams.ts';
import type { Layout } from './kit/layouts.ts';
import type { SvgNode } from './kit/svg.ts';
import { drawMap, placeMap } from './map/render.ts';
import { drawWay, placeWay } from './pathway/render.ts';
import { drawLimits, placeLimits } from './time-limits/render.ts';
import { drawTimeline, placeTimeline } from './timeline/render.ts';
import { drawYears, placeYears } from './updates-by-year/render.ts';

/** A drawing with its size in px. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly node: SvgNode;
}

/** Places and draws a diagram of any kind. */
export function renderDiagram(diagram: Diagram, layout: Layout): Drawing {
  const drawn = <Placed extends { readonly width: number; readonly height: number }>(placed: Placed, draw: (placed: Placed) => SvgNode): Drawing => ({
    width: placed.width,
    height: Math.ceil(placed.height),
    node: draw(placed),
  });
  const { language } = diagram;
  switch (diagram.kind) {
    case 'continuum':
      return drawn(placeContinuum(diagram.content, language, layout), drawContinuum);
    case 'continua':
      return drawn(placeContinua(diagram.content, language, layout), drawContinua);
    case 'strips':
      return drawn(placeAgeChart(diagram.content, language, layout), drawAgeChart);
    case 'way':
      return drawn(placeWay(diagram.content, language, layout), drawWay);
    case 'limits':
      return drawn(placeLimits(diagram.content, language, layout), drawLimits);
    case 'timeline':
      return drawn(placeTimeline(diagram.content, language, layout), drawTimeline);
    case 'years':
      return drawn(placeYears(diagram.content, language, layout), drawYears);
    case 'map':
      return drawn(placeMap(diagram.content), drawMap);
    case 'argument':
      return drawn(placeArgument(diagram.content, language, layout), drawArgument);
  }
}

/** True of a diagram that is small enough to be one drawing at every width. */
export const isSmall = ({ kind }: Diagram) => kind === 'map';
