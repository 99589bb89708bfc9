/** A name as it stands between single quotes: its own are double. "Vrijheid in het ‘hoe’" becomes "Vrijheid in het “hoe”"; an apostrophe stays. */
export const withinQuotes = (name: string): string => name.replace(/‘([^‘’]*)’/g, '“$1”');
