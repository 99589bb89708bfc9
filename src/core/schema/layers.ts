import { z } from 'astro/zod';

/** The three layers of the care continuum, which all countries share, from the base up. */
export const layers = ['universal', 'preventive', 'specialist'] as const;
export const layer = z.enum(layers, 'Write universal, preventive or specialist.');
export type Layer = z.output<typeof layer>;
