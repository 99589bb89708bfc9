import type { SvgNode } from './svg.ts';

/** A style rule for diagrams: element and class selectors, joined by descendant combinators. */
interface Rule {
  readonly selector: readonly string[];
  readonly declarations: Readonly<Record<string, string>>;
}

export interface Stylesheet {
  readonly rules: readonly Rule[];
  /** Custom properties of `:root` in the light colour scheme. */
  readonly tokens: Readonly<Record<string, string>>;
}

const blocks = (css: string) =>
  [...css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selectors = '', body = '']) => ({
    selectors: selectors.split(',').map((selector) => selector.trim()),
    declarations: Object.fromEntries([...body.matchAll(/([\w-]+)\s*:\s*([^;]+)/g)].map(([, property = '', value = '']) => [property, value.trim()])),
  }));

/**
 * Extracts the styles for diagrams from the site's stylesheets, so that SVG files look the same as on the page.
 * @param tokens text of tokens.css @param diagrams text of diagrams.css @param hues custom properties of the countries
 */
export function readStylesheet(tokens: string, diagrams: string, hues: Readonly<Record<string, string>>): Stylesheet {
  const root = blocks(tokens).find(({ selectors }) => selectors.includes(':root'));
  const outsideMedia = diagrams.replace(/@media[^{]*\{(?:[^{}]*\{[^{}]*\})*\s*\}/g, '');
  return {
    tokens: { ...root?.declarations, ...hues },
    rules: blocks(outsideMedia).flatMap(({ selectors, declarations }) =>
      selectors.flatMap((selector) => (selector.startsWith('.dg ') ? [{ selector: selector.split(/\s+/).slice(1), declarations }] : [])),
    ),
  };
}

type Context = readonly { readonly name: string; readonly classes: readonly string[] }[];

const classesOf = ({ attributes }: SvgNode) => attributes['class']?.split(' ') ?? [];
const isMatch = (part: string, { name, classes }: Context[number]) => (part.startsWith('.') ? classes.includes(part.slice(1)) : part === name);

function applies({ selector }: Rule, context: Context): boolean {
  const target = context.at(-1);
  if (!target || !isMatch(selector.at(-1) ?? '', target)) return false;
  let above = context.slice(0, -1);
  for (const part of selector.slice(0, -1).toReversed()) {
    const index = above.findLastIndex((each) => isMatch(part, each));
    if (index === -1) return false;
    above = above.slice(0, index);
  }
  return true;
}

/** Whether any rule uses a class. */
export const isStyled = ({ rules }: Stylesheet, name: string) => rules.some(({ selector }) => selector.some((part) => part === `.${name}`));

/**
 * Copies a node with its styles as presentation attributes, for files without a stylesheet.
 * @param hues values of --h1, --h2 and --h3 outside elements with a country class
 */
export function inlineStyles(
  node: SvgNode,
  { rules, tokens }: Stylesheet,
  context: Context = [],
  hues: Readonly<Record<string, string>> = { '--h1': 'var(--ink)', '--h2': 'var(--rule)', '--h3': 'var(--paper-2)' },
): SvgNode {
  const classes = classesOf(node);
  const country = classes.find((name) => `--${name}-1` in tokens);
  const ownHues = country ? { '--h1': `var(--${country}-1)`, '--h2': `var(--${country}-2)`, '--h3': `var(--${country}-3)` } : hues;
  const nodeContext: Context = [...context, { name: node.name, classes }];
  // As in CSS: higher specificity wins, then the later rule.
  const matching = rules.filter((rule) => applies(rule, nodeContext)).toSorted((a, b) => weight(a) - weight(b));
  const declared = Object.assign({}, ...matching.map(({ declarations }) => declarations)) as Record<string, string>;
  const value = (text: string): string => text.replace(/var\((--[\w-]+)\)/g, (_, name: string) => value(ownHues[name] ?? tokens[name] ?? ''));
  const styles = Object.fromEntries(Object.entries(declared).map(([property, text]) => [property, value(text).replace(/^([\d.]+)px$/, '$1')]));
  const kept = Object.fromEntries(Object.entries(node.attributes).filter(([name]) => name !== 'class' && !name.startsWith('data-')));
  return {
    name: node.name,
    attributes: { ...styles, ...kept },
    children: node.children.map((child) => (typeof child === 'string' ? child : inlineStyles(child, { rules, tokens }, nodeContext, ownHues))),
  };
}

const weight = ({ selector }: Rule) => selector.reduce((sum, part) => sum + (part.startsWith('.') ? 10 : 1), 0);
