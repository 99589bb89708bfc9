import { layoutAgeChart, renderAgeChart } from './age-chart/render.ts';
import { layoutArgument, renderArgument } from './argument/render.ts';
import { layoutContinuum, renderContinuum } from './continuum/render.ts';
import { layoutContinua, renderContinua } from './continuum/render-several.ts';
import type { Diagram } from './diagrams.ts';
import type { Layout } from './kit/layouts.ts';
import type { SvgNode } from './kit/svg.ts';
import { layoutMap, renderMap } from './map/render.ts';
import { layoutPathway, renderPathway } from './pathway/render.ts';
import { layoutTimeLimits, renderTimeLimits } from './time-limits/render.ts';
import { layoutTimeline, renderTimeline } from './timeline/render.ts';
import { layoutUpdatesByYear, renderUpdatesByYear } from './updates-by-year/render.ts';

/** A rendered diagram with its size in px. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly node: SvgNode;
}

/** Lays out and renders a diagram of any kind. */
export function renderDiagram(diagram: Diagram, layout: Layout): Drawing {
  const drawn = <Placed extends { readonly width: number; readonly height: number }>(placed: Placed, draw: (placed: Placed) => SvgNode): Drawing => ({
    width: placed.width,
    height: Math.ceil(placed.height),
    node: draw(placed),
  });
  const { language } = diagram;
  switch (diagram.kind) {
    case 'continuum':
      return drawn(layoutContinuum(diagram.content, language, layout), renderContinuum);
    case 'continua':
      return drawn(layoutContinua(diagram.content, language, layout), renderContinua);
    case 'age-chart':
      return drawn(layoutAgeChart(diagram.content, language, layout), renderAgeChart);
    case 'pathway':
      return drawn(layoutPathway(diagram.content, language, layout), renderPathway);
    case 'limits':
      return drawn(layoutTimeLimits(diagram.content, language, layout), renderTimeLimits);
    case 'timeline':
      return drawn(layoutTimeline(diagram.content, language, layout), renderTimeline);
    case 'years':
      return drawn(layoutUpdatesByYear(diagram.content, language, layout), renderUpdatesByYear);
    case 'map':
      return drawn(layoutMap(diagram.content), renderMap);
    case 'argument':
      return drawn(layoutArgument(diagram.content, language, layout), renderArgument);
  }
}

/** Height in px available to a wide diagram on the first A4 sheet, below a title and some facts. */
const roomOnFirstSheet = 450;

/** Whether the wide layout of a diagram is too high for the first sheet of a printed page. */
export const isTall = (diagram: Diagram) => renderDiagram(diagram, 'wide').height > roomOnFirstSheet;

/** Height in px from which a wide diagram that is shrunk to one sheet, below a title, is too small to read. */
const mostBelowTitle = 1400;

/** Whether the wide layout of a diagram needs a whole sheet. */
export const fillsSheet = (diagram: Diagram) => renderDiagram(diagram, 'wide').height > mostBelowTitle;

/** Whether a diagram is small enough to use one drawing at every width. */
export const isSmall = ({ kind }: Diagram) => kind === 'map';
