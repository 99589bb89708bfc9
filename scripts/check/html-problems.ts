import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** A built site, as far as its pages can be checked against each other. */
export interface BuiltSite {
  /** HTML by address of the page, e.g. /landen/zweden/ or /404.html. */
  readonly pages: ReadonlyMap<string, string>;
  /** True when a file that is no page is there, e.g. /favicon.svg. */
  readonly hasFile: (address: string) => boolean;
}

type Element = Tree.Element;

/** What the check needs of one parsed page. */
interface Page {
  readonly language: string;
  readonly origin: string | undefined;
  readonly elements: readonly Element[];
  readonly ids: readonly string[];
}

// Labels that say nothing to one who hears the links of a page in a row.
const emptyLabels =
  /^(?:(?:klik )?hier|lees (?:meer|verder)|meer|verder|link|deze (?:pagina|link)|(?:click )?here|(?:read )?more|this (?:page|link)|link|[›»→…]+)$/i;

const attribute = (element: Element, name: string) => element.attrs.find((each) => each.name === name)?.value;

function elementsIn(node: Tree.Node): Element[] {
  const children = 'childNodes' in node ? node.childNodes : [];
  const own = 'tagName' in node ? [node] : [];
  return [...own, ...children.flatMap(elementsIn), ...('content' in node ? elementsIn(node.content) : [])];
}

function textIn(node: Tree.Node): string {
  if (node.nodeName === '#text') return (node as Tree.TextNode).value;
  if ('tagName' in node && attribute(node, 'aria-hidden') === 'true') return '';
  return 'childNodes' in node ? node.childNodes.map(textIn).join('') : '';
}

/** Name of a link as a screen reader says it: its label, else its text. */
const nameOf = (element: Element) => (attribute(element, 'aria-label') ?? textIn(element)).replace(/\s+/g, ' ').trim();

function parsePage(html: string): Page {
  const elements = elementsIn(parse(html));
  const root = elements.find(({ tagName }) => tagName === 'html');
  const canonical = elements.find((element) => element.tagName === 'link' && attribute(element, 'rel') === 'canonical');
  const href = canonical && attribute(canonical, 'href');
  return {
    language: (root && attribute(root, 'lang')) ?? '',
    origin: href ? new URL(href).origin : undefined,
    elements,
    ids: elements.flatMap((element) => attribute(element, 'id') ?? []),
  };
}

/** Everything in an element that names an address, with the attribute that does. */
function addressesOf(element: Element): { address: string; loads: boolean }[] {
  const get = (name: string, loads: boolean) => {
    const address = attribute(element, name);
    return address === undefined ? [] : [{ address, loads }];
  };
  switch (element.tagName) {
    case 'a':
    case 'area':
      return get('href', false);
    case 'form':
      return get('action', false);
    case 'link':
      return get('href', !['canonical', 'alternate', 'author', 'license'].includes(attribute(element, 'rel') ?? ''));
    case 'meta': {
      const content = attribute(element, 'content') ?? '';
      if (attribute(element, 'http-equiv')?.toLowerCase() === 'refresh') return [{ address: content.replace(/^[^=]*=/, ''), loads: false }];
      return attribute(element, 'property') === 'og:image' || attribute(element, 'property') === 'og:url' ? [{ address: content, loads: false }] : [];
    }
    default:
      return [
        ...get('src', true),
        ...get('poster', true),
        ...(attribute(element, 'srcset') ?? '').split(',').flatMap((part) => (part.trim() ? [{ address: part.trim().split(' ')[0] ?? '', loads: true }] : [])),
      ];
  }
}

/** What an element is found wrong by itself, whatever page it is on. */
const elementRules: readonly ((element: Element) => string | readonly string[] | undefined)[] = [
  (element) =>
    attribute(element, 'style') === undefined ? undefined : `<${element.tagName}> has a style attribute, which the content security policy forbids.`,
  ({ tagName }) => (tagName === 'style' ? 'There is an inline style sheet, which the content security policy forbids.' : undefined),
  (element) => (isInlineScript(element) ? 'There is an inline script, which the content security policy forbids.' : undefined),
  ({ tagName, attrs }) =>
    attrs.flatMap(({ name }) => (/^on[a-z]+$/.test(name) ? `<${tagName}> has inline code in ${name}, which the content security policy forbids.` : [])),
  (element) => {
    if (element.tagName !== 'a' || attribute(element, 'href') === undefined) return undefined;
    const name = nameOf(element);
    const saysNothing = name === '' ? !hasPicture(element) : emptyLabels.test(name);
    return saysNothing ? `The link to ${attribute(element, 'href')} is called "${name}", which says nothing out of context.` : undefined;
  },
];

const isInlineScript = (element: Element) =>
  element.tagName === 'script' && attribute(element, 'src') === undefined && !/json/.test(attribute(element, 'type') ?? '');

/** An address that an element names, with what it leads to. */
interface Named {
  readonly element: Element;
  readonly path: string;
  readonly fragment: string;
  /** The page that names it, and the one that answers. */
  readonly from: Page;
  readonly target: Page;
}

/** What is found wrong between an address that is named and the page that answers. */
const linkRules: readonly ((named: Named) => string | undefined)[] = [
  // With "&" a fragment is no place: it says what a page is to show, and its script reads it.
  ({ fragment, target, path }) =>
    fragment === '' || fragment.includes('&') || target.ids.includes(fragment) ? undefined : `There is nothing with the id "${fragment}" at ${path}.`,
  ({ element, target, path }) => {
    const hreflang = attribute(element, 'hreflang');
    return hreflang === undefined || hreflang === 'x-default' || hreflang === target.language
      ? undefined
      : `The link to ${path} says hreflang="${hreflang}", but the page is in "${target.language}".`;
  },
  ({ element, from, target, path }) =>
    element.tagName === 'a' && attribute(element, 'hreflang') === undefined && target.language !== from.language && path !== '/404.html'
      ? `The link to ${path} leads to another language and does not say so with hreflang.`
      : undefined,
];

/**
 * What is wrong with the pages of a built site, as one line each: addresses and fragments that nothing answers, ids used twice,
 * links into the other language that do not say so, labels that say nothing, inline code, and anything loaded from another site.
 */
export function findHtmlProblems({ pages, hasFile }: BuiltSite): string[] {
  const parsed = new Map([...pages].map(([address, html]) => [address, parsePage(html)]));
  const origins = new Set([...parsed.values()].flatMap(({ origin }) => origin ?? []));

  const problemsOfAddress = (from: Page, base: URL, element: Element, { address: named, loads }: { address: string; loads: boolean }): string[] => {
    if (!URL.canParse(named, base)) return [`"${named}" is no address.`];
    const linked = new URL(named, base);
    const isOwn = linked.origin === base.origin || origins.has(linked.origin);
    if (!isOwn) return loads ? [`<${element.tagName}> loads ${named} from another site.`] : [];
    if (!linked.protocol.startsWith('http')) return [];
    const path = decodeURIComponent(linked.pathname);
    const target = parsed.get(path);
    if (!target) return hasFile(path) ? [] : [`Nothing answers at ${named}.`];
    const fragment = decodeURIComponent(linked.hash.slice(1));
    return linkRules.flatMap((rule) => rule({ element, path, fragment, from, target }) ?? []);
  };

  return [...parsed].flatMap(([address, page]) => {
    const base = new URL(address, page.origin ?? 'http://site.invalid');
    const twice = new Set(page.ids.filter((each, index) => page.ids.indexOf(each) !== index));
    return [
      ...[...twice].map((id) => `The id "${id}" is used twice.`),
      ...page.elements.flatMap((element) => [
        ...elementRules.flatMap((rule) => rule(element) ?? []),
        ...addressesOf(element).flatMap((named) => problemsOfAddress(page, base, element, named)),
      ]),
    ].map((found) => `${address}: ${found}`);
  });
}

/** True when a link without text holds a picture that has a name. */
function hasPicture(element: Element): boolean {
  return elementsIn(element).some((each) => (attribute(each, 'alt') ?? attribute(each, 'aria-label') ?? (each.tagName === 'title' ? textIn(each) : '')) !== '');
}
