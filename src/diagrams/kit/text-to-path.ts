import { openSync } from 'fontkit';

/** A text as a shape: path data with its baseline starting at 0,0, and its width in px. */
interface Outline {
  readonly d: string;
  readonly width: number;
}
export type Outliner = (text: string, size: number) => Outline;

/**
 * Returns a function that converts text to paths, so that a picture does not depend on installed fonts.
 * @param file a font file in any format; its default instance is used.
 * @throws Error if the file holds several fonts, or from the function if the font lacks a glyph.
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
