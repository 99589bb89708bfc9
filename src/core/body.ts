import type { MDXInstance } from 'astro';
import { defineMdastPlugin, mdxToMdast } from 'satteri';
import type { Language } from './languages.ts';
import { memoize } from './memoize.ts';
import type { Citation } from './schema/reference.ts';

/** One use of an author component in a body. */
interface Use<Props> {
  readonly props: Props;
  /** Line within the body, 1-based. */
  readonly line: number;
}

/** A paragraph or list item of a body, with the citations that support it. */
export interface Passage {
  readonly text: string;
  /** Whether it is inside `<Ours>`, so presents our own reading. */
  readonly isOurs: boolean;
  /** Citations that support it. A row of `<Cite>` covers every passage since the previous row. */
  readonly cites: readonly Citation[];
}

/** Everything the model needs to know about a body. */
export interface Body {
  readonly cites: readonly Use<Partial<Citation>>[];
  /** Each with the index, in `paragraphs`, of the paragraph that contains it. */
  readonly links: readonly (Use<{ id?: string }> & { readonly paragraph: number })[];
  readonly foreign: readonly Use<{ lang?: string; text: string }>[];
  /** Updates since 2015 shown next to a paragraph. */
  readonly updates: readonly Use<{ id?: string }>[];
  /** Components that authors may not use. */
  readonly unknown: readonly Use<{ name: string }>[];
  /** Syntax that a body may not contain: it breaks the page or is missing from it. */
  readonly refused: readonly Use<{ what: RefusedPart }>[];
  /** Paragraphs and list items as plain text, without component names, in document order. */
  readonly paragraphs: readonly string[];
  /** The same paragraphs, with the citations of each. */
  readonly passages: readonly Passage[];
}

/**
 * MDX treats braces, and lines that start with `import` or `export`, as code; content includes no image files; addresses change with titles and languages;
 * and the title of a page is its only heading of the first level.
 */
export type RefusedPart = 'braces' | 'import' | 'picture' | 'address' | 'title';
const refusedParts: Readonly<Record<string, RefusedPart>> = {
  mdxTextExpression: 'braces',
  mdxFlowExpression: 'braces',
  mdxjsEsm: 'import',
  image: 'picture',
  imageReference: 'picture',
  link: 'address',
  linkReference: 'address',
};

/** Components that authors may use in a body. */
export const authorComponents = ['Cite', 'To', 'Foreign', 'Note', 'Ours'] as const;
type AuthorComponent = (typeof authorComponents)[number];

interface Node {
  readonly type: string;
  /** Of a heading. */
  readonly depth?: number;
  readonly name?: string | null;
  readonly value?: string;
  readonly attributes?: readonly { readonly name?: string; readonly value?: unknown }[];
  readonly children?: readonly Node[];
  readonly position?: { readonly start: { readonly line: number } };
}

const lineOf = ({ position }: Node) => position?.start.line ?? 1;
/** The part of a node that determines its text. */
interface WithText {
  readonly type: string;
  readonly value?: string | null;
  readonly children?: readonly WithText[];
}
const textOf = (node: WithText): string => (node.type === 'text' ? (node.value ?? '') : (node.children ?? []).map(textOf).join(''));
/** Text of a paragraph. A paragraph without text, such as a row of citations alone, is no passage. */
const passageText = (paragraph: WithText): string => textOf(paragraph).replace(/\s+/g, ' ').trim();

const isAuthorComponent = (name: string | null | undefined): name is AuthorComponent => authorComponents.some((each) => each === name);
const refusedPart = ({ type, depth }: Node): RefusedPart | undefined => (type === 'heading' && depth === 1 ? 'title' : refusedParts[type]);

const isComponent = ({ type }: Node) => type === 'mdxJsxTextElement' || type === 'mdxJsxFlowElement';

/** Collects passages and citations in document order, and assigns each row of citations to the passages above it. */
class PassageReader {
  readonly all: (Passage & { cites: Citation[] })[] = [];
  // Index of the first passage still without citations. The first passage after a row of citations starts a new group.
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
 * Parses a body without rendering it. Cached, because the check and each language read the same bodies.
 * @throws Error whose message starts with `line:column: ` if the MDX is invalid.
 */
export const readBody = memoize((body): Body => {
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
    // An attribute without a value parses to null.
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
    const what = refusedPart(node);
    if (what) read.refused.push({ props: { what }, line: lineOf(node) });
    if (node.type === 'paragraph') {
      const text = passageText(node);
      if (text) passages.add(text, isOurs);
    }
    for (const child of node.children ?? []) visit(child, isOurs || node.name === 'Ours');
  };
  visit(mdxToMdast(body) as Node, false);
  return { ...read, paragraphs: passages.all.map(({ text }) => text), passages: passages.all };
});

/** Temporary id of a passage, by its index in the body from 0, until its page is rendered. */
const passageMark = (place: number) => `passage--${place}`;

/**
 * Marks each passage of a body with its index, counted as in `readBody`, so that its page can replace that by the passage's lasting number.
 * The mark of a list item's first paragraph is on the item, because tight lists render no paragraphs.
 */
export function passageIdsPlugin() {
  let place = 0;
  return defineMdastPlugin({
    name: 'passage-ids',
    paragraph(node, context) {
      if (passageText(node) === '') return;
      const item = context.parent(node);
      const beginsItem = item?.type === 'listItem' && context.indexOf(node) === 0;
      context.setProperty(beginsItem ? item : node, 'data', { hProperties: { id: passageMark(place) } });
      place += 1;
    },
  });
}

/** Replaces the temporary ids of passages by fragments with their lasting numbers. @param numbers lasting numbers, in passage order */
export const withPassageIds = (html: string, numbers: readonly number[]): string =>
  html.replace(/ id="passage--(\d+)"/g, (_, place: string) => ` id="${passageFragment(numbers[Number(place)] ?? 0)}"`);

/** Fragment of a passage on its page. @param number lasting number of the passage */
export const passageFragment = (number: number) => `p${number}`;

/** The text of an `.mdx` file as a component, or the HTML of an `.md` file; `lang` is set if its language differs from the page's. */
export type RenderedBody = (Pick<MDXInstance<Record<string, unknown>>, 'Content'> | { readonly html: string }) & {
  readonly lang?: Language;
  /** Lasting numbers of its passages, in order. */
  readonly numbers: readonly number[];
};
