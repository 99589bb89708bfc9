import { scaleBand } from 'd3-scale';
import type { Language } from '../../core/languages.ts';
import { countInWords, strings, yearsInWords } from '../../i18n/strings.ts';
import { type Dot, dotRoom, renderDots, renderOpenDot } from '../kit/dot.ts';
import { type Layout, widths } from '../kit/layouts.ts';
import { element, pathData, type SvgNode } from '../kit/svg.ts';
import { type Line, type LineLayout, layoutLines, lineWidth, renderLine } from '../kit/text.ts';
import { type LegendLayout, layoutLegend, renderLegend } from '../legend/legend.ts';
import { firstYear } from '../timeline/render.ts';
import type { UpdatesByYear, YearOfUpdates } from './model.ts';

export interface UpdatesByYearLayout {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly ground: number;
  readonly left: number;
  /** Boundaries between years, in px. */
  readonly edges: readonly number[];
  readonly periods: readonly { readonly x: number; readonly width: number; readonly label: readonly LineLayout[] }[];
  readonly axisText: readonly LineLayout[];
  readonly bands: readonly {
    readonly code: string;
    /** Link to the page of the country's updates. */
    readonly href: string;
    readonly line: number;
    readonly head: readonly LineLayout[];
    /** Totals above the dots of each column. */
    readonly counts: readonly LineLayout[];
    readonly dots: readonly Dot[];
    /** Rings for updates that only report findings. */
    readonly open: readonly Dot[];
  }[];
  readonly legend: LegendLayout;
}

const groundThickness = 6;
/** Height of a total above its dots. */
const countRoom = 16;
const measures = { wide: { left: 184, head: 0, rows: 5, gap: 8 }, narrow: { left: 0, head: 46, rows: 2, gap: 6 } } as const;

/** Lays out a dot per update above its year, in a band per country. Updates before the first year are on the left, undated ones on the right. */
export function layoutUpdatesByYear({ periods, countries }: UpdatesByYear, language: Language, layout: Layout): UpdatesByYearLayout {
  const words = strings(language);
  const width = widths[layout];
  const { left, head: headRoom, rows: fewest, gap } = measures[layout];
  const last = Math.max(firstYear, ...periods.map(({ to }) => to), ...countries.flatMap(({ years }) => years.flatMap(({ year = firstYear }) => year)));
  const years = Array.from({ length: last - firstYear + 1 }, (_, index) => `${firstYear + index}`);
  const scale = scaleBand(['earlier', ...years, 'undated'], [left, width]);
  const step = scale.step();
  const perRow = Math.max(1, Math.floor((step - 2) / dotRoom));
  const columnOf = ({ year }: YearOfUpdates) => (year === undefined ? 'undated' : year < firstYear ? 'earlier' : `${year}`);
  const columnX = (column: string) => scale(column) ?? left;

  const top = 28;
  let y = top;
  const bands = countries.map(({ country, href, count, reported, years: countryYears }) => {
    const columns = [...Map.groupBy(countryYears, columnOf)].map(([column, grouped]) => ({
      column,
      count: grouped.reduce((sum, each) => sum + each.count, 0),
      open: grouped.reduce((sum, each) => sum + each.reported, 0),
    }));
    const rows = Math.max(fewest, ...columns.map((column) => Math.ceil(column.count / perRow)));
    y += headRoom + gap + countRoom;
    const line = y + rows * dotRoom + 4;
    const placed = columns.flatMap(({ column, count: all, open }) =>
      Array.from({ length: all }, (_, index) => ({
        // Centred on the year, rows filled from the bottom up, with rings lowest in every column.
        x: columnX(column) + step / 2 + ((index % perRow) - (Math.min(perRow, all) - 1) / 2) * dotRoom,
        y: line - 6 - Math.floor(index / perRow) * dotRoom,
        isOpen: index < open,
      })),
    );
    const name: Line = [
      { text: `${country.sign} `, face: 'code' },
      { text: country.name, face: 'head' },
    ];
    const updates = countInWords(count, words.updates.notes);
    const reportedNote = reported > 0 ? [`${reported} ${words.updates.standings.reported.toLowerCase()}`] : [];
    const small = (text: string): Line => [{ text, face: 'small' }];
    const head =
      layout === 'wide'
        ? [...layoutLines([name], 0, line - 52), ...layoutLines([updates, ...reportedNote].map(small), 0, line - 32)]
        : [
            ...layoutLines([name], 0, y - countRoom - headRoom),
            ...layoutLines([small([updates, ...reportedNote].join(', '))], 0, y - countRoom - headRoom + 21),
          ];
    const counts = columns.flatMap(({ column, count: all }) => {
      const dotsTop = line - 6 - (Math.ceil(all / perRow) - 1) * dotRoom - dotRoom / 2;
      return layoutLines([small(`${all}`)], columnX(column) + step / 2, dotsTop - countRoom, { anchor: 'middle' });
    });
    y = line;
    return { code: country.code, href, line, head, counts, dots: placed.filter(({ isOpen }) => !isOpen), open: placed.filter(({ isOpen }) => isOpen) };
  });
  const ground = y + groundThickness / 2;

  const every = layout === 'wide' ? 2 : 4;
  const under = ground + groundThickness / 2 + 3;
  const axisText = [
    ...years
      .filter((year) => Number(year) % every === 0)
      .flatMap((year) => layoutLines([[{ text: year, face: 'small' }]], columnX(year) + step / 2, under, { anchor: 'middle' })),
    ...layoutLines([[{ text: words.diagrams.earlier, face: 'small' }]], left, under + 17),
    ...layoutLines([[{ text: words.updates.undated, face: 'small' }]], width, under + 17, { anchor: 'end' }),
  ];
  const shaded = periods.map(({ name, from, to }) => {
    const label: Line = [{ text: `${name}: ${yearsInWords(from, to)}`, face: 'small' }];
    const x = columnX(`${Math.max(from, firstYear)}`);
    return { x, width: columnX(`${to}`) + step - x, label: layoutLines([label], Math.min(x, width - lineWidth(label)), 4) };
  });
  const hasOpen = bands.some(({ open }) => open.length > 0);
  const legend = layoutLegend(
    [{ sign: 'dot', text: words.diagrams.note }, ...(hasOpen ? [{ sign: 'dot-open', text: words.updates.standings.reported } as const] : [])],
    width,
    under + 44,
  );
  return {
    width,
    height: legend.bottom + 2,
    top,
    ground,
    left,
    edges: [...years.map(columnX), columnX('undated')],
    periods: shaded,
    axisText,
    bands,
    legend,
  };
}

/** Renders laid-out updates by year. */
export function renderUpdatesByYear({ width, top, ground, left, edges, periods, axisText, bands, legend }: UpdatesByYearLayout): SvgNode {
  return element(
    'g',
    {},
    ...periods.flatMap((period) => [
      element('rect', { class: 'shade', x: period.x, y: top - 4, width: period.width, height: ground - top + 4 }),
      ...period.label.map((line) => renderLine(line)),
    ]),
    element('path', { class: 'hair', d: edges.map((x) => pathData('M', x, top - 4, 'V', ground)).join('') }),
    element('path', {
      class: 'edge',
      d: bands
        .slice(0, -1)
        .map(({ line }) => pathData('M', left, line, 'H', width))
        .join(''),
    }),
    ...bands.map(({ code, href, head, counts, dots, open }) =>
      element(
        'g',
        { class: code },
        element('g', { 'data-to': href }, ...head.map((line) => renderLine(line, true))),
        renderDots(dots),
        ...open.map(renderOpenDot),
        ...counts.map((line) => renderLine(line, true)),
      ),
    ),
    element('path', { class: 'ground', d: pathData('M', left, ground, 'H', width) }),
    ...axisText.map((line) => renderLine(line)),
    renderLegend(legend),
  );
}
