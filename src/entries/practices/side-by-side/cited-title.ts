/** The title under which examples side by side are cited: that of their page, and their names. */
export const citedTitle = (title: string, names: readonly string[]) => (names.length > 0 ? `${title} – ${names.join('; ')}` : title);
