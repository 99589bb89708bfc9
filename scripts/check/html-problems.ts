import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** What the checks need of a built site. */
export interface BuiltSite {
  /** HTML by page address, e.g. /landen/zweden/ or /404.html. */
  readonly pages: ReadonlyMap<string, string>;
  /** True when the address is that of a file other than a page, e.g. /favicon.svg. */
  readonly hasFile: (address: string) => boolean;
}

type Element = Tree.Element;

/** What the checks need of one parsed page. */
interface Page {
  readonly language: string;
  readonly origin: string | undefined;
  readonly elements: readonly Element[];
  readonly ids: readonly string[];
}

// Link texts that mean nothing to someone who hears the links of a page one after another.
const emptyLabels =
  /^(?:(?:klik )?hier|lees (?:meer|verder)|meer|verder|link|deze (?:pagina|link)|(?:click )?here|(?:read )?more|this (?:page|link)|link|[›»→…]+)$/i;

const attribute = (element: Element, name: string) => element.attrs.find((each) => each.name === name)?.value;

function elementsIn(node: Tree.Node): Element[] {
  const children = 'childNodes' in node ? node.childNodes : [];
  const self = 'tagName' in node ? [node] : [];
  return [...self, ...children.flatMap(elementsIn), ...('content' in node ? elementsIn(node.content) : [])];
}

function textIn(node: Tree.Node): string {
  if (node.nodeName === '#text') return (node as Tree.TextNode).value;
  if ('tagName' in node && attribute(node, 'aria-hidden') === 'true') return '';
  return 'childNodes' in node ? node.childNodes.map(textIn).join('') : '';
}

/** Accessible name of a link: its label, else its text. */
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

/** Every address in an element; `loads` is true when the browser fetches it without being asked. */
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

/** Rules for a single element, whatever page it is on. */
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

/** An address in an element, with the page that answers it. */
interface Named {
  readonly element: Element;
  readonly path: string;
  readonly fragment: string;
  /** The page that contains the element, and the page that answers. */
  readonly from: Page;
  readonly target: Page;
}

/** Rules for a link and the page that it leads to. */
const linkRules: readonly ((named: Named) => string | undefined)[] = [
  // A fragment with "&" is not an anchor: it contains settings for the page's script.
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
 * Problems in the pages of a built site, one line each: addresses and fragments that do not exist, duplicate ids, links into the other
 * language without hreflang, link texts that mean nothing, inline code, and anything loaded from another site.
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
    const duplicates = new Set(page.ids.filter((each, index) => page.ids.indexOf(each) !== index));
    return [
      ...[...duplicates].map((id) => `The id "${id}" is used twice.`),
      ...page.elements.flatMap((element) => [
        ...elementRules.flatMap((rule) => rule(element) ?? []),
        ...addressesOf(element).flatMap((named) => problemsOfAddress(page, base, element, named)),
      ]),
    ].map((found) => `${address}: ${found}`);
  });
}

/** True when a link without text contains an image that has a name. */
function hasPicture(element: Element): boolean {
  return elementsIn(element).some((each) => (attribute(each, 'alt') ?? attribute(each, 'aria-label') ?? (each.tagName === 'title' ? textIn(each) : '')) !== '');
}
