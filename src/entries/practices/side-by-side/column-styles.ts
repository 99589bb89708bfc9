/**
 * The styles by which ticked boxes show columns of examples side by side: a column is hidden unless its box is ticked, or an address leads to it.
 * @param count the examples that there are; a page has as many columns, or fewer.
 */
export function columnStyles(count: number): string {
  // Before the boxes stands their legend, and before the columns the names of the rows.
  const places = Array.from({ length: count }, (_, index) => index + 2);
  const hidden = places.map((place) => `.picks:not(:has(label:nth-child(${place}) :checked, th:nth-child(${place}):target)) tr > :nth-child(${place})`);
  return `@layer pages { ${hidden.join(',\n')} { display: none; } }\n`;
}
