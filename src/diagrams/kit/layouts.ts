/** Two drawings from the same data: for a wide screen or paper, and for a phone. Widths in px. */
export type Layout = 'wide' | 'narrow';
export const widths: Readonly<Record<Layout, number>> = { wide: 960, narrow: 328 };
