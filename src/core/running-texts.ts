import type { MDXInstance } from 'astro';

/** The texts of all `.mdx` files, by file. */
export const texts = import.meta.glob<MDXInstance<Record<string, unknown>>>('/content/*/*.mdx', { eager: true });
