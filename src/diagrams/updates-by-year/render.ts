import { scaleBand } from 'd3-scale';
import type { Language } from '../../core/languages.ts';
import { countInWords, strings, yearsInWords } from '../../i18n/strings.ts';
import { type Bead, beadRoom, drawBeads, drawOpenBead } from '../kit/dot.ts';
import { type Layout, widths } from '../kit/layouts.ts';
import { element, pathData, type SvgNode } from '../kit/svg.ts';
import { drawLine, type Line, lineWidth, type PlacedLine, placeLines } from '../kit/text.ts';
import { drawLegend, type PlacedLegend, placeLegend } from '../legend/legend.ts';
import { firstYear } from '../timeline/render.ts';
import type { NotesOfYear, NoteYears } from './model.ts';

export interface PlacedYears {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly ground: number;
  readonly left: number;
  /** Edges between the years, in px. */
  readonly edges: readonly number[];
  readonly periods: readonly { readonly x: number; readonly width: number; readonly label: readonly PlacedLine[] }[];
  readonly axisText: readonly PlacedLine[];
  readonly bands: readonly {
    readonly code: string;
    /** Page of the country's notes. */
    readonly href: string;
    readonly line: number;
    readonly head: readonly PlacedLine[];
    readonly beads: readonly Bead[];
    /** Beads of what was found or reported. */
    readonly open: readonly Bead[];
  }[];
  readonly legend: PlacedLegend;
}

const groundThickness = 6;
const measures = { broad: { left: 160, head: 0, rows: 5, gap: 16 }, narrow: { left: 0, head: 46, rows: 2, gap: 12 } } as const;

/** A bead for each note, over its year, in a band for each country; what lies before the axis, or has no date, at the ends. */
export function placeYears({ periods, countries }: NoteYears, language: Language, layout: Layout): PlacedYears {
  const words = strings(language);
  const width = widths[layout];
  const { left, head: headRoom, rows: fewest, gap } = measures[layout];
  const last = Math.max(firstYear, ...periods.map(({ to }) => to), ...countries.flatMap(({ years }) => years.flatMap(({ year = firstYear }) => year)));
  const years = Array.from({ length: last - firstYear + 1 }, (_, index) => `${firstYear + index}`);
  const scale = scaleBand(['earlier', ...years, 'undated'], [left, width]);
  const step = scale.step();
  const perRow = Math.max(1, Math.floor((step - 2) / beadRoom));
  const columnOf = ({ year }: NotesOfYear) => (year === undefined ? 'undated' : year < firstYear ? 'earlier' : `${year}`);
  const at = (column: string) => scale(column) ?? left;

  const top = 28;
  let y = top;
  const bands = countries.map(({ country, href, count, reported, years: own }) => {
    const columns = [...Map.groupBy(own, columnOf)].map(([column, of]) => ({
      column,
      count: of.reduce((sum, each) => sum + each.count, 0),
      open: of.reduce((sum, each) => sum + each.reported, 0),
    }));
    const rows = Math.max(fewest, ...columns.map((column) => Math.ceil(column.count / perRow)));
    y += headRoom + gap;
    const line = y + rows * beadRoom + 4;
    const placed = columns.flatMap(({ column, count: all, open }) =>
      Array.from({ length: all }, (_, index) => ({
        // Centred on the year, rows filled from the ground up; the open ones lie lowest, where each column has some.
        x: at(column) + step / 2 + ((index % perRow) - (Math.min(perRow, all) - 1) / 2) * beadRoom,
        y: line - 6 - Math.floor(index / perRow) * beadRoom,
        isOpen: index < open,
      })),
    );
    const name: Line = [
      { text: `${country.sign} `, face: 'code' },
      { text: country.name, face: 'head' },
    ];
    const notes = countInWords(count, words.since.notes);
    const apart = reported > 0 ? [`${reported} ${words.since.standings.reported.toLowerCase()}`] : [];
    const small = (text: string): Line => [{ text, face: 'small' }];
    const head =
      layout === 'broad'
        ? [...placeLines([name], 0, line - 52), ...placeLines([notes, ...apart].map(small), 0, line - 32)]
        : [...placeLines([name], 0, y - headRoom), ...placeLines([small([notes, ...apart].join(', '))], 0, y - headRoom + 21)];
    y = line;
    return { code: country.code, href, line, head, beads: placed.filter(({ isOpen }) => !isOpen), open: placed.filter(({ isOpen }) => isOpen) };
  });
  const ground = y + groundThickness / 2;

  const every = layout === 'broad' ? 2 : 4;
  const under = ground + groundThickness / 2 + 3;
  const axisText = [
    ...years
      .filter((year) => Number(year) % every === 0)
      .flatMap((year) => placeLines([[{ text: year, face: 'small' }]], at(year) + step / 2, under, { anchor: 'middle' })),
    ...placeLines([[{ text: words.diagrams.earlier, face: 'small' }]], left, under + 17),
    ...placeLines([[{ text: words.since.undated, face: 'small' }]], width, under + 17, { anchor: 'end' }),
  ];
  const shaded = periods.map(({ name, from, to }) => {
    const label: Line = [{ text: `${name}: ${yearsInWords(from, to)}`, face: 'small' }];
    const x = at(`${Math.max(from, firstYear)}`);
    return { x, width: at(`${to}`) + step - x, label: placeLines([label], Math.min(x, width - lineWidth(label)), 4) };
  });
  const hasOpen = bands.some(({ open }) => open.length > 0);
  const legend = placeLegend(
    [{ sign: 'bead', text: words.diagrams.note }, ...(hasOpen ? [{ sign: 'bead-open', text: words.since.standings.reported } as const] : [])],
    width,
    under + 44,
  );
  return {
    width,
    height: legend.bottom + 2,
    top,
    ground,
    left,
    edges: [...years.map(at), at('undated')],
    periods: shaded,
    axisText,
    bands,
    legend,
  };
}

/** Draws placed years. */
export function drawYears({ width, top, ground, left, edges, periods, axisText, bands, legend }: PlacedYears): SvgNode {
  return element(
    'g',
    {},
    ...periods.flatMap((period) => [
      element('rect', { class: 'shade', x: period.x, y: top - 4, width: period.width, height: ground - top + 4 }),
      ...period.label.map((line) => drawLine(line)),
    ]),
    element('path', { class: 'hair', d: edges.map((x) => pathData('M', x, top - 4, 'V', ground)).join('') }),
    element('path', {
      class: 'edge',
      d: bands
        .slice(0, -1)
        .map(({ line }) => pathData('M', left, line, 'H', width))
        .join(''),
    }),
    ...bands.map(({ code, href, head, beads, open }) =>
      element(
        'g',
        { class: code },
        element('g', { 'data-to': href }, ...head.map((line) => drawLine(line, true))),
        drawBeads(beads),
        ...open.map(drawOpenBead),
      ),
    ),
    element('path', { class: 'ground', d: pathData('M', left, ground, 'H', width) }),
    ...axisText.map((line) => drawLine(line)),
    drawLegend(legend),
  );
}
