import type { Language } from '../../core/languages.ts';
import type { Layer } from '../../core/schema/layers.ts';
import { capitalised, strings } from '../../i18n/strings.ts';
import { originWords } from '../../site/statements.ts';
import { type AgeAxis, ageAxis, renderAxisText, renderGrid } from '../kit/age-axis.ts';
import { type Bar, barPath } from '../kit/bar.ts';
import { renderLayerSign } from '../kit/layer-sign.ts';
import { type Layout, widths } from '../kit/layouts.ts';
import { element, pathData, type SvgNode } from '../kit/svg.ts';
import { type Box, type Face, type Line, type LineLayout, layoutLines, linesHeight, lineWidth, renderLine, renderPlainLines, wrap } from '../kit/text.ts';
import { type LegendItem, type LegendLayout, layoutLegend, renderLegend } from '../legend/legend.ts';
import type { Continuum, ContinuumService } from './model.ts';

type LayerOrGateway = Layer | 'gateway';
const fromTop: readonly LayerOrGateway[] = ['specialist', 'gateway', 'preventive', 'universal'];

export interface PanelServiceLayout {
  readonly id: string;
  readonly level: LayerOrGateway;
  readonly bar: Bar;
  readonly label: readonly LineLayout[];
}

/** One country in a row of panels that share the same bands and axis. */
export interface PanelLayout {
  readonly code: string;
  readonly isMirror: boolean;
  readonly frame: Box;
  readonly head: readonly LineLayout[];
  /** Names of the layers, if the panel shows its own. */
  readonly bands: readonly { readonly level: LayerOrGateway; readonly y: number; readonly text: readonly LineLayout[] }[];
  readonly services: readonly PanelServiceLayout[];
  readonly empty: readonly LineLayout[];
  readonly axis: AgeAxis;
  readonly axisText: readonly LineLayout[];
  /** Top edge of its ground line. */
  readonly ground: number;
}

export interface ContinuaLayout {
  readonly layout: Layout;
  readonly width: number;
  readonly height: number;
  readonly bands: readonly { readonly level: LayerOrGateway; readonly y: number; readonly text: readonly LineLayout[] }[];
  readonly panels: readonly PanelLayout[];
  readonly legend: LegendLayout;
}

const gap = 22;
const barHeight = 9;
const beforeBar = 2;
const afterBar = 10;
const bandHead = 30;
const groundThickness = 6;
const axisStep = 6;

const servicesIn = ({ bands, gateways }: Continuum, level: LayerOrGateway) =>
  level === 'gateway' ? gateways : (bands.find(({ layer }) => layer === level)?.services ?? []);
const byAge = (services: readonly ContinuumService[]) => services.toSorted((a, b) => b.ages.from - a.ages.from || a.ages.to - b.ages.to);

/** Name of a service with its marks: * if its layer is our reading, ° if it is a local example. */
export const markedName = ({ name, ours, place }: Pick<ContinuumService, 'name' | 'ours' | 'place'>) => `${name}${ours ? '*' : ''}${place ? '°' : ''}`;

/** Places a service in a panel: its name, with its bar below. */
function layoutInPanel(service: ContinuumService, level: LayerOrGateway, axis: AgeAxis, panel: { x: number; width: number }, top: number): PanelServiceLayout {
  const { ages } = service;
  const lines = wrap(markedName(service), 'label', panel.width - 4);
  const left = axis.scale(ages.from);
  const label = layoutLines(lines, Math.max(panel.x, Math.min(left, panel.x + panel.width - 4 - widest(lines))), top);
  const y = top + linesHeight(lines) + beforeBar;
  return {
    id: service.id,
    level,
    label,
    bar: { x: left, y, width: axis.scale(ages.to) - left, height: barHeight, openFrom: ages.openFrom, openTo: ages.openTo },
  };
}

/** Lays out panels on the same axis: side by side, or stacked in the narrow layout. */
export function layoutContinua(continua: readonly Continuum[], language: Language, layout: Layout): ContinuaLayout {
  const width = widths[layout];
  const words = strings(language);
  const spans = continua.flatMap(({ bands, gateways }) => [...bands.flatMap(({ services }) => services), ...gateways]).map(({ ages }) => ages);
  const levels = fromTop.filter((level) => level !== 'gateway' || continua.some(({ gateways }) => gateways.length > 0));
  const columns = layout === 'wide' ? continua.length : 1;
  const panelWidth = (width - (columns - 1) * gap) / columns;
  const nameOf = (level: LayerOrGateway) => capitalised(level === 'gateway' ? words.diagrams.gateway : words.layers[level]);

  const bandName = (level: LayerOrGateway, x: number, y: number) => ({
    level,
    y: y + 3,
    text: layoutLines([[{ text: nameOf(level), face: 'bold' }]], x + (level === 'gateway' ? 0 : 24), y),
  });

  const panelAt = (continuum: Continuum, x: number, top: number, tops: ReadonlyMap<LayerOrGateway, number> | undefined): PanelLayout => {
    const axis = ageAxis(spans, x + 2, x + panelWidth - 12);
    const headIn = (face: Face): Line => [
      { text: `${continuum.country.sign} `, face: 'code' },
      { text: continuum.country.name, face },
    ];
    const fits = (['head', 'bold'] as const).find((face) => lineWidth(headIn(face)) <= panelWidth) ?? 'strong';
    const head = layoutLines([headIn(fits)], x, top);
    const services: PanelServiceLayout[] = [];
    const empty: LineLayout[] = [];
    const bands: { level: LayerOrGateway; y: number; text: LineLayout[] }[] = [];
    let y = top + 28;
    // A stacked panel names its own bands and omits the gateway band if the country has none.
    const isShown = (level: LayerOrGateway) => tops !== undefined || level !== 'gateway' || servicesIn(continuum, level).length > 0;
    for (const level of levels.filter(isShown)) {
      const inLevel = byAge(servicesIn(continuum, level));
      if (tops) y = (tops.get(level) ?? y) - stackHeight(continuum, level, panelWidth, language);
      else {
        bands.push(bandName(level, x, y));
        y += 22;
      }
      for (const service of inLevel) {
        const placed = layoutInPanel(service, level, axis, { x, width: panelWidth }, y);
        services.push(placed);
        y = placed.bar.y + barHeight + afterBar;
      }
      if (inLevel.length === 0) {
        const lines = nothingIn(continuum, level, panelWidth, language);
        empty.push(...layoutLines(lines, x, y));
        y += linesHeight(lines) + afterBar;
      }
    }
    const ground = y;
    const axisText = axis.ticks
      .filter(({ age }) => age % axisStep === 0)
      .flatMap((tick) => layoutLines([[{ text: `${tick.age}`, face: 'small' }]], tick.x, ground + groundThickness + 3, { anchor: 'middle' }));
    return {
      code: continuum.country.code,
      isMirror: continuum.country.isMirror,
      frame: { x, y: top, width: panelWidth, height: ground - top },
      head,
      bands,
      services,
      empty,
      axis,
      axisText,
      ground,
    };
  };

  if (layout === 'narrow') {
    let y = 4;
    const panels = continua.map((continuum) => {
      const panel = panelAt(continuum, 0, y, undefined);
      y = panel.ground + 44;
      return panel;
    });
    const legend = layoutLegend(legendItems(continua, language), width, y - 8);
    return { layout, width, height: legend.bottom + 2, bands: [], panels, legend };
  }

  const bands: ContinuaLayout['bands'][number][] = [];
  const bottoms = new Map<LayerOrGateway, number>();
  let y = 34;
  for (const level of levels) {
    bands.push({ level, y, text: layoutLines([[{ text: nameOf(level), face: 'bold' }]], level === 'gateway' ? 0 : 24, y + 5) });
    y += bandHead + Math.max(...continua.map((continuum) => stackHeight(continuum, level, panelWidth, language)));
    bottoms.set(level, y);
    y += 4;
  }
  const panels = continua.map((continuum, index) => panelAt(continuum, index * (panelWidth + gap), 2, bottoms));
  const legend = layoutLegend(legendItems(continua, language), width, Math.max(...panels.map(({ ground }) => ground)) + groundThickness + 34);
  return { layout, width, height: legend.bottom + 2, bands, panels, legend };
}

const nothingIn = ({ origin }: Continuum, level: LayerOrGateway, room: number, language: Language) =>
  wrap(originWords(language, origin)[level === 'gateway' ? 'noGateway' : 'noService'], 'small', room - 4);

/** Height of a country's services in one band, needed to align the bands of all countries. */
function stackHeight(continuum: Continuum, level: LayerOrGateway, room: number, language: Language): number {
  const inLevel = servicesIn(continuum, level);
  if (inLevel.length === 0) return linesHeight(nothingIn(continuum, level, room, language)) + afterBar;
  return inLevel.reduce((sum, service) => sum + linesHeight(wrap(markedName(service), 'label', room - 4)) + beforeBar + barHeight + afterBar, 0);
}

const widest = (lines: readonly Line[]) => Math.max(...lines.map(lineWidth));

function legendItems(continua: readonly Continuum[], language: Language): LegendItem[] {
  const words = strings(language).diagrams;
  const services = continua.flatMap(({ bands, gateways }) => [...bands.flatMap((band) => band.services), ...gateways]);
  return [
    ...(services.some(({ ages }) => ages.openFrom || ages.openTo) ? [{ sign: 'openEnd', text: words.open } as const] : []),
    ...(services.some(({ ours }) => ours) ? [{ sign: 'star', text: words.oursLayer } as const] : []),
    ...(services.some(({ place }) => place) ? [{ sign: 'ring', text: words.exampleHere } as const] : []),
  ];
}

/** Renders laid-out continua. */
export function renderContinua({ width, bands, panels, legend, layout }: ContinuaLayout): SvgNode {
  return element(
    'g',
    {},
    ...panels.map((panel) => renderPanelGrid(panel, layout)),
    ...bands.flatMap(({ level, y, text }) => [
      element('path', { class: 'edge', d: pathData('M', 0, y, 'H', width) }),
      ...(level === 'gateway' ? [] : [renderLayerSign(level, 0, y + 7)]),
      ...text.map((line) => renderLine(line, true)),
    ]),
    ...panels.map(renderPanel),
    renderLegend(legend),
  );
}

/** The grid is rendered before the band names, which span all panels. */
function renderPanelGrid({ frame, axis, ground }: PanelLayout, layout: Layout): SvgNode {
  const sparse = { ...axis, ticks: axis.ticks.filter(({ age }) => age % axisStep === 0) };
  return renderGrid(sparse, frame.y + (layout === 'wide' ? 68 : 28), ground);
}

function renderPanel({ code, isMirror, frame, head, bands, services, empty, axisText, ground }: PanelLayout): SvgNode {
  return element(
    'g',
    { class: code },
    // A double line sets the mirror apart.
    ...(isMirror && frame.x > 0
      ? [element('path', { class: 'double', d: pathData('M', frame.x - 13, frame.y, 'V', ground, 'M', frame.x - 10, frame.y, 'V', ground) })]
      : []),
    ...head.map((line) => renderLine(line)),
    ...bands.flatMap(({ level, y, text }) => [
      ...(level === 'gateway' ? [] : [renderLayerSign(level, text[0] ? text[0].x - 24 : 0, y)]),
      ...text.map((line) => renderLine(line, true)),
    ]),
    // One path per layer and one group of labels per panel keep diagrams of many countries small.
    ...fromTop
      .map((level) => ({ level, bars: services.filter((service) => service.level === level) }))
      .flatMap(({ level, bars }) => (bars.length === 0 ? [] : [element('path', { class: level, d: bars.map(({ bar }) => barPath(bar)).join('') })])),
    renderPlainLines(
      services.flatMap(({ label }) => label),
      'label halo',
    ),
    ...empty.map((line) => renderLine(line, true)),
    element('path', { class: 'ground', d: pathData('M', frame.x, ground + groundThickness / 2, 'h', frame.width) }),
    renderAxisText(axisText),
  );
}
