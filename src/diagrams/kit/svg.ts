/** An SVG element as plain data, so that pages and downloads can each serialise it their own way. */
export interface SvgNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (SvgNode | string)[];
}

type Attribute = string | number | undefined;

/** Formats a number with at most one decimal, the precision of all drawings. */
const written = (value: number) => `${Math.round(value * 10) / 10}`;

/** Builds path data from commands and numbers: `pathData('M', 0, 0, 'H', 10)`. */
export function pathData(...parts: readonly (string | number)[]): string {
  let data = '';
  let afterNumber = false;
  for (const part of parts) {
    const isNumber = typeof part === 'number';
    if (isNumber && afterNumber) data += ' ';
    data += isNumber ? written(part) : part;
    afterNumber = isNumber;
  }
  return data;
}

/** Creates an element; undefined attributes are left out. */
export function element(name: string, attributes: Readonly<Record<string, Attribute>>, ...children: readonly (SvgNode | string)[]): SvgNode {
  const kept: Record<string, string> = {};
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) kept[key] = typeof value === 'number' ? written(value) : value;
  return { name, attributes: kept, children };
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => (/[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (character) => escapes[character] as string) : text);

/** Serialises a node and its children on one line. */
export function toMarkup({ name, attributes, children }: SvgNode): string {
  let markup = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) markup += ` ${key}="${escaped(value)}"`;
  if (children.length === 0) return `${markup}/>`;
  markup += '>';
  for (const child of children) markup += typeof child === 'string' ? escaped(child) : toMarkup(child);
  return `${markup}</${name}>`;
}

/** Adds a space after every text, so that words do not run together when the page is read without its drawings. */
export const withSpaces = (node: SvgNode): SvgNode => ({
  ...node,
  children: node.children.flatMap((child) => {
    if (typeof child === 'string') return [child];
    const isWordEnd = child.name === 'text' && child.attributes['data-cut'] === undefined;
    return isWordEnd ? [child, ' '] : [withSpaces(child)];
  }),
});

/** A node and all its descendants. */
export function allNodes(node: SvgNode): SvgNode[] {
  return [node, ...node.children.flatMap((child) => (typeof child === 'string' ? [] : allNodes(child)))];
}

/** The text content of a node. */
export const textOf = (node: SvgNode): string => node.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
