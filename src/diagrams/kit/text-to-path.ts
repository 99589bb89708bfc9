import { openSync } from 'fontkit';

/** A text as a shape: path data whose baseline begins at 0,0, and its width, in px. */
interface Outline {
  readonly d: string;
  readonly width: number;
}
export type Outliner = (text: string, size: number) => Outline;

/**
 * Turns texts into shapes, so that a picture needs no font where it is drawn.
 * @param file a font in any format, of which the default instance is used.
 * @throws Error when the font lacks a letter.
 */
export function readOutlines(file: string): Outliner {
  const font = openSync(file);
  if (!('layout' in font)) throw new Error(`${file} holds several fonts: name a file with one.`);
  return (text, size) => {
    const scale = size / font.unitsPerEm;
    const { glyphs, positions } = font.layout(text);
    const missing = glyphs.find(({ id }) => id === 0);
    if (missing) throw new Error(`${file} has no shape for every letter of "${text}".`);
    let x = 0;
    const paths = glyphs.map((glyph, index) => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
      const d = glyph.path
        .scale(scale, -scale)
        .translate((x + xOffset) * scale, -yOffset * scale)
        .toSVG();
      x += xAdvance;
      return d;
    });
    return { d: paths.join(''), width: x * scale };
  };
}
