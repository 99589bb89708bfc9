import { cardSize, type SocialCard } from '../../ui/layout/page-meta.ts';
import { element, pathData, type SvgNode, toMarkup } from '../kit/svg.ts';
import type { Outliner } from '../kit/text-to-path.ts';

/** Site styles that a picture file cannot read itself: colours on light paper by custom property, such as `--ink` and `--dk-1`. */
export interface CardStyles {
  readonly tokens: Readonly<Record<string, string>>;
  /** Codes of the countries whose blocks fill the rows, in order. */
  readonly codes: readonly string[];
  readonly outline: Outliner;
}

const { width, height } = cardSize;
const edge = 72;
const groundTop = 322;
const ground = 16;
const gap = 8;
const rowHeight = (height - groundTop - ground - 4 * gap) / 3;

function colourOf(tokens: CardStyles['tokens'], name: string): string {
  const colour = tokens[name];
  if (colour === undefined) throw new Error(`The styles have no ${name} for the picture of a link.`);
  return colour;
}

/** Renders a text on a baseline, scaled down if it is wider than `room`. */
function renderText(outline: Outliner, text: string, size: number, x: number, y: number, fill: string, room: number): SvgNode {
  const whole = outline(text, size);
  const fitting = whole.width > room ? outline(text, (size * room) / whole.width) : whole;
  return element('path', { d: fitting.d, fill, transform: `translate(${x} ${y})` });
}

/** Left edges of the blocks in a row. Every other row is shifted by half a block, as in a wall. */
function blockEdges(row: number, count: number): number[] {
  const block = (width + gap) / count;
  const shift = row % 2 === 0 ? 0 : -block / 2;
  return Array.from({ length: count + (shift < 0 ? 1 : 0) }, (_, index) => shift + index * block);
}

/** Three rows below the ground line: outlined, mid-tone and solid, in one country's hue or alternating between countries. */
function renderCourses({ tokens, codes, outline }: CardStyles, country: SocialCard['country']): SvgNode[] {
  const blockWidth = (width + gap) / codes.length - gap;
  return [0, 1, 2].flatMap((row) => {
    const y = groundTop + ground + 2 * gap + row * (rowHeight + gap);
    return blockEdges(row, codes.length).flatMap((x, index) => {
      const code = country?.code ?? codes[(index + 2 - row) % codes.length] ?? '';
      const hue = colourOf(tokens, `--${code}-1`);
      const outlined = { stroke: hue, 'stroke-width': 4 };
      const looks = [{ fill: 'none', ...outlined }, { fill: colourOf(tokens, `--${code}-2`), ...outlined }, { fill: hue }];
      const isFull = row === 2;
      const inset = isFull ? 0 : 2;
      const block = element('path', {
        d: pathData('M', x + inset, y + inset, 'h', blockWidth - 2 * inset, 'v', rowHeight - 2 * inset, 'h', -(blockWidth - 2 * inset), 'Z'),
        ...looks[row],
      });
      if (!isFull || country) return [block];
      return [block, renderText(outline, code.toUpperCase(), 40, x + 24, y + 59, colourOf(tokens, '--paper'), blockWidth - 48)];
    });
  });
}

/**
 * Renders the card as SVG, with its text as shapes.
 * @throws Error if the styles lack a colour
 */
export function renderSocialCard({ siteName, tagline, title, country }: SocialCard, styles: CardStyles): string {
  const { tokens, outline } = styles;
  const [paper, ink, ink2] = ['--paper', '--ink', '--ink-2'].map((name) => colourOf(tokens, name)) as [string, string, string];
  const name = outline(siteName, 40);
  const room = width - 2 * edge;
  const head = country
    ? [
        renderText(outline, country.sign, 112, edge, groundTop - 34, colourOf(tokens, `--${country.code}-1`), room),
        renderText(
          outline,
          country.name,
          112,
          edge + outline(`${country.sign} `, 112).width + 12,
          groundTop - 34,
          ink,
          room - outline(`${country.sign} `, 112).width - 12,
        ),
        renderText(outline, title, 44, edge, groundTop - 152, ink2, room),
      ]
    : [renderText(outline, title, 112, edge, groundTop - 34, ink, room)];
  return toMarkup(
    element(
      'svg',
      { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}` },
      element('rect', { width, height, fill: paper }),
      renderText(outline, siteName, 40, edge, 92, ink, room),
      ...(title === tagline ? [] : [renderText(outline, tagline, 28, edge + name.width + 24, 92, ink2, room - name.width - 24)]),
      ...head,
      element('rect', { y: groundTop, width, height: ground, fill: ink }),
      ...renderCourses(styles, country),
    ),
  );
}
