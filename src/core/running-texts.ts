import type { MDXInstance } from 'astro';

/** The bodies of all `.mdx` files as components, by path from the project root. */
export const texts = import.meta.glob<MDXInstance<Record<string, unknown>>>('/content/*/*.mdx', { eager: true });
