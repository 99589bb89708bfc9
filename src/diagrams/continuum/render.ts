import type { Language } from '../../core/languages.ts';
import type { Layer } from '../../core/schema/layers.ts';
import { capitalised, listInWords, strings } from '../../i18n/strings.ts';
import { originWords } from '../../site/statements.ts';
import { type AgeAxis, ageAxis, layoutAxisText, renderAxisText, renderGrid } from '../kit/age-axis.ts';
import { type Bar, barPath, bodyOf } from '../kit/bar.ts';
import { renderLayerSign } from '../kit/layer-sign.ts';
import { type Layout, widths } from '../kit/layouts.ts';
import { element, pathData, type SvgNode } from '../kit/svg.ts';
import { faces, type Line, type LineLayout, layOut, layoutLines, linesHeight, lineWidth, type Run, renderLine, wrap } from '../kit/text.ts';
import { type LegendItem, type LegendLayout, layoutLegend, renderLegend } from '../legend/legend.ts';
import { renderTieSign, type TieKind, tieKinds } from '../legend/tie-signs.ts';
import type { Continuum, ContinuumBand, ContinuumService, ContinuumTie } from './model.ts';
import { serviceNotes } from './model.ts';

/** Where a bar is: in one of the three layers, or in the gateway band. */
type LayerOrGateway = Layer | 'gateway';

export interface ServiceLayout {
  readonly id: string;
  readonly level: LayerOrGateway;
  readonly bar: Bar;
  readonly label: readonly LineLayout[];
  /** Numbers of the ties from and to this service. */
  readonly numbers: readonly number[];
  /** Ties from this service that are listed below its name, in the narrow layout, and the lines of that text. */
  readonly listedTies: readonly ContinuumTie[];
  readonly tied: readonly LineLayout[];
}

/** All ties from one service in the wide layout: a lane with a numbered badge at its height, and a sign at the height of each service it leads to. */
export interface ConnectorLayout {
  readonly number: number;
  readonly from: string;
  readonly x: number;
  readonly y: number;
  readonly ends: readonly { readonly to: string; readonly kind: TieKind; readonly ours: boolean; readonly x: number; readonly y: number }[];
}

export interface ContinuumLayout {
  readonly code: string;
  readonly layout: Layout;
  readonly width: number;
  readonly height: number;
  /** Top edge of the ground line. */
  readonly ground: number;
  readonly axis: AgeAxis;
  readonly axisText: readonly LineLayout[];
  readonly bands: readonly {
    readonly top: number;
    readonly bottom: number;
    readonly level: LayerOrGateway;
    readonly sign: { readonly x: number; readonly y: number };
    readonly text: readonly LineLayout[];
  }[];
  readonly services: readonly ServiceLayout[];
  /** Lines that connect the bars of a service that is in several layers. */
  readonly pillars: readonly { readonly x: number; readonly ends: readonly { readonly x: number; readonly y: number }[] }[];
  readonly leaders: readonly { readonly from: number; readonly to: number; readonly y: number }[];
  readonly connectors: readonly ConnectorLayout[];
  readonly legend: LegendLayout;
}

interface Measures {
  /** Left edge of the axis, and the width for layer names. */
  readonly left: number;
  readonly side: number;
  readonly barHeight: number;
  readonly rowGap: number;
  readonly pad: number;
}
const measures: Readonly<Record<Layout, Measures>> = {
  wide: { left: 200, side: 172, barHeight: 30, rowGap: 2, pad: 14 },
  narrow: { left: 10, side: 0, barHeight: 11, rowGap: 11, pad: 12 },
};
const groundThickness = 6;
// The narrow layout has no lanes: they would take a third of its width and be hard to follow. Services list their ties in words instead.
const laneWidth = 26;
const badgeRadius = 9.5;
/** Gap between the end of the axis and the first lane. */
const laneGap = 22;
const maxLaneShare = 0.35;
const axisTextHeight = 24;
/** Indent of a layer name, for its sign. */
const headIndent = 24;
/** Space to the right of the axis for the last figure. */
const lastFigure: Readonly<Record<Layout, number>> = { wide: 26, narrow: 10 };

const middleOf = ({ bar }: ServiceLayout) => bar.y + bar.height / 2;
/** The last bar of a service, where its connectors attach. */
const serviceAt = (services: readonly ServiceLayout[], id: string) => services.findLast((service) => service.id === id) as ServiceLayout;

function layoutConnector({ number, from, ties }: ReturnType<typeof assignLanes>[number], x: number, services: readonly ServiceLayout[]): ConnectorLayout {
  const ends = ties.map(({ to, kind, ours }) => {
    // Signs of several ties between the same two services are placed side by side at the same height.
    const parallel = ties.filter((tie) => tie.to === to);
    const offset = (parallel.findIndex((tie) => tie.kind === kind) - (parallel.length - 1) / 2) * 13;
    return { to, kind, ours, x: x + offset, y: middleOf(serviceAt(services, to)) };
  });
  return { number, from, x, y: middleOf(serviceAt(services, from)), ends };
}

/** The dotted line from a service to the lanes it is part of; undefined if there are none. */
function layoutLeader(service: ServiceLayout, connectors: readonly ConnectorLayout[], services: readonly ServiceLayout[]) {
  if (serviceAt(services, service.id) !== service) return undefined;
  const meeting = connectors.filter((connector) => connector.from === service.id || connector.ends.some(({ to }) => to === service.id));
  if (meeting.length === 0) return undefined;
  const labelEnd = service.label.map((line) => (line.anchor === 'start' ? line.x + lineWidth(line.runs) : line.x));
  return { from: Math.max(service.bar.x + service.bar.width, ...labelEnd) + 5, to: Math.max(...meeting.map(({ x }) => x)), y: middleOf(service) };
}

type BandLayout = ContinuumLayout['bands'][number];

/** Places a band: its names on the left, or above in the narrow layout, and its services. */
function layoutBand(
  continuum: Continuum,
  { level, services: inLevel, name, ownNames }: ReturnType<typeof levelsFromTop>[number],
  language: Language,
  layout: Layout,
  axis: AgeAxis,
  sides: { left: number; right: number; edge: number },
  top: number,
): { band: BandLayout; services: ServiceLayout[] } {
  const { ties, origin } = continuum;
  const sizes = measures[layout];
  const isWide = layout === 'wide';
  const { left, right, edge } = sides;
  const room = isWide ? sizes.side : right - edge;
  const textTop = top + (isWide ? sizes.pad - 2 : 6);
  const head = wrap(capitalised(name), 'head', room - headIndent);
  const names = ownNames.flatMap((layer) => wrap(marked(layer.name, layer.ours), 'small', room));
  const text = [...layoutLines(head, edge + (level === 'gateway' ? 0 : headIndent), textTop), ...layoutLines(names, edge, textTop + linesHeight(head))];
  const textBottom = textTop + linesHeight([...head, ...names]);
  const services: ServiceLayout[] = [];
  let y = isWide ? top + sizes.pad : textBottom + 7;
  for (const service of inLevel) {
    // A service in several layers lists its ties only in the lowest.
    const listedTies = isWide || lowestLevel(continuum, service.id) !== level ? [] : ties.filter(({ from }) => from === service.id);
    const placed = layoutService(service, level, language, axis, layout, sides, y, tiesInWords(continuum, listedTies, language));
    services.push({ ...placed, listedTies, numbers: numbersOf(ties, service.id) });
    y = Math.max(placed.bar.y + placed.bar.height, ...placed.label.map((line) => line.y + 4)) + sizes.rowGap;
  }
  if (inLevel.length === 0) {
    text.push(...layoutLines(wrap(originWords(language, origin).noService, 'small', right - left), left, y + 2));
    y += 34;
  }
  const bottom = Math.max(y - sizes.rowGap + sizes.pad, textBottom + (isWide ? sizes.pad : 0));
  return { band: { top, bottom, level, sign: { x: edge, y: textTop + 2 }, text }, services };
}

/** Lays out the continuum of one country. */
export function layoutContinuum(continuum: Continuum, language: Language, layout: Layout): ContinuumLayout {
  const words = strings(language);
  const width = widths[layout];
  const sizes = measures[layout];
  const levels = levelsFromTop(continuum, words.diagrams.gateway);
  const rows = levels.flatMap(({ services, level }) => services.map((service) => ({ service, level })));
  const pillarIds = [
    ...new Set(rows.filter(({ service }, index) => rows.findIndex((row) => row.service.id === service.id) < index).map(({ service }) => service.id)),
  ];
  const edge = layout === 'narrow' && pillarIds.length > 0 ? pillarIds.length * 5 + 5 : 0;
  const left = sizes.left + edge;

  // Lanes that do not overlap vertically share a column. Row numbers suffice to tell, before any heights in px are known.
  const lanes = assignLanes(layout === 'wide' ? continuum.ties : [], (id) => rows.findLastIndex(({ service }) => service.id === id));
  const laneCount = Math.max(0, ...lanes.map(({ column }) => column + 1));
  // Many lanes move closer together, so that the bars keep most of the width.
  const lane = Math.min(laneWidth, (width * maxLaneShare) / Math.max(1, laneCount - 1));
  const right = width - (laneCount === 0 ? lastFigure[layout] : Math.max(lastFigure[layout], laneGap + (laneCount - 1) * lane + badgeRadius + 7));
  const axis = ageAxis(
    rows.map(({ service }) => service.ages),
    left,
    right,
  );

  const bands: BandLayout[] = [];
  const services: ServiceLayout[] = [];
  let y = 4;
  for (const level of levels) {
    const placed = layoutBand(continuum, level, language, layout, axis, { left, right, edge }, y);
    bands.push(placed.band);
    services.push(...placed.services);
    y = placed.band.bottom;
  }
  const ground = y;

  const connectors = lanes.map((line) => layoutConnector(line, right + laneGap + line.column * lane, services));
  const leaders = services.flatMap((service) => layoutLeader(service, connectors, services) ?? []);
  const pillars = pillarIds.map((id, index) => ({
    x: layout === 'wide' ? sizes.left - 16 - index * 6 : 2 + index * 5,
    ends: services.filter((service) => service.id === id).map((service) => ({ x: service.bar.x, y: middleOf(service) })),
  }));

  const legend = layoutLegend(legendItems(continuum, language, layout), width, ground + groundThickness + axisTextHeight + 12);
  return {
    code: continuum.country.code,
    layout,
    width,
    height: legend.bottom + 2,
    ground,
    axis,
    axisText: layoutAxisText(axis, ground + groundThickness + 4, words, layout === 'wide', width),
    bands,
    services,
    pillars,
    leaders,
    connectors,
    legend,
  };
}

interface Level {
  readonly level: LayerOrGateway;
  readonly name: string;
  readonly ownNames: ContinuumBand['own'];
  readonly services: readonly ContinuumService[];
}

/** Layers from the top down, with the gateway band below the highest. Within each, services for the youngest come last, forming steps. */
function levelsFromTop({ bands, gateways }: Continuum, gatewayName: string): Level[] {
  const byAge = (services: readonly ContinuumService[]) => services.toSorted((a, b) => b.ages.from - a.ages.from || a.ages.to - b.ages.to);
  const fromTop = bands.toReversed().map(({ layer, name, own, services }): Level => ({ level: layer, name, ownNames: own, services: byAge(services) }));
  if (gateways.length === 0) return fromTop;
  const [highest, ...rest] = fromTop;
  const gateway: Level = { level: 'gateway', name: gatewayName, ownNames: [], services: byAge(gateways) };
  return highest ? [highest, gateway, ...rest] : [gateway];
}

const marked = (name: string, ours: boolean) => (ours ? `${name}*` : name);

/** The lowest layer that a service is in, or the gateway band. */
const lowestLevel = ({ bands }: Continuum, id: string): LayerOrGateway =>
  bands.find(({ services }) => services.some((service) => service.id === id))?.layer ?? 'gateway';

/** Ties of one service in words, grouped by kind: "meldt aan Socialkontoret en Barnahus". */
function tiesInWords({ bands, gateways }: Continuum, ties: readonly ContinuumTie[], language: Language): string[] {
  const names = new Map([...bands.flatMap(({ services }) => services), ...gateways].map(({ id, name }) => [id, name]));
  return [...Map.groupBy(ties, ({ kind }) => kind)].map(
    ([kind, sameKind]) =>
      `${strings(language).links[kind]} ${listInWords(
        language,
        sameKind.map(({ to, ours }) => marked(names.get(to) ?? to, ours)),
      )}`,
  );
}

const numbersOf = (ties: readonly ContinuumTie[], id: string) => [
  ...new Set(ties.filter(({ from, to }) => from === id || to === id).map(({ number }) => number)),
];

interface Room {
  readonly left: number;
  readonly right: number;
  /** Left limit for labels above the bars. */
  readonly edge: number;
}

/** Places a bar with its label: inside the bar, else beside it, else wrapped in the widest space; above it in the narrow layout. */
function layoutService(
  service: ContinuumService,
  level: LayerOrGateway,
  language: Language,
  axis: AgeAxis,
  layout: Layout,
  { left, right, edge }: Room,
  top: number,
  ties: readonly string[],
): Omit<ServiceLayout, 'numbers' | 'listedTies'> {
  const { barHeight } = measures[layout];
  const { from, to, openFrom, openTo } = service.ages;
  const name: Run = { text: marked(service.name, service.ours), face: 'bold' };
  const note: Run = { text: serviceNotes(language, service).join(' · '), face: 'small' };
  // On one line if it fits, else the notes on their own lines.
  const oneLine: Line = note.text ? [name, { ...note, text: ` · ${note.text}` }] : [name];
  const linesWithin = (room: number) => (lineWidth(oneLine) <= room ? [oneLine] : [...layOut([name], room), ...(note.text ? layOut([note], room) : [])]);
  const bar: Bar = { x: axis.scale(from), y: top, width: axis.scale(to) - axis.scale(from), height: barHeight, openFrom, openTo };
  const ground = level === 'universal' ? 'full' : 'tone';

  if (layout === 'narrow') {
    const lines = linesWithin(right - edge);
    const tied = ties.flatMap((text) => layOut([{ text, face: 'small' }], right - edge));
    const x = Math.max(edge, Math.min(bar.x, right - Math.max(...[...lines, ...tied].map(lineWidth))));
    const height = linesHeight([...lines, ...tied]);
    return {
      id: service.id,
      level,
      bar: { ...bar, y: top + height + 3 },
      label: layoutLines(lines, x, top),
      tied: layoutLines(tied, x, top + linesHeight(lines)),
    };
  }

  const body = bodyOf(bar);
  const rooms = [
    { x: body.x + 9, room: body.width - 14, anchor: 'start', ground },
    { x: bar.x + bar.width + 9, room: right - bar.x - bar.width - 9, anchor: 'start', ground: 'paper' },
    { x: bar.x - 9, room: bar.x - 9 - left, anchor: 'end', ground: 'paper' },
  ] as const;
  const widest = rooms.toSorted((a, b) => b.room - a.room)[0] as (typeof rooms)[number];
  const chosen = rooms.find(({ room }) => lineWidth(oneLine) <= room) ?? widest;
  const lines = linesWithin(chosen.room);
  const height = Math.max(barHeight, linesHeight(lines) + barHeight - faces.bold.leading);
  const label = layoutLines(lines, chosen.x, top + (height - linesHeight(lines)) / 2, { anchor: chosen.anchor, ground: chosen.ground });
  return { id: service.id, level, bar: { ...bar, height }, label, tied: [] };
}

/** Assigns a column to the lane of each service with ties. Short lanes are closest to the bars; lanes that do not overlap share a column. */
function assignLanes(ties: readonly ContinuumTie[], rowOf: (id: string) => number) {
  const sources = [...new Set(ties.map(({ from }) => from))].map((from) => {
    const outgoing = ties.filter((tie) => tie.from === from);
    const rows = [from, ...outgoing.map(({ to }) => to)].map(rowOf);
    return { from, number: outgoing[0]?.number ?? 0, ties: outgoing, top: Math.min(...rows), bottom: Math.max(...rows) };
  });
  const columns: { top: number; bottom: number }[][] = [];
  return sources
    .toSorted((a, b) => a.bottom - a.top - (b.bottom - b.top) || a.number - b.number)
    .map((source) => {
      const free = columns.findIndex((taken) => taken.every(({ top, bottom }) => source.bottom < top || source.top > bottom));
      const column = free === -1 ? columns.length : free;
      columns[column] = [...(columns[column] ?? []), source];
      return { ...source, column };
    });
}

function legendItems({ bands, gateways, ties }: Continuum, language: Language, layout: Layout): LegendItem[] {
  const words = strings(language);
  const services = [...bands.flatMap((band) => band.services), ...gateways];
  const isOurs = services.some(({ ours }) => ours) || ties.some(({ ours }) => ours) || bands.some(({ own }) => own.some(({ ours }) => ours));
  const laned = layout === 'wide' ? ties : [];
  return [
    ...(services.some(({ ages }) => ages.openFrom || ages.openTo) ? [{ sign: 'openEnd', text: words.diagrams.open } as const] : []),
    ...(isOurs ? [{ sign: 'star', text: words.diagrams.ours } as const] : []),
    ...(laned.length > 0 ? [{ sign: 'badge', text: words.diagrams.starts } as const] : []),
    ...tieKinds.filter((kind) => laned.some((tie) => tie.kind === kind)).map((kind) => ({ sign: kind, text: words.links[kind] })),
  ];
}

/** Renders a laid-out continuum. */
export function renderContinuum(placed: ContinuumLayout): SvgNode {
  const { width, ground, bands, layout } = placed;
  const edges = bands
    .slice(1)
    .map(({ top }) => pathData('M', 0, top, 'H', width))
    .join('');
  return element(
    'g',
    { class: placed.code },
    renderGrid(placed.axis, 4, ground),
    element('path', { class: 'edge', d: edges }),
    ...bands.flatMap(({ level, sign, text }) => [
      ...(level === 'gateway' ? [] : [renderLayerSign(level, sign.x, sign.y)]),
      ...text.map((line) => renderLine(line, layout === 'narrow')),
    ]),
    ...placed.pillars.map(renderPillar),
    ...placed.services.map((service) => renderService(service)),
    element('path', { class: 'dots', d: placed.leaders.map(({ from, to, y }) => pathData('M', from, y, 'H', to)).join('') }),
    ...placed.connectors.map(renderConnector),
    element('path', { class: 'ground', d: pathData('M', 0, ground + groundThickness / 2, 'H', width) }),
    renderAxisText(placed.axisText),
    renderLegend(placed.legend),
  );
}

const renderPillar = ({ x, ends }: ContinuumLayout['pillars'][number]) =>
  element('path', {
    class: 'pillar',
    d: [...ends.map((end) => pathData('M', x, end.y, 'H', end.x)), pathData('M', x, ends[0]?.y ?? 0, 'V', ends.at(-1)?.y ?? 0)].join(''),
  });

function renderService({ id, level, bar, label, tied, numbers }: ServiceLayout): SvgNode {
  return element(
    'g',
    { 'data-to': `#${id}`, 'data-n': numbers.join(' ') || undefined },
    element('path', { class: level, d: barPath(bar) }),
    ...[...label, ...tied].map((line) => renderLine(line, true)),
  );
}

function renderConnector({ number, x, y, ends }: ConnectorLayout): SvgNode {
  const heights = [y, ...ends.map((end) => end.y)];
  const reportsOnly = ends.every(({ kind }) => kind === 'reports-to');
  return element(
    'g',
    { 'data-n': `${number}` },
    element('path', { class: reportsOnly ? 'tie dash' : 'tie', d: pathData('M', x, Math.min(...heights), 'V', Math.max(...heights)) }),
    ...ends.map((end) => renderTieSign(end.kind, end.x, end.y)),
    ...ends.filter(({ ours }) => ours).map((end) => element('text', { class: 'small', x: end.x + 5, y: end.y - 2 }, '*')),
    element('circle', { class: 'badge', cx: x, cy: y, r: badgeRadius }),
    element('text', { class: 'badge-number', x, y: y + 4 }, `${number}`),
  );
}
