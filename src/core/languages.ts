/** Languages of the site, the main one first. */
const all = ['nl', 'en'] as const;
export type Language = (typeof all)[number];

// To measure what the second language costs, a build can be told to make fewer: SITE_LANGUAGES=nl.
const wanted = process.env['SITE_LANGUAGES']?.split(' ');

/** Languages that are built, the main one first. */
export const languages: readonly Language[] = all.filter((language) => wanted?.includes(language) ?? true);
