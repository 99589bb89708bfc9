import type { MDXInstance } from 'astro';
import { mdxToMdast } from 'satteri';
import type { Language } from './languages.ts';
import type { Citation } from './schema/reference.ts';

/** A use of one of the authors' components in a body. */
interface Use<Props> {
  readonly props: Props;
  /** Line within the body, from 1. */
  readonly line: number;
}

/** A paragraph or list item of a body, with what it rests on. */
export interface Passage {
  readonly text: string;
  /** It stands under "our reading". */
  readonly isOurs: boolean;
  /** The citations under it; one line of sources stands under all paragraphs since the line before. */
  readonly cites: readonly Citation[];
}

/** What a body holds that the model must know of. */
export interface Body {
  readonly cites: readonly Use<Partial<Citation>>[];
  /** With the place, in `paragraphs`, of the paragraph they stand in. */
  readonly links: readonly (Use<{ id?: string }> & { readonly paragraph: number })[];
  readonly foreign: readonly Use<{ lang?: string; text: string }>[];
  /** Updates since 2015 that stand beside a paragraph. */
  readonly updates: readonly Use<{ id?: string }>[];
  /** Components that are not among those that authors may use. */
  readonly unknown: readonly Use<{ name: string }>[];
  /** What a text cannot hold, since the page would break on it or come without it. */
  readonly refused: readonly Use<{ what: RefusedPart }>[];
  /** Paragraphs and list items as plain text, without components' names, in order. */
  readonly paragraphs: readonly string[];
  /** The same, with what each rests on. */
  readonly passages: readonly Passage[];
}

/** Braces, and lines that begin with the words import or export, are code to MDX; a picture is a file that is not there. */
export type RefusedPart = 'braces' | 'import' | 'picture';
const refusedParts: Readonly<Record<string, RefusedPart>> = {
  mdxTextExpression: 'braces',
  mdxFlowExpression: 'braces',
  mdxjsEsm: 'import',
  image: 'picture',
  imageReference: 'picture',
};

/** The components that authors may use in a body. */
export const authorComponents = ['Cite', 'To', 'Foreign', 'Note', 'Ours'] as const;
type AuthorComponent = (typeof authorComponents)[number];

interface Node {
  readonly type: string;
  readonly name?: string | null;
  readonly value?: string;
  readonly attributes?: readonly { readonly name?: string; readonly value?: unknown }[];
  readonly children?: readonly Node[];
  readonly position?: { readonly start: { readonly line: number } };
}

const lineOf = ({ position }: Node) => position?.start.line ?? 1;
const textOf = (node: Node): string => (node.type === 'text' ? (node.value ?? '') : (node.children ?? []).map(textOf).join(''));

const isAuthorComponent = (name: string | null | undefined): name is AuthorComponent => authorComponents.some((each) => each === name);
const isComponent = ({ type }: Node) => type === 'mdxJsxTextElement' || type === 'mdxJsxFlowElement';

/** Takes passages and citations in the order in which they stand, and gives each passage the line of sources below it. */
class PassageReader {
  readonly all: (Passage & { cites: Citation[] })[] = [];
  // Passages from here on wait for their line of sources; once it has begun, the next passage starts anew.
  private uncited = 0;
  private isCited = false;

  add(text: string, isOurs: boolean): void {
    if (this.isCited) this.uncited = this.all.length;
    this.isCited = false;
    this.all.push({ text, isOurs, cites: [] });
  }

  cite(citation: Citation, isOurs: boolean): void {
    this.isCited = true;
    for (const passage of this.all.slice(this.uncited)) if (passage.isOurs === isOurs) passage.cites.push(citation);
  }
}

/**
 * Reads a body without rendering it.
 * @throws Error with a message that starts with `line:column: ` when the MDX is broken.
 */
export function readBody(body: string): Body {
  const read = { cites: [], links: [], foreign: [], updates: [], unknown: [], refused: [] } as {
    [Part in Exclude<keyof Body, 'paragraphs' | 'passages'>]: Body[Part][number][];
  };
  const passages = new PassageReader();
  const readers: Readonly<Record<AuthorComponent, (node: Node, use: Use<Record<string, string>>) => void>> = {
    Cite: (_, use) => read.cites.push(use),
    To: (_, use) => read.links.push({ ...use, paragraph: passages.all.length - 1 }),
    Foreign: (node, { props, line }) => read.foreign.push({ props: { ...props, text: textOf(node) }, line }),
    Note: (_, use) => read.updates.push(use),
    Ours: () => undefined,
  };
  const visitComponent = (node: Node, isOurs: boolean): void => {
    const line = lineOf(node);
    // An attribute without a value has null.
    if (node.attributes?.some(({ name, value }) => name === undefined || (typeof value === 'object' && value !== null))) {
      read.refused.push({ props: { what: 'braces' }, line });
      return;
    }
    const props = Object.fromEntries((node.attributes ?? []).map(({ name, value }) => [name, value]));
    if (isAuthorComponent(node.name)) readers[node.name](node, { props, line });
    else read.unknown.push({ props: { name: node.name ?? '' }, line });
    if (node.name === 'Cite') passages.cite(props as unknown as Citation, isOurs);
  };
  const visit = (node: Node, isOurs: boolean): void => {
    if (isComponent(node)) visitComponent(node, isOurs);
    const what = refusedParts[node.type];
    if (what) read.refused.push({ props: { what }, line: lineOf(node) });
    if (node.type === 'paragraph') {
      const text = textOf(node).replace(/\s+/g, ' ').trim();
      if (text) passages.add(text, isOurs);
    }
    for (const child of node.children ?? []) visit(child, isOurs || node.name === 'Ours');
  };
  visit(mdxToMdast(body) as Node, false);
  return { ...read, paragraphs: passages.all.map(({ text }) => text), passages: passages.all };
}

/** The text of an `.mdx` file as a component, or the HTML of an `.md` file, with its language where that is not the page's. */
export type RenderedBody = (Pick<MDXInstance<Record<string, unknown>>, 'Content'> | { readonly html: string }) & { readonly lang?: Language };
