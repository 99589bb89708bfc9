import type { Language } from '../../core/languages.ts';
import { strings } from '../../i18n/strings.ts';
import { markedName } from '../continuum/render-several.ts';
import { type AgeAxis, ageAxis, layoutAxisText, renderAxisText, renderGrid } from '../kit/age-axis.ts';
import { type Bar, barPath, bodyOf } from '../kit/bar.ts';
import { type Layout, widths } from '../kit/layouts.ts';
import { element, pathData, type SvgNode } from '../kit/svg.ts';
import { type Box, boxOf, type Line, type LineLayout, layOut, layoutLines, linesHeight, lineWidth, type Run, renderLine, wrap } from '../kit/text.ts';
import { type LegendLayout, layoutLegend, renderLegend } from '../legend/legend.ts';
import type { AgeChart, AgeChartService } from './model.ts';

export interface CountryLayout {
  readonly code: string;
  readonly top: number;
  readonly bottom: number;
  readonly head: readonly LineLayout[];
  readonly services: readonly { readonly id: string; readonly layer: AgeChartService['layer']; readonly bar: Bar; readonly label: readonly LineLayout[] }[];
}

export interface AgeChartLayout {
  readonly layout: Layout;
  readonly width: number;
  readonly height: number;
  readonly axis: AgeAxis;
  readonly axisText: readonly LineLayout[];
  readonly ground: number;
  readonly countries: readonly CountryLayout[];
  /** The empty box of the mirror, with its question. */
  readonly mirror: {
    readonly code: string;
    readonly line: number;
    readonly head: readonly LineLayout[];
    readonly box: Box;
    readonly ask: readonly LineLayout[];
  };
  readonly legend: LegendLayout;
}

const measures = {
  wide: { left: 196, side: 186, barHeight: 30, rowGap: 2, pad: 16, end: 26 },
  narrow: { left: 14, side: 0, barHeight: 11, rowGap: 9, pad: 12, end: 12 },
} as const;
const groundThickness = 6;
/** Gap between consecutive bars in a row. */
const barGap = 1.5;

/** Lays out the studied countries on one age axis above the ground line, and the mirror below it. */
export function layoutAgeChart({ countries, mirror, ask }: AgeChart, language: Language, layout: Layout): AgeChartLayout {
  const words = strings(language);
  const width = widths[layout];
  const { left, side, barHeight, rowGap, pad, end } = measures[layout];
  const axis = ageAxis(
    countries.flatMap(({ services }) => services.map(({ ages }) => ages)),
    left + (layout === 'wide' ? 30 : 0),
    width - end,
  );

  const headAt = (country: AgeChart['mirror'], note: string, top: number) => {
    const name = layoutLines(
      [
        [
          { text: `${country.sign} `, face: 'code' },
          { text: country.name, face: 'head' },
        ],
      ],
      0,
      top,
    );
    if (!note) return name;
    const line: Line = [{ text: note, face: 'small' }];
    // In the narrow layout, the note follows the country's name if it fits.
    const isBehind = Math.max(...name.map(({ runs }) => lineWidth(runs))) + lineWidth(line) + 8 <= width;
    return [
      ...name,
      ...(layout === 'wide'
        ? layoutLines(wrap(note, 'small', side), 0, top + 22)
        : isBehind
          ? layoutLines([line], width, top + 3, { anchor: 'end' })
          : layoutLines(wrap(note, 'small', width), 0, top + 20)),
    ];
  };

  let y = 4;
  const placed = countries.map(({ country, note, services }): CountryLayout => {
    const top = y;
    const head = headAt(country, note, top + pad - 4);
    y = layout === 'wide' ? top + pad : Math.max(top + 34, ...head.map((line) => line.y + pad));
    const rows: { services: CountryLayout['services'][number][]; bottom: number }[] = [];
    for (const service of services.toSorted((a, b) => Number(a.layer === 'universal') - Number(b.layer === 'universal') || b.ages.from - a.ages.from)) {
      const lastRow = rows.at(-1);
      const atSameHeight = lastRow && layoutService(service, axis, layout, width, lastRow.services[0]?.bar.y ?? y);
      // Bars that do not overlap in age share a row if there is room for their labels.
      if (
        layout === 'wide' &&
        lastRow &&
        atSameHeight &&
        lastRow.services.every((other) => other.layer === atSameHeight.layer && isApart(other, atSameHeight))
      ) {
        lastRow.services.push(atSameHeight);
        continue;
      }
      const placedService = layoutService(service, axis, layout, width, y);
      rows.push({ services: [placedService], bottom: placedService.bar.y + barHeight });
      y = placedService.bar.y + barHeight + rowGap;
    }
    y = Math.max(y - rowGap + pad, ...head.map((line) => line.y + pad - 4));
    return { code: country.code, top, bottom: y, head, services: rows.flatMap((row) => row.services) };
  });
  const ground = y;

  const line = ground + groundThickness + 30;
  const mirrorTop = line + 12;
  const head = headAt(mirror, words.homePage.mirrorSub, mirrorTop + (layout === 'wide' ? 0 : -4));
  const boxTop = layout === 'wide' ? mirrorTop + 2 : Math.max(mirrorTop + 24, ...head.map((each) => each.y + 8));
  const from = axis.scale(-0.75);
  const room = axis.scale(18) - from;
  const lines = wrap(ask, 'bold', room - 20);
  const frame = { x: from, y: boxTop, width: room, height: linesHeight(lines) + 12 };
  const legend = layoutLegend(
    [
      ...(['universal', 'preventive'] as const).map((layer) => ({ sign: layer, text: words.layers[layer] })),
      { sign: 'openEnd', text: words.diagrams.open },
      ...(countries.some(({ services }) => services.some(({ ours }) => ours)) ? [{ sign: 'star', text: words.diagrams.oursLayer } as const] : []),
    ],
    width,
    boxTop + Math.max(frame.height, layout === 'wide' ? 38 : 0) + 18,
  );
  return {
    layout,
    width,
    height: legend.bottom + 2,
    axis,
    axisText: layoutAxisText(axis, ground + groundThickness + 4, words, layout === 'wide', width),
    ground,
    countries: placed,
    mirror: { code: mirror.code, line, head, box: frame, ask: layoutLines(lines, frame.x + 10, frame.y + 6) },
    legend,
  };
}

function layoutService(service: AgeChartService, axis: AgeAxis, layout: Layout, width: number, top: number): CountryLayout['services'][number] {
  const { barHeight, left } = measures[layout];
  const { id, layer, ages } = service;
  const x = axis.scale(ages.from);
  const bar: Bar = { x, y: top, width: axis.scale(ages.to) - x - barGap, height: barHeight, openFrom: ages.openFrom, openTo: ages.openTo };
  const runs: Run[] = [{ text: markedName(service), face: 'bold' }];
  if (layout === 'narrow') {
    const lines = layOut(runs, width);
    const label = layoutLines(lines, Math.max(0, Math.min(x, width - Math.max(...lines.map(lineWidth)))), top);
    return { id, layer, label, bar: { ...bar, y: top + linesHeight(lines) + 3 } };
  }
  const body = bodyOf(bar);
  const rooms = [
    { x: body.x + 9, room: body.width - 14, anchor: 'start', ground: layer === 'universal' ? 'full' : 'tone' },
    { x: x + bar.width + 9, room: width - x - bar.width - 9, anchor: 'start', ground: 'paper' },
    { x: x - 9, room: x - 9 - left, anchor: 'end', ground: 'paper' },
  ] as const;
  const chosen = rooms.find(({ room }) => lineWidth(runs) <= room) ?? (rooms.toSorted((a, b) => b.room - a.room)[0] as (typeof rooms)[number]);
  const lines = layOut(runs, chosen.room);
  const height = Math.max(barHeight, linesHeight(lines) + 12);
  return {
    id,
    layer,
    bar: { ...bar, height },
    label: layoutLines(lines, chosen.x, top + (height - linesHeight(lines)) / 2, { anchor: chosen.anchor, ground: chosen.ground }),
  };
}

/** Horizontal extent of a service in px, including its label. */
const extent = ({ bar, label }: CountryLayout['services'][number]) => {
  const boxes = [bar, ...label.map(boxOf)];
  return { from: Math.min(...boxes.map(({ x }) => x)), to: Math.max(...boxes.map(({ x, width }) => x + width)) };
};

function isApart(a: CountryLayout['services'][number], b: CountryLayout['services'][number]): boolean {
  const [first, second] = [extent(a), extent(b)];
  return first.to <= second.from + 0.5 || second.to <= first.from + 0.5;
}

/** Renders a laid-out age chart. */
export function renderAgeChart({ width, axis, axisText, ground, countries, mirror, legend }: AgeChartLayout): SvgNode {
  return element(
    'g',
    {},
    renderGrid(axis, 4, ground),
    element('path', {
      class: 'edge',
      d: countries
        .slice(1)
        .map(({ top }) => pathData('M', 0, top, 'H', width))
        .join(''),
    }),
    ...countries.map(({ code, head, services }) =>
      element(
        'g',
        { class: code },
        ...head.map((line) => renderLine(line, true)),
        ...services.map(({ layer, bar, label }) =>
          element('g', {}, element('path', { class: layer, d: barPath(bar) }), ...label.map((line) => renderLine(line, true))),
        ),
      ),
    ),
    element('path', { class: 'ground', d: pathData('M', 0, ground + groundThickness / 2, 'H', width) }),
    renderAxisText(axisText),
    element('path', { class: 'double', d: pathData('M', 0, mirror.line, 'H', width, 'M', 0, mirror.line + 3.5, 'H', width) }),
    element(
      'g',
      { class: mirror.code },
      ...mirror.head.map((line) => renderLine(line)),
      element('rect', { class: 'ask', x: mirror.box.x, y: mirror.box.y, width: mirror.box.width, height: mirror.box.height }),
      ...mirror.ask.map((line) => renderLine(line)),
    ),
    renderLegend(legend),
  );
}
