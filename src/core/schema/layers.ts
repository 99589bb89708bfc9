import { z } from 'astro/zod';

/** The three layers of the care continuum that all countries share, from the ground up. */
export const layers = ['universal', 'preventive', 'specialist'] as const;
export const layer = z.enum(layers, 'Write universal, preventive or specialist.');
export type Layer = z.output<typeof layer>;
