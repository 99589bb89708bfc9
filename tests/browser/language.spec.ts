import { globSync, readFileSync } from 'node:fs';
import { parse } from 'parse5';
import { strings, type Words } from '../../src/i18n/strings.ts';
import { attribute, childrenOf, type Element, isElement } from './built.ts';
import { expect, test } from './site.ts';

// Words that only one of the two languages has.
const functionWords: Readonly<Record<string, RegExp>> = {
  nl: /(?<![\p{L}-])(?:het|een|niet|wordt|worden|voor|naar|ook|maar|deze|bij|uit|zij|wij|geen|omdat)(?![\p{L}-])/giu,
  en: /(?<![\p{L}-])(?:the|and|with|from|which|this|their|they|are|for|has|were|does)(?![\p{L}-])/giu,
};

// What a reader hears, or is told later by a script; data without a space is a name for scripts and styles.
const isWorded = (name: string, value: string) =>
  /^(?:aria-label|alt|title|placeholder|content)$/.test(name) || (name.startsWith('data-') && value.includes(' '));

/** Texts and worded attributes of an element in its own language: what stands under another `lang` is left out. */
function ownTexts(element: Element, language: string): string[] {
  const lang = attribute(element, 'lang');
  if (['style', 'code', 'script'].includes(element.tagName) || (lang !== undefined && lang !== language)) return [];
  const attributes = element.attrs.flatMap(({ name, value }) => (isWorded(name, value) ? [value] : []));
  const texts = childrenOf(element).flatMap((child) => {
    // Names in a drawing stand marked in the words beside it.
    if (isElement(child)) return element.tagName === 'svg' ? [] : ownTexts(child, language);
    return child.nodeName === '#text' ? [(child as { value: string }).value] : [];
  });
  return [...attributes, ...texts];
}

/** The interface's labels and sentences; a word in small letters may be one of the other language's texts as well. */
function interfaceTexts(words: unknown): string[] {
  if (typeof words === 'string') return words.length > 3 && /^\p{Lu}| /u.test(words) ? [words] : [];
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(interfaceTexts) : [];
}

/** What only one of the two interfaces says. */
const onlyIn = (own: Words, other: Words) => {
  const shared = new Set(interfaceTexts(own));
  return interfaceTexts(other).filter((text) => !shared.has(text));
};

for (const [language, other] of [
  ['nl', 'en'],
  ['en', 'nl'],
] as const) {
  const foreign = new Set(onlyIn(strings(language), strings(other)));

  test(`pages in ${language} hold no words in ${other} that are not marked as such`, () => {
    const files = globSync('dist/**/*.html').filter((file) => file.startsWith('dist/en/') === (language === 'en'));
    expect(files.length).toBeGreaterThan(200);
    const found = files.flatMap((file) => {
      const html = parse(readFileSync(file, 'utf8')).childNodes.find(isElement);
      const [head = [], body = []] = html
        ? childrenOf(html)
            .filter(isElement)
            .map((part) => ownTexts(part, language))
        : [];
      // The name of a publication or a foreign place may be the title of a page, where nothing can be marked.
      const words = [
        ...body.flatMap((text) => text.match(functionWords[other] ?? /$^/) ?? []),
        ...[...head, ...body].filter((text) => foreign.has(text.trim())),
      ];
      return words.length > 0 ? [`${file}: ${[...new Set(words)].join(', ')}`] : [];
    });
    expect(found).toEqual([]);
  });

  test(`no script carries the words of the interface in ${other}, so none brings them to a page in ${language}`, () => {
    const scripts = globSync('dist/_astro/*.js');
    expect(scripts.length).toBeGreaterThan(3);
    // A single word may be the name of a field or an event; two or more are a language's.
    const phrases = [...foreign].filter((text) => text.includes(' '));
    expect(phrases.length).toBeGreaterThan(100);
    const found = scripts.flatMap((file) => {
      const script = readFileSync(file, 'utf8');
      return phrases.filter((phrase) => script.includes(phrase)).map((phrase) => `${file}: ${phrase}`);
    });
    expect(found).toEqual([]);
  });
}
