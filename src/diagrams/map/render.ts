import { widths } from '../kit/layouts.ts';
import { element, pathData, type SvgNode } from '../kit/svg.ts';
import { type Box, boxOf, type LineLayout, layoutLines, renderLine } from '../kit/text.ts';
import { type Land, landIn } from './basemap.ts';
import type { MunicipalitiesMap } from './model.ts';

export interface PlaceLayout {
  readonly id: string;
  readonly code: string;
  readonly x: number;
  readonly y: number;
  readonly label: LineLayout;
  /** End of the line from the point to its label, if they are apart. */
  readonly leader?: readonly [number, number];
}

export interface MapLayout {
  readonly width: number;
  readonly height: number;
  readonly frame: Box;
  readonly land: Land;
  readonly places: readonly PlaceLayout[];
  readonly chosen?: readonly string[];
}

const height = 330;
const pointSize = 4;

/** Lays out a small map with the municipalities. The same drawing is used at every width. */
export function layoutMap({ places, outlines, chosen: chosenIds }: MunicipalitiesMap): MapLayout {
  const width = widths.narrow;
  const frame = { x: 0, y: 0, width, height };
  const land = landIn(
    frame,
    outlines,
    places.map(({ longitude, latitude }) => [longitude, latitude]),
  );
  const points = places.map((place) => ({ place, point: land.project(place.longitude, place.latitude) }));
  const taken: Box[] = points.map(({ point: [x, y] }) => ({ x: x - pointSize - 2, y: y - pointSize - 2, width: 2 * pointSize + 4, height: 2 * pointSize + 4 }));
  const placed = points.map(({ place, point: [x, y] }): PlaceLayout => {
    const runs = [
      { text: `${place.country.sign} `, face: 'code' },
      { text: place.name, face: 'bold' },
    ] as const;
    const candidates = reaches.flatMap((reach) =>
      directions.map(([dx, dy]) => {
        const [atX, atY] = [x + dx * reach, y + dy * reach];
        const line = layoutLines([runs], atX, atY - 10, { anchor: dx > 0 ? 'start' : dx < 0 ? 'end' : 'middle' })[0] as LineLayout;
        return { line, box: boxOf(line), at: [atX - Math.sign(dx) * 3, atY] as const, isApart: reach > (reaches[0] ?? 0) };
      }),
    );
    const isFree = (box: Box) => isWithin(box, frame) && taken.every((other) => !meets(box, other));
    const chosen = candidates.find(({ box }) => isFree(box)) ?? (candidates[0] as (typeof candidates)[number]);
    taken.push(chosen.box);
    return { id: place.id, code: place.country.code, x, y, label: chosen.line, ...(chosen.isApart ? { leader: chosen.at } : {}) };
  });
  return { width, height, frame, land, places: placed, ...(chosenIds ? { chosen: chosenIds } : {}) };
}

// Prefer the right, as maps usually do. Positions further away, connected by a line, are for crowded areas.
const directions = [
  [1, 0],
  [-1, 0],
  [0.6, 1],
  [0.6, -1],
  [-0.6, 1],
  [-0.6, -1],
  [0, 1],
  [0, -1],
] as const;
const reaches = [10, 22, 34, 48, 64, 84];

const isWithin = (box: Box, frame: Box) =>
  box.x >= frame.x + 2 && box.y >= frame.y + 2 && box.x + box.width <= frame.x + frame.width - 2 && box.y + box.height <= frame.y + frame.height - 2;
const meets = (a: Box, b: Box) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Renders a laid-out map. */
export function renderMap({ frame, land, places, chosen }: MapLayout): SvgNode {
  const clipOf = (code: string) => `kaart-${code}`;
  return element(
    'g',
    { class: chosen ? 'dim' : undefined },
    element('path', { class: 'land', d: land.all }),
    ...Object.entries(land.countries).flatMap(([code, { border, within }]) => [
      ...(within ? [element('clipPath', { id: clipOf(code) }, element('path', { d: within }))] : []),
      element('g', { class: code }, element('path', { class: 'own-land', ...(within ? { 'clip-path': `url(#${clipOf(code)})` } : {}), d: border })),
    ]),
    element('rect', { class: 'frame', x: frame.x + 0.5, y: frame.y + 0.5, width: frame.width - 1, height: frame.height - 1 }),
    ...places.map(({ id, code, x, y, label, leader }) =>
      element(
        'g',
        // Places that are not chosen stay visible but faint; a page with filters changes which are highlighted.
        { class: chosen?.includes(id) ? `${code} lit` : code, 'data-n': id },
        ...(leader ? [element('path', { class: 'tie', d: pathData('M', x, y, 'L', ...leader) })] : []),
        element('rect', { class: 'place', x: x - pointSize, y: y - pointSize, width: 2 * pointSize, height: 2 * pointSize }),
        renderLine(label, true),
      ),
    ),
  );
}
