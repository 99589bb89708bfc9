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

// Attributes that readers hear, or that a script shows later; a data attribute without a space is a name for scripts and styles.
const isWorded = (name: string, value: string) =>
  /^(?:aria-label|alt|title|placeholder|content)$/.test(name) || (name.startsWith('data-') && value.includes(' '));

/** Texts and text attributes of an element in its own language; parts with another `lang` are left out. */
function ownTexts(element: Element, language: string): string[] {
  const lang = attribute(element, 'lang');
  if (['style', 'code', 'script'].includes(element.tagName) || (lang !== undefined && lang !== language)) return [];
  const attributes = element.attrs.flatMap(({ name, value }) => (isWorded(name, value) ? [value] : []));
  const texts = childrenOf(element).flatMap((child) => {
    // Names in a drawing are marked in the text next to it.
    if (isElement(child)) return element.tagName === 'svg' ? [] : ownTexts(child, language);
    return child.nodeName === '#text' ? [(child as { value: string }).value] : [];
  });
  return [...attributes, ...texts];
}

/** Labels and sentences of the interface; a single word in lower case may also be a word in texts of the other language. */
function interfaceTexts(words: unknown): string[] {
  if (typeof words === 'string') return words.length > 3 && /^\p{Lu}| /u.test(words) ? [words] : [];
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(interfaceTexts) : [];
}

/** Texts that occur in only one of the two interfaces. */
const onlyIn = (words: Words, other: Words) => {
  const shared = new Set(interfaceTexts(words));
  return interfaceTexts(other).filter((text) => !shared.has(text));
};

for (const [language, other] of [
  ['nl', 'en'],
  ['en', 'nl'],
] as const) {
  const foreign = new Set(onlyIn(strings(language), strings(other)));

  test(`pages in ${language} contain no unmarked words in ${other}`, () => {
    const files = globSync('dist/**/*.html').filter((file) => file.startsWith('dist/en/') === (language === 'en'));
    expect(files.length).toBeGreaterThan(200);
    const found = files.flatMap((file) => {
      const html = parse(readFileSync(file, 'utf8')).childNodes.find(isElement);
      const [head = [], body = []] = html
        ? childrenOf(html)
            .filter(isElement)
            .map((part) => ownTexts(part, language))
        : [];
      // The title of a page may be the name of a publication or a foreign place, where nothing can be marked.
      const words = [
        ...body.flatMap((text) => text.match(functionWords[other] ?? /$^/) ?? []),
        ...[...head, ...body].filter((text) => foreign.has(text.trim())),
      ];
      return words.length > 0 ? [`${file}: ${[...new Set(words)].join(', ')}`] : [];
    });
    expect(found).toEqual([]);
  });

  test(`no script contains interface texts in ${other}, so none brings them to a page in ${language}`, () => {
    const scripts = globSync('dist/_astro/*.js');
    expect(scripts.length).toBeGreaterThan(3);
    // A single word may be the name of a field or an event; two or more belong to a language.
    const phrases = [...foreign].filter((text) => text.includes(' '));
    expect(phrases.length).toBeGreaterThan(100);
    const found = scripts.flatMap((file) => {
      const script = readFileSync(file, 'utf8');
      return phrases.filter((phrase) => script.includes(phrase)).map((phrase) => `${file}: ${phrase}`);
    });
    expect(found).toEqual([]);
  });
}
