import { expect, it } from 'vitest';
import { compileText } from '../../../src/core/running-text.ts';

interface Made {
  readonly type: unknown;
  readonly props: Readonly<Record<string, unknown>> & { readonly children?: unknown };
}

/** What a compiled text makes, as markup: components as elements with their name. */
function markupOf(made: unknown): string {
  if (Array.isArray(made)) return made.map(markupOf).join('');
  if (made === null || typeof made !== 'object' || !('type' in made)) return `${made ?? ''}`;
  const { type, props } = made as Made;
  const { children, ...attributes } = props;
  const inner = markupOf(children);
  if (typeof type === 'symbol') return inner;
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
  return `<${type}${written.join('')}>${inner}</${type}>`;
}

const render = (text: string) => {
  const Content = compileText(text) as unknown as (props: object) => unknown;
  const [Cite, To] = ['Cite', 'To'];
  return markupOf(Content({ components: { Cite, To } }));
};

it('gives headings an address and passages their mark, and rounds quotes, as Astro does', () => {
  expect(render("## Wie het doet\n\nHet 'team' **samen**.\n\n- Een punt.")).toBe(
    '<h2 id="wie-het-doet">Wie het doet</h2>\n<p id="passage--0">Het ‘team’ <strong>samen</strong>.</p>\n<ul>\n<li id="passage--1">Een punt.</li>\n</ul>',
  );
});

it('leaves the components to the page', () => {
  expect(render('Naar <To id="team">het team</To>. <Cite source="a" at="b-1" />')).toBe(
    '<p id="passage--0">Naar <To id="team">het team</To>. <Cite source="a" at="b-1"></Cite></p>',
  );
});

it('refuses what is not valid MDX', () => {
  expect(() => compileText('Een <Cite')).toThrow();
});
