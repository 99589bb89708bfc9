import type { Diagram } from './diagrams.ts';
import { widths } from './kit/layouts.ts';
import { inlineStyles, type Stylesheet } from './kit/stylesheet.ts';
import { element, toMarkup } from './kit/svg.ts';
import { layoutLines, linesHeight, measure, renderLine, wrap } from './kit/text.ts';
import { renderDiagram } from './render-diagram.ts';

const margin = 24;

/**
 * Renders a diagram as a standalone SVG file in light colours, with its title above and its source and address below.
 * @param origin of the published site, for the address
 */
export function renderPictureFile(diagram: Diagram, origin: string, sheet: Stylesheet): string {
  // A file cannot include the display font, so heads use the body font too.
  const styles: Stylesheet = { ...sheet, tokens: { ...sheet.tokens, '--display': sheet.tokens['--body'] ?? 'sans-serif' } };
  const { width, height, node } = renderDiagram(diagram, 'wide');
  const address = new URL(diagram.page, origin).href;
  // Make room for the whole address: it must not be wrapped.
  const room = Math.ceil(Math.max(width, widths.narrow, measure(address, 'small')));
  const title = layoutLines(wrap(diagram.title, 'head', room), 0, 0);
  const top = linesHeight(title.map(({ runs }) => runs)) + 18;
  const foot = [...wrap(diagram.source, 'small', room), ...wrap(address, 'small', room)];
  const footTop = top + height + 16;
  const whole = footTop + linesHeight(foot);
  const drawing = element(
    'g',
    { transform: `translate(${margin} ${margin})` },
    ...title.map((line) => renderLine(line)),
    element('g', { transform: `translate(0 ${top})` }, node),
    ...layoutLines(foot, 0, footTop).map((line) => renderLine(line)),
  );
  const body = styles.tokens['--body'];
  return `${toMarkup(
    element(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        viewBox: `0 0 ${room + 2 * margin} ${Math.ceil(whole) + 2 * margin}`,
        width: room + 2 * margin,
        height: Math.ceil(whole) + 2 * margin,
        role: 'img',
        lang: diagram.language,
        'font-family': body,
      },
      element('title', {}, diagram.title),
      element('rect', { width: '100%', height: '100%', fill: styles.tokens['--paper'] }),
      inlineStyles(drawing, styles),
    ),
  )}\n`;
}
