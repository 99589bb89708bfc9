import { type CountryCode, countryCodes } from '../../core/schema/reference.ts';
import { cardSize, type SocialCard } from '../../ui/layout/page-meta.ts';
import { element, pathData, type SvgNode, toMarkup } from '../kit/svg.ts';
import type { Outliner } from '../kit/text-to-path.ts';

/** The light colours of src/ui/styles/tokens.css: a picture file cannot read a stylesheet. */
export const cardColours = {
  paper: '#fbfcfb',
  ink: '#131c1a',
  'ink-2': '#4c5754',
  hues: { dk: '#8a1005', eng: '#651675', fi: '#2f6fa8', nl: '#3e4e4d', se: '#85681f' } satisfies Record<CountryCode, string>,
  middle: { dk: '#d9aba2', eng: '#c5a9cb', fi: '#b1c8de', nl: '#b2b9b8', se: '#cfc5ad' } satisfies Record<CountryCode, string>,
} as const;

const { width, height } = cardSize;
const edge = 72;
const groundTop = 322;
const ground = 16;
const joint = 8;
const courseHeight = (height - groundTop - ground - 4 * joint) / 3;

/** Draws a text on a baseline, smaller where it would not fit. */
function drawText(outline: Outliner, text: string, size: number, x: number, y: number, fill: string, room: number): SvgNode {
  const whole = outline(text, size);
  const fitting = whole.width > room ? outline(text, (size * room) / whole.width) : whole;
  return element('path', { d: fitting.d, fill, transform: `translate(${x} ${y})` });
}

/** Edges of the blocks of a course, which lies half a block further than the one below it. */
function blockEdges(row: number): number[] {
  const block = (width + joint) / countryCodes.length;
  const shift = row % 2 === 0 ? 0 : -block / 2;
  return Array.from({ length: countryCodes.length + (shift < 0 ? 1 : 0) }, (_, index) => shift + index * block);
}

/** Three courses under the ground line: open, middle tone, and full at the bottom. One country's hue, or each country's in turn. */
function drawCourses(outline: Outliner, country: SocialCard['country']): SvgNode[] {
  const blockWidth = (width + joint) / countryCodes.length - joint;
  return [0, 1, 2].flatMap((row) => {
    const y = groundTop + ground + 2 * joint + row * (courseHeight + joint);
    return blockEdges(row).flatMap((x, index) => {
      const code = country?.code ?? (countryCodes[(index + 2 - row) % countryCodes.length] as CountryCode);
      const hue = cardColours.hues[code];
      const inset = row === 2 ? 0 : 2;
      const block = element('path', {
        d: pathData('M', x + inset, y + inset, 'h', blockWidth - 2 * inset, 'v', courseHeight - 2 * inset, 'h', -(blockWidth - 2 * inset), 'Z'),
        fill: row === 2 ? hue : row === 1 ? cardColours.middle[code] : 'none',
        ...(row === 2 ? {} : { stroke: hue, 'stroke-width': 4 }),
      });
      if (row < 2 || country) return [block];
      return [block, drawText(outline, code.toUpperCase(), 40, x + 24, y + 59, cardColours.paper, blockWidth - 48)];
    });
  });
}

/** The picture as SVG, its letters as shapes. */
export function drawSocialCard({ siteName, tagline, title, country }: SocialCard, outline: Outliner): string {
  const { paper, ink, 'ink-2': ink2, hues } = cardColours;
  const name = outline(siteName, 40);
  const room = width - 2 * edge;
  const head = country
    ? [
        drawText(outline, country.sign, 112, edge, groundTop - 34, hues[country.code], room),
        drawText(
          outline,
          country.name,
          112,
          edge + outline(`${country.sign} `, 112).width + 12,
          groundTop - 34,
          ink,
          room - outline(`${country.sign} `, 112).width - 12,
        ),
        drawText(outline, title, 44, edge, groundTop - 152, ink2, room),
      ]
    : [drawText(outline, title, 112, edge, groundTop - 34, ink, room)];
  return toMarkup(
    element(
      'svg',
      { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}` },
      element('rect', { width, height, fill: paper }),
      drawText(outline, siteName, 40, edge, 92, ink, room),
      ...(title === tagline ? [] : [drawText(outline, tagline, 28, edge + name.width + 24, 92, ink2, room - name.width - 24)]),
      ...head,
      element('rect', { y: groundTop, width, height: ground, fill: ink }),
      ...drawCourses(outline, country),
    ),
  );
}
