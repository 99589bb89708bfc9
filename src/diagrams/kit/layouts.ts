/** Two drawings from the same data: for a broad screen or paper, and for a phone. Widths in px. */
export type Layout = 'broad' | 'narrow';
export const widths: Readonly<Record<Layout, number>> = { broad: 960, narrow: 328 };
