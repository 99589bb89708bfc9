import { readFileSync } from 'node:fs';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** The built site read as files, for tests that need no browser. */
export type Element = Tree.Element;
type Node = Tree.Node;

const parsed = new Map<string, Tree.Document>();

/** A page of dist. @param address from the root of the site, with a slash at both ends; a fragment is ignored. */
export function builtPage(address: string): Tree.Document {
  const [path = ''] = address.split('#');
  const document = parsed.get(path) ?? parse(readFileSync(`dist${path}index.html`, 'utf8'));
  parsed.set(path, document);
  return document;
}

export const childrenOf = (node: Node): readonly Node[] => ('childNodes' in node ? node.childNodes : []);
export const isElement = (node: Node): node is Element => 'tagName' in node;
export const attribute = (element: Element, name: string) => element.attrs.find((each) => each.name === name)?.value;
const classesOf = (element: Element) => attribute(element, 'class')?.split(/\s+/) ?? [];
export const hasClass = (node: Node, name: string) => isElement(node) && classesOf(node).includes(name);

/** All elements in a node, including itself, in document order. */
export const elementsIn = (node: Node): Element[] => [...(isElement(node) ? [node] : []), ...childrenOf(node).flatMap(elementsIn)];

/** Text as readers see it, with single spaces. */
export const textOf = (node: Node): string => rawText(node).replace(/\s+/g, ' ').trim();
const rawText = (node: Node): string => (node.nodeName === '#text' ? (node as Tree.TextNode).value : childrenOf(node).map(rawText).join(''));

const idsWithin = new WeakMap<Node, Map<string, Element>>();

/** @throws Error when no element in the root has the id. */
export function byId(root: Node, id: string): Element {
  const known = idsWithin.get(root) ?? new Map(elementsIn(root).map((element) => [attribute(element, 'id') ?? '', element]));
  idsWithin.set(root, known);
  const found = known.get(id);
  if (!found) throw new Error(`No element has the id "${id}".`);
  return found;
}
