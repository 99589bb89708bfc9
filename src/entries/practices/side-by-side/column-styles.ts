/**
 * Styles that hide each column of a comparison of practices unless its box is ticked or the address targets it.
 * @param count number of practices; no page has more columns.
 */
export function columnStyles(count: number): string {
  // Column numbers start at 2: a legend precedes the boxes, and row headers precede the columns. The box is in its label, the fragment in the header.
  const places = Array.from({ length: count }, (_, index) => index + 2);
  const hidden = places.map((place) => `.picks:not(:has(:nth-child(${place}) > :is(:checked, :target))) tr > :nth-child(${place})`);
  return `@layer pages { ${hidden.join(',\n')} { display: none; } }\n`;
}
