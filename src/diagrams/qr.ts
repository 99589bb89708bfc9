import { encode } from 'uqr';
import { element, pathData, type SvgNode } from './markup.ts';

/** Modules of white around a code, which readers need to find it. */
const quiet = 4;

/** A QR code with its white margin, one unit a module. Black on white in every colour scheme: many readers know no other. */
export function drawQr(text: string): { size: number; nodes: readonly SvgNode[] } {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const runs = data.flatMap((row, y) => runsOf(row).map(([x, length]) => pathData('M', x + quiet, y + quiet, 'h', length, 'v', 1, 'h', -length, 'z')));
  const whole = size + 2 * quiet;
  return { size: whole, nodes: [element('rect', { width: whole, height: whole, fill: '#fff' }), element('path', { d: runs.join(''), fill: '#000' })] };
}

/** Start and length of every run of dark modules in a row. */
function runsOf(row: readonly boolean[]): [number, number][] {
  const runs: [number, number][] = [];
  row.forEach((isDark, x) => {
    const last = runs.at(-1);
    if (!isDark) return;
    if (last && last[0] + last[1] === x) last[1] += 1;
    else runs.push([x, 1]);
  });
  return runs;
}
