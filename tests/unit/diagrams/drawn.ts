import type { Diagram, DiagramOf } from '../../../src/diagrams/diagrams.ts';
import type { Layout } from '../../../src/diagrams/kit/layouts.ts';
import { type SvgNode, textOf } from '../../../src/diagrams/kit/svg.ts';
import { type Box, type Face, faces, measure } from '../../../src/diagrams/kit/text.ts';
import { renderDiagram } from '../../../src/diagrams/render-diagram.ts';

export const layouts: readonly Layout[] = ['wide', 'narrow'];

/** A diagram with this content, for tests of only the drawing. */
export const diagram = <Kind extends Diagram['kind']>(kind: Kind, content: DiagramOf<Kind>['content'], title = 'Tekening'): Diagram =>
  ({
    kind,
    content,
    language: 'nl',
    title,
    alternative: '',
    source: 'Bron: NJi 2015',
    page: '/landen/zweden/',
    file: '/landen/zweden/tekening.svg',
    fileName: 'stevige-basis-landen-zweden-tekening-2026-11.svg',
  }) as DiagramOf<Kind> as Diagram;

/** A text in a drawing, with its box. */
export interface DrawnText extends Box {
  readonly text: string;
  readonly isMark: boolean;
}

const faceOf = (classes: readonly string[], otherwise: Face): Face => (Object.keys(faces) as Face[]).find((face) => classes.includes(face)) ?? otherwise;
const classesOf = ({ attributes }: SvgNode) => attributes['class']?.split(' ') ?? [];

/** All texts in a drawing; numbers in circles and asterisks at signs count as marks. */
function drawnTexts(node: SvgNode, inherited: Face = 'plain'): DrawnText[] {
  const face = faceOf(classesOf(node), inherited);
  if (node.name !== 'text') return node.children.flatMap((child) => (typeof child === 'string' ? [] : drawnTexts(child, face)));
  const width = node.children.reduce(
    (sum, child) => sum + (typeof child === 'string' ? measure(child, face) : measure(textOf(child), faceOf(classesOf(child), face))),
    0,
  );
  const isMark = classesOf(node).includes('badge-number') || ['*', '°'].includes(textOf(node));
  const { x, y, 'text-anchor': anchor = isMark && classesOf(node).includes('badge-number') ? 'middle' : 'start' } = node.attributes;
  const size = faces[face].size;
  const left = Number(x) - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
  return [{ text: textOf(node), isMark, x: left, y: Number(y) - size * 0.75, width, height: size * 0.95 }];
}

const overlaps = (a: Box, b: Box) => a.x < b.x + b.width - 0.5 && b.x < a.x + a.width - 0.5 && a.y < b.y + b.height - 0.5 && b.y < a.y + a.height - 0.5;

/** Problems with the texts of a drawing: those outside the frame and those that overlap. */
export function textFaults(diagramToDraw: Diagram, layout: Layout): string[] {
  const { width, height, node } = renderDiagram(diagramToDraw, layout);
  const texts = drawnTexts(node).filter(({ isMark }) => !isMark);
  const outside = texts
    .filter((text) => text.x < -0.5 || text.x + text.width > width + 0.5 || text.y < -0.5 || text.y + text.height > height + 0.5)
    .map(({ text }) => `"${text}" leaves the frame`);
  const meeting = texts.flatMap((text, index) =>
    texts.slice(index + 1).flatMap((other) => (overlaps(text, other) ? [`"${text.text}" meets "${other.text}"`] : [])),
  );
  return [...outside, ...meeting];
}

/** Text without spaces and hyphens, so that line breaks make no difference. */
export const withoutSpaces = (text: string) => text.toLowerCase().replaceAll(/[\s\-*°]/g, '');

/** All text of a drawing in drawing order, without spaces. */
export const svgText = (diagramToDraw: Diagram, layout: Layout) =>
  withoutSpaces(
    drawnTexts(renderDiagram(diagramToDraw, layout).node)
      .map(({ text }) => text)
      .join(' '),
  );
