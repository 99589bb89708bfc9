/**
 * The styles by which ticked boxes show columns of examples side by side: a column is hidden unless its box is ticked, or an address leads to it.
 * @param count the examples that there are; a page has as many columns, or fewer.
 */
export function columnStyles(count: number): string {
  const columns = Array.from({ length: count }, (_, index) => index + 1);
  const hidden = columns.map((box) => `.picks:not(:has(label:nth-child(${box}) :checked, th:nth-child(${box + 1}):target)) tr > :nth-child(${box + 1})`);
  return `@layer pages { ${hidden.join(',\n')} { display: none; } }\n`;
}
