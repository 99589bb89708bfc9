import createHyphenator from 'hyphen';
import dutch from 'hyphen/patterns/nl.js';
import { memoize } from '../../core/memoize.ts';
import { element, type SvgNode } from './svg.ts';

/** Kinds of text in a diagram; also used as class names. */
export type Face = 'plain' | 'bold' | 'small' | 'strong' | 'label' | 'head' | 'code';

// Character widths in hundredths of the font size: the wider of Open Sans and Liberation Sans (metrically Arial), rounded up.
// Segoe UI, Roboto and San Francisco, the other fonts of `--body`, are narrower. Heads are measured in bold, although their own font is narrower.
const widths = {
  regular: {
    22: '’‘',
    24: "'",
    26: 'ijl',
    28: ' !,.:;Ił·',
    34: '()-[]f',
    36: 't“”',
    38: '/\\{}•',
    42: '"r',
    44: '°',
    50: 'Jcsz',
    52: 'vy',
    54: 'kx',
    56: '*?L^_ag|–«»§',
    58: '0123456789$`e≠',
    60: '+<=>~ð×€',
    62: 'FTZbdhnopquøþđ',
    64: 'ß',
    66: '#',
    68: 'ABEKPSVXY',
    74: '&CDHRU',
    76: 'N',
    78: 'GOQwØ',
    84: '½',
    90: '%æ',
    92: 'M',
    94: 'm',
    96: 'Wœ',
    100: 'Æ—…→←⋯',
    102: '@',
  },
  bold: {
    20: '’‘',
    26: " '",
    28: '!,.:;ijl·',
    30: 'Jł',
    32: '()I',
    34: '-[]',
    38: 'f}•',
    40: '/\\t{“”',
    44: '"_r°',
    46: '?',
    48: 'z',
    50: 'cs–',
    52: '§',
    54: 'F^vy',
    56: '*ELSgx|«»',
    58: '0123456789$+<=>Zaek~×≠€',
    60: 'TY`',
    62: 'CPoøð',
    64: 'KRVXbdhnpquþđ',
    66: '#B',
    68: 'Aß',
    74: '&DG',
    76: 'HU',
    80: 'NOQØ',
    82: 'w…',
    84: '½',
    88: '%',
    90: '@æ',
    92: 'Æ',
    94: 'M',
    96: 'Wmœ',
    100: '—→←⋯',
  },
} as const;

const perCharacter = (table: Readonly<Record<number, string>>) =>
  new Map(Object.entries(table).flatMap(([width, characters]) => [...characters].map((character) => [character, Number(width) / 100])));
const tables = { regular: perCharacter(widths.regular), bold: perCharacter(widths.bold) };

/** Font size and line height in px, and weight, of each face. */
export const faces: Readonly<Record<Face, { readonly size: number; readonly weight: keyof typeof tables; readonly leading: number }>> = {
  plain: { size: 14, weight: 'regular', leading: 18 },
  bold: { size: 14, weight: 'bold', leading: 18 },
  small: { size: 12.5, weight: 'regular', leading: 16 },
  strong: { size: 12.5, weight: 'bold', leading: 16 },
  label: { size: 12.5, weight: 'regular', leading: 16 },
  head: { size: 17, weight: 'bold', leading: 21 },
  code: { size: 17, weight: 'bold', leading: 21 },
};

/** Text spacing that users may set without loss of content (WCAG 1.4.12), in ems: after every character, and in addition after every space. */
const spacing = { letter: 0.12, word: 0.16 };

/**
 * Upper bound for the width of a text in px, in any font of the site and with a user's text spacing. Accents add no width; an unknown
 * character counts as 1 em.
 */
export function measure(text: string, face: Face): number {
  const { size, weight } = faces[face];
  const table = tables[weight];
  let ems = 0;
  for (const character of text) {
    if (isCombining(character)) continue;
    ems += (table.get(character) ?? table.get(character.normalize('NFD').charAt(0)) ?? 1) + spacing.letter + (character === ' ' ? spacing.word : 0);
  }
  return ems * size;
}

const isCombining = (character: string) => /\p{M}/u.test(character);

/** Cached word widths, since the same words recur in many diagrams. */
const wordWidths = Object.fromEntries((Object.keys(faces) as Face[]).map((face) => [face, memoize((word) => measure(word, face))])) as Record<
  Face,
  (word: string) => number
>;

/** A run of text in one face. */
export interface Run {
  readonly text: string;
  readonly face: Face;
  /** Whether it ends inside a word, with an added hyphen. */
  readonly isCut?: true;
}
export type Line = readonly Run[];

/** Width of a line in px. */
export const lineWidth = (line: Line) => line.reduce((sum, { text, face }) => sum + measure(text, face), 0);
const leadingOf = (line: Line) => Math.max(...line.map(({ face }) => faces[face].leading));
/** Total height of stacked lines in px. */
export const linesHeight = (lines: readonly Line[]) => lines.reduce((sum, line) => sum + leadingOf(line), 0);

// Dutch patterns are good enough for the few long names in other languages.
const hyphenate = createHyphenator(dutch, { hyphenChar: '\u00AD' }) as (word: string) => string;

/** Splits a word into runs that fit, all but the last ending in a hyphen. Only words wider than a line are split. */
function cutWord(word: string, face: Face, width: number): Run[] {
  if (word.length <= 1 || wordWidths[face](word.trimEnd()) <= width) return [{ text: word, face }];
  const fits = (piece: string) => measure(`${piece}-`, face) <= width;
  // Split syllables that are too wide into letters.
  const syllables = hyphenate(word)
    .split('\u00AD')
    .flatMap((syllable) => (fits(syllable) ? [syllable] : [...syllable]));
  let taken = 1;
  while (taken < syllables.length - 1 && fits(syllables.slice(0, taken + 1).join(''))) taken++;
  const head = syllables.slice(0, taken).join('');
  return [head.endsWith('-') ? { text: head, face } : { text: `${head}-`, face, isCut: true }, ...cutWord(syllables.slice(taken).join(''), face, width)];
}

/** Appends a run to a line, merging it with the last run if the face is the same. */
function addTo(line: Run[], run: Run): void {
  const last = line.at(-1);
  if (last?.face === run.face) line[line.length - 1] = { ...run, text: last.text + run.text };
  else line.push(run);
}

/** Breaks runs into lines of at most `width` px. */
export function layOut(runs: readonly Run[], width: number): Line[] {
  const lines: Run[][] = [[]];
  let room = width;
  for (const { text, face } of runs) {
    const words = text.split(/(?<= )/).flatMap((word) => cutWord(word, face, width).map((run, index, runs) => ({ run, endsLine: index < runs.length - 1 })));
    for (const { run, endsLine } of words) {
      const isFull = wordWidths[face](run.text.trimEnd()) > room && lines.at(-1)?.length !== 0;
      if (isFull) lines.push([]);
      addTo(lines.at(-1) as Run[], run);
      room = endsLine ? 0 : (isFull ? width : room) - wordWidths[face](run.text);
    }
  }
  return lines
    .filter((line) => line.length > 0)
    .map((line) => line.map((run, index) => (index === line.length - 1 ? { ...run, text: run.text.trimEnd() } : run)));
}

/**
 * Breaks text in one face into lines.
 * @param width in px; only a single character plus hyphen can exceed it
 */
export const wrap = (text: string, face: Face, width: number): Line[] => layOut([{ text, face }], width);

/** Background of a text, which determines its colour. */
export type Ground = 'paper' | 'full' | 'tone';

/** A placed line of text: `x` is relative to its anchor, `y` is the baseline. */
export interface LineLayout {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly runs: Line;
  readonly ground: Ground;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Places lines below each other; `top` is the top edge of the first. */
export function layoutLines(
  lines: readonly Line[],
  x: number,
  top: number,
  { anchor = 'start', ground = 'paper' }: Partial<Pick<LineLayout, 'anchor' | 'ground'>> = {},
): LineLayout[] {
  let y = top;
  return lines.map((runs) => {
    const leading = leadingOf(runs);
    // The baseline centres the capitals of the largest face vertically within the line height.
    const size = Math.max(...runs.map(({ face }) => faces[face].size));
    const base = Math.round(y + leading / 2 + size * 0.36);
    y += leading;
    return { x, y: base, anchor, runs, ground };
  });
}

/** Bounding box of a placed line. */
export function boxOf({ x, y, anchor, runs }: LineLayout): Box {
  const width = lineWidth(runs);
  const size = Math.max(...runs.map(({ face }) => faces[face].size));
  return { x: x - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0), y: y - size * 0.78, width, height: size };
}

const groundClass = { paper: undefined, full: 'on', tone: 'in' } as const;

/** Renders a placed line. Over a grid, a halo in the paper colour keeps it legible. */
export function renderLine({ x, y, anchor, runs, ground }: LineLayout, halo = false): SvgNode {
  const [first, ...rest] = runs;
  const classes = [first && first.face !== 'plain' && first.face, groundClass[ground], halo && ground === 'paper' && 'halo'].filter(Boolean).join(' ');
  const tail = rest.map(({ text, face }) => element('tspan', { class: face }, text));
  const attributes = { x, y, 'text-anchor': anchor === 'start' ? undefined : anchor, class: classes || undefined, 'data-cut': cutMark(runs) };
  return element('text', attributes, first?.text ?? '', ...tail);
}

/** Marks a line whose last word continues on the next, so that both can be read as one word. */
const cutMark = (runs: Line) => (runs.at(-1)?.isCut ? '' : undefined);

/** Renders lines of one face as a single group, for diagrams with many labels. */
export const renderPlainLines = (lines: readonly LineLayout[], classes: string): SvgNode =>
  element('g', { class: classes }, ...lines.map(({ x, y, runs }) => element('text', { x, y, 'data-cut': cutMark(runs) }, ...runs.map(({ text }) => text))));
