import type { KnowledgeBase } from './knowledge-base.ts';
import { isComplete, type Language, mainLanguage } from './languages.ts';
import { collections } from './schema/collections.ts';
import { textsOf } from './translated-texts.ts';

/** A name or word that authors marked as being in another language than the text around it. */
export interface ForeignName {
  readonly text: string;
  readonly language: string;
}

/** All names and words that authors gave in other languages: original names, near-equivalents and marked words, each once. */
export function foreignNames(kb: KnowledgeBase): ForeignName[] {
  const written: { readonly text?: string | undefined; readonly language?: string | undefined }[] = [
    ...kb.terms.flatMap(({ data }) => Object.values(data.equivalents).map(({ word, language }) => ({ text: word, language }))),
    ...[...kb.services.values(), ...[...kb.laws, ...kb.instruments].map(({ data }) => data)].map(({ original, originalLanguage }) => ({
      text: original,
      language: originalLanguage,
    })),
    ...Object.entries(kb.lists['foreign-names']).flatMap(([language, names]) => names.map((text) => ({ text, language }))),
    ...[...kb.entries.values()].flatMap(({ body }) => body.foreign.map(({ props }) => ({ text: props.text, language: props.lang }))),
  ];
  const named = written.flatMap(({ text, language }) => (text && language ? text.split(/,\s+/).map((part): ForeignName => ({ text: part, language })) : []));
  const ownWords = new Set(named.filter(({ language }) => language === kb.language).map(({ text }) => text.toLowerCase()));
  const kept = named.filter(({ text, language }) => language !== kb.language && text.length > 2 && !ownWords.has(text.toLowerCase()));
  return [...new Map(kept.map((name) => [name.text.toLowerCase().replaceAll('’', "'"), name])).values()];
}

const textsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];

/** Texts in lists that are in the main language because this language has no translation: both languages then have the same value. */
function fallbackTexts(value: unknown, language: Language): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { [mainLanguage]: main, [language]: translated } = value as Readonly<Partial<Record<Language, unknown>>>;
  return main !== undefined && main === translated ? textsIn(main) : Object.values(value).flatMap((part) => fallbackTexts(part, language));
}

/** Untranslated texts in the fields of entries and in lists, with their language. */
export function untranslatedTexts(kb: KnowledgeBase): ReadonlyMap<string, Language> {
  const untranslated = [...kb.entries.values()].filter(({ writtenIn }) => writtenIn !== kb.language);
  return new Map([
    ...(isComplete(kb.language) ? [] : fallbackTexts([kb.lists, kb.site], kb.language).map((text) => [text, mainLanguage] as const)),
    ...untranslated.flatMap(({ collection, data, writtenIn }) =>
      textsIn(textsOf(collections[collection].texts, data)).map((text) => [text, writtenIn] as const),
    ),
  ]);
}

/** Untranslated texts that may also be marked inside a sentence. A shorter one could be an ordinary word of the page's language. */
const namesAmong = (texts: ReadonlyMap<string, Language>): ForeignName[] =>
  [...texts].flatMap(([text, language]) => (text.length >= 8 && firstWord(text) ? [{ text, language }] : []));

/** Returns a function that adds `lang` to foreign names and untranslated texts in the HTML of a page. */
export function foreignTextMarker(kb: KnowledgeBase): (html: string) => string {
  const texts = untranslatedTexts(kb);
  const [markTexts, markNames] = [wholeTextMarker(texts), foreignNameMarker([...foreignNames(kb), ...namesAmong(texts)], kb.language)];
  return (html) => markNames(markTexts(html));
}

/** The first word of a name, used as lookup key; undefined if the name does not start with a letter or digit. */
const firstWord = (text: string) => /^[\p{L}\p{N}]+/u.exec(text)?.[0].toLowerCase();
const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const asHtml = (text: string) => text.replaceAll(/[&<>"']/g, (sign) => escapes[sign] ?? sign);
const asPattern = (text: string) =>
  asHtml(text)
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll(/&#39;|’/g, "(?:'|’|&#39;)");
const inBothCases = (letter: string) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`;
const voids = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);
/** Elements whose content is never marked. */
const skippedElements = ['head', 'title', 'script', 'style', 'svg', 'textarea', 'option', 'code'];

/** Returns a function that adds `lang` to texts that make up a whole text node in the HTML of a page. */
export function wholeTextMarker(texts: ReadonlyMap<string, Language>): (html: string) => string {
  if (texts.size === 0) return (html) => html;
  const byHtml = new Map([...texts].map(([text, language]) => [asHtml(text), language]));
  const token = new RegExp(`<!--.*?(?:-->|$)|<(${skippedElements.join('|')})\\b.*?</\\1>|(?<=>)[^<]+`, 'gs');
  return (html) =>
    html.replace(token, (found) => {
      const text = found.trim();
      const language = byHtml.get(text);
      return language ? found.replace(text, () => `<span lang="${language}">${text}</span>`) : found;
    });
}

interface NamePattern {
  readonly pattern: RegExp;
  readonly language: string;
}

/**
 * Groups names by first word: a single pattern of all names would slow down every page with each name added.
 * @throws Error if a name does not start with a letter or digit
 */
function patternsByFirstWord(names: readonly ForeignName[]): ReadonlyMap<string, readonly NamePattern[]> {
  const byFirstWord = new Map<string, NamePattern[]>();
  // Longest name first: "social worker in school" before "social worker".
  for (const name of names.toSorted((a, b) => b.text.length - a.text.length)) {
    const word = firstWord(name.text);
    if (!word) throw new Error(`"${name.text}" cannot be marked as ${name.language}: a name begins with a letter or a figure.`);
    const known = byFirstWord.get(word) ?? [];
    byFirstWord.set(word, [...known, { pattern: new RegExp(`${asPattern(name.text)}(?![\\p{L}\\p{N}])`, 'iuy'), language: name.language }]);
  }
  return byFirstWord;
}

/**
 * Returns a function that adds `lang` to the names in the HTML of a page, wherever the surrounding text is in `language`.
 * @throws Error if a name does not start with a letter or digit
 */
export function foreignNameMarker(names: readonly ForeignName[], language: string): (html: string) => string {
  if (names.length === 0) return (html) => html;
  const byFirstWord = patternsByFirstWord(names);
  // Tokens: elements to skip whole, tags (a quoted ">" does not close one; an unclosed one runs to the end of the page),
  // and words with the first two letters of some name.
  // Letters as ranges, in both cases: this runs over every page, and Unicode property escapes take five times as long.
  const whole = `<!--.*?(?:-->|$)|<(${skippedElements.join('|')})\\b.*?</\\1>`;
  const tag = '<(/?)([a-z][a-z0-9-]*)([^>"]*(?:"[^"]*(?:"|$)[^>"]*)*)(?:>|$)';
  const beginnings = new Set(byFirstWord.keys().map((word) => [...word].slice(0, 2).map(inBothCases).join('')));
  const letter = 'a-zA-Z0-9\\u00C0-\\u024F';
  const word = `(?<![${letter}-])(?:${[...beginnings].join('|')})[${letter}]*`;
  const token = new RegExp(`${whole}|${tag}|(${word})`, 'gs');
  return (html) => {
    const context = languageContext(language);
    let marked = '';
    let done = 0;
    token.lastIndex = 0;
    for (let match = token.exec(html); match; match = token.exec(html)) {
      const { 5: foundWord, index } = match;
      if (foundWord === undefined) context.processTag(match);
      const known = foundWord === undefined || !context.isInPageLanguage() ? undefined : byFirstWord.get(foundWord.toLowerCase());
      const named = known?.find(({ pattern }) => startsAt(pattern, html, index));
      if (!named) continue;
      token.lastIndex = named.pattern.lastIndex;
      marked += `${html.slice(done, index)}<span lang="${named.language}">${html.slice(index, token.lastIndex)}</span>`;
      done = token.lastIndex;
    }
    return marked + html.slice(done);
  };
}

/** Tracks open elements while reading a page tag by tag, and whether their text is in the page's language; other text has its `lang` already. */
function languageContext(language: string) {
  const open: { readonly name: string; readonly isInPageLanguage: boolean }[] = [];
  const isInPageLanguage = () => open.at(-1)?.isInPageLanguage ?? true;
  const begin = (name: string, attributes: string) => {
    if (voids.has(name) || attributes.endsWith('/')) return;
    const written = attributes.includes(' lang=') ? /\slang="?([a-z-]+)/i.exec(attributes)?.[1] : undefined;
    open.push({ name, isInPageLanguage: written ? written === language : isInPageLanguage() });
  };
  const end = (name: string) => {
    const from = open.findLastIndex((element) => element.name === name);
    if (from >= 0) open.length = from;
  };
  return {
    isInPageLanguage,
    /** Processes a tag, or a skipped element. */
    processTag({ 2: slash, 3: name, 4: attributes = '' }: RegExpExecArray) {
      if (name !== undefined) (slash ? end : begin)(name, attributes);
    },
  };
}

/** Whether a sticky pattern matches at a position; its `lastIndex` is then the end of the match. */
function startsAt(pattern: RegExp, text: string, place: number): boolean {
  pattern.lastIndex = place;
  return pattern.test(text);
}
