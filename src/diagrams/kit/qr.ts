import encodeQR from 'qr';
import { element, type SvgNode } from './svg.ts';

/** Quiet zone around the code, in modules; scanners need it. */
const quiet = 4;

/** A QR code with its quiet zone, one unit per module. Black on white in every colour scheme, since many scanners cannot read it inverted. */
export function renderQr(text: string): { size: number; nodes: readonly SvgNode[] } {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: quiet });
  const size = rows.length;
  // Adjacent dark modules become one stroke along the middle of their row.
  const strokes = rows.flatMap((row, y) => runsOf(row).map(([x, length]) => `M${x} ${y + 0.5}h${length}`));
  return { size, nodes: [element('rect', { width: size, height: size, fill: '#fff' }), element('path', { d: strokes.join(''), stroke: '#000' })] };
}

/** Start and length of each run of dark modules in a row. */
function runsOf(row: readonly boolean[]): [start: number, length: number][] {
  const runs: [number, number][] = [];
  for (let x = row.indexOf(true); x >= 0; ) {
    const end = row.indexOf(false, x);
    runs.push([x, end - x]);
    x = row.indexOf(true, end);
  }
  return runs;
}
