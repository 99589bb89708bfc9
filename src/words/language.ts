/** Languages of the site, the main one first. */
export const languages = ['nl', 'en'] as const;
export type Language = (typeof languages)[number];
