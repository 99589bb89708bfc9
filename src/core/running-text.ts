import { satteriHeadingIdsPlugin } from '@astrojs/markdown-satteri';
import type { MDXInstance } from 'astro';
import { Fragment, jsx, jsxs } from 'astro/jsx-runtime';
import { type EvaluateOptions, evaluate } from 'satteri';
import { passageIdsPlugin } from './body.ts';

/** Astro's runtime for JSX, of which the compiler knows less than the types say. */
const runtime = { Fragment, jsx, jsxs } as Pick<EvaluateOptions, 'Fragment' | 'jsx' | 'jsxs'>;

/** A text as a component, rendered with the components that it is given. */
type Content = MDXInstance<Record<string, unknown>>['Content'];

/**
 * Compiles the text of an `.mdx` file as Astro does, which renders it, but without making a module of it.
 * @throws Error if the text is not valid MDX
 */
export function compileText(text: string): Content {
  const exported = evaluate(text, {
    ...runtime,
    // As Astro does by default.
    features: { smartPunctuation: true },
    elementAttributeNameCase: 'html',
    // What holds no component becomes one string.
    optimizeStatic: { component: 'Fragment', prop: 'set:html' },
    mdastPlugins: [passageIdsPlugin],
    hastPlugins: [satteriHeadingIdsPlugin()],
  }) as { readonly default: (props: object) => unknown };
  const render = ({ components }: { readonly components?: object }) => exported.default({ components: { Fragment, ...components } });
  // By this Astro's integration for MDX knows what it has to render.
  return Object.assign(render, { [Symbol.for('mdx-component')]: true }) as unknown as Content;
}
