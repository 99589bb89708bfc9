import type { MDXInstance } from 'astro';
import { mdxToMdast } from 'satteri';
import type { Citation } from './schema/reference.ts';

/** A use of one of the authors' components in a body. */
interface Use<Props> {
  readonly props: Props;
  /** Line within the body, from 1. */
  readonly line: number;
}

/** What a body holds that the model must know of. */
export interface Body {
  readonly cites: readonly Use<Partial<Citation>>[];
  /** With the place, in `paragraphs`, of the paragraph they stand in. */
  readonly links: readonly (Use<{ id?: string }> & { readonly paragraph: number })[];
  readonly foreign: readonly Use<{ lang?: string; text: string }>[];
  /** Notes since 2015 that stand beside a paragraph. */
  readonly notes: readonly Use<{ id?: string }>[];
  /** Components that are not among those that authors may use. */
  readonly unknown: readonly Use<{ name: string }>[];
  /** Paragraphs and list items as plain text, without components' names, in order. */
  readonly paragraphs: readonly string[];
}

/** The components that authors may use in a body. */
export const authorComponents = ['Cite', 'To', 'Foreign', 'Note', 'Ours'] as const;

interface Node {
  readonly type: string;
  readonly name?: string | null;
  readonly value?: string;
  readonly attributes?: readonly { readonly name?: string; readonly value?: unknown }[];
  readonly children?: readonly Node[];
  readonly position?: { readonly start: { readonly line: number } };
}

const textOf = (node: Node): string => (node.type === 'text' ? (node.value ?? '') : (node.children ?? []).map(textOf).join(''));

/**
 * Reads a body without rendering it.
 * @throws Error with a message that starts with `line:column: ` when the MDX is broken.
 */
export function readBody(body: string): Body {
  const cites: Use<Partial<Citation>>[] = [];
  const links: (Use<{ id?: string }> & { paragraph: number })[] = [];
  const foreign: Use<{ lang?: string; text: string }>[] = [];
  const notes: Use<{ id?: string }>[] = [];
  const unknown: Use<{ name: string }>[] = [];
  const paragraphs: string[] = [];
  const visit = (node: Node): void => {
    if (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') {
      const line = node.position?.start.line ?? 1;
      const props = Object.fromEntries((node.attributes ?? []).map(({ name, value }) => [name, value]));
      if (node.name === 'Cite') cites.push({ props, line });
      else if (node.name === 'To') links.push({ props, line, paragraph: paragraphs.length - 1 });
      else if (node.name === 'Foreign') foreign.push({ props: { ...props, text: textOf(node) }, line });
      else if (node.name === 'Note') notes.push({ props, line });
      else if (node.name !== 'Ours') unknown.push({ props: { name: node.name ?? '' }, line });
    }
    if (node.type === 'paragraph') {
      const text = textOf(node).replace(/\s+/g, ' ').trim();
      if (text) paragraphs.push(text);
    }
    for (const child of node.children ?? []) visit(child);
  };
  visit(mdxToMdast(body) as Node);
  return { cites, links, foreign, notes, unknown, paragraphs };
}

/** The text of an `.mdx` file as a component, or the HTML of an `.md` file. */
export type RenderedBody = Pick<MDXInstance<Record<string, unknown>>, 'Content'> | { readonly html: string };
