/** Title for citing a comparison of practices: that of the page, with the names of the practices. */
export const citedTitle = (title: string, names: readonly string[]) => (names.length > 0 ? `${title} – ${names.join('; ')}` : title);
