/** Diagrams have two layouts: wide for large screens and paper, narrow for phones. Widths in px. */
export type Layout = 'wide' | 'narrow';
export const widths: Readonly<Record<Layout, number>> = { wide: 960, narrow: 328 };
