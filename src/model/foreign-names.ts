import type { Entry, KnowledgeBase } from './knowledge-base.ts';

/** A name or word in another language than the text around it, as authors wrote it somewhere. */
export interface ForeignName {
  readonly text: string;
  readonly language: string;
}

/** Words of other languages that authors named: original names, near-equivalents and marked words, each once. */
export function foreignNames(kb: KnowledgeBase): ForeignName[] {
  const named: ForeignName[] = [];
  const own = new Set<string>();
  const add = (text: string | undefined, language: string | undefined) => {
    if (!text || !language) return;
    for (const part of text.split(/,\s+/)) {
      if (language === kb.language) own.add(part.toLowerCase());
      else if (part.length > 2) named.push({ text: part, language });
    }
  };
  for (const { equivalents } of kb.terms.map(({ data }) => data)) {
    for (const equivalent of Object.values(equivalents)) add(equivalent?.word, equivalent?.language);
  }
  for (const { original, originalLanguage } of [...kb.services.values(), ...[...kb.laws, ...kb.instruments].map(({ data }) => data)])
    add(original, originalLanguage);
  for (const [language, names] of Object.entries(kb.lists['foreign-names'])) for (const name of names) add(name, language);
  for (const { body } of kb.entries.values() as Iterable<Entry>) for (const { props } of body.foreign) add(props.text, props.lang);
  const kept = named.filter(({ text }) => !own.has(text.toLowerCase()));
  return [...new Map(kept.map((name) => [name.text.toLowerCase().replaceAll('’', "'"), name])).values()];
}

/** The first word of a name, by which it is looked up; undefined when the name does not begin with a word. */
const firstWord = (text: string) => /^[\p{L}\p{N}]+/u.exec(text)?.[0].toLowerCase();
const asPattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/['’]/g, "(?:'|’|&#39;)");
const voids = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);
const untouched = new Set(['script', 'style', 'title', 'svg', 'textarea', 'option', 'code']);

/** A function that marks the names in a page's HTML with their language, where the text around them is in `language`. */
export function foreignNameMarker(names: readonly ForeignName[], language: string): (html: string) => string {
  if (names.length === 0) return (html) => html;
  // Names are looked up by their first word: one pattern of all names would take longer per page with every name that is added.
  const byFirstWord = new Map<string | undefined, { readonly pattern: RegExp; readonly language: string }[]>();
  // The longest name first: "social worker in school" before "social worker".
  for (const name of names.toSorted((a, b) => b.text.length - a.text.length)) {
    const word = firstWord(name.text);
    if (!word) throw new Error(`"${name.text}" cannot be marked as ${name.language}: a name begins with a letter or a figure.`);
    const known = byFirstWord.get(word) ?? [];
    byFirstWord.set(word, [...known, { pattern: new RegExp(`${asPattern(name.text)}(?![\\p{L}\\p{N}])`, 'iuy'), language: name.language }]);
  }
  // One expression for all texts: they are short and many, and `matchAll` would copy it for each.
  const words = /[\p{L}\p{N}]+/gu;
  // Most texts stand on many pages: menus, titles of other entries, cells of comparisons.
  const known = new Map<string, string>();
  const mark = (text: string) => {
    const marked = known.get(text) ?? markAnew(text);
    known.set(text, marked);
    return marked;
  };
  const markAnew = (text: string) => {
    let marked = '';
    let done = 0;
    words.lastIndex = 0;
    for (let match = words.exec(text); match; match = words.exec(text)) {
      const { 0: word, index } = match;
      if (text[index - 1] === '-') continue;
      for (const { pattern, language: own } of byFirstWord.get(word.toLowerCase()) ?? []) {
        pattern.lastIndex = index;
        const found = pattern.exec(text)?.[0];
        if (!found) continue;
        marked += `${text.slice(done, index)}<span lang="${own}">${found}</span>`;
        done = index + found.length;
        words.lastIndex = done;
        break;
      }
    }
    return done === 0 ? text : marked + text.slice(done);
  };
  return (html) => {
    // Open elements, each with whether its text is the page's own; text in another language is marked already.
    const open: { readonly name: string; readonly isOwn: boolean }[] = [];
    let marked = '';
    for (let at = 0; at < html.length; ) {
      let start = html.indexOf('<', at);
      // "1 < 2" begins no tag.
      while (start >= 0 && !/[a-z/!]/i.test(html[start + 1] ?? '')) start = html.indexOf('<', start + 1);
      const text = html.slice(at, start < 0 ? undefined : start);
      marked += open.at(-1)?.isOwn === false ? text : mark(text);
      if (start < 0) break;
      at = endOfTag(html, start);
      const piece = html.slice(start, at);
      marked += piece;
      if (piece.startsWith('</')) {
        const from = open.findLastIndex(({ name }) => name === piece.slice(2, -1).toLowerCase());
        if (from >= 0) open.length = from;
        continue;
      }
      const name = /^<([a-z][a-z0-9-]*)/i.exec(piece)?.[1]?.toLowerCase();
      if (!name || voids.has(name) || piece.endsWith('/>')) continue;
      const written = piece.includes(' lang=') ? /\slang="?([a-z-]+)/i.exec(piece)?.[1] : undefined;
      const inherited = open.at(-1)?.isOwn ?? true;
      open.push({ name, isOwn: !untouched.has(name) && (written ? written === language : inherited) });
    }
    return marked;
  };
}

/**
 * Place just after a tag or comment; a ">" between quotes does not end it. What never ends goes on to the end of the page.
 * @param start place of its "<".
 */
function endOfTag(html: string, start: number): number {
  const after = (sign: string, from: number) => {
    const place = html.indexOf(sign, from);
    return place < 0 ? html.length : place + sign.length;
  };
  if (html.startsWith('<!--', start)) return after('-->', start);
  let end = after('>', start);
  for (let opened = after('"', start); opened < end; ) {
    const closed = after('"', opened);
    if (closed > end) end = after('>', closed);
    opened = after('"', closed);
  }
  return end;
}
