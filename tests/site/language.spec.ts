import { globSync, readFileSync } from 'node:fs';
import { parse, defaultTreeAdapter as tree } from 'parse5';
import { expect, test } from './site.ts';

type Node = ReturnType<typeof tree.getChildNodes>[number];

// Words that only one of the two languages has.
const functionWords: Readonly<Record<string, RegExp>> = {
  nl: /(?<![\p{L}-])(?:het|een|niet|wordt|worden|voor|naar|ook|maar|deze|bij|uit|zij|wij|geen|omdat)(?![\p{L}-])/giu,
  en: /(?<![\p{L}-])(?:the|and|with|from|which|this|their|they|are|for|has|were|does)(?![\p{L}-])/giu,
};

/** Texts of a page in its own language: what stands under another `lang` is left out. */
function ownTexts(node: Node, language: string): string[] {
  if (tree.isTextNode(node)) return [node.value];
  if (!('childNodes' in node)) return [];
  const lang = 'attrs' in node ? node.attrs.find(({ name }) => name === 'lang')?.value : undefined;
  const isNoText = 'tagName' in node && ['head', 'script', 'style', 'code', 'svg'].includes(node.tagName);
  if (isNoText || (lang !== undefined && lang !== language)) return [];
  return node.childNodes.flatMap((child) => ownTexts(child, language));
}

for (const [language, other] of [
  ['nl', 'en'],
  ['en', 'nl'],
] as const) {
  test(`pages in ${language} hold no sentence in ${other} that is not marked as such`, () => {
    const files = globSync('dist/**/*.html').filter((file) => file.startsWith('dist/en/') === (language === 'en'));
    expect(files.length).toBeGreaterThan(200);
    const found = files.flatMap((file) => {
      const document = parse(readFileSync(file, 'utf8'));
      const html = document.childNodes.find((node) => 'tagName' in node && node.tagName === 'html');
      const words = html
        ? (ownTexts(html as Node, language)
            .join(' ')
            .match(functionWords[other] ?? /$^/) ?? [])
        : [];
      return words.length > 0 ? [`${file}: ${[...new Set(words)].join(', ')}`] : [];
    });
    expect(found).toEqual([]);
  });
}
